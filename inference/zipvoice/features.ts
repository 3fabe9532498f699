/**
 * The log mel that ZipVoice reads and writes and that Vocos makes audible: 24 kHz, 100 bands, a frame every 256 samples.
 * (k2-fsa/ZipVoice@2f7326fb zipvoice/utils/feature.py, `VocosFbank`; filters as torchaudio 0.13.1's `melscale_fbanks` with
 * the HTK scale and no norm.)
 */
import { RealFft } from '../audio/fft.ts';

/** Hz. */
export const RATE = 24_000;
/** Samples from one frame to the next. */
export const HOP = 256;
export const BANDS = 100;
export const FFT_SIZE = 1024;

/** What the network's features are of the logarithm: `feat_scale`. */
export const FEATURE_SCALE = 0.1;

/** Below this a magnitude has no logarithm. */
const FLOOR = 1e-7;

/** Frames of `samples` samples: half a hop more makes another. (lhotse@a79cc866 utils.py:418) */
export function framesOf(samples: number): number {
  return Math.floor((samples + HOP / 2) / HOP);
}

/**
 * Scaled log magnitudes of `samples`, a row per frame: [`framesOf(samples.length)`, 100].
 *
 * @param samples mono at 24 kHz, more than 512
 */
export function features(samples: Float32Array): Float32Array {
  if (samples.length <= FFT_SIZE / 2) throw new Error(`Features need more than ${FFT_SIZE / 2} samples.`);
  const frames = framesOf(samples.length);
  // The transform is centred, so it has one frame more than there are whole hops.
  const transformed = 1 + Math.floor(samples.length / HOP);
  const rows = new Float32Array(frames * BANDS);
  const frame = new Float64Array(FFT_SIZE);
  const [re, im] = [new Float64Array(FFT.bins), new Float64Array(FFT.bins)];
  for (let t = 0; t < frames; t++) {
    const start = Math.min(t, transformed - 1) * HOP - FFT_SIZE / 2;
    for (let i = 0; i < FFT_SIZE; i++) frame[i] = HANN[i] * samples[mirrored(start + i, samples.length)];
    FFT.forward(frame, re, im);
    for (let bin = 0; bin < FFT.bins; bin++) re[bin] = Math.hypot(re[bin], im[bin]);
    for (let band = 0; band < BANDS; band++) {
      const { first, weights } = BANK[band];
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k] * re[first + k];
      rows[t * BANDS + band] = FEATURE_SCALE * Math.log(Math.max(sum, FLOOR));
    }
  }
  return rows;
}

/** Rows of scaled features [T, 100] -> the log mel that Vocos takes, [100, T]. */
export function toMel(rows: Float32Array): Float32Array {
  const frames = rows.length / BANDS;
  const mel = new Float32Array(rows.length);
  for (let t = 0; t < frames; t++) {
    for (let band = 0; band < BANDS; band++) mel[band * frames + t] = rows[t * BANDS + band] / FEATURE_SCALE;
  }
  return mel;
}

/** Index of a sample in a signal that is mirrored at its ends, the end samples not repeated. */
function mirrored(index: number, length: number): number {
  if (index < 0) return -index;
  return index < length ? index : 2 * (length - 1) - index;
}

interface Band {
  readonly first: number;
  readonly weights: Float64Array;
}

/** Triangles of height 1 between frequencies that are evenly spaced on the HTK mel scale, 0 to 12 kHz. */
function createBank(): Band[] {
  const top = 2595 * Math.log10(1 + RATE / 2 / 700);
  const edges = Array.from({ length: BANDS + 2 }, (_, i) => 700 * (10 ** ((top * i) / (BANDS + 1) / 2595) - 1));
  return Array.from({ length: BANDS }, (_, band) => {
    const [left, centre, right] = edges.slice(band, band + 3);
    const weights: number[] = [];
    let first = 0;
    for (let bin = 0; bin <= FFT_SIZE / 2; bin++) {
      const hz = (bin * RATE) / FFT_SIZE;
      const weight = Math.min((hz - left) / (centre - left), (right - hz) / (right - centre));
      if (weight <= 0) continue;
      if (weights.length === 0) first = bin;
      weights.push(weight);
    }
    return { first, weights: Float64Array.from(weights) };
  });
}

/** Periodic Hann window. */
export const HANN = Float64Array.from(
  { length: FFT_SIZE },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / FFT_SIZE),
);

const FFT = new RealFft(FFT_SIZE);
const BANK = createBank();
