/** How many mel frames a sequence of semantic frames becomes, and which semantic frame each mel frame sees. */

/**
 * Mel frames that `codes` codes of `framesPerCode` frames naturally last; truncated, in single precision as the official
 * code computes it.
 */
export function naturalFrames(codes: number, framesPerCode: number): number {
  return Math.trunc(Math.fround(Math.fround(codes) * Math.fround(framesPerCode)));
}

/**
 * For each of `target` frames the nearest of `source` frames at or before its place. Single precision: with integers some
 * lengths differ from torch's `interpolate(mode='nearest')`.
 */
export function nearestFrames(source: number, target: number): number[] {
  const ratio = Math.fround(source / target);
  return Array.from({ length: target }, (_, frame) => Math.min(Math.floor(Math.fround(frame * ratio)), source - 1));
}
