import type { Pace } from '../engine.ts';
import { DurationError } from '../errors.ts';
import { FRAMES_PER_SECOND, HOP, SAMPLE_RATE } from './frames.ts';
import type { SoundClass } from './phonemes.ts';

/** How much of a stretch each sound takes: people lengthen pauses and vowels, hardly a [t]. */
const ELASTICITY: Readonly<Record<SoundClass, number>> = {
  pause: 1.5,
  vowel: 1,
  sonorant: 0.7,
  fricative: 0.35,
  stop: 0.1,
};
/** How much of a change of speaking rate pauses take. */
const PAUSE_RATE_ELASTICITY = 0.7;

/** Limits of a wish, as a share of the natural length. */
const SHORTEST = 0.5;
const LONGEST = 2;

/** [T] how long each frame of a rendering lasts in this voice and mood, in frames: `rate` above 1 is faster. */
export function naturalDurations(classes: readonly SoundClass[], rate: number, pause: number): Float64Array {
  return Float64Array.from(classes, (sound) =>
    sound === 'pause' ? Math.exp(pause) / rate ** PAUSE_RATE_ELASTICITY : 1 / rate ** ELASTICITY[sound],
  );
}

/** Total of durations in frames, as seconds. */
export function totalSeconds(durations: Float64Array): number {
  return durations.reduce((sum, duration) => sum + duration, 0) / FRAMES_PER_SECOND;
}

/**
 * The seconds of the whole that `pace` asks for when what is spoken naturally lasts `naturalSeconds`, beside
 * `silentSeconds` of silence that no pace changes.
 *
 * @throws DurationError `unreachable` outside 0.5 to 2 times the natural length and the silence
 */
export function wantedSeconds(pace: Pace, naturalSeconds: number, silentSeconds = 0): number {
  const wanted = askedSeconds(pace, naturalSeconds, silentSeconds);
  const min = SHORTEST * naturalSeconds + silentSeconds;
  const max = LONGEST * naturalSeconds + silentSeconds;
  const rounding = 1 / SAMPLE_RATE; // so that a ratio of exactly 0.5 or 2 is inside
  if (!(wanted >= min - rounding && wanted <= max + rounding)) {
    throw DurationError.unreachable(wanted, min, max);
  }
  return wanted;
}

function askedSeconds(pace: Pace, naturalSeconds: number, silentSeconds: number): number {
  if (pace.kind === 'free') return naturalSeconds + silentSeconds;
  if (pace.kind === 'ratio') return pace.ratio * naturalSeconds + silentSeconds;
  return pace.frameRate === undefined ? pace.seconds : Math.round(pace.seconds * pace.frameRate) / pace.frameRate;
}

/** Which source frame sounds when. */
export interface TimeMap {
  /** Samples of the whole line. */
  readonly length: number;
  /** [F] source frame, with fraction, at each output frame. */
  readonly source: Float32Array;
}

/**
 * The time map that makes frames of these `classes` and `durations` last exactly `seconds`.
 *
 * Every frame's duration is multiplied by `exp(lambda * elasticity)`, one lambda for all, found by bisection.
 */
export function fitDuration(classes: readonly SoundClass[], durations: Float64Array, seconds: number): TimeMap {
  const elasticity = Float64Array.from(classes, (sound) => ELASTICITY[sound]);
  const stretched = (lambda: number): Float64Array => durations.map((d, i) => d * Math.exp(lambda * elasticity[i]));
  let low = -3;
  let high = 3;
  for (let step = 0; step < 60; step++) {
    const lambda = (low + high) / 2;
    if (totalSeconds(stretched(lambda)) > seconds) high = lambda;
    else low = lambda;
  }
  const fitted = stretched((low + high) / 2);
  const residue = seconds / totalSeconds(fitted);

  const length = Math.round(seconds * SAMPLE_RATE);
  const source = new Float32Array(Math.ceil(length / HOP) + 2);
  let frame = 0;
  let start = 0; // when the frame starts, in output frames
  for (let n = 0; n < source.length; n++) {
    while (frame < fitted.length - 1 && start + fitted[frame] * residue <= n) start += fitted[frame++] * residue;
    source[n] = Math.min(fitted.length - 1, frame + Math.min(1, (n - start) / (fitted[frame] * residue)));
  }
  return { length, source };
}
