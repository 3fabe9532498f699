import { SAMPLE_RATE } from './voice-rate.ts';

/** Taps of a linear-phase band-pass: windowed sinc, Hann. `fromHz` 0 makes it a low-pass; `taps` is odd. */
export function bandPass(fromHz: number, toHz: number, taps: number): Float32Array {
  const kernel = new Float32Array(taps);
  const centre = (taps - 1) / 2;
  const ideal = (hz: number, d: number): number =>
    d === 0 ? (2 * hz) / SAMPLE_RATE : Math.sin((2 * Math.PI * hz * d) / SAMPLE_RATE) / (Math.PI * d);
  for (let i = 0; i < taps; i++) {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / taps);
    kernel[i] = (ideal(toHz, i - centre) - ideal(fromHz, i - centre)) * hann;
  }
  return kernel;
}

/**
 * `samples` through a symmetric `kernel` without delay, keeping one of every `step` samples.
 *
 * Symmetry halves the multiplications: taps at equal distance from the centre share one.
 */
export function filterSymmetric(samples: Float32Array, kernel: Float32Array, step = 1): Float32Array {
  const half = (kernel.length - 1) / 2;
  const padded = new Float32Array(samples.length + 2 * half);
  padded.set(samples, half);
  const filtered = new Float32Array(Math.ceil(samples.length / step));
  for (let i = 0; i < filtered.length; i++) {
    const centre = i * step + half;
    let sum = kernel[half] * padded[centre];
    for (let d = 1; d <= half; d++) sum += kernel[half + d] * (padded[centre - d] + padded[centre + d]);
    filtered[i] = sum;
  }
  return filtered;
}
