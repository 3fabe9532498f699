import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../compile/testbed.ts';
import type { Values } from '../runtime/sessions.ts';
import { Conv1d, ConvTranspose1d } from './convolutions.ts';
import { Graph } from './graph.ts';
import { Linear, matmulTransposedInParts, TransposedLinear } from './layers.ts';
import { load, Module } from './module.ts';
import { BatchNorm, GroupNorm, LayerNorm, layerNorm, RmsNorm } from './norms.ts';
import { foldWeightNorm, Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

type Layer = Module & { forward(x: Tensor): Tensor };

/** `layer` with `weights`, applied to `x`, whose sizes are only known when the graph runs except the one at `axis`. */
async function apply(layer: Layer, weights: Record<string, Values>, x: Values, axis = -1): Promise<Values> {
  return inTemporaryFolder(async (folder) => {
    const graph = new Graph('layer');
    const known = axis < 0 ? axis + x.shape.length : axis;
    const shape = x.shape.map((size, at) => (at === known ? size : 'BTS'[at]!));
    load(graph, layer, await writeWeights(folder, weights));
    graph.output('y', layer.forward(graph.input('x', shape)));
    const { y } = await runGraph(graph, { x }, folder);
    return y!;
  });
}

const numbers = ({ data }: Values) => Array.from(data as Float32Array);
const wave = (seed: number) => (index: number) => Math.sin(index * 1.3 + seed);
const ramp = (index: number) => index;

function expectClose(actual: Values, shape: readonly number[], expected: readonly number[]): void {
  expect(actual.shape).toEqual(shape);
  for (const [index, value] of numbers(actual).entries()) expect(value).toBeCloseTo(expected[index]!, 5);
}

describe('linear layers', () => {
  const x = filled([1, 2, 3], ramp);

  it('read [out, in] weights as nn.Linear does', async () => {
    const weight = filled([2, 3], ramp);
    const y = await apply(new Linear(3, 2), { weight, bias: filled([2], (index) => 10 * index) }, x);
    expectClose(y, [1, 2, 2], [5, 24, 14, 60]);
  });

  it('read [in, out] weights as GPT-2 does', async () => {
    const weight = filled([3, 2], ramp);
    const y = await apply(new TransposedLinear(3, 2), { weight, bias: filled([2], () => 0) }, x);
    expectClose(y, [1, 2, 2], [10, 13, 28, 40]);
  });

  it('are products that the WebGPU provider has too: no FusedMatMul, whatever the rows are counted by', async () => {
    const graph = new Graph('linear');
    const layer = new Linear(3, 2, { bias: false });
    await inTemporaryFolder(async (folder) => {
      load(graph, layer, await writeWeights(folder, { weight: filled([2, 3], ramp) }));
      for (const shape of [
        ['T', 3],
        [1, 'T', 3],
        ['B', '(T-3)/2+1', 3],
        ['B', 2, 'T+1', 3],
      ]) {
        expect(layer.forward(graph.input(`x${shape.join()}`, shape)).shape).toEqual(shape.with(-1, 2));
      }
    });
    const types = new Set(graph.nodes.map(({ type }) => type));
    expect([...types].sort()).toEqual(['Concat', 'Gemm', 'Reshape', 'Shape']);
  });

  it.each([1, 2, 4, 5, 9])('multiply with a table of 5 rows, %i at a time', async (rows) => {
    class Table extends Module {
      readonly weight = new Parameter(5, 3);
      forward = (x: Tensor) => matmulTransposedInParts(x, this.weight, rows);
    }
    const y = await apply(new Table(), { weight: filled([5, 3], ramp) }, x);
    // x = [0 1 2], [3 4 5]; row r of the table = 3r, 3r + 1, 3r + 2
    expectClose(y, [1, 2, 5], [0, 1, 2, 3, 4].map((r) => 9 * r + 5).concat([0, 1, 2, 3, 4].map((r) => 36 * r + 14)));
  });
});

describe('convolutions', () => {
  it('pad, dilate and stride as torch does', async () => {
    const x = filled([1, 1, 6], ramp);
    const layer = new Conv1d(1, 1, 2, { padding: 1, dilation: 2, stride: 2 });
    const y = await apply(
      layer,
      { weight: filled([1, 1, 2], (index) => index + 1), bias: filled([1], () => 0.5) },
      x,
      1,
    );
    // Padded: 0 0 1 2 3 4 5 0; taps at i and i + 2 with weights 1 and 2
    expectClose(y, [1, 1, 3], [2.5, 7.5, 13.5]);
  });

  it('fold weight norm over all axes but the first', async () => {
    const x = filled([1, 2, 3], () => 1);
    const weights = {
      weight_g: filled([1, 1, 1], () => 10),
      weight_v: filled([1, 2, 1], (index) => 3 + index),
    };
    const y = await apply(new Conv1d(2, 1, 1, { bias: false, weightNorm: true }), weights, x, 1);
    expectClose(y, [1, 1, 3], [14, 14, 14]);
  });

  it('fold the newer form of weight norm, and take a weight that is folded already', async () => {
    const x = filled([1, 2, 1], () => 1);
    const layer = () => new Conv1d(2, 1, 1, { bias: false, weightNorm: true });
    const newer = {
      'parametrizations.weight.original0': filled([1, 1, 1], () => 10),
      'parametrizations.weight.original1': filled([1, 2, 1], (index) => 3 + index),
    };
    expectClose(await apply(layer(), newer, x, 1), [1, 1, 1], [14]);
    expectClose(await apply(layer(), { weight: filled([1, 2, 1], () => 7) }, x, 1), [1, 1, 1], [14]);
  });

  it('transpose with the norm per input channel', async () => {
    const x = filled([1, 2, 2], () => 1);
    const weights = {
      weight_g: filled([2, 1, 1], (index) => index + 1),
      weight_v: filled([2, 1, 2], () => 1),
      bias: filled([1], () => 0),
    };
    const y = await apply(new ConvTranspose1d(2, 1, 2, { stride: 2, weightNorm: true }), weights, x, 1);
    expectClose(
      y,
      [1, 1, 4],
      Array.from({ length: 4 }, () => 3 / Math.SQRT2),
    );
  });

  it('give rows of the norm that g asks for', () => {
    const folded = foldWeightNorm(Float32Array.of(5, 2), Float32Array.of(3, 4, 0, 8));
    expect(folded).toEqual(Float32Array.of(3, 4, 0, 2));
  });
});

describe('norms', () => {
  const x = filled([2, 3, 4], wave(0));
  const moments = (row: readonly number[]) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    return { mean, variance: row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length };
  };
  const perRow = (f: (row: number[]) => number[]) =>
    Array.from({ length: 6 }, (_, row) => f(numbers(x).slice(row * 4, row * 4 + 4))).flat();

  it('LayerNorm centres and scales the last axis', async () => {
    const weights = { weight: filled([4], ramp), bias: filled([4], () => 1) };
    const expected = perRow((row) => {
      const { mean, variance } = moments(row);
      return row.map((value, index) => ((value - mean) / Math.sqrt(variance + 1e-5)) * index + 1);
    });
    expectClose(await apply(new LayerNorm(4), weights, x), [2, 3, 4], expected);
  });

  it('layerNorm does so without weights', async () => {
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('norm');
      graph.output('y', layerNorm(graph.input('x', ['B', 'T', 4]), 1e-6));
      const { y } = await runGraph(graph, { x }, folder);
      const expected = perRow((row) => {
        const { mean, variance } = moments(row);
        return row.map((value) => (value - mean) / Math.sqrt(variance + 1e-6));
      });
      expectClose(y!, [2, 3, 4], expected);
    });
  });

  it('RmsNorm divides by the root mean square', async () => {
    const expected = perRow((row) => {
      const square = row.reduce((sum, value) => sum + value * value, 0) / 4;
      return row.map((value, index) => (value / Math.sqrt(square + 1e-5)) * index);
    });
    expectClose(await apply(new RmsNorm(4, 1e-5), { weight: filled([4], ramp) }, x), [2, 3, 4], expected);
  });

  it('GroupNorm spans all channels and the whole length', async () => {
    const weights = { weight: filled([3], ramp), bias: filled([3], () => 2) };
    const expected = [0, 1].flatMap((batch) => {
      const item = numbers(x).slice(batch * 12, batch * 12 + 12);
      const { mean, variance } = moments(item);
      return item.map((value, index) => ((value - mean) / Math.sqrt(variance + 1e-5)) * Math.floor(index / 4) + 2);
    });
    expectClose(await apply(new GroupNorm(3), weights, x, 1), [2, 3, 4], expected);
  });

  it('BatchNorm uses the running statistics per channel', async () => {
    const weights = {
      weight: filled([3], (index) => index + 1),
      bias: filled([3], () => 0.5),
      running_mean: filled([3], (index) => index / 10),
      running_var: filled([3], (index) => index + 0.25),
    };
    const expected = numbers(x).map((value, index) => {
      const channel = Math.floor(index / 4) % 3;
      return ((value - channel / 10) / Math.sqrt(channel + 0.25 + 1e-5)) * (channel + 1) + 0.5;
    });
    expectClose(await apply(new BatchNorm(3), weights, x, 1), [2, 3, 4], expected);
  });
});
