/** Attention of 8 heads over 516 rows, twice: in one operator, and in its parts. */
import { bench, describe } from 'vitest';
import { CPU_TIME, createBenchFolder, openRun, wave } from '../indextts/fake/bench-subject.ts';
import { attend, mergeHeads, multiHeadAttention, splitHeads } from './attention.ts';
import type { Graph } from './graph.ts';
import type { Tensor } from './tensor.ts';

const HEADS = 8;
const WIDTH = 512;
const inputs = { q: wave(2, 516, WIDTH), k: wave(2, 516, WIDTH), v: wave(2, 516, WIDTH) };
const folder = createBenchFolder();
const open = (name: string, build: (q: Tensor, k: Tensor, v: Tensor, graph: Graph) => Tensor) =>
  openRun(folder, name, inputs, (graph) => {
    const [q, k, v] = ['q', 'k', 'v'].map((input) => graph.input(input, ['B', 'T', WIDTH]));
    return build(q!, k!, v!, graph);
  });

const fused = await open('fused', (q, k, v) => multiHeadAttention(q, k, v, HEADS));
const parts = await open('parts', (...tensors) => {
  const [q, k, v] = tensors.slice(0, 3).map((x) => splitHeads(x as Tensor, HEADS));
  return mergeHeads(attend(q!, k!, v!, q!.graph.scalar(0)));
});

describe('attention of 8 heads over 2 x 516 rows', () => {
  bench('one operator', fused, CPU_TIME);
  bench('its parts', parts, CPU_TIME);
});
