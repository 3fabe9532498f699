/** Vocos's last step: magnitudes and phases back to sound. (gemelo-ai/vocos@c859e3b7 vocos/spectral_ops.py:46, `center`) */
import { RealFft } from '../audio/fft.ts';
import { FFT_SIZE, HANN, HOP } from './features.ts';

/** What the vocoder's graph gives, each [513, T]: magnitudes, and cosine and sine of the phases. */
export interface Spectrum {
  readonly mag: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Samples of `frames` frames. */
export function samplesOf(frames: number): number {
  return HOP * (frames - 1);
}

/** The signal of `spectrum`, `samplesOf(frames)` samples: overlapping frames added up, divided by what windows add up to. */
export function inverseStft({ mag, x, y }: Spectrum): Float32Array {
  const frames = mag.length / FFT.bins;
  const total = FFT_SIZE + HOP * (frames - 1);
  const [sum, weight] = [new Float64Array(total), new Float64Array(total)];
  const [re, im, frame] = [new Float64Array(FFT.bins), new Float64Array(FFT.bins), new Float64Array(FFT_SIZE)];
  for (let t = 0; t < frames; t++) {
    for (let bin = 0; bin < FFT.bins; bin++) {
      const at = bin * frames + t;
      re[bin] = mag[at] * x[at];
      im[bin] = mag[at] * y[at];
    }
    FFT.inverse(re, im, frame);
    const start = t * HOP;
    for (let i = 0; i < FFT_SIZE; i++) {
      sum[start + i] += frame[i] * HANN[i];
      weight[start + i] += SQUARED[i];
    }
  }
  // Half a frame at each end belongs to the padding of the forward transform.
  const signal = new Float32Array(samplesOf(frames));
  for (let i = 0; i < signal.length; i++) signal[i] = sum[i + FFT_SIZE / 2] / weight[i + FFT_SIZE / 2];
  return signal;
}

const SQUARED = HANN.map((value) => value ** 2);

const FFT = new RealFft(FFT_SIZE);
