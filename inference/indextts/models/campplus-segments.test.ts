import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph } from '../../compile/testbed.ts';
import { Graph } from '../../nn/graph.ts';
import { segment } from './campplus-segments.ts';

describe('segments of 100 frames', () => {
  // The frames count up, so the mean of a segment is the middle of its first and last frame.
  it.each([
    [1, [0]],
    [99, [49]],
    [100, [49.5]],
    [101, [49.5, 100]],
    [250, [49.5, 149.5, 224.5]],
    [300, [49.5, 149.5, 249.5]],
  ])('%i frames have the means %j, the last over its own frames', async (frames, means) => {
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('segments');
      const x = graph.input('x', ['B', 1, 'T']);
      const segments = segment(x);
      graph.output('means', segments.means(x));
      graph.output('spread', segments.spread(segments.means(x)));
      const outputs = await runGraph(graph, { x: filled([1, 1, frames], (frame) => frame) }, folder);

      expect(outputs.means!.shape).toEqual([1, 1, means.length]);
      for (const [index, mean] of means.entries()) expect(outputs.means!.data[index]).toBeCloseTo(mean, 4);
      const spread = [...outputs.spread!.data].map(Number);
      expect(spread).toHaveLength(frames);
      for (const [frame, value] of spread.entries()) expect(value).toBeCloseTo(means[Math.floor(frame / 100)]!, 4);
    });
  });
});
