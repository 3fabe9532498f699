/** What benches of full-size networks share: a graph of random weights, and a product that does as much work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { Graph } from '../../nn/graph.ts';
import type { Tensor } from '../../nn/tensor.ts';
import type { Weights } from '../../nn/weights.ts';
import { writeGraph } from '../../nn/write.ts';
import { openSession, type Values, values } from '../../runtime/sessions.ts';
import { readManifest } from '../official-tensors.ts';
import { writeFakeFile } from './fake.ts';

/** Bench options: the processor's milliseconds instead of the clock's, so that other programs don't show in the ratios. */
export const CPU_TIME = {
  now: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** A folder for the files of one bench file; it goes when its benches are done. */
export function createBenchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Random weights of the official file `path` under `folder`: the tensors whose last key `isWanted`, under that key. */
export async function fakeWeights(
  folder: string,
  path: string,
  isWanted: (key: string) => boolean = () => true,
): Promise<Weights> {
  const official = readManifest().find((file) => file.path === path);
  if (official === undefined) throw new Error(`${path} is no file of the model`);
  const tensors = official.tensors
    .map((tensor) => ({ ...tensor, keys: tensor.keys.slice(-1) }))
    .filter(({ keys: [key] }) => isWanted(key!));
  writeFakeFile(folder, { ...official, tensors });
  const { tensors: weights } = await openCheckpoint(join(folder, path));
  return weights;
}

/** A function that runs `build`'s graph on `inputs` once, in one thread; `change` has its way with the graph before. */
export async function openRun(
  folder: string,
  name: string,
  inputs: Readonly<Record<string, Values>>,
  build: (graph: Graph) => Tensor,
  change: (graph: Graph) => Graph = (graph) => graph,
): Promise<() => Promise<void>> {
  const graph = new Graph(name);
  graph.output('y', build(graph));
  change(graph);
  const file = join(folder, `${name}.onnx`);
  await writeGraph(graph, file);
  const session = await openSession(file);
  return async () => {
    await session.run(inputs);
  };
}

/** Side of the matrices of the product that stands for the machine's speed. */
const SIDE = 1024;

/**
 * A function that multiplies matrices until `operations` (multiplications and additions) are done: the time that a network
 * would take if it were one large float32 product.
 */
export async function openProduct(folder: string, operations: number): Promise<() => Promise<void>> {
  const rows = Math.round(operations / (2 * SIDE * SIDE));
  const x = wave(rows, SIDE);
  return openRun(folder, `product-${rows}`, { x }, (graph) => {
    return graph.input('x', ['B', SIDE]).matmul(graph.constant(wave(SIDE, SIDE).data as Float32Array, [SIDE, SIDE]));
  });
}

/** A signal between -1 and 1. */
export function wave(...shape: readonly number[]): Values {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return values(
    Float32Array.from({ length: size }, (_, index) => Math.sin(index * 12.9898)),
    ...shape,
  );
}
