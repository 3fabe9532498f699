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
 * Symmetry halves the multiplications: taps at equal distance from the centre share one. Computed in doubles, which hold
 * every float, so that the inner loops have nothing to convert.
 */
export function filterSymmetric(samples: Float32Array, kernel: Float32Array, step = 1): Float32Array {
  const half = (kernel.length - 1) / 2;
  const taps = Float64Array.from(kernel.subarray(half)); // from the centre outwards
  const padded = new Float64Array(samples.length + 2 * half + TOGETHER);
  padded.set(samples, half);
  return step === 1 ? filterEach(samples.length, padded, taps) : filterSome(samples.length, padded, taps, step);
}

/** Neighbouring output samples that are summed together. */
const TOGETHER = 4;

/**
 * Four sums at a time: none waits for another's addition, and what moves past the taps is loaded once for all four. Each is
 * added up in the order of `filterSome`, so to the same bits.
 */
function filterEach(count: number, padded: Float64Array, taps: Float64Array): Float32Array {
  const half = taps.length - 1;
  const filtered = new Float32Array(Math.ceil(count / TOGETHER) * TOGETHER);
  for (let i = 0; i < filtered.length; i += TOGETHER) {
    const centre = i + half;
    let [before0, before1, before2] = [padded[centre], padded[centre + 1], padded[centre + 2]];
    let [after1, after2, after3] = [padded[centre + 1], padded[centre + 2], padded[centre + 3]];
    let sum0 = taps[0] * before0;
    let sum1 = taps[0] * before1;
    let sum2 = taps[0] * before2;
    let sum3 = taps[0] * after3;
    for (let d = 1; d <= half; d++) {
      const tap = taps[d];
      const before3 = before2;
      before2 = before1;
      before1 = before0;
      before0 = padded[centre - d];
      const after0 = after1;
      after1 = after2;
      after2 = after3;
      after3 = padded[centre + 3 + d];
      sum0 += tap * (before0 + after0);
      sum1 += tap * (before1 + after1);
      sum2 += tap * (before2 + after2);
      sum3 += tap * (before3 + after3);
    }
    filtered[i] = sum0;
    filtered[i + 1] = sum1;
    filtered[i + 2] = sum2;
    filtered[i + 3] = sum3;
  }
  return filtered.slice(0, count);
}

function filterSome(count: number, padded: Float64Array, taps: Float64Array, step: number): Float32Array {
  const half = taps.length - 1;
  const filtered = new Float32Array(Math.ceil(count / step));
  for (let i = 0; i < filtered.length; i++) {
    const centre = i * step + half;
    let sum = taps[0] * padded[centre];
    for (let d = 1; d <= half; d++) sum += taps[d] * (padded[centre - d] + padded[centre + d]);
    filtered[i] = sum;
  }
  return filtered;
}
