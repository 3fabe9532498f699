/** How well a code lies on a recording. */
import type { Code } from './code.ts';
import { BANDS, CELLS, isOfVoice, LOW_BANDS, SLOT_SECONDS, SLOTS } from './layout.ts';
import { HOP, LISTEN_HZ, SIZE } from './levels.ts';

/** Places in a slot at which a code may begin: one for each frame. */
export const PHASES = 4;

/** Bands that are looked at together: those of a telephone, and all. */
export const BAND_SETS = 2;

/** Slots after which the pattern of what carries which code is the same again. */
const PATTERN = 3;

/** When the frames of a recording are, seconds: the middle of the first, and from one to the next. */
export interface Timing {
  readonly first: number;
  readonly step: number;
}

const LISTENING: Timing = { first: SIZE / 2 / LISTEN_HZ, step: HOP / LISTEN_HZ };

/**
 * The levels (`levelsOf`) of all frames that fall into the same cell, added up.
 *
 * @param phase share of a slot that has passed when the recording begins
 */
export function fold(levels: Float32Array, phase: number, { first, step }: Timing = LISTENING): Float64Array {
  const bands = BANDS;
  const folded = new Float64Array(CELLS);
  for (let frame = 0, i = 0; i < levels.length; frame++) {
    const slot = Math.floor((first + frame * step) / SLOT_SECONDS + phase) % SLOTS;
    for (let cell = slot * bands, end = cell + bands; cell < end; cell++, i++) folded[cell] += levels[i];
  }
  return folded;
}

/**
 * The score of `code` on `folded`, begun at each slot: the sum of their products over the root of the sum of squares, of the
 * bands that a telephone has or of all, whichever is higher. Of a code drawn without knowledge of the recording, one such
 * sum is above z in less than exp(-z * z / 2) of all draws, whatever the recording is (Hoeffding, Probability Inequalities
 * for Sums of Bounded Random Variables, JASA 58, 1963).
 *
 * @returns `SLOTS` scores
 */
export function correlate(folded: Float64Array, code: Code): Float64Array {
  const isVoice = isOfVoice(...placeOf(code.findIndex((sign) => sign !== 0)));
  const powers = Array.from({ length: PATTERN }, (_, shift) => powerOf(folded, shift, isVoice));
  const twice = new Float64Array(2 * CELLS);
  twice.set(code);
  twice.set(code, CELLS);
  // Imports are read through their module each time where they are not bundled: not in the innermost loops.
  const [bands, lowBands, cells] = [BANDS, LOW_BANDS, CELLS];
  const scores = new Float64Array(SLOTS);
  for (let shift = 0; shift < scores.length; shift++) {
    let low = 0;
    let high = 0;
    let at = shift * bands;
    for (let cell = 0; cell < cells; ) {
      const middle = cell + lowBands;
      const end = cell + bands;
      for (; cell < middle; cell++, at++) low += folded[cell] * twice[at];
      for (; cell < end; cell++, at++) high += folded[cell] * twice[at];
    }
    const power = powers[shift % PATTERN];
    scores[shift] = Math.max(scaled(low, power.low), scaled(low + high, power.low + power.high));
  }
  return scores;
}

/** The sum of squares of the cells that carry a code begun at `shift`. */
function powerOf(
  folded: Float64Array,
  shift: number,
  isVoice: boolean,
): { readonly low: number; readonly high: number } {
  let [low, high] = [0, 0];
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let band = 0; band < BANDS; band++) {
      if (isOfVoice(slot + shift, band) !== isVoice) continue;
      const square = folded[slot * BANDS + band] ** 2;
      if (band < LOW_BANDS) low += square;
      else high += square;
    }
  }
  return { low, high };
}

function placeOf(cell: number): [slot: number, band: number] {
  return [Math.floor(cell / BANDS), cell % BANDS];
}

function scaled(sum: number, power: number): number {
  return power === 0 ? 0 : sum / Math.sqrt(power);
}
