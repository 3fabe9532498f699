/** What a bot has after some replies that it had not before; `soak.slow.test.ts` asks for thousands. */
import { expect, it } from 'vitest';
import { patience } from '../playground/patience.ts';
import { soak } from './soak.ts';

it('keeps nothing of 60 replies but what is told of them', { timeout: patience(180_000) }, async () => {
  const { first, last, leftFiles, databaseBytes } = await soak({ replies: 60, warmUp: 24 });
  expect(last.heapBytes / first.heapBytes).toBeLessThan(1.05);
  expect(last.handles).toBeLessThanOrEqual(first.handles + 2);
  expect(leftFiles).toEqual([]);
  expect(databaseBytes.erased).toBeLessThan(databaseBytes.before);
});
