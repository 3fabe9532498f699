/** Which of the compiled graphs are opened: in the bits that are wanted, or in the next that are there. */
import { staleGraphs } from '../compile/manifest.ts';
import { WeightsError } from '../errors.ts';
import { canKeepRows } from '../runtime/cache-graphs.ts';
import type { Device } from '../runtime/device.ts';
import type { GraphName } from './graph-name.ts';
import { fileOf, type Precision, precisionOf } from './precision.ts';
import type { Quality, QualityName } from './presets.ts';

/** The approximation that decides over the bits of a graph; others are always float32. */
const BITS: Readonly<Partial<Record<GraphName, keyof Bits>>> = {
  'semantic-encoder': 'encoders',
  'gpt-prefill': 'gpt',
  'gpt-step': 'gpt',
  'gpt-latents': 'gpt',
  'flow-estimator': 'flow',
  'flow-keeping': 'flow',
  vocoder: 'vocoder',
};

/** What is opened in the place of graphs that are not compiled: more bits, never fewer. */
const INSTEAD: Readonly<Record<Precision, readonly Precision[]>> = {
  int4: ['int4', 'int8', 'fp32'],
  int8: ['int8', 'fp32'],
  'fp16-rows': ['fp16-rows', 'fp16', 'fp32'],
  fp16: ['fp16', 'fp32'],
  fp32: ['fp32'],
};

export type Bits = Pick<Quality, 'gpt' | 'flow' | 'encoders' | 'vocoder'>;

/** What a device other than the processor computes in, where that is compiled and passes its comparison. */
const HALVES = { gpt: 'fp16', flow: 'fp16', encoders: 'fp16', vocoder: 'fp32' } as const satisfies Bits;

/**
 * The bits that `device` is asked for, where a processor would be for `bits`. Fewer than half precision are for processors;
 * `exact` by name means float32, `auto` the best that there is.
 */
export function bitsOn(device: Device, quality: QualityName | 'auto', bits: Bits): Bits {
  if (device === 'cpu' || quality === 'exact') return bits;
  return canKeepRows(device) ? HALVES : { ...HALVES, gpt: 'fp16-rows' };
}

/** Graph -> its precision. */
export type GraphChoice = ReadonlyMap<GraphName, Precision>;

/** The precision that `quality` wants of graph `name`. */
export function wantedOf(name: GraphName, quality: Bits): Precision {
  const part = BITS[name];
  return precisionOf(name, part === undefined ? 'fp32' : quality[part]);
}

/** The graphs of `choice` that are opened in more bits than `quality` wants, as those are not compiled. */
export function inMoreBits(choice: GraphChoice, quality: Bits): GraphName[] {
  return [...choice].flatMap(([name, bits]) => (bits === wantedOf(name, quality) ? [] : [name]));
}

/**
 * The precision of each of `names` in `folder`, by what `quality` wants. What is named in `demanded` has to be compiled so;
 * otherwise the next one with more bits does.
 *
 * @throws WeightsError `stale` naming the graphs to compile
 */
export async function chooseGraphs(
  folder: string,
  names: readonly GraphName[],
  quality: Bits,
  demanded: Partial<Bits> = {},
): Promise<GraphChoice> {
  const wishes = names.map((name) => {
    const part = BITS[name];
    const wanted = part === undefined ? 'fp32' : quality[part];
    const isDemanded = part !== undefined && demanded[part] !== undefined;
    return { name, candidates: isDemanded ? [wanted] : INSTEAD[wanted] };
  });
  const files = wishes.flatMap(({ name, candidates }) => candidates.map((bits) => fileOf(name, bits)));
  const stale = new Set(await staleGraphs(folder, [...new Set(files)]));
  const choice = new Map<GraphName, Precision>();
  const missing: string[] = [];
  for (const { name, candidates } of wishes) {
    const bits = candidates.find((candidate) => !stale.has(fileOf(name, candidate)));
    if (bits === undefined) missing.push(fileOf(name, candidates.at(-1)!));
    else choice.set(name, precisionOf(name, bits));
  }
  if (missing.length > 0) throw new WeightsError('stale', { folder, graphs: missing.join(', ') });
  return choice;
}
