import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../../compile/testbed.ts';
import { Graph } from '../../nn/graph.ts';
import { load } from '../../nn/module.ts';
import { values } from '../../runtime/sessions.ts';
import { VectorQuantizer } from './semantic-codec.ts';

const float32 = (shape: readonly number[], ...numbers: number[]) => values(Float32Array.from(numbers), ...shape);

/** Rows of length 5, 1 and 2; the last two point the same way. The projections are the identity. */
const weights = {
  'in_project.weight_g': float32([2, 1, 1], 1, 1),
  'in_project.weight_v': float32([2, 2, 1], 1, 0, 0, 1),
  'in_project.bias': float32([2], 0, 0),
  'out_project.weight_g': float32([2, 1, 1], 1, 1),
  'out_project.weight_v': float32([2, 2, 1], 1, 0, 0, 1),
  'out_project.bias': float32([2], 10, 20),
  'codebook.weight': float32([3, 2], 3, 4, 1, 0, 2, 0),
};

describe('VectorQuantizer', () => {
  it('takes the row that points most nearly the same way, of two equals the first, and gives it back unscaled', async () => {
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('quantizer');
      const quantizer = load(
        graph,
        new VectorQuantizer({ width: 2, codes: 3, codeWidth: 2 }),
        await writeWeights(folder, weights),
      );
      const indices = quantizer.nearest(graph.input('x', ['B', 'T', 2]));
      graph.output('indices', indices);
      graph.output('vectors', quantizer.embed(indices));
      // Long and short along (3, 4), then along (1, 0); zero points nowhere.
      const x = filled([1, 4, 2], (index) => [30, 40, 0.03, 0.04, 7, 0.1, 0, 0][index]!);
      const outputs = await runGraph(graph, { x }, folder);

      expect([...outputs.indices!.data].map(Number)).toEqual([0, 0, 1, 0]);
      expect([...outputs.vectors!.data]).toEqual([13, 24, 13, 24, 11, 20, 13, 24]);
    });
  });
});
