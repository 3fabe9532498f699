import { describe, expect, it } from 'vitest';
import { bandPass, filterSymmetric } from './filters.ts';

/** The definition: one sum after the other, from the centre outwards, the signal taken as zero outside. */
function filterOneByOne(samples: Float32Array, kernel: Float32Array, step: number): Float32Array {
  const half = (kernel.length - 1) / 2;
  const at = (i: number): number => samples[i] ?? 0;
  return Float32Array.from({ length: Math.ceil(samples.length / step) }, (_, i) => {
    let sum = kernel[half] * at(i * step);
    for (let d = 1; d <= half; d++) sum += kernel[half + d] * (at(i * step - d) + at(i * step + d));
    return sum;
  });
}

describe('filterSymmetric', () => {
  const noise = Float32Array.from({ length: 1003 }, (_, i) => Math.sin(i * i) * 10 ** (i % 7));
  const kernel = bandPass(500, 3000, 65);

  it.each([1, 2, 4])('gives the bits of sums made one by one, of every length, keeping one of %i', (step) => {
    for (const length of [0, 1, 2, 3, 4, 5, 63, 64, 65, 66, 67, 1003]) {
      const samples = noise.subarray(0, length);
      expect(filterSymmetric(samples, kernel, step)).toEqual(filterOneByOne(samples, kernel, step));
    }
  });
});
