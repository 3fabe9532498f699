/**
 * Kaldi's log mel filter bank at 16 kHz, as torchaudio.compliance.kaldi.fbank computes it with dither 0.
 *
 * Two networks of IndexTTS-2 listen to it: w2v-bert-2.0 (transformers' SeamlessM4TFeatureExtractor) and CAM++.
 */
import { RealFft } from './fft.ts';

/** The only rate that these networks know, Hz. */
export const FBANK_RATE = 16_000;

/** Mel bands of a frame. */
export const FBANK_BINS = 80;

/** Samples of a frame, 25 ms, and from one to the next, 10 ms. */
const FRAME = 400;
const HOP = 160;

const FFT_SIZE = 512;
const PREEMPHASIS = 0.97;

/** The lowest and the highest frequency of the bank, Hz. */
const LOW_HZ = 20;
const HIGH_HZ = FBANK_RATE / 2;

/** Smallest energy before the logarithm: the smallest step of float32 at 1. */
const FLOOR = 1.192092955078125e-7;

/** Features of a recording: `frames` rows of `bins` numbers. */
export interface Features {
  readonly frames: number;
  readonly bins: number;
  /** Row by row, [frames, bins]. */
  readonly data: Float32Array;
}

/** Frames that `samples` samples give: only whole ones (Kaldi's snip-edges). */
export function fbankFrames(samples: number): number {
  return samples < FRAME ? 0 : 1 + Math.floor((samples - FRAME) / HOP);
}

/**
 * The log energies of `samples` in 80 mel bands, [frames, 80].
 *
 * @param samples mono at 16 kHz
 * @param scale factor on the samples: 1 for CAM++, 32768 for w2v-bert
 */
export function fbank(samples: Float32Array, scale = 1): Features {
  const frames = fbankFrames(samples.length);
  const data = new Float32Array(frames * FBANK_BINS);
  const frame = new Float64Array(FRAME);
  const [re, im] = [new Float64Array(FFT.bins), new Float64Array(FFT.bins)];
  for (let t = 0; t < frames; t++) {
    readFrame(samples, t * HOP, scale, frame);
    FFT.forward(frame, re, im);
    for (let bin = 0; bin < FFT.bins; bin++) re[bin] = re[bin] ** 2 + im[bin] ** 2;
    for (let band = 0; band < FBANK_BINS; band++) {
      const { first, weights } = BANK[band];
      let energy = 0;
      for (let k = 0; k < weights.length; k++) energy += weights[k] * re[first + k];
      data[t * FBANK_BINS + band] = Math.log(Math.max(energy, FLOOR));
    }
  }
  return { frames, bins: FBANK_BINS, data };
}

/** One frame without its mean, high frequencies raised, windowed. */
function readFrame(samples: Float32Array, start: number, scale: number, frame: Float64Array): void {
  let mean = 0;
  for (let i = 0; i < FRAME; i++) {
    frame[i] = samples[start + i] * scale;
    mean += frame[i];
  }
  mean /= FRAME;
  let previous = frame[0] - mean; // the left edge is repeated
  for (let i = 0; i < FRAME; i++) {
    const sample = frame[i] - mean;
    frame[i] = (sample - PREEMPHASIS * previous) * WINDOW[i];
    previous = sample;
  }
}

interface Band {
  readonly first: number;
  readonly weights: Float64Array;
}

/** Kaldi's mel scale. */
const mel = (hz: number) => 1127 * Math.log(1 + hz / 700);

/** Triangles that are straight on the mel axis, not normalised for their width. */
function createBank(): Band[] {
  const step = (mel(HIGH_HZ) - mel(LOW_HZ)) / (FBANK_BINS + 1);
  return Array.from({ length: FBANK_BINS }, (_, band) => {
    const left = mel(LOW_HZ) + band * step;
    const weights: number[] = [];
    let first = 0;
    for (let bin = 0; bin < FFT_SIZE / 2; bin++) {
      const at = (mel((bin * FBANK_RATE) / FFT_SIZE) - left) / step; // 0 left edge, 1 centre, 2 right edge
      const weight = Math.min(at, 2 - at);
      if (weight <= 0) continue;
      if (weights.length === 0) first = bin;
      weights.push(weight);
    }
    return { first, weights: Float64Array.from(weights) };
  });
}

/** Povey's window: a symmetric Hann window to the power 0.85, which does not quite reach 0. */
const WINDOW = Float64Array.from(
  { length: FRAME },
  (_, i) => (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / (FRAME - 1))) ** 0.85,
);

const FFT = new RealFft(FFT_SIZE);
const BANK = createBank();
