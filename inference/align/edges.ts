/** Where sound begins and ends beside a silence, to 10 ms, and which silence parts two lines. */
import type { Frames } from './silences.ts';

/** How far below the loudest of a line its faintest sound still counts, dB. */
const FAINTEST_DB = 38;
/** How far above the noise of a silence a frame must lie to be sound, dB. */
const ABOVE_NOISE_DB = 2.5;
/** Frames within which the loudest is looked for. */
const NEIGHBOURHOOD = 150;
/** How far a border may be from the silence that it is moved into, frames: 0.25 s. */
const REACH = 25;
/** Silences are not the better for being longer than this, frames. */
const LONG = 50;

/**
 * `silences` without the faint beginnings and ends of sound that they took in, level by level.
 *
 * @param levelDb [frames]
 */
export function refineSilences(levelDb: Float32Array, silences: readonly Frames[]): Frames[] {
  return silences.map(({ from, to }) => {
    const inside = levelDb.slice(from, to).sort();
    const noise = inside[Math.floor(inside.length * 0.3)];
    const loudest = (start: number, end: number) =>
      levelDb.subarray(Math.max(0, start), end).reduce((max, x) => Math.max(max, x), Number.NEGATIVE_INFINITY);
    const isSound = (t: number, peak: number) => levelDb[t] > Math.max(peak - FAINTEST_DB, noise + ABOVE_NOISE_DB);
    const [before, after] = [loudest(from - NEIGHBOURHOOD, from), loudest(to, to + NEIGHBOURHOOD)];
    let start = from;
    let end = to;
    while (start < to && (isSound(start, before) || (start + 1 < to && isSound(start + 1, before)))) start++;
    while (end > from && (isSound(end - 1, after) || (end - 2 >= from && isSound(end - 2, after)))) end--;
    if (start < end) return { from: start, to: end };
    // Faint sound all through: the quietest frame parts it.
    let quietest = from;
    for (let t = from; t < to; t++) if (levelDb[t] < levelDb[quietest]) quietest = t;
    return { from: quietest, to: quietest };
  });
}

/**
 * The silence that a border between frames `before` and `after` belongs into: near it and long.
 *
 * @returns undefined where there is none within 0.25 s
 */
export function silenceAt(silences: readonly Frames[], before: number, after: number): Frames | undefined {
  let best: Frames | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const silence of silences) {
    const distance = Math.max(0, silence.from - after, before - silence.to);
    const score = Math.min(LONG, silence.to - silence.from) - distance;
    if (distance <= REACH && score > bestScore) {
      best = silence;
      bestScore = score;
    }
  }
  return best;
}
