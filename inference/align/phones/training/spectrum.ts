/** Whole recordings, changed in their spectrum. */
import { fftSizeFor, RealFft } from '../../../audio/fft.ts';

/** One for each size: recordings of some seconds need few. */
const ffts = new Map<number, RealFft>();

function fftFor(length: number): RealFft {
  const size = fftSizeFor(length);
  const fft = ffts.get(size) ?? new RealFft(size);
  ffts.set(size, fft);
  return fft;
}

/** `samples` with each frequency times `gainAt` its share of half the sample rate, 0 to 1. */
export function shaped(samples: Float32Array, gainAt: (share: number) => number): Float32Array {
  const fft = fftFor(samples.length);
  const [re, im] = [new Float64Array(fft.bins), new Float64Array(fft.bins)];
  fft.forward(samples, re, im);
  for (let bin = 0; bin < fft.bins; bin++) {
    const gain = gainAt(bin / (fft.bins - 1));
    re[bin] *= gain;
    im[bin] *= gain;
  }
  const out = new Float32Array(fft.size);
  fft.inverse(re, im, out);
  return out.subarray(0, samples.length);
}

/** `samples` as a room with this impulse response returns them; its tail behind their end is cut. */
export function convolved(samples: Float32Array, response: Float32Array): Float32Array {
  const fft = fftFor(samples.length + response.length);
  const [re, im] = [new Float64Array(fft.bins), new Float64Array(fft.bins)];
  const [byRe, byIm] = [new Float64Array(fft.bins), new Float64Array(fft.bins)];
  fft.forward(samples, re, im);
  fft.forward(response, byRe, byIm);
  for (let bin = 0; bin < fft.bins; bin++) {
    const real = re[bin] * byRe[bin] - im[bin] * byIm[bin];
    im[bin] = re[bin] * byIm[bin] + im[bin] * byRe[bin];
    re[bin] = real;
  }
  const out = new Float32Array(fft.size);
  fft.inverse(re, im, out);
  return out.subarray(0, samples.length);
}
