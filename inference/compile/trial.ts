/** One run of a fresh graph on made-up inputs: shows that onnxruntime takes it and that no weight is NaN. */

import type { Dim } from '../nn/dims.ts';
import { toHalves } from '../nn/halve.ts';
import type { Port } from '../nn/onnx.ts';
import { openSession, type Values } from '../runtime/sessions.ts';

/** What a size with a name is tried with, unless the recipe says otherwise. */
const TRIAL_SIZE = 8;

/** What a trial needs to know of a graph. */
export interface TrialSubject {
  readonly file: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly sizes: Readonly<Record<string, number>>;
}

/** @throws Error naming the graph's file: an output is not finite or not of the promised shape */
export async function tryGraph({ file, inputs, outputs, sizes }: TrialSubject): Promise<void> {
  const session = await openSession(file, { weights: 'mapped' });
  try {
    const feeds = inputs.map((input) => [input.name, madeUp(input, sizes)] as const);
    const results = await session.run(Object.fromEntries(feeds));
    for (const { name, shape } of outputs) {
      const result = results[name]!;
      if (shape.length !== result.shape.length || shape.some((dim, axis) => isOther(dim, result.shape[axis]!))) {
        throw new Error(`${file}: ${name} is [${result.shape.join(', ')}] where [${shape.join(', ')}] was promised`);
      }
      if (result.data instanceof Float32Array && !result.data.every(Number.isFinite)) {
        throw new Error(`${file}: ${name} is not finite`);
      }
    }
  } finally {
    await session.close();
  }
}

const isOther = (promised: Dim, actual: number): boolean => typeof promised === 'number' && promised !== actual;

/** A slow wave between 0 and 1, which does as signal and as mask; zeros where whole numbers are indices. */
function madeUp({ dtype, shape }: Port, sizes: Readonly<Record<string, number>>): Values {
  const dims = shape.map((dim) => (typeof dim === 'number' ? dim : (sizes[dim] ?? TRIAL_SIZE)));
  const size = dims.reduce((product, dim) => product * dim, 1);
  if (dtype === 'int64') return { data: new BigInt64Array(size), shape: dims };
  const data = Float32Array.from({ length: size }, (_, index) => 0.5 + Math.sin(index / 10) / 2);
  return { data: dtype === 'float16' ? toHalves(data) : data, shape: dims };
}
