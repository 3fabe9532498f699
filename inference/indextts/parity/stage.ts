import { type Comparison, compare } from '../../parity/comparison.ts';
import type { Values } from '../../runtime/sessions.ts';
import type { GraphName } from '../graph-name.ts';
import type { Subject } from './subject.ts';

/** A part of the model compared with the reference, on the reference's own inputs, so that an error shows where it is made. */
export type Stage = (subject: Subject) => Promise<Comparison[]>;

/** Largest absolute difference that passes for one network. */
const NETWORK_TOLERANCE = 1e-4;
/** Indices and codes are the same or wrong. */
export const EXACT = 0;

/** The reference's text is Chinese: the second of IndexTTS-2.5's languages. */
export const LANGUAGE = 1;

/** Runs `graph` and compares its outputs with the golden tensors that `expected` names. */
export function network(
  graph: GraphName,
  inputs: (subject: Subject) => Promise<Record<string, Values>>,
  expected: Readonly<Record<string, string>>,
): Stage {
  return async (subject) => {
    const outputs = await subject.run(graph, await inputs(subject));
    return Promise.all(
      Object.entries(expected).map(async ([output, name]) => {
        const reference = await subject.golden.read(name);
        const tolerance = reference.data instanceof Float32Array ? NETWORK_TOLERANCE : EXACT;
        return compare(name, outputs[output]!, reference, tolerance);
      }),
    );
  };
}
