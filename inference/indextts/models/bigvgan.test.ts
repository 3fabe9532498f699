import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../../compile/testbed.ts';
import { Graph } from '../../nn/graph.ts';
import { load } from '../../nn/module.ts';
import { SmoothActivation } from './bigvgan-activation.ts';
import { LiteralActivation } from './bigvgan-literal.ts';

describe('SmoothActivation', () => {
  // 24 and 3 channels take other kernels of onnxruntime than multiples of 16.
  it.each([3, 16, 24, 64, 768])(
    'equals the official form within 1e-5 for %i channels, edges included',
    async (channels) => {
      await inTemporaryFolder(async (folder) => {
        const weights = await writeWeights(folder, {
          'act.alpha': filled([channels], (index) => Math.sin(index)),
          'act.beta': filled([channels], (index) => Math.cos(3 * index)),
          'upsample.filter': filled([1, 1, 12], (tap) => Math.sin(1 + tap) / 4),
          'downsample.lowpass.filter': filled([1, 1, 12], (tap) => Math.cos(tap) / 4),
        });
        const signal = filled([1, channels, 40], (index) => 3 * Math.sin(index * 12.9898));

        const smooth = new Graph('smooth');
        const module = load(smooth, new SmoothActivation({ channels }), weights);
        smooth.output('y', module.forward(smooth.input('x', ['B', channels, 'T'])));
        const literal = new Graph('literal');
        const reference = load(literal, new LiteralActivation({ channels }), weights);
        literal.output('y', reference.forward(literal.input('x', ['B', channels, 'T'])));

        const [actual, expected] = [
          await runGraph(smooth, { x: signal }, folder),
          await runGraph(literal, { x: signal }, folder),
        ];
        let worst = 0;
        for (const [index, value] of (expected.y!.data as Float32Array).entries()) {
          worst = Math.max(worst, Math.abs(Number(actual.y!.data[index]) - value));
        }
        expect(worst).toBeLessThan(1e-5);
      });
    },
  );
});
