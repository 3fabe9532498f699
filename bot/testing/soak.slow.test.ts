/**
 * Thousands of replies, half of them in a group: neither memory nor handles nor temporary files grow, and the thread that
 * serves everybody is free. Results are kept as a campaign's are.
 *
 *     VOXBACK_SOAK=2000    how many replies of the engine that hums; a tenth of them by the built-in engine
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { patience } from '../playground/patience.ts';
import { soak } from './soak.ts';

const REPLIES = Number(process.env.VOXBACK_SOAK ?? 2000);
const MOST_P99_MS = 20;

it.each([
  ['an engine that hums', false, REPLIES],
  ['the built-in engine', true, Math.ceil(REPLIES / 10)],
])('neither grows nor stutters by %s', { timeout: 12 * 3_600_000 }, async (name, isReal, replies) => {
  const note = (what: unknown) => {
    const { VOXBACK_CAMPAIGN: folder } = process.env;
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `soak-${isReal ? 'builtin' : 'humming'}.json`), `${JSON.stringify(what, null, 1)}\n`);
  };
  const startedAt = Date.now();
  const measures: object[] = [];
  const result = await soak({
    replies,
    warmUp: Math.ceil(replies / 10),
    isReal,
    onProgress: (done, measure) => {
      measures.push({ done, ...measure });
      note({ name, of: replies, measures });
    },
  });
  note({ name, seconds: Math.round((Date.now() - startedAt) / 1000), measures, ...result });
  const { first, last, leftFiles, databaseBytes } = result;
  expect(last.heapBytes / first.heapBytes).toBeLessThanOrEqual(1.05);
  expect(last.residentBytes / first.residentBytes).toBeLessThanOrEqual(1.05);
  expect(last.handles).toBeLessThanOrEqual(first.handles + 2);
  expect(last.p99Ms).toBeLessThanOrEqual(patience(MOST_P99_MS));
  expect(leftFiles).toEqual([]);
  expect(databaseBytes.erased).toBeLessThanOrEqual(databaseBytes.before);
});
