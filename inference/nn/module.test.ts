import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../compile/testbed.ts';
import { GraphError } from '../errors.ts';
import { Graph } from './graph.ts';
import { Linear } from './layers.ts';
import { load, Module, stack } from './module.ts';
import { Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

class Mlp extends Module<{ width: number }> {
  readonly layers = stack(2, () => new Linear(this.c.width, this.c.width));
  readonly net = { 0: new Linear(this.c.width, 1, { bias: false }) };
  readonly gamma = new Parameter(this.c.width);

  forward(x: Tensor): Tensor {
    const y = this.layers.reduce((hidden, layer) => layer.forward(hidden).relu(), x);
    return this.net[0].forward(y.mul(this.gamma));
  }
}

const identity = filled([2, 2], (index) => (index % 3 === 0 ? 1 : 0));
const keys = {
  'layers.0.weight': identity,
  'layers.0.bias': filled([2], () => 1),
  'layers.1.weight': identity,
  'layers.1.bias': filled([2], () => 2),
  'net.0.weight': filled([1, 2], () => 1),
  gamma: filled([2], (index) => index + 1),
};

function without(key: keyof typeof keys) {
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== key));
}

async function failure(tensors: Parameters<typeof writeWeights>[1]): Promise<unknown> {
  return inTemporaryFolder(async (folder) => {
    const weights = await writeWeights(folder, tensors);
    try {
      return load(new Graph('mlp'), new Mlp({ width: 2 }), weights);
    } catch (error) {
      return error;
    }
  });
}

describe('load', () => {
  it('binds fields, lists and numbered parts to the keys of the checkpoint', async () => {
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('mlp');
      const mlp = load(graph, new Mlp({ width: 2 }), await writeWeights(folder, keys));
      graph.output('y', mlp.forward(graph.input('x', ['B', 2])));
      const { y } = await runGraph(graph, { x: filled([1, 2], (index) => index) }, folder);
      // relu(relu([0, 1] + 1) + 2) = [3, 4]; times gamma [1, 2]; summed
      expect(y?.data).toEqual(Float32Array.of(11));
    });
  });

  it('names the key that is missing', async () => {
    const error = await failure(without('layers.1.bias'));
    expect(error).toMatchObject({ code: 'missing-key', details: { key: 'layers.1.bias', expected: '[2]' } });
    expect(error).toBeInstanceOf(GraphError);
  });

  it('names the keys that nobody uses, and how many', async () => {
    const error = await failure({ ...keys, 'layers.2.weight': identity, spare: identity });
    expect(error).toMatchObject({ code: 'unused-key', details: { key: 'layers.2.weight, spare', count: 2 } });
  });

  it('names both shapes of a weight that does not fit', async () => {
    const error = await failure({ ...keys, gamma: filled([3], () => 1) });
    expect(error).toMatchObject({ code: 'shape', details: { at: 'gamma', expected: '[2]', actual: '[3]' } });
  });

  it('leaves the keys of other modules and ignored keys alone', async () => {
    await inTemporaryFolder(async (folder) => {
      const inner = Object.entries(keys).map(([key, value]) => [`mlp.${key}`, value] as const);
      const tensors = { ...Object.fromEntries(inner), 'mlp.pe': identity, 'other.weight': identity };
      const weights = await writeWeights(folder, tensors);
      const options = { prefix: 'mlp.', ignore: [/^pe$/] };
      expect(() => load(new Graph('mlp'), new Mlp({ width: 2 }), weights, options)).not.toThrow();
    });
  });
});

describe('a shape error', () => {
  it('names the module, the operation and both shapes while the graph is built', async () => {
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('mlp');
      const mlp = load(graph, new Mlp({ width: 2 }), await writeWeights(folder, keys));
      const build = () => mlp.forward(graph.input('x', ['B', 'T', 3]));
      const details = { at: 'layers.0', operation: 'linear', expected: '[2, 2]', actual: '[B, T, 3]' };
      expect(build).toThrowError(expect.objectContaining({ code: 'shape', details }));
    });
  });
});
