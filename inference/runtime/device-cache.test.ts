import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filled, inTemporaryFolder } from '../compile/testbed.ts';
import { compileTiny } from '../indextts/tiny.fixture.ts';
import { keepsRows } from './cache-check.ts';
import { CacheGraphs, crossingBytes } from './cache-graphs.ts';
import { Decoder, type Extension, FIRST_POSITION } from './decoder.ts';
import { GROWTH } from './places.ts';
import { int64, openSession, type Session } from './sessions.ts';
import { useSoftwareVulkan } from './software-vulkan.ts';

const isThere = useSoftwareVulkan();
const SHAPE = { layers: 2, heads: 2, headWidth: 32 };
const [CODES, WIDTH] = [66, SHAPE.heads * SHAPE.headWidth];
/** With text and start, a few rows less than a cache begins with: steps make it grow. */
const CONDITIONS = 113;

const FLOAT = Float32Array.BYTES_PER_ELEMENT;
const INT = BigInt64Array.BYTES_PER_ELEMENT;

/** Three beams that are led by the same codes, reordered on the way. */
async function lead(decoder: Decoder): Promise<Extension[]> {
  let rows = await decoder.extend([3, 4, 5].map((code) => ({ from: decoder.start.continuation, code })));
  for (let step = 0; step < 4; step++) {
    const parents = [0, step % 2 === 0 ? 2 : 1, 1];
    rows = await decoder.extend(
      parents.map((parent, row) => ({ from: rows[parent]!.continuation, code: 6 + step + row })),
    );
  }
  return rows;
}

it.skipIf(!isThere)(
  'on WebGPU a step carries no keys and no values over the bus, and scores what rows in memory score (skipped where chromium brings no Vulkan)',
  () =>
    inTemporaryFolder(async (folder) => {
      await compileTiny(folder, ['gpt-prefill', 'gpt-step']);
      const prefill = await openSession(join(folder, 'gpt-prefill.onnx'));
      const [step, processor] = await Promise.all([
        openSession(join(folder, 'gpt-step.onnx'), { device: 'webgpu' }),
        openSession(join(folder, 'gpt-step.onnx')),
      ]);
      const read = await prefill.run({
        speaker: filled([1, CONDITIONS, WIDTH], Math.sin),
        emotion: filled([1, WIDTH], Math.cos),
        text: int64([0, 5, 6, 7, 8, 9, 10, 1], 1, 8),
      });
      expect(read.keys!.shape.at(-1)).toBe(GROWTH - 4);
      const graphs = await CacheGraphs.open(SHAPE, step.device);
      const expected = await lead(new Decoder(processor, SHAPE, read, FIRST_POSITION.official));
      expect(processor.crossed).toEqual({ there: 0, back: 0, runs: 0 });

      const decoder = await Decoder.onDevice(step, graphs!, read, FIRST_POSITION.official);
      const rows = await lead(decoder);
      for (const [row, { logits, continuation }] of rows.entries()) {
        expect(continuation).toEqual(expected[row]!.continuation);
        for (const [code, logit] of logits.entries()) expect(logit).toBeCloseTo(expected[row]!.logits[code]!, 5);
      }

      const [capacity, beams] = [2 * GROWTH, 3];
      const kept = await bytesOf(step, () => decoder.extend(rows.map(({ continuation: from }) => ({ from, code: 7 }))));
      expect(kept).toEqual({
        there: beams * (2 * INT + capacity * FLOAT),
        back: beams * (CODES + WIDTH) * FLOAT,
      });
      // Where the new rows belong: a place for each channel of a key, and for each head of a value.
      const { there } = graphs!.crossed;
      await decoder.extend([{ from: rows[0]!.continuation, code: 8 }]);
      expect(graphs!.crossed).toMatchObject({ there: there + (WIDTH + SHAPE.heads) * INT, back: 0 });

      // Where rows can't be kept: all of all layers there with every step, as the operator is told, and the new ones back.
      const inMemory = new Decoder(step, SHAPE, read, FIRST_POSITION.official);
      const [first] = await inMemory.extend([{ from: inMemory.start.continuation, code: 3 }]);
      const crossing = await bytesOf(step, () => inMemory.extend([{ from: first!.continuation, code: 4 }]));
      expect(crossing).toEqual({
        there: 2 * INT + GROWTH * FLOAT + crossingBytes(SHAPE, CONDITIONS),
        back: (CODES + WIDTH + 2 * SHAPE.layers * WIDTH) * FLOAT,
      });

      decoder.close();
      expect(graphs!.arrays).toBe(0);
      await Promise.all([prefill, step, processor, graphs!].map((it) => it.close()));
    }),
  300_000,
);

/** What one run of `work` carries over the bus. */
async function bytesOf({ crossed }: Session, work: () => Promise<unknown>) {
  const before = { ...crossed };
  await work();
  return { there: crossed.there - before.there, back: crossed.back - before.back };
}

it.skipIf(!isThere)(
  'rows that a device does not keep as memory does are found (skipped where chromium brings no Vulkan)',
  async () => {
    const graphs = (await CacheGraphs.open(SHAPE, 'webgpu'))!;
    expect(await keepsRows(graphs)).toBe(true);
    const write = graphs.write.bind(graphs);
    graphs.write = (layers, rows, [first, ...others], capacity) => write(layers, rows, [...others, first!], capacity);
    expect(await keepsRows(graphs)).toBe(false);
    expect(graphs.arrays).toBe(0);
    await graphs.close();
  },
);

it('rows stay in memory where the device can keep none', async () => {
  expect(await CacheGraphs.open(SHAPE, 'cpu')).toBeUndefined();
  expect(await CacheGraphs.open(SHAPE, 'cuda')).toBeUndefined();
});
