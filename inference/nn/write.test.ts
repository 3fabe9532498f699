import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../compile/testbed.ts';
import { Graph } from './graph.ts';
import { Embedding, Linear } from './layers.ts';
import { load, stack } from './module.ts';
import type { WeightRef, Weights } from './weights.ts';
import { planGraph, writeGraph } from './write.ts';

function linearGraph(weights: Weights, weightNorm = false): Graph {
  const graph = new Graph('linear');
  const linear = load(graph, new Linear(64, 64, { bias: false, weightNorm }), weights);
  graph.output('y', linear.forward(graph.input('x', ['T', 64])));
  return graph;
}

describe('writeGraph', () => {
  it('points at 16 kB of weights from a file of under 1 kB', async () => {
    await inTemporaryFolder(async (folder) => {
      const weights = await writeWeights(folder, { weight: filled([64, 64], Math.sin) });
      await writeGraph(linearGraph(weights), join(folder, 'linear.onnx'));
      expect((await stat(join(folder, 'linear.onnx'))).size).toBeLessThan(1000);
      expect((await readdir(folder)).sort()).toEqual(['linear.onnx', 'weights.bin']);
    });
  });

  it('puts what it computed into one file beside the graph', async () => {
    await inTemporaryFolder(async (folder) => {
      const tensors = { weight_g: filled([64, 1], () => 1), weight_v: filled([64, 64], Math.cos) };
      await writeGraph(linearGraph(await writeWeights(folder, tensors), true), join(folder, 'linear.onnx'));
      expect((await readdir(folder)).sort()).toEqual(['linear.onnx', 'linear.onnx.data', 'weights.bin']);
      expect((await stat(join(folder, 'linear.onnx.data'))).size).toBe(64 * 64 * 4);
    });
  });

  it('makes the same bytes of the same graph', async () => {
    await inTemporaryFolder(async (folder) => {
      const weights = await writeWeights(folder, { weight: filled([64, 64], Math.sin) });
      const [a, b] = [0, 1].map(() => planGraph(linearGraph(weights), join(folder, 'linear.onnx')).model);
      expect(a).toEqual(b);
    });
  });

  it('tells the sizes of what nodes give one another: without them a graph of thousands of nodes opens in seconds', async () => {
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('chain');
      const doubled = graph.input('x', ['T', 2]).relu().view('2*T', 1);
      const freed = graph.freed(() => doubled.view('T', 2).relu());
      graph.output('y', freed.view('2*T', 1).relu());
      expect(graph.values.map(({ shape }) => shape.join())).toEqual(['T,2', '2*T,1', '2*T,1', '2*T,1']);
      const told = () => {
        const { model } = planGraph(graph, join(folder, 'chain.onnx'));
        return Buffer.from(model).toString('latin1').split('2*T').length - 1;
      };
      // And the output.
      expect(told()).toBe(4);
      // What rewrites a graph, as quantising does, may leave nodes out.
      graph.nodes.pop();
      graph.nodes.pop();
      expect(told()).toBe(3);
    });
  });

  it('refuses a weight outside the folder of the graph, which onnxruntime would not open', async () => {
    await inTemporaryFolder(async (folder) => {
      const weights = await writeWeights(folder, { weight: filled([64, 64], Math.sin) });
      expect(() => planGraph(linearGraph(weights), join(folder, 'graphs', 'linear.onnx'))).toThrow(/outside/);
    });
  });

  it('widens weights in front of all other nodes, so that onnxruntime does each right before its use', () => {
    const weight = (name: string): WeightRef => {
      return {
        name,
        dtype: 'float16',
        shape: [2, 2],
        file: 'a.bin',
        offset: 0,
        length: 8,
        read: async () => new Uint8Array(8),
      };
    };
    const graph = new Graph('halves');
    const layers = stack(3, () => new Linear(2, 2, { bias: false }));
    load(graph, layers, new Map([0, 1, 2].map((layer) => [`${layer}.weight`, weight(`${layer}.weight`)])));
    layers.reduce((x, layer) => layer.forward(x).relu(), graph.input('x', ['T', 2]));
    const rest = Array.from({ length: 3 }, () => ['Gemm', 'Relu']).flat();
    expect(graph.nodes.map(({ type }) => type)).toEqual(['Cast', 'Cast', 'Cast', ...rest]);
  });

  it('widens half-precision weights when the graph runs, rows of a table after they are picked', async () => {
    await inTemporaryFolder(async (folder) => {
      // 1, 2, 3, 4 as halves, then as bfloat16
      const halves = Uint16Array.of(0x3c00, 0x4000, 0x4200, 0x4400, 0x3f80, 0x4000, 0x4040, 0x4080);
      const file = join(folder, 'halves.bin');
      await writeFile(file, new Uint8Array(halves.buffer));
      const weight = (dtype: 'float16' | 'bfloat16', offset: number) => {
        return { name: 'weight', dtype, shape: [2, 2], file, offset, length: 8, read: async () => new Uint8Array(8) };
      };
      const graph = new Graph('halves');
      const linear = new Linear(2, 2, { bias: false });
      load(graph, linear, new Map([['weight', weight('float16', 0)]]));
      graph.output('product', linear.forward(graph.input('x', [1, 2])));
      const table = load(graph, { rows: new Embedding(2, 2) }, new Map([['rows.weight', weight('bfloat16', 8)]]));
      graph.output('row', table.rows.forward(graph.ints([1])));
      const { product, row } = await runGraph(graph, { x: filled([1, 2], () => 1) }, folder);
      expect(product?.data).toEqual(Float32Array.of(3, 7));
      expect(row?.data).toEqual(Float32Array.of(3, 4));
    });
  });
});
