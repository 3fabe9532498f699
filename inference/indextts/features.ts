/** What the three encoders listen to, made of one recording as the official code makes it. */
import { FBANK_BINS, FBANK_RATE, type Features, fbank } from '../audio/fbank.ts';
import { logMel, MEL_RATE } from '../audio/mel.ts';
import { createResampler } from '../audio/resample.ts';
import type { Pcm } from '../engine.ts';

/** The official code cuts recordings here, seconds: w2v-bert's masks are wrong beyond. */
export const MAX_PROMPT_SECONDS = 15;

/** w2v-bert hears 16-bit numbers. */
const W2V_SCALE = 32_768;

/** Under the root of the variance. */
const VARIANCE_EPSILON = 1e-7;

/** Stands for a frame that is not there, after normalisation (padding_value of w2v-bert-2.0's preprocessor). */
const PADDING = 1;

/** w2v-bert reads two frames as one. */
const STRIDE = 2;

/** Input of w2v-bert-2.0. */
export interface W2vFeatures extends Features {
  /** 1 for a row of two real frames, 0 for the last row of an odd number, [frames]. */
  readonly mask: Int32Array;
}

/** The first 15 s of a recording at the two rates of the encoders. */
export interface Prompt {
  /** 22,050 Hz. */
  readonly wide: Float32Array;
  /** 16 kHz, made of `wide`: the official speaker path is limited twice. */
  readonly narrow: Float32Array;
}

/** `pcm` as the encoders want it. */
export function preparePrompt(pcm: Pcm): Prompt {
  const samples = createResampler(pcm.sampleRate, MEL_RATE, { zeroCrossings: 32 })(pcm.samples);
  const wide = samples.subarray(0, MAX_PROMPT_SECONDS * MEL_RATE);
  return { wide, narrow: createResampler(MEL_RATE, FBANK_RATE)(wide) };
}

/**
 * Features of w2v-bert-2.0, [ceil(n / 2), 160]: the filter bank normalised over time per band, two frames a row.
 * (transformers SeamlessM4TFeatureExtractor, v4.57)
 *
 * @param samples mono at 16 kHz, 25 ms or more
 */
export function w2vFeatures(samples: Float32Array): W2vFeatures {
  const { frames: count, data } = normalize(fbank(samples, W2V_SCALE));
  const frames = Math.ceil(count / STRIDE);
  const stacked = new Float32Array(frames * STRIDE * FBANK_BINS).fill(PADDING);
  stacked.set(data);
  const mask = new Int32Array(frames).fill(1);
  if (count % STRIDE === 1) mask[frames - 1] = 0;
  return { frames, bins: STRIDE * FBANK_BINS, data: stacked, mask };
}

/** Features of CAM++, [frames, 80]: the filter bank without its mean over time. */
export function campplusFeatures(samples: Float32Array): Features {
  const features = fbank(samples);
  return { ...features, data: centre(features) };
}

/** Features of the flow and the vocoder: the log mel spectrogram, [80, frames]. */
export const melFeatures: (samples: Float32Array) => Features = logMel;

/** Mean of each band over time. */
function means({ frames, bins, data }: Features): Float64Array {
  const sums = new Float64Array(bins);
  for (let i = 0; i < data.length; i++) sums[i % bins] += data[i];
  return sums.map((sum) => sum / frames);
}

function centre(features: Features): Float32Array {
  const mean = means(features);
  return features.data.map((value, i) => value - mean[i % features.bins]);
}

/** Mean 0 and variance 1 over time, per band; the variance with one degree of freedom less. */
function normalize(features: Features): Features {
  const { frames, bins } = features;
  const data = centre(features);
  const squares = new Float64Array(bins);
  for (let i = 0; i < data.length; i++) squares[i % bins] += data[i] ** 2;
  const scales = squares.map((sum) => 1 / Math.sqrt(sum / (frames - 1) + VARIANCE_EPSILON));
  return { frames, bins, data: data.map((value, i) => value * scales[i % bins]) };
}
