/** How long each stretch of a line lasts, so that the whole is exact and the silences in it are as asked. */
import type { Pace } from '../engine.ts';
import { SAMPLE_RATE } from './frames.ts';
import { wantedSeconds } from './timing.ts';

export interface Schedule {
  /** Seconds of each stretch, whole samples. */
  readonly stretchSeconds: readonly number[];
  /** Samples of silence: before the first stretch, then after each. */
  readonly silences: readonly number[];
  /** Of the whole, at a free pace. */
  readonly naturalSeconds: number;
}

/**
 * The schedule of stretches that naturally last `natural` seconds each, with `silences` (seconds) before the first and
 * after each: the pace stretches what is spoken, never a silence that was asked for.
 *
 * @throws DurationError `unreachable` with the reachable `min` and `max`, seconds of the whole
 */
export function schedule(natural: readonly number[], silences: readonly number[], pace: Pace): Schedule {
  const silent = sum(silences);
  const spoken = sum(natural);
  const wanted = wantedSeconds(pace, spoken, silent);
  // Ends are rounded, not lengths, so that rounding never adds up.
  const factor = (wanted - silent) / spoken;
  const ends = natural.map((_, i) => Math.round(sum(natural.slice(0, i + 1)) * factor * SAMPLE_RATE));
  const samples = silences.map((seconds) => Math.round(seconds * SAMPLE_RATE));
  return {
    stretchSeconds: ends.map((end, i) => (end - (ends[i - 1] ?? 0)) / SAMPLE_RATE),
    silences: samples,
    naturalSeconds: spoken + silent,
  };
}

/** `sounds` in a row, with `silences` (samples) before the first and after each. */
export function joinStretches(sounds: readonly Float32Array[], silences: readonly number[]): Float32Array {
  const lengths = sounds.map(({ length }) => length);
  const all = new Float32Array(sum(lengths) + sum(silences));
  let at = silences[0] ?? 0;
  for (const [i, sound] of sounds.entries()) {
    all.set(sound, at);
    at += sound.length + (silences[i + 1] ?? 0);
  }
  return all;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
