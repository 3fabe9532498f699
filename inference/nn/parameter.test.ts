import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, writeWeights } from '../compile/testbed.ts';
import { Graph } from './graph.ts';
import { load } from './module.ts';
import { derive, Parameter } from './parameter.ts';

/** A graph with two loaded parameters: a [4, 2], b [4, 2]. */
const withParameters = (test: (graph: Graph, a: Parameter, b: Parameter) => void) => () =>
  inTemporaryFolder(async (folder) => {
    const tensors = { a: filled([4, 2], (index) => index), b: filled([4, 2], (index) => -index) };
    const graph = new Graph('parts');
    const { a, b } = load(
      graph,
      { a: new Parameter(4, 2), b: new Parameter(4, 2) },
      await writeWeights(folder, tensors),
    );
    test(graph, a, b);
  });

const sameAs = ([values]: readonly Float32Array[]) => values!;

describe('rows of a parameter', () => {
  it(
    'cost no node: they point at a stretch of its bytes',
    withParameters((graph, a) => {
      expect(a.narrow(0, 1, 2).name).toBe('a[1:3]');
      expect(graph.nodes).toEqual([]);
      // The file starts with one byte that belongs to nobody.
      const weight = { shape: [2, 2], offset: 1 + 8, length: 16 };
      expect(graph.stored.get('a[1:3]')).toMatchObject({ shape: [2, 2], data: { weight } });
    }),
  );

  it(
    'outside it are refused, other axes and counts from the end are cut by a node',
    withParameters((graph, a) => {
      expect(() => a.narrow(0, 3, 2)).toThrowError(expect.objectContaining({ code: 'shape' }));
      expect(a.narrow(1, 0, 1).shape).toEqual([4, 1]);
      expect(a.narrow(0, -1, 1).shape).toEqual([1, 2]);
      expect(graph.nodes.map(({ type }) => type)).toEqual(['Slice', 'Slice']);
    }),
  );
});

describe('a name in a graph', () => {
  it(
    'is stored once for the same weights, however often they are asked for',
    withParameters((graph, a) => {
      const [first, second] = [0, 1].map(() => derive('scale', [a], [4, 2], sameAs));
      expect(second).toBe(first);
      expect([...graph.stored.keys()]).toEqual(['parts.scale']);
    }),
  );

  it(
    'is refused for other weights, naming both',
    withParameters((_, a, b) => {
      derive('scale', [a], [4, 2], sameAs);
      const details = { at: 'parts', name: 'parts.scale', first: '[4, 2] of a', second: '[4, 2] of b' };
      const again = () => derive('scale', [b], [4, 2], sameAs);
      expect(again).toThrowError(expect.objectContaining({ name: 'GraphError', code: 'ambiguous', details }));
    }),
  );

  it(
    'is refused for the same weights in another shape',
    withParameters((_, a) => {
      derive('scale', [a], [4, 2], sameAs);
      expect(() => derive('scale', [a], [2], sameAs)).toThrowError(
        expect.objectContaining({ details: expect.objectContaining({ first: '[4, 2] of a', second: '[2] of a' }) }),
      );
    }),
  );
});
