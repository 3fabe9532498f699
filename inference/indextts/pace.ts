/**
 * Exact length, decided where the mel is made: the length regulator gives a segment as many frames as it is told, so a
 * reply is never stretched as sound. What is left, less than a frame, is trimmed or padded at the end.
 */
import { MEL_HOP, MEL_RATE } from '../audio/mel.ts';
import type { Pace } from '../engine.ts';
import { DurationError } from '../errors.ts';

/** Silence between two segments, samples: 200 ms, as the reference has it. */
export const GAP_SAMPLES = Math.trunc(MEL_RATE * 0.2);

/** Limits of a wish, as a share of the natural length. */
const SHORTEST = 0.5;
const LONGEST = 2;

/** A pace within these limits sounds natural; beyond, other draws of the codes are tried for one that comes nearer. */
const COMFORT = { least: 0.75, most: 1.33 };

/** Mel frames that so many codes naturally last. */
type NaturalFrames = (codes: number) => number;

/** How long a reply becomes. */
export interface Plan {
  /** Mel frames of each segment. */
  readonly frames: readonly number[];
  /** Samples of the whole reply, gaps included. */
  readonly samples: number;
  /** Samples of silence before the first segment, then after each. */
  readonly silences: readonly number[];
  readonly naturalSeconds: number;
}

/**
 * Samples of silence before the first segment and after each, where `pauses` (likewise) are asked for: between two
 * segments the usual gap takes the place of none.
 */
function silencesOf(pauses: readonly number[]): number[] {
  return pauses.map((pause, i) => (pause > 0 || i === 0 || i === pauses.length - 1 ? pause : GAP_SAMPLES));
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const noPauses = (segments: number) => new Array<number>(segments + 1).fill(0);

/**
 * The plan for segments of `codes` codes each.
 *
 * @param naturalFrames mel frames that so many codes last at the natural pace
 * @param pauses samples of silence that the text asks for, before the first segment and after each; no pace changes them
 * @throws DurationError `unreachable` with the reachable `min` and `max`, outside 0.5 to 2 times the natural length
 */
export function planPace(
  codes: readonly number[],
  pace: Pace,
  naturalFrames: NaturalFrames,
  pauses: readonly number[] = noPauses(codes.length),
): Plan {
  const natural = codes.map((count) => Math.max(1, naturalFrames(count)));
  const silences = silencesOf(pauses);
  const naturalSamples = sumOf(natural) * MEL_HOP + sumOf(silences);
  const naturalSeconds = naturalSamples / MEL_RATE;
  if (pace.kind === 'free') return { frames: natural, samples: naturalSamples, silences, naturalSeconds };

  const fixed = sumOf(pauses) / MEL_RATE;
  const seconds = wantedSeconds(pace, naturalSeconds, fixed);
  const elastic = naturalSeconds - fixed;
  const [min, max] = [SHORTEST * elastic + fixed, LONGEST * elastic + fixed];
  const rounding = 1 / MEL_RATE; // so that a ratio of exactly 0.5 or 2 is inside
  if (!(seconds >= min - rounding && seconds <= max + rounding)) {
    throw DurationError.unreachable(seconds, min, max);
  }
  const samples = Math.round(seconds * MEL_RATE);
  const speech = samples - sumOf(silences);
  // Short replies of many segments: the gaps alone may be longer than the wish.
  const frames = Math.max(natural.length, Math.round(speech / MEL_HOP));
  return { frames: share(frames, natural), samples, silences, naturalSeconds };
}

/** How far a natural length is from comfortable for `pace`; 0 within the limits. Ratios are comfortable by definition. */
export function discomfort(
  codes: readonly number[],
  pace: Pace,
  naturalFrames: NaturalFrames,
  pauses: readonly number[] = noPauses(codes.length),
): number {
  if (pace.kind !== 'seconds') return 0;
  const frames = sumOf(codes.map((count) => naturalFrames(count)));
  const fixed = sumOf(pauses);
  const natural = (frames * MEL_HOP + sumOf(silencesOf(pauses)) - fixed) / MEL_RATE;
  // Pauses that leave no time at all are refused by the plan; here they are only as far off as can be.
  const left = Math.max(1 / MEL_RATE, wantedSeconds(pace, natural, 0) - fixed / MEL_RATE);
  const ratio = left / natural;
  return Math.max(0, Math.log(ratio / COMFORT.most), Math.log(COMFORT.least / ratio));
}

function wantedSeconds(pace: Exclude<Pace, { kind: 'free' }>, naturalSeconds: number, fixedSeconds: number): number {
  if (pace.kind === 'ratio') return pace.ratio * (naturalSeconds - fixedSeconds) + fixedSeconds;
  return pace.frameRate === undefined ? pace.seconds : Math.round(pace.seconds * pace.frameRate) / pace.frameRate;
}

/** `total` split in the proportion of `weights`, whole numbers of at least 1: the largest remainders are rounded up. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map((value) => Math.max(1, Math.floor(value)));
  const byRemainder = [...exact.keys()].sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1));
  const missing = () => total - shares.reduce((all, value) => all + value, 0);
  for (let next = 0; missing() > 0; next++) shares[byRemainder[next % shares.length]!]! += 1;
  // Where a share was raised to 1, the longest one pays.
  while (missing() < 0) shares[shares.indexOf(Math.max(...shares))]! -= 1;
  return shares;
}
