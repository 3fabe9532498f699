/** In how many bits the weights of compiled graphs are: a property of the files, chosen when they are compiled and opened. */
import type { GraphName } from './graph-name.ts';

/** `fp16` for devices that compute in halves; `int8` and `int4` for the processor. */
export const PRECISIONS = ['fp32', 'fp16', 'int8', 'int4'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Graphs whose time goes into products with weights, or convolutions that become such; the others are always float32. */
export const QUANTIZABLE: readonly GraphName[] = [
  'semantic-encoder',
  'gpt-prefill',
  'gpt-step',
  'gpt-latents',
  'flow-estimator',
  'vocoder',
];

/** Of these, graphs that no device gains by computing in halves: their time goes into convolutions, which stay float32. */
const NEVER_HALVED: readonly GraphName[] = ['vocoder'];

/**
 * The precision that graph `name` has when `wanted` is asked for. Four bits pay where a single row is multiplied, as in the
 * step of the GPT; over many rows eight are faster.
 */
export function precisionOf(name: string, wanted: Precision): Precision {
  if (!QUANTIZABLE.some((graph) => graph === name)) return 'fp32';
  if (wanted === 'fp16' && NEVER_HALVED.some((graph) => graph === name)) return 'fp32';
  return wanted === 'int4' && name !== 'gpt-step' ? 'int8' : wanted;
}

/** What graph `name` is called in its folder when `wanted` is asked for: `gpt-step`, `gpt-step.int4`. */
export function fileOf(name: string, wanted: Precision): string {
  const precision = precisionOf(name, wanted);
  return precision === 'fp32' ? name : `${name}.${precision}`;
}
