/** In how many bits the weights of compiled graphs are: a property of the files, chosen when they are compiled and opened. */
import type { GraphName } from './graph-name.ts';

/** `fp16` for devices that compute in halves; `int8` and `int4` for the processor. */
export const PRECISIONS = ['fp32', 'fp16', 'int8', 'int4'] as const;
/**
 * `fp16-rows` is compiled with `fp16`: the step of the GPT that also takes its keys and values in halves, for devices to which
 * they go with every step.
 */
export type Precision = (typeof PRECISIONS)[number] | 'fp16-rows';

export const isHalved = (precision: Precision): boolean => precision === 'fp16' || precision === 'fp16-rows';

/** Graphs whose time goes into products with weights, or convolutions that become such; the others are always float32. */
export const QUANTIZABLE: readonly GraphName[] = [
  'semantic-encoder',
  'gpt-prefill',
  'gpt-step',
  'gpt-latents',
  'flow-estimator',
  'flow-keeping',
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
  if (isHalved(wanted) && NEVER_HALVED.some((graph) => graph === name)) return 'fp32';
  if (name === 'gpt-step') return wanted;
  return wanted === 'int4' ? 'int8' : wanted === 'fp16-rows' ? 'fp16' : wanted;
}

/** What graph `name` is called in its folder when `wanted` is asked for: `gpt-step`, `gpt-step.int4`. */
export function fileOf(name: string, wanted: Precision): string {
  const precision = precisionOf(name, wanted);
  return precision === 'fp32' ? name : `${name}.${precision}`;
}
