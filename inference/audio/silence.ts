/** Silence at the ends of speech: measured, trimmed, and joined without clicks. */
import type { Pcm } from './pcm.ts';

const FRAME_SECONDS = 0.01;
/** A frame this far below the loudest one is silence. */
const RELATIVE_DB = -45;
/** So is any frame below this level, full scale = 0 dB. */
const ABSOLUTE_DB = -65;

/** Where the sound is. */
export interface SoundSpan {
  /** First sample of it. */
  readonly start: number;
  /** One past its last sample; equal to `start` when all is silent. */
  readonly end: number;
}

/** The span between the leading and the trailing silence, to 10 ms. */
export function soundSpan(pcm: Pcm): SoundSpan {
  const { width, isSound } = framesOf(pcm);
  const first = isSound.indexOf(true);
  if (first < 0) return { start: 0, end: 0 };
  return { start: first * width, end: Math.min(pcm.samples.length, (isSound.lastIndexOf(true) + 1) * width) };
}

/** Seconds of `pcm` that are not silent, wherever they are, to 10 ms. */
export function soundingSeconds(pcm: Pcm): number {
  return framesOf(pcm).isSound.filter(Boolean).length * FRAME_SECONDS;
}

function framesOf({ samples, sampleRate }: Pcm): { readonly width: number; readonly isSound: readonly boolean[] } {
  const width = Math.max(1, Math.round(FRAME_SECONDS * sampleRate));
  const powers = Array.from({ length: Math.ceil(samples.length / width) }, (_, f) => {
    const frame = samples.subarray(f * width, (f + 1) * width);
    return frame.reduce((sum, x) => sum + x * x, 0) / frame.length;
  });
  const loudest = powers.reduce((top, power) => Math.max(top, power), 0);
  const threshold = Math.max(loudest * 10 ** (RELATIVE_DB / 10), 10 ** (ABSOLUTE_DB / 10));
  return { width, isSound: powers.map((power) => power > threshold) };
}

/** Seconds of silence before and after the sound; all of it is `leading` when there is no sound. */
export function measureSilence(pcm: Pcm): { leading: number; trailing: number } {
  const { start, end } = soundSpan(pcm);
  const { length } = pcm.samples;
  if (start === end) return { leading: length / pcm.sampleRate, trailing: 0 };
  return { leading: start / pcm.sampleRate, trailing: (length - end) / pcm.sampleRate };
}

/**
 * `pcm` without the silence at its ends, but for `keepSeconds` of it (default 0.02 s); nothing if all is silent.
 */
export function trimSilence(pcm: Pcm, { keepSeconds = 0.02 }: { keepSeconds?: number } = {}): Pcm {
  const { samples, sampleRate } = pcm;
  const { start, end } = soundSpan(pcm);
  if (start === end) return { samples: new Float32Array(0), sampleRate };
  const keep = Math.round(keepSeconds * sampleRate);
  return { samples: samples.slice(Math.max(0, start - keep), Math.min(samples.length, end + keep)), sampleRate };
}

/**
 * `pcm` rising from nothing and sinking to nothing by half a cosine. Ends longer than half of it meet in the middle.
 *
 * @param options `inSeconds`, `outSeconds`: default 0.005 s each
 */
export function fade(
  pcm: Pcm,
  { inSeconds = 0.005, outSeconds = 0.005 }: { inSeconds?: number; outSeconds?: number } = {},
): Pcm {
  const { sampleRate } = pcm;
  const samples = pcm.samples.slice();
  const half = Math.floor(samples.length / 2);
  const rise = Math.min(half, Math.round(inSeconds * sampleRate));
  const fall = Math.min(half, Math.round(outSeconds * sampleRate));
  for (let n = 0; n < rise; n++) samples[n] *= ramp(n / rise);
  for (let n = 0; n < fall; n++) samples[samples.length - 1 - n] *= ramp(n / fall);
  return { samples, sampleRate };
}

function ramp(t: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * t);
}
