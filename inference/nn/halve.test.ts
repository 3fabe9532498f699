import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../compile/testbed.ts';
import { Graph } from './graph.ts';
import { halveGraph, toHalves } from './halve.ts';
import { Linear, TransposedLinear } from './layers.ts';
import { load, Module } from './module.ts';
import { toFloat32 } from './weights.ts';

describe('a half', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2.5, 0xc100],
    [0.1, 0x2e66],
    [65_504, 0x7bff],
    [1e6, 0x7bff],
    [2 ** -14, 0x0400],
    [2 ** -24, 0x0001],
    [2 ** -26, 0x0000],
    // Halfway between two: the even one.
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [2047.9, 0x6800],
  ])('of %f is %i', (value, bits) => {
    expect(toHalves(Float32Array.of(value))[0]).toBe(bits);
  });

  it('is the nearest: within 2^-11 of every number', () => {
    const values = Float32Array.from({ length: 5000 }, (_, index) => Math.sin(index) * 2 ** ((index % 24) - 12));
    const halves = toFloat32(new Uint8Array(toHalves(values).buffer), 'float16');
    for (const [index, value] of values.entries()) {
      expect(Math.abs(halves[index]! - value)).toBeLessThanOrEqual(Math.max(Math.abs(value) * 2 ** -11, 2 ** -25));
    }
  });
});

class Pair extends Module {
  readonly first = new Linear(32, 16);
  readonly second = new TransposedLinear(16, 8);
  readonly kept = new Linear(8, 4);
}

it('products in half precision are within 0.2 % on the processor, and not float32; what is kept stays', () =>
  inTemporaryFolder(async (folder) => {
    const weights = await writeWeights(folder, {
      'first.weight': filled([16, 32], (index) => Math.sin(index)),
      'first.bias': filled([16], Math.cos),
      'second.weight': filled([16, 8], (index) => Math.sin(index * 0.7)),
      'second.bias': filled([8], Math.cos),
      'kept.weight': filled([4, 8], Math.cos),
      'kept.bias': filled([4], Math.sin),
    });
    const run = async (change: (graph: Graph) => Graph, name: string) => {
      const graph = new Graph(name);
      const { first, second, kept } = load(graph, new Pair(), weights);
      graph.output('y', kept.forward(second.forward(first.forward(graph.input('x', ['B', 'T', 32])))));
      const { y } = await runGraph(change(graph), { x: filled([2, 3, 32], (index) => Math.sin(index * 0.3)) }, folder);
      return {
        y: y!.data as Float32Array,
        stored: [...graph.stored.values()].map(({ name: key, dtype }) => `${key} ${dtype}`),
      };
    };
    const exact = await run((graph) => graph, 'exact');
    const half = await run((graph) => halveGraph(graph, (weight) => weight.startsWith('kept')), 'half');
    expect(half.stored).toContain('first.weight fp16 float16');
    expect(half.stored).toContain('second.weight fp16 float16');
    expect(half.stored.some((key) => key.startsWith('kept.weight fp16'))).toBe(false);
    const largest = Math.max(...exact.y.map(Math.abs));
    const difference = Math.max(...exact.y.map((value, index) => Math.abs(value - half.y[index]!))) / largest;
    expect(difference).toBeGreaterThan(1e-6);
    expect(difference).toBeLessThan(2e-3);
  }));
