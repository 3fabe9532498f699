import { describe, expect, it } from 'vitest';
import { createRandom } from './noise.ts';

const COUNT = 50_000;
const draws = (draw: () => number, count = COUNT) => Float64Array.from({ length: count }, () => draw());
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const moment = (values: Float64Array, power: number) => mean(values.map((value) => value ** power));

/** Correlation of `a` with `b`, `lag` later. */
const correlation = (a: Float64Array, b: Float64Array, lag = 0) =>
  (mean(a.subarray(0, a.length - lag).map((value, i) => value * b[i + lag]!)) - mean(a) * mean(b)) /
  Math.sqrt((moment(a, 2) - mean(a) ** 2) * (moment(b, 2) - mean(b) ** 2));

/** Five standard deviations of a correlation of independent numbers. */
const CHANCE = 5 / Math.sqrt(COUNT);

describe('uniform numbers', () => {
  const { uniform } = createRandom(0, 0);
  const values = draws(uniform);

  it('lie from 0 up to 1, each hundredth as often as the others (chi-squared of 99 below 167)', () => {
    const bins = new Array<number>(100).fill(0);
    for (const value of values) bins[Math.floor(value * 100)]! += 1; // outside 0 to 1 there is no bin
    const expected = COUNT / 100;
    // 167 is exceeded once in 25,000 tries.
    expect(bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0)).toBeLessThan(167);
  });

  it('do not depend on the ones before', () => {
    for (const lag of [1, 2, 3, 4, 7]) expect(Math.abs(correlation(values, values, lag))).toBeLessThan(CHANCE);
  });
});

describe('normal numbers', () => {
  const { normal } = createRandom(0, 100);
  const values = draws(normal);

  it('have the moments 0, 1, 0 and 3, within five standard errors', () => {
    // The variances of x, x^2, x^3 and x^4 are 1, 2, 15 and 96.
    const errors = [1, 2, 15, 96].map((variance) => 5 * Math.sqrt(variance / COUNT));
    for (const [index, expected] of [0, 1, 0, 3].entries()) {
      expect(Math.abs(moment(values, index + 1) - expected)).toBeLessThan(errors[index]!);
    }
  });

  it('have tails: 0.27 % lie beyond 3, within five standard errors, and some beyond 4', () => {
    const beyond = (limit: number) => values.filter((value) => Math.abs(value) > limit).length / COUNT;
    expect(Math.abs(beyond(3) - 0.0027)).toBeLessThan(5 * Math.sqrt(0.0027 / COUNT));
    expect(beyond(4)).toBeGreaterThan(0);
  });

  it('do not depend on the ones before, also not in pairs', () => {
    for (const lag of [1, 2, 3]) expect(Math.abs(correlation(values, values, lag))).toBeLessThan(CHANCE);
  });
});

describe('streams', () => {
  it('repeat with their seed', () => {
    const first = draws(createRandom(7, 2).normal, 10);
    expect(draws(createRandom(7, 2).normal, 10)).toEqual(first);
  });

  it('of one seed, and of seeds in a row, share nothing', () => {
    const streams = [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 100],
      [1, 0],
      [1, 1],
      [2, 0],
    ].map(([seed, stream]) => draws(createRandom(seed!, stream!).uniform));
    for (const [index, a] of streams.entries()) {
      for (const b of streams.slice(index + 1)) {
        for (const lag of [0, 1, 2]) expect(Math.abs(correlation(a, b, lag))).toBeLessThan(CHANCE);
      }
    }
  });

  it('begin independently: first numbers over 20,000 seeds and 20,000 streams are uniform and uncorrelated', () => {
    const count = 20_000;
    const chance = 5 / Math.sqrt(count);
    const first = (stream: number) =>
      Float64Array.from({ length: count }, (_, seed) => createRandom(seed, stream).uniform());
    const [zeroth, next] = [first(0), first(1)];
    const along = Float64Array.from({ length: count }, (_, stream) => createRandom(0, stream).uniform());
    for (const values of [zeroth, next, along]) {
      expect(Math.abs(mean(values) - 0.5)).toBeLessThan(chance * Math.sqrt(1 / 12));
      expect(Math.abs(correlation(values, values, 1))).toBeLessThan(chance);
    }
    for (const lag of [0, 1]) {
      expect(Math.abs(correlation(zeroth, next, lag))).toBeLessThan(chance);
      expect(Math.abs(correlation(next, zeroth, lag))).toBeLessThan(chance);
    }
  });

  it('differ for seeds that differ only above 32 bits', () => {
    expect(createRandom(2 ** 40 + 3, 0).uniform()).not.toBe(createRandom(3, 0).uniform());
  });
});
