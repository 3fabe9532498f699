import { describe, expect, it } from 'vitest';
import { filled, inTemporaryFolder, runGraph, writeWeights } from '../compile/testbed.ts';
import type { Values } from '../runtime/sessions.ts';
import { values } from '../runtime/sessions.ts';
import * as attention from './attention.ts';
import { arange } from './functions.ts';
import { Graph } from './graph.ts';
import { load, Module } from './module.ts';
import { Parameter } from './parameter.ts';
import type { Tensor } from './tensor.ts';

const HEADS = 2;
const HEAD_WIDTH = 4;
const WIDTH = HEADS * HEAD_WIDTH;

type Matrix = readonly (readonly number[])[];

/** Rows of `x` [1, T, C]. */
function rows({ data, shape }: Values): number[][] {
  const width = shape.at(-1)!;
  const numbers = Array.from(data as Float32Array);
  return Array.from({ length: data.length / width }, (_, row) => numbers.slice(row * width, (row + 1) * width));
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** Attention as its formula reads, one head and one query at a time; `term` is added to the scores. */
function reference(q: Matrix, k: Matrix, v: Matrix, term: (head: number, i: number, j: number) => number): number[][] {
  const headOf = (row: readonly number[], head: number) => row.slice(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH);
  return q.map((query, i) =>
    Array.from({ length: HEADS }, (_, head) => {
      const scores = k.map((key, j) => dot(headOf(query, head), headOf(key, head)) / 2 + term(head, i, j));
      const weights = scores.map((score) => Math.exp(score - Math.max(...scores)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return Array.from({ length: HEAD_WIDTH }, (_, d) =>
        v.reduce((sum, value, j) => sum + (weights[j]! / total) * headOf(value, head)[d]!, 0),
      );
    }).flat(),
  );
}

const wave = (seed: number) => (index: number) => Math.sin(index * 1.7 + seed);
const q = filled([1, 5, WIDTH], wave(1));
const k = filled([1, 5, WIDTH], wave(2));
const v = filled([1, 5, WIDTH], wave(3));

async function run(build: (graph: Graph) => Tensor, inputs: Record<string, Values>): Promise<number[][]> {
  return inTemporaryFolder(async (folder) => {
    const graph = new Graph('attention');
    graph.output('y', build(graph));
    const { y } = await runGraph(graph, inputs, folder);
    return rows(y!);
  });
}

function expectClose(actual: Matrix, expected: Matrix): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, row] of expected.entries()) {
    for (const [column, value] of row.entries()) expect(actual[index]![column]).toBeCloseTo(value, 5);
  }
}

const inputs3 = (graph: Graph) =>
  ['q', 'k', 'v'].map((name) => graph.input(name, ['B', 'T', WIDTH])) as [Tensor, Tensor, Tensor];

describe('multiHeadAttention', () => {
  it('equals the formula within 1e-5', async () => {
    const y = await run((graph) => attention.multiHeadAttention(...inputs3(graph), HEADS), { q, k, v });
    expectClose(
      y,
      reference(rows(q), rows(k), rows(v), () => 0),
    );
  });

  it('hides the future when causal', async () => {
    const build = (graph: Graph) => attention.multiHeadAttention(...inputs3(graph), HEADS, { causal: true });
    const future = (_: number, i: number, j: number) => (j > i ? -1e30 : 0);
    expectClose(await run(build, { q, k, v }), reference(rows(q), rows(k), rows(v), future));
  });
});

class RelativeKey extends Module {
  readonly table = new Parameter(4, HEAD_WIDTH);

  forward(q: Tensor, k: Tensor, v: Tensor): Tensor {
    const [qh, kh, vh] = [q, k, v].map((x) => attention.splitHeads(x, HEADS)) as [Tensor, Tensor, Tensor];
    return attention.mergeHeads(attention.attend(qh, kh, vh, attention.relativeKeyScores(qh, this.table, 2, 1)));
  }
}

describe('relativeKeyScores', () => {
  it('adds the product with the embedding of the clamped distance', async () => {
    const table = filled([4, HEAD_WIDTH], wave(4));
    await inTemporaryFolder(async (folder) => {
      const graph = new Graph('relative-key');
      const module = load(graph, new RelativeKey(), await writeWeights(folder, { table }));
      graph.output('y', module.forward(...inputs3(graph)));
      const { y } = await runGraph(graph, { q, k, v }, folder);
      const term = (head: number, i: number, j: number) => {
        const query = rows(q)[i]!.slice(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH);
        return dot(query, rows(table)[Math.min(Math.max(j - i, -2), 1) + 2]!) / 2;
      };
      expectClose(rows(y!), reference(rows(q), rows(k), rows(v), term));
    });
  });
});

describe('rotate', () => {
  const turned = (pairs: 'interleaved' | 'halves') =>
    run(
      (graph) => {
        const x = graph.input('q', ['B', 'T', WIDTH]);
        const angles = attention.rotation(arange(graph, 'T'), HEAD_WIDTH, 100);
        return attention.rotate(x, angles, pairs);
      },
      { q },
    );
  /** Row `position` with the pair (a, b) of every head turned by position * 100^(-2 pair / 4). */
  const turn = (row: readonly number[], position: number, pairOf: (pair: number) => [number, number]) => {
    const result = [...row];
    for (let head = 0; head < HEADS; head++) {
      for (let pair = 0; pair < HEAD_WIDTH / 2; pair++) {
        const angle = position * 100 ** ((-2 * pair) / HEAD_WIDTH);
        const [a, b] = pairOf(pair).map((at) => at + head * HEAD_WIDTH) as [number, number];
        result[a] = row[a]! * Math.cos(angle) - row[b]! * Math.sin(angle);
        result[b] = row[b]! * Math.cos(angle) + row[a]! * Math.sin(angle);
      }
    }
    return result;
  };

  it('turns neighbours when interleaved', async () => {
    const expected = rows(q).map((row, position) => turn(row, position, (pair) => [2 * pair, 2 * pair + 1]));
    expectClose(await turned('interleaved'), expected);
  });

  it('turns (j, j + D/2) by halves', async () => {
    const expected = rows(q).map((row, position) => turn(row, position, (pair) => [pair, pair + HEAD_WIDTH / 2]));
    expectClose(await turned('halves'), expected);
  });
});

describe('attendToPast', () => {
  it('gives two rows that see different parts of one past what each would get alone', async () => {
    const past = { keys: rows(k), values: rows(v) };
    const visible = [
      [0, 1, 3],
      [0, 2],
    ];
    const fresh = {
      q: rows(filled([2, WIDTH], wave(5))),
      k: rows(filled([2, WIDTH], wave(6))),
      v: rows(filled([2, WIDTH], wave(7))),
    };
    const mask = visible.flatMap((seen) => past.keys.map((_, row) => (seen.includes(row) ? 0 : -1e30)));
    // [H, D, S] and [H, S, D]
    const keyColumns = Array.from({ length: WIDTH }, (_, d) => past.keys.map((row) => row[d]!)).flat();
    const valueRows = Array.from({ length: HEADS }, (_, head) =>
      past.values.map((row) => row.slice(head * HEAD_WIDTH, (head + 1) * HEAD_WIDTH)),
    ).flat(2);
    const floats = (numbers: readonly number[], ...shape: number[]) => values(Float32Array.from(numbers), ...shape);
    const y = await run(
      (graph) => {
        const [qt, kt, vt] = ['q', 'k', 'v'].map((name) => graph.input(name, ['R', WIDTH])) as [Tensor, Tensor, Tensor];
        const seen = {
          keys: graph.input('keys', [HEADS, HEAD_WIDTH, 'S']),
          values: graph.input('values', [HEADS, 'S', HEAD_WIDTH]),
          mask: graph.input('mask', ['R', 'S']),
        };
        return attention.attendToPast(qt, kt, vt, seen);
      },
      {
        q: floats(fresh.q.flat(), 2, WIDTH),
        k: floats(fresh.k.flat(), 2, WIDTH),
        v: floats(fresh.v.flat(), 2, WIDTH),
        keys: floats(keyColumns, HEADS, HEAD_WIDTH, 5),
        values: floats(valueRows, HEADS, 5, HEAD_WIDTH),
        mask: floats(mask, 2, 5),
      },
    );
    const alone = visible.map((seen, row) => {
      const keys = [...seen.map((at) => past.keys[at]!), fresh.k[row]!];
      const vals = [...seen.map((at) => past.values[at]!), fresh.v[row]!];
      return reference([fresh.q[row]!], keys, vals, () => 0)[0]!;
    });
    expectClose(y, alone);
  });
});
