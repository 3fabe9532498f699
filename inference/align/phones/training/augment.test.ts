import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../audio/random.fixture.ts';
import { augmented, resampled } from './augment.ts';
import { deviation } from './noises.ts';
import { convolved, shaped } from './spectrum.ts';

const RATE = 16_000;
const tone = (hz: number, length = 8000) =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE));

describe('resampled', () => {
  it('is shorter and higher by the same ratio', () => {
    const faster = resampled(tone(400), 1.25);
    expect(faster).toHaveLength(6400);
    const wanted = tone(500, 6400);
    expect(deviation(faster.map((sample, i) => sample - wanted[i]))).toBeLessThan(0.01);
  });
});

describe('shaped', () => {
  it('changes what the gain says and nothing else', () => {
    const [wanted, other] = [tone(1000, 8192), tone(5000, 8192)];
    const both = wanted.map((sample, i) => sample + other[i]);
    const low = shaped(both, (share) => (share < 3000 / (RATE / 2) ? 1 : 0));
    expect(deviation(low.map((sample, i) => sample - wanted[i]))).toBeLessThan(0.02);
  });
});

describe('convolved', () => {
  it('adds what an echo returns, later and fainter', () => {
    const response = new Float32Array(4);
    response.set([1, 0, 0, 0.5]);
    const echoed = convolved(Float32Array.of(1, 2, 0, 0, 3, 0), response);
    [1, 2, 0, 0.5, 4, 0].forEach((value, i) => {
      expect(echoed[i]).toBeCloseTo(value, 5);
    });
  });
});

describe('augmented', () => {
  it('is as long as before, finite, another each time, and the same from the same seed', () => {
    const samples = tone(300);
    const voices = [tone(200), tone(350, 500)];
    const versions = Array.from({ length: 40 }, (_, seed) => augmented(samples, randomFrom(seed), voices));
    for (const [seed, version] of versions.entries()) {
      expect(version).toHaveLength(samples.length);
      expect(version.every(Number.isFinite)).toBe(true);
      expect(version).toEqual(augmented(samples, randomFrom(seed), voices));
    }
    expect(new Set(versions.map((version) => deviation(version).toFixed(6))).size).toBeGreaterThan(25);
  });
});
