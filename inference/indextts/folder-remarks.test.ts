/** What an operator hears of a folder that is not compiled as its quality wants. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../locales/index.ts';
import { openSentences } from '../../terminal/index.ts';
import { changeManifest, type Manifest } from '../compile/manifest.ts';
import type { Remark } from '../remarks.ts';
import { openIndexTts } from './engine.ts';
import { qualitiesIn, summaryOf } from './folder-summary.ts';
import { needsOf } from './needs.ts';
import type { QualityName } from './presets.ts';
import { compileFolder } from './recipes/compile.ts';
import { INDEX_TTS_2 } from './recipes/index-tts-2.ts';
import { inPrecision } from './recipes/precision.ts';
import { compileTiny } from './tiny.fixture.ts';

let folder: string;
let compiled: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-remarks-'));
  await compileTiny(folder);
  for (const bits of ['int4', 'int8'] as const) await compileFolder(folder, inPrecision(INDEX_TTS_2, bits));
  await changeManifest(folder, (manifest) => {
    compiled = manifest;
    return manifest;
  });
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The folder as if of its graphs those that `keeps` names were there. */
const having = (keeps: (graph: string) => boolean, more: Partial<Manifest> = {}) =>
  changeManifest(folder, () => ({
    ...compiled,
    ...more,
    graphs: Object.fromEntries(Object.entries(compiled.graphs).filter(([name]) => keeps(name))),
  }));

/** As `--precision int4` alone has compiled it. */
const asInt4 = () => having((name) => name !== 'gpt-step.int8');
/** Without any `--precision`. */
const asFloat32 = () => having((name) => !name.includes('.'));

async function remarks(quality: QualityName | 'auto'): Promise<readonly Remark[]> {
  const engine = await openIndexTts({ folder, quality });
  await engine.close();
  // Told of the folder alike, whether it is opened or found too large for the machine.
  expect((await needsOf(folder, quality)).remarks).toEqual(engine.remarks);
  return engine.remarks ?? [];
}

const passed = (graphs: Record<string, string>) => ({ passed: true, at: '2026-11-01T00:00:00Z', measures: {}, graphs });

describe('a folder compiled with --precision int4 alone, when fast went on to eight bits', () => {
  it.each([
    ['fast', 'gpt-step', 19.6],
    ['balanced', 'gpt-step', 37],
  ] as const)(
    '%s stepped in float32 without a word: now the graph, the cost and the command are told',
    async (quality, graphs, whole) => {
      await asInt4();
      const [remark, ...others] = await remarks(quality);
      expect(others).toEqual([]);
      expect(remark).toMatchObject({
        code: 'more-bits',
        details: { folder, quality, graphs, precision: 'int8', wholeSeconds: Math.round(whole) },
      });
      const { seconds, wholeSeconds, gigabytes, wholeGigabytes } = remark!.details as Record<string, number>;
      // Most of its time is the GPT's.
      expect(seconds).toBeGreaterThan(wholeSeconds! + 10);
      expect(gigabytes).toBeGreaterThan(wholeGigabytes! + 1);
    },
  );

  it('auto took exact without a word although fast had passed: what passed is told to be other graphs', async () => {
    const { sha256 } = compiled.graphs['gpt-step.int4']!;
    await having((name) => name !== 'gpt-step.int8', { checks: { fast: passed({ 'gpt-step.int4': sha256 }) } });
    expect(await remarks('auto')).toEqual([
      { code: 'check-void', details: { folder, quality: 'fast', precision: 'int8' } },
    ]);
    // Compiled again, and not yet measured again.
    await having(() => true, { checks: { fast: passed({ 'gpt-step.int4': sha256, 'gpt-step.int8': 'another' }) } });
    expect(await remarks('auto')).toEqual([
      { code: 'check-void', details: { folder, quality: 'fast', precision: 'fp32' } },
    ]);
  });

  it('is named by model:compile, check and bench, quality by quality, with one command for all that is missing', async () => {
    await asInt4();
    const lines = summaryOf(folder, await qualitiesIn(folder), openSentences({}));
    expect(lines).toEqual([
      expect.stringMatching(/^exact: complete\. 3 s of speech take about 86 s of a core/),
      expect.stringMatching(/^balanced: not compiled for it: gpt-step\..* complete 37 s/),
      expect.stringMatching(/^fast: not compiled for it: gpt-step\..* complete 20 s/),
      `This compiles what is missing: npm run model:compile -- ${folder} --precision int8`,
    ]);
    await having(() => true);
    expect(summaryOf(folder, await qualitiesIn(folder), openSentences({}))).toHaveLength(3);
  });
});

describe('a folder compiled in float32 alone', () => {
  it('fast and balanced say that they count in more bits; exact has nothing to say, nor has auto, which takes it', async () => {
    await asFloat32();
    for (const [quality, graphs] of [
      ['fast', 'gpt-prefill, gpt-step, flow-keeping, vocoder'],
      ['balanced', 'gpt-prefill, gpt-step, gpt-latents, flow-estimator'],
    ] as const) {
      expect(await remarks(quality)).toMatchObject([{ code: 'more-bits', details: { graphs, precision: 'int8' } }]);
    }
    expect(await remarks('exact')).toEqual([]);
    expect(await remarks('auto')).toEqual([]);
  });

  it('balanced without its graphs costs what exact does', async () => {
    await asFloat32();
    const [exact, balanced] = [await needsOf(folder, 'exact'), await needsOf(folder, 'balanced')];
    expect(balanced.coreSeconds / exact.coreSeconds).toBeCloseTo(1, 1);
    expect(balanced.memoryShare / exact.memoryShare).toBeCloseTo(1, 1);
  });
});

it('says that a quality is compiled and waits for its check, instead of taking exact in silence', async () => {
  await having(() => true);
  expect(await remarks('auto')).toEqual([{ code: 'unchecked', details: { folder, quality: 'fast' } }]);
  await having(() => true, {
    checks: { fast: { ...passed({}), passed: false }, balanced: { ...passed({}), passed: false } },
  });
  expect(await remarks('auto')).toEqual([]);
});

it('says which graphs an older release has compiled, and how they are made anew', async () => {
  const { revision: _revision, ...old } = compiled.graphs['vocoder.int8']!;
  await changeManifest(folder, () => ({ ...compiled, graphs: { ...compiled.graphs, 'vocoder.int8': old } }));
  expect(await remarks('fast')).toEqual([
    { code: 'outdated', details: { folder, graphs: 'vocoder.int8', precision: 'int8' } },
  ]);
  expect(await remarks('balanced')).toEqual([]);
});

it('says that moods are looked up in a list where Qwen was fetched and not compiled', async () => {
  await having((name) => name !== 'qwen-step');
  expect(await remarks('exact')).toEqual([
    { code: 'no-moods', details: { folder, graphs: 'qwen-step', precision: 'fp32' } },
  ]);
});

describe.each(LOCALES)('in %s', (locale) => {
  const { say } = openSentences({ LANG: `${locale.replace('-', '_')}.UTF-8` });
  const costs = { seconds: 38, wholeSeconds: 20, gigabytes: 4.6, wholeGigabytes: 2.5 };
  const details = {
    folder: 'my models',
    quality: 'fast',
    graphs: 'gpt-step',
    precision: 'int8',
    device: 'cuda',
    ...costs,
  };
  const compile = "npm run model:compile -- 'my models' --precision int8";

  it.each(['more-bits', 'more-bits-on-device', 'outdated', 'check-void', 'no-moods'])(
    'remark-%s ends with a command that can be pasted',
    (code) => {
      expect(say(`remark-${code}`, details)).toContain(compile);
    },
  );

  it('the costs are told, and a command for float32 has no precision', () => {
    for (const figure of ['38', '20']) expect(say('remark-more-bits', details)).toContain(figure);
    expect(say('remark-no-moods', { ...details, precision: 'fp32' })).not.toContain('--precision');
    expect(say('remark-unchecked', details)).toContain("npm run model:check -- 'my models'");
  });
});
