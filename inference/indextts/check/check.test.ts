/** The mechanics of the check, on weights that mean nothing. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain, openSentences, UsageError } from '../../../terminal/index.ts';
import { readWords } from '../../../terminal/usage.ts';
import { writeWav } from '../../audio/wav.ts';
import { babble } from '../../babble.ts';
import { changeManifest, readManifest } from '../../compile/manifest.ts';
import { openParts } from '../open.ts';
import { QUALITIES, type Quality } from '../presets.ts';
import { compileTinyInt8 } from '../tiny.fixture.ts';
import type { Result } from './check.ts';
import { CHECK_OPTIONS, readCheckRequest } from './request.ts';
import { runCheck } from './run.ts';

const requestOf = (words: readonly string[]) => readCheckRequest(readWords(words, CHECK_OPTIONS));

const LINES = ['你好', 'HELLO'];
let workspace: string;
let folder: string;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'voxback-check-'));
  folder = join(workspace, 'model');
  await compileTinyInt8(folder);
  await writeFile(join(workspace, 'me.wav'), writeWav(babble({ pitchHz: 110, tract: 1 })));
});
afterAll(() => rm(workspace, { recursive: true, force: true }));

const opened = async (): Promise<Quality> => {
  const { parts } = await openParts({ folder });
  await parts.graphs.close();
  return parts.quality;
};

describe('a check', () => {
  const told: string[] = [];
  let results: readonly Result[];
  let errors = 0;

  it('is preceded by the exact quality: nothing was checked', async () => {
    expect(await opened()).toEqual(QUALITIES.exact);
  });

  it('measures every quality against the exact one, in the same codes and noise', async () => {
    const request = requestOf([folder, '--voice', join(workspace, 'me.wav'), '--out', join(workspace, 'out')]);
    results = await runCheck(request, openSentences({}), {
      lines: LINES,
      tell: (line) => told.push(line),
      countWordErrors: async (spoken) => spoken.map(({ text }) => (text === 'HELLO' ? errors++ : undefined)),
    });
    expect(results.map(({ quality }) => quality)).toEqual(['exact', 'balanced', 'fast']);
    const [exact, balanced, fast] = results.map(({ measures }) => measures);
    expect(exact).toMatchObject({ divergence: 0, sameCodes: 1, melDistanceDb: 0, likenessLost: 0, wordErrorsAdded: 0 });
    for (const measures of [balanced!, fast!]) {
      expect(measures.divergence).toBeGreaterThan(0);
      expect(measures.sameCodes).toBeGreaterThan(0);
      expect(measures.melDistanceDb).toBeGreaterThan(0);
      expect(Math.abs(measures.likeness)).toBeLessThanOrEqual(1);
      expect(measures.likenessLost).toBeCloseTo(exact!.likeness - measures.likeness, 6);
      expect(measures.secondsPerSecond).toBeGreaterThan(0);
      expect(measures.memoryMb).toBeGreaterThan(50);
    }
    // The lines whose sounds are not known don't count; the others against the exact quality's.
    expect([balanced!.wordErrorsAdded, fast!.wordErrorsAdded]).toEqual([1, 2]);
    // Ten steps and three seconds of the recording lose more than eight bits alone.
    expect(fast!.melDistanceDb).toBeGreaterThan(balanced!.melDistanceDb);
  });

  it('tells which line it is at, and shows a table with limits and a verdict', () => {
    expect(told).toContain('exact: line 1 of 2');
    expect(told).toContain('fast: line 2 of 2');
    const table = told.find((text) => text.includes('divergence of the codes'))!;
    expect(table).toContain('≤ 0.100');
    expect(table.split('\n').map((row) => row.split(' ')[0])).toEqual([
      'quality',
      'allowed',
      'exact',
      'balanced',
      'fast',
    ]);
  });

  it('leaves a page with every line in every quality', async () => {
    const files = await readdir(join(workspace, 'out'));
    const sounds = ['balanced', 'exact', 'fast'].flatMap((quality) => [`${quality}-1.wav`, `${quality}-2.wav`]);
    expect(files.sort()).toEqual([...sounds, 'index.html'].sort());
    const page = await readFile(join(workspace, 'out', 'index.html'), 'utf8');
    for (const sound of sounds) expect(page).toContain(`src="${sound}"`);
    for (const line of LINES) expect(page).toContain(line);
  });

  it('is remembered beside the graphs, which stay as they are', async () => {
    const { checks, graphs } = await readManifest(folder);
    for (const { quality, beyond, measures } of results.slice(1)) {
      expect(checks?.[quality]).toMatchObject({ passed: beyond.length === 0, measures });
    }
    expect(checks?.fast?.graphs['gpt-step.int8']).toBe(graphs['gpt-step.int8']?.sha256);
  });
});

describe('auto', () => {
  const remember = async (passed: { balanced: boolean; fast: boolean }, change = {}) => {
    await changeManifest(folder, (manifest) => {
      const checks = Object.fromEntries(
        Object.entries(manifest.checks!).map(([name, check]) => [
          name,
          { ...check, passed: passed[name as 'fast'], graphs: { ...check.graphs, ...change } },
        ]),
      );
      return { ...manifest, checks };
    });
  };

  it('takes the fastest quality that passed', async () => {
    await remember({ balanced: true, fast: true });
    expect(await opened()).toEqual(QUALITIES.fast);
    await remember({ balanced: true, fast: false });
    expect(await opened()).toEqual(QUALITIES.balanced);
    await remember({ balanced: false, fast: false });
    expect(await opened()).toEqual(QUALITIES.exact);
  });

  it('forgets a verdict on graphs that were made anew', async () => {
    // Of the flow's two graphs each quality runs one.
    await remember({ balanced: true, fast: true }, { 'flow-estimator.int8': 'another' });
    expect(await opened()).toEqual(QUALITIES.fast);
    await remember({ balanced: true, fast: true }, { 'flow-keeping.int8': 'another' });
    expect(await opened()).toEqual(QUALITIES.exact);
  });
});

describe('the command line', () => {
  it.each([
    [['models'], { folder: 'models', out: join('models', 'check'), threads: 1 }],
    [['models', '--threads', '4', '--voice', 'me.wav'], { folder: 'models', threads: 4, voice: 'me.wav' }],
  ])('%j is understood', (args, expected) => expect(requestOf(args)).toMatchObject(expected));

  it.each([[[]], [['a', 'b']], [['a', '--threads', '0']], [['a', '--fast']], [['a', '--voice']]])(
    '%j is not',
    (args) => {
      expect(() => requestOf(args)).toThrow(UsageError);
    },
  );

  it('explains an error in the language of the terminal', async () => {
    const request = requestOf([join(workspace, 'none'), '--voice', join(workspace, 'me.wav')]);
    const error = await runCheck(request, openSentences({}), { tell: () => undefined }).catch(
      (reason: unknown) => reason,
    );
    expect(explain(error, openSentences({ LANG: 'zh_CN.UTF-8' }))).toContain(join(workspace, 'none'));
    expect(explain(error, openSentences({ LANG: 'zh_CN.UTF-8' }))).toMatch(/\p{Script=Han}/u);
    // The folder was not made by asking.
    expect(await readdir(workspace)).not.toContain('none');
    expect(explain(new Error('a fault'), openSentences({}))).toBeUndefined();
  });
});
