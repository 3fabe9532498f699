import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../terminal/index.ts';
import { readWords } from '../../../terminal/usage.ts';
import { inTemporaryFolder } from '../../compile/temporary-folder.ts';
import { useSoftwareVulkan } from '../../runtime/software-vulkan.ts';
import { compileTiny } from '../tiny.fixture.ts';
import { benchModel, blockOf } from './bench.ts';
import { officialOn } from './official.ts';
import { BENCH_OPTIONS, readBenchRequest } from './request.ts';
import { benchTable, markdownOf } from './table.ts';

it(
  'measures enrollment and lines by stage on a compiled folder, and says it in a block of Markdown',
  () =>
    inTemporaryFolder(async (folder) => {
      await compileTiny(folder);
      const bench = await benchModel({ folder, device: 'cpu', seconds: [1], threads: 1 });
      const [enrollment, line] = bench.takes;
      expect(enrollment!.stages).toHaveProperty('prompt');
      expect(line!.audioSeconds).toBeGreaterThan(0.1);
      for (const stage of ['decode', 'flow', 'vocode'] as const) expect(line!.stages[stage]).toBeGreaterThan(0);
      const ofStages = Object.values(line!.stages).reduce((sum, seconds) => sum + seconds, 0);
      expect(ofStages).toBeLessThanOrEqual(line!.seconds);
      const factor = (line!.seconds / line!.audioSeconds).toFixed(2);
      expect(await blockOf(bench)).toMatch(new RegExp(`\\| 1 s \\| [\\d.]+ \\| [\\d.]+ \\| ${factor} \\|.*vocode`));
    }),
  300_000,
);

it(
  'measures every quality in a process of its own, with the seconds of the official code on the same machine beside them',
  () =>
    inTemporaryFolder(async (folder) => {
      await compileTiny(folder);
      const table = await benchTable(folder, () => undefined);
      expect(table.rows.map(({ quality, beams }) => `${quality} ${beams}`)).toEqual([
        'exact 1',
        'balanced 1',
        'fast 1',
        'exact 3',
      ]);
      for (const { replied } of table.rows) {
        expect(replied.memory.own).toBeGreaterThan(1e6);
        expect(replied.memory.resident).toBeGreaterThanOrEqual(replied.memory.own);
        for (const part of ['read', 'decode', 'states', 'flow', 'vocode'] as const) {
          expect(replied.warm.parts[part]!.cpu).toBeGreaterThan(0);
        }
      }
      expect(table.enrolled.spent.cpu).toBeGreaterThan(0);
      expect(markdownOf(table)).toMatch(/\| official, 3 \|[\s\S]*\| fast, 1 \|[\s\S]*\| enrolling \|/);
    }),
  600_000,
);

it('carries the official seconds over by what a look of the flow takes here: half as fast, twice as long', () => {
  for (const version of ['2', '2.5'] as const) {
    const [one, three, slow] = [officialOn(2, version, 1), officialOn(2, version, 3), officialOn(4, version, 3)];
    expect(slow.all).toBeCloseTo(2 * three.all, 6);
    expect(three.all - one.all).toBeCloseTo(three.gpt - one.gpt, 6);
    // Three continuations in a batch cost less than three times one, and more than one.
    expect(three.gpt).toBeGreaterThan(one.gpt);
    expect(three.gpt).toBeLessThan(3 * one.gpt);
  }
  // Half as many codes.
  expect(officialOn(2, '2.5', 1).gpt).toBeLessThan(0.6 * officialOn(2, '2', 1).gpt);
});

it.skipIf(!useSoftwareVulkan())(
  'comes to its end on a Vulkan driver in software too, with the comparison of each graph (skipped where chromium brings none)',
  () =>
    inTemporaryFolder(async (folder) => {
      await compileTiny(folder);
      const bench = await benchModel({ folder, device: 'webgpu', seconds: [1], threads: 1 });
      expect(Object.keys(bench.verdicts)).toHaveLength(12);
      // Random weights never stop by themselves: the line ends half as long again as it was to be.
      expect(bench.takes[1]!.audioSeconds).toBeLessThan(1.6);
      // Of the tiny model, keys and values of 128 rows alone would be 131 kB.
      expect(bench.bytesPerCode).toBeGreaterThan(1000);
      expect(bench.bytesPerCode).toBeLessThan(2500);
      const block = await blockOf(bench);
      expect(block).toMatch(/over the bus with each code: \d\.\d kB/);
      expect(block).toMatch(/\| gpt-step \| device \| \d\.\de-\d \|/);
    }),
  20 * 60_000,
);

describe('a request', () => {
  it.each([
    [['models'], { folder: 'models', device: 'webgpu', seconds: [3, 10, 30], threads: 1 }],
    [
      ['models', '--device', 'cpu', '--seconds', '1,2'],
      { folder: 'models', device: 'cpu', seconds: [1, 2], threads: 1 },
    ],
    [
      ['models', '--qualities'],
      { folder: 'models', device: 'webgpu', seconds: [3, 10, 30], threads: 1, isTable: true },
    ],
    [['models', '--device', 'gpu'], undefined],
    [['models', '--seconds', '0'], undefined],
    [['models', '--seconds', '3,x'], undefined],
    [['models', '--threads', '99'], undefined],
    [['models', 'more'], undefined],
    [[], undefined],
  ])('%j is understood as %j', (args, expected) => {
    const request = () => readBenchRequest(readWords(args, BENCH_OPTIONS));
    if (expected === undefined) expect(request).toThrow(UsageError);
    else expect(request()).toEqual(expected);
  });
});
