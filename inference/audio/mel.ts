/**
 * The log mel spectrogram that IndexTTS-2's flow writes and BigVGAN reads: 22,050 Hz, 80 bands, a frame every 256
 * samples. (index-tts indextts/s2mel/modules/audio.py@ee40fa7, `mel_spectrogram`; filters as librosa's `mel`.)
 */
import type { Features } from './fbank.ts';
import { RealFft } from './fft.ts';

/** Hz. */
export const MEL_RATE = 22_050;

/** Samples from one frame to the next. */
export const MEL_HOP = 256;

export const MEL_BINS = 80;

const FFT_SIZE = 1024;

/** Samples that are mirrored at each end, so that a frame stands in the middle of its hop. */
const PADDING = (FFT_SIZE - MEL_HOP) / 2;

/** Under the root of the magnitude, and below the logarithm. */
const MAGNITUDE_EPSILON = 1e-9;
const FLOOR = 1e-5;

/**
 * Log magnitudes of `samples` in 80 mel bands, [80, frames] as the networks want it, `floor(samples / 256)` frames.
 *
 * @param samples mono at 22,050 Hz, 385 or more
 */
export function logMel(samples: Float32Array): Features {
  if (samples.length <= PADDING) throw new Error(`A mel spectrogram needs more than ${PADDING} samples.`);
  const frames = Math.floor(samples.length / MEL_HOP);
  const data = new Float32Array(MEL_BINS * frames);
  const frame = new Float64Array(FFT_SIZE);
  const [re, im] = [new Float64Array(FFT.bins), new Float64Array(FFT.bins)];
  for (let t = 0; t < frames; t++) {
    const start = t * MEL_HOP - PADDING;
    for (let i = 0; i < FFT_SIZE; i++) frame[i] = WINDOW[i] * samples[mirrored(start + i, samples.length)];
    FFT.forward(frame, re, im);
    for (let bin = 0; bin < FFT.bins; bin++) re[bin] = Math.sqrt(re[bin] ** 2 + im[bin] ** 2 + MAGNITUDE_EPSILON);
    for (let band = 0; band < MEL_BINS; band++) {
      const { first, weights } = BANK[band];
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k] * re[first + k];
      data[band * frames + t] = Math.log(Math.max(sum, FLOOR));
    }
  }
  return { frames, bins: MEL_BINS, data };
}

/** Index of a sample in a signal that is mirrored at its ends, the end samples not repeated. */
function mirrored(index: number, length: number): number {
  if (index < 0) return -index;
  return index < length ? index : 2 * (length - 1) - index;
}

/** Slaney's mel scale: straight up to 1 kHz, logarithmic above. */
const LINEAR_HZ = 200 / 3;
const LOG_FROM_HZ = 1000;
const LOG_STEP = Math.log(6.4) / 27;
const toMel = (hz: number) =>
  hz < LOG_FROM_HZ ? hz / LINEAR_HZ : LOG_FROM_HZ / LINEAR_HZ + Math.log(hz / LOG_FROM_HZ) / LOG_STEP;
const toHz = (mel: number) =>
  mel < LOG_FROM_HZ / LINEAR_HZ ? mel * LINEAR_HZ : LOG_FROM_HZ * Math.exp((mel - LOG_FROM_HZ / LINEAR_HZ) * LOG_STEP);

export interface Band {
  /** The first bin that counts. */
  readonly first: number;
  readonly weights: Float64Array;
}

/** Triangles from 0 to half the `rate` (Hz) that are straight in hertz, each of area 2 (Slaney's norm). */
export function slaneyBank({ rate, fftSize, bands }: { rate: number; fftSize: number; bands: number }): Band[] {
  const top = toMel(rate / 2);
  const edges = Array.from({ length: bands + 2 }, (_, i) => toHz((top * i) / (bands + 1)));
  return Array.from({ length: bands }, (_, band) => {
    const [left, centre, right] = edges.slice(band, band + 3);
    const weights: number[] = [];
    let first = 0;
    for (let bin = 0; bin <= fftSize / 2; bin++) {
      const hz = (bin * rate) / fftSize;
      const weight = Math.min((hz - left) / (centre - left), (right - hz) / (right - centre));
      if (weight <= 0) continue;
      if (weights.length === 0) first = bin;
      weights.push((2 * weight) / (right - left));
    }
    return { first, weights: Float64Array.from(weights) };
  });
}

/** Periodic Hann window. */
const WINDOW = Float64Array.from({ length: FFT_SIZE }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT_SIZE));

const FFT = new RealFft(FFT_SIZE);
const BANK = slaneyBank({ rate: MEL_RATE, fftSize: FFT_SIZE, bands: MEL_BINS });
