/** Stretches of a recording, and where in one of them a code lies best: what all that look for a mark have in common. */
import { type Folded, fold, PHASES } from './correlation.ts';
import { LISTEN_HZ } from './levels.ts';

/** A long recording is looked at in stretches, half over each other: in more, an error of speed adds up to a slot. */
const STRETCH_SECONDS = 8;

/** Less has too little of a mark: not finding it says nothing. */
export const SHORTEST_SECONDS = 2.5;

/** Where a code lies best on `levels`. */
export function bestPlace(levels: Float32Array, correlate: (folded: Folded) => Float64Array) {
  let best: { readonly folded: Folded; readonly slot: number; readonly score: number } | undefined;
  for (let phase = 0; phase < PHASES; phase++) {
    const folded = fold(levels, phase / PHASES);
    correlate(folded).forEach((score, slot) => {
      if (best === undefined || score > best.score) best = { folded, slot, score };
    });
  }
  if (best === undefined) throw new Error('There is always a place.');
  return best;
}

/** Where the stretches of a recording begin, seconds. */
export function startsOf(length: number): readonly number[] {
  const starts = [0];
  for (let from = STRETCH_SECONDS / 2; from + STRETCH_SECONDS / 2 < length; from += STRETCH_SECONDS / 2)
    starts.push(from);
  return starts;
}

/** Eight seconds from second `from` on, or what there is of them. */
export function stretchOf(samples: Float32Array, from: number): Float32Array {
  return samples.subarray(from * LISTEN_HZ, (from + STRETCH_SECONDS) * LISTEN_HZ);
}

/** What was played `speed` times as fast, as it was before: interpolated linearly, which levels of bands bear. */
export function atSpeed(samples: Float32Array, speed: number): Float32Array {
  if (speed === 1) return samples;
  const slow = new Float32Array(Math.max(0, Math.floor((samples.length - 1) * speed)));
  for (let n = 0; n < slow.length; n++) {
    const at = n / speed;
    const whole = Math.floor(at);
    slow[n] = samples[whole] + (at - whole) * (samples[whole + 1] - samples[whole]);
  }
  return slow;
}
