/**
 * What tests of networks share: small weights on disk, and a graph run as onnxruntime runs it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../nn/graph.ts';
import type { WeightRef, Weights } from '../nn/weights.ts';
import { writeGraph } from '../nn/write.ts';
import { openSession, type Values, values } from '../runtime/sessions.ts';

export { inTemporaryFolder } from './temporary-folder.ts';

/** The outputs of `graph` for `inputs`; its weights lie in `folder`. */
export async function runGraph(
  graph: Graph,
  inputs: Readonly<Record<string, Values>>,
  folder: string,
): Promise<Record<string, Values>> {
  const file = join(folder, `${graph.name}.onnx`);
  await writeGraph(graph, file);
  const session = await openSession(file);
  try {
    return await session.run(inputs);
  } finally {
    await session.close();
  }
}

/** float32 weights in one file of `folder`, at offsets that are aligned to nothing, as in a checkpoint. */
export async function writeWeights(folder: string, tensors: Readonly<Record<string, Values>>): Promise<Weights> {
  const file = join(folder, 'weights.bin');
  const parts: Uint8Array[] = [Uint8Array.of(0)];
  const weights = new Map<string, WeightRef>();
  let offset = 1;
  for (const [name, { shape, data }] of Object.entries(tensors)) {
    const bytes = new Uint8Array(Float32Array.from(data as Float32Array).buffer);
    const read = async () => bytes;
    weights.set(name, { name, dtype: 'float32', shape, file, offset, length: bytes.length, read });
    parts.push(bytes);
    offset += bytes.length;
  }
  await writeFile(file, Buffer.concat(parts));
  return weights;
}

/** `f(0), f(1), …` in `shape`: inputs of a closed form. */
export function filled(shape: readonly number[], f: (index: number) => number): Values {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return values(
    Float32Array.from({ length: size }, (_, index) => f(index)),
    ...shape,
  );
}
