import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../compile/testbed.ts';
import { Conv1d } from './convolutions.ts';
import { Graph } from './graph.ts';
import { Linear, TransposedLinear } from './layers.ts';
import { load, Module } from './module.ts';
import { type QuantizedPrecision, quantizeGraph } from './quantize.ts';
import { blockScales, columnScales, quantizeBlocks, quantizeColumns } from './quantized-columns.ts';
import type { Tensor } from './tensor.ts';

const [INPUTS, OUTPUTS] = [64, 48];

/** Two products in a row whose weights are stored in the two orders. */
class Pair extends Module {
  readonly first = new Linear(INPUTS, OUTPUTS);
  readonly second = new TransposedLinear(OUTPUTS, INPUTS);

  forward(x: Tensor): Tensor {
    return this.second.forward(this.first.forward(x));
  }
}

const noise = (index: number) => ((Math.sin(index * 12.9898) * 43_758.5453) % 1) * 0.5;

/** The pair's output for three rows, and the operators that it was computed with. */
function run(precision?: QuantizedPrecision, isKept: (weight: string) => boolean = () => false) {
  return inTemporaryFolder(async (folder) => {
    const weights = await writeWeights(folder, {
      'first.weight': filled([OUTPUTS, INPUTS], noise),
      'first.bias': filled([OUTPUTS], Math.sin),
      'second.weight': filled([OUTPUTS, INPUTS], (index) => noise(index + 7)),
      'second.bias': filled([INPUTS], Math.cos),
    });
    const graph = new Graph('pair');
    graph.output('y', load(graph, new Pair(), weights).forward(graph.input('x', ['R', INPUTS])));
    if (precision) quantizeGraph(graph, precision, isKept);
    const { y } = await runGraph(graph, { x: filled([3, INPUTS], (index) => Math.sin(index / 3)) }, folder);
    return { y: y!.data as Float32Array, types: graph.nodes.map(({ type }) => type) };
  });
}

/** Root of the mean square error, as a share of the expected values. */
function error(actual: Float32Array, expected: Float32Array): number {
  const square = (values: Float32Array) => values.reduce((sum, value) => sum + value ** 2, 0);
  return Math.sqrt(square(actual.map((value, index) => value - expected[index]!)) / square(expected));
}

describe('products', () => {
  it.each([
    ['int8', 'DynamicQuantizeMatMul', 0.03],
    ['int4', 'MatMulNBits', 0.15],
  ] as const)('in %s are computed by %s and lose less than %f', async (precision, operator, limit) => {
    const exact = await run();
    const { y, types } = await run(precision, (weight) => precision === 'int4' && weight === 'second.weight');
    expect(types).toContain(operator);
    expect(error(y, exact.y)).toBeLessThan(limit);
    expect(error(y, exact.y)).toBeGreaterThan(1e-4);
  });

  it('that are kept stay as they are, bit by bit', async () => {
    expect(await run('int8', () => true)).toEqual(await run());
  });

  it('of 48 inputs stay float32 in int4, whose blocks have 32', async () => {
    const { types } = await run('int4');
    expect(types.filter((type) => type === 'MatMulNBits')).toHaveLength(1);
    expect(types.filter((type) => type === 'MatMul')).toHaveLength(1);
  });
});

/** Convolutions of many channels and of few. */
class Convolutions extends Module<{ channels: number }> {
  readonly wide = new Conv1d(this.c.channels, this.c.channels, 3, { dilation: 2, padding: 2 });
  readonly point = new Conv1d(this.c.channels, 2 * this.c.channels, 1, { bias: false });

  forward(x: Tensor): Tensor {
    return this.point.forward(this.wide.forward(x));
  }
}

describe('convolutions along time', () => {
  const FRAMES = 13;

  function convolve(channels: number, precision?: QuantizedPrecision) {
    return inTemporaryFolder(async (folder) => {
      const weights = await writeWeights(folder, {
        'wide.weight': filled([channels, channels, 3], noise),
        'wide.bias': filled([channels], Math.sin),
        'point.weight': filled([2 * channels, channels, 1], (index) => noise(index + 7)),
      });
      const graph = new Graph('convolutions');
      const module = load(graph, new Convolutions({ channels }), weights);
      graph.output('y', module.forward(graph.input('x', ['B', channels, 'T'])));
      if (precision) quantizeGraph(graph, precision, () => false);
      const x = filled([2, channels, FRAMES], (index) => Math.sin(index / 3));
      const { y } = await runGraph(graph, { x }, folder);
      return { y: y!.data as Float32Array, types: graph.nodes.map(({ type }) => type) };
    });
  }

  it('of many channels become products of bytes, edges and dilation included, and lose less than 3 %', async () => {
    const exact = await convolve(192);
    const { y, types } = await convolve(192, 'int8');
    expect(types.filter((type) => type === 'MatMulIntegerToFloat')).toHaveLength(2);
    expect(types).not.toContain('Conv');
    expect(y).toHaveLength(2 * 2 * 192 * FRAMES);
    expect(error(y, exact.y)).toBeLessThan(0.03);
    expect(error(y, exact.y)).toBeGreaterThan(1e-4);
  });

  it.each([
    ['few channels', 64, 'int8'],
    ['many channels in int4', 192, 'int4'],
  ] as const)('of %s stay as they are, bit by bit', async (_, channels, precision) => {
    expect(await convolve(channels, precision)).toEqual(await convolve(channels));
  });
});

describe('a column', () => {
  const columns = { outputs: 2, inputs: 2, data: Float32Array.of(1.5, -2, 0, 0) };

  it('has its largest number at 63, and one of zeros stays zero', () => {
    expect(columnScales(columns)).toEqual(Float32Array.of(2 / 63, 1));
    expect(quantizeColumns(columns)).toEqual(Int8Array.of(47, 0, -63, 0));
  });
});

describe('a block of 32', () => {
  it('has its number farthest from zero at -8, and none beyond 7 on the other side', () => {
    const data = new Float32Array(32);
    data.set([4, -4, 1, 0]);
    const columns = { outputs: 1, inputs: 32, data };
    expect(blockScales(columns)).toEqual(Float32Array.of(-0.5));
    // 0 stands for 8, 15 for -7 (where -8 would be 16), 6 for 2, and 8 for none.
    expect(Array.from(quantizeBlocks(columns).subarray(0, 2))).toEqual([0 | (15 << 4), 6 | (8 << 4)]);
  });
});
