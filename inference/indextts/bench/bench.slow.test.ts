import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../terminal/index.ts';
import { readWords } from '../../../terminal/usage.ts';
import { inTemporaryFolder } from '../../compile/temporary-folder.ts';
import { useSoftwareVulkan } from '../../runtime/software-vulkan.ts';
import { compileTiny } from '../tiny.fixture.ts';
import { benchModel, blockOf } from './bench.ts';
import { BENCH_OPTIONS, readBenchRequest } from './request.ts';

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
