import { describe, expect, it } from 'vitest';
import { filterBank } from './filter-bank.ts';
import { bandPass, filterSymmetric } from './filters.ts';

describe('filterBank', () => {
  const kernels = [bandPass(0, 1000, 193), bandPass(2000, 4000, 65), bandPass(8500, 11_900, 193)];
  const noise = Float32Array.from({ length: 9000 }, (_, i) => Math.sin(i * i) * (1 + Math.sin(i / 500)));

  it.each([0, 1, 2, 96, 97, 1855, 1856, 1857, 2048, 3712, 3713, 9000])(
    'gives what the sums give for %i samples, to a millionth of the largest',
    (length) => {
      const samples = noise.subarray(0, length);
      const bank = filterBank(samples, kernels);
      expect(bank).toHaveLength(kernels.length);
      for (const [index, kernel] of kernels.entries()) {
        const sums = filterSymmetric(samples, kernel);
        expect(bank[index]).toHaveLength(sums.length);
        const off = sums.reduce((most, sum, i) => Math.max(most, Math.abs(sum - bank[index]![i]!)), 0);
        expect(off).toBeLessThanOrEqual(1e-6 * sums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0));
      }
    },
  );

  it('keeps silence silent', () => {
    expect(filterBank(new Float32Array(5000), kernels).every((band) => band.every((sample) => sample === 0))).toBe(
      true,
    );
  });
});
