/**
 * Speech as the vocoder sees it: every 5 ms a pitch, a spectral envelope and a share of noise per band. Analysis makes
 * frames, adaptation changes them, synthesis plays them.
 */

import { HOP, SAMPLE_RATE } from '../audio/voice-rate.ts';

/** Of the whole engine; a frame is a value of a pitch track. */
export { HOP, SAMPLE_RATE };
export const FRAMES_PER_SECOND = SAMPLE_RATE / HOP;
/** Points of every spectrum. */
export const FFT_SIZE = 1024;
/** Bins of a spectrum from 0 Hz to Nyquist. */
export const BINS = FFT_SIZE / 2 + 1;
export const HZ_PER_BIN = SAMPLE_RATE / FFT_SIZE;
/** Bands in which the share of noise is measured (edges in `aperiodicity.ts`). */
export const BANDS = 6;

/** Natural-log power per decibel: `ln(power) = dB * NEPERS_PER_DB`. */
export const LN_POWER_PER_DB = Math.LN10 / 10;

/** T frames, 5 ms apart; frame t is centred on sample `t * HOP`. */
export interface Frames {
  /** T. */
  readonly count: number;
  /** [T] pitch in Hz, 0 where unvoiced. */
  readonly f0: Float32Array;
  /** [T, BINS] natural log of the power spectrum, free of the harmonics. */
  readonly envelope: Float32Array;
  /** [T, BANDS] share of the power that is noise, 0 to 1; 1 where unvoiced. */
  readonly noise: Float32Array;
}

/** The envelope of frame `t`: a view, not a copy. */
export function envelopeAt(frames: Frames, t: number): Float32Array {
  return frames.envelope.subarray(t * BINS, (t + 1) * BINS); // [BINS]
}

/** Indices of the voiced frames. */
export function voicedFrames(frames: Frames): number[] {
  const voiced: number[] = [];
  for (let t = 0; t < frames.count; t++) if (frames.f0[t] > 0) voiced.push(t);
  return voiced;
}

/** [T] mean of the log spectrum between two bins: a loudness that one strong formant does not decide. */
export function meanLogPower(frames: Frames, fromBin: number, toBin: number): Float32Array {
  const mean = new Float32Array(frames.count);
  for (let t = 0; t < frames.count; t++) {
    let sum = 0;
    for (let bin = fromBin; bin < toBin; bin++) sum += frames.envelope[t * BINS + bin];
    mean[t] = sum / (toBin - fromBin);
  }
  return mean;
}

/** [T] power between two bins. */
export function bandPower(frames: Frames, fromBin: number, toBin: number): Float32Array {
  const power = new Float32Array(frames.count);
  for (let t = 0; t < frames.count; t++) {
    let sum = 0;
    for (let bin = fromBin; bin < toBin; bin++) sum += Math.exp(frames.envelope[t * BINS + bin]);
    power[t] = sum;
  }
  return power;
}

/** `hz` in semitones above 1 Hz; differences of it are musical intervals. */
export function semitones(hz: number): number {
  return 12 * Math.log2(hz);
}

/** The frequency `st` semitones above 1 Hz. */
export function hertz(st: number): number {
  return 2 ** (st / 12);
}
