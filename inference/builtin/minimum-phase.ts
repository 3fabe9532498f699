import { RealFft } from '../audio/fft.ts';
import { BINS, FFT_SIZE } from './frames.ts';

/** A one-sided complex spectrum. */
export interface Spectrum {
  /** [BINS] */
  readonly re: Float64Array;
  /** [BINS] */
  readonly im: Float64Array;
}

export function createSpectrum(): Spectrum {
  return { re: new Float64Array(BINS), im: new Float64Array(BINS) };
}

/**
 * A function that writes the minimum-phase spectrum of a log power spectrum [BINS] into `out`: the response that starts
 * as soon as its magnitude allows, as a vocal tract's does.
 *
 * By the cepstrum: that of a minimum-phase signal is 0 at negative times, so folding the even cepstrum of the log
 * magnitude onto positive times gives log magnitude and phase at once.
 */
export function createMinimumPhase(): (logPower: Float64Array, out: Spectrum) => void {
  const fft = new RealFft(FFT_SIZE);
  const cepstrum = new Float64Array(FFT_SIZE);
  const zeros = new Float64Array(BINS);
  const half = new Float64Array(BINS);
  return (logPower, out) => {
    for (let bin = 0; bin < BINS; bin++) half[bin] = 0.5 * logPower[bin];
    fft.inverse(half, zeros, cepstrum);
    for (let n = 1; n < FFT_SIZE / 2; n++) cepstrum[n] *= 2;
    cepstrum.fill(0, FFT_SIZE / 2 + 1);
    fft.forward(cepstrum, out.re, out.im);
    for (let bin = 0; bin < BINS; bin++) {
      const magnitude = Math.exp(out.re[bin]);
      out.re[bin] = magnitude * Math.cos(out.im[bin]);
      out.im[bin] = magnitude * Math.sin(out.im[bin]);
    }
  };
}
