import { describe, expect, it } from 'vitest';
import { cosine, divergence, isSameChoice, type Measures, melDistance } from './measures.ts';
import { beyond, THRESHOLDS } from './thresholds.ts';

describe('the divergence of scores', () => {
  it('is 0 of themselves, shifted or not, and p log(p / q) summed elsewhere', () => {
    const exact = Float32Array.of(0, Math.log(3));
    expect(divergence(exact, exact)).toBeCloseTo(0, 6);
    expect(divergence(exact, Float32Array.of(5, 5 + Math.log(3)))).toBeCloseTo(0, 6);
    // p = (1/4, 3/4) against q = (1/2, 1/2).
    expect(divergence(exact, Float32Array.of(0, 0))).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 6);
  });

  it('leaves out what the exact scores exclude', () => {
    expect(divergence(Float32Array.of(0, Number.NEGATIVE_INFINITY), Float32Array.of(0, 0))).toBeCloseTo(Math.log(2), 6);
  });

  it('says nothing of which code is the likeliest', () => {
    expect(isSameChoice(Float32Array.of(1, 2, 0), Float32Array.of(0, 0.1, -9))).toBe(true);
    expect(isSameChoice(Float32Array.of(1, 2, 0), Float32Array.of(0.2, 0.1, -9))).toBe(false);
  });
});

describe('the distance of two mels', () => {
  const mel = (value: (band: number) => number) =>
    Float32Array.from({ length: 80 * 3 }, (_, at) => value(Math.floor(at / 3)));

  it('is 0 of the same and of one that is only louder', () => {
    const some = mel((band) => Math.sin(band));
    expect(melDistance(some, some)).toBe(0);
    expect(
      melDistance(
        some,
        mel((band) => Math.sin(band) + 2),
      ),
    ).toBeCloseTo(0, 4);
  });

  it('is (10 / ln 10) sqrt(2) for one coefficient that differs by 1', () => {
    const basis = (band: number) => Math.sqrt(2 / 80) * Math.cos((Math.PI * 4 * (band + 0.5)) / 80);
    expect(
      melDistance(
        mel(() => 0),
        mel(basis),
      ),
    ).toBeCloseTo((10 / Math.LN10) * Math.SQRT2, 4);
  });
});

it('the likeness of vectors is their cosine', () => {
  expect(cosine(Float32Array.of(1, 0), Float32Array.of(3, 0))).toBe(1);
  expect(cosine(Float32Array.of(1, 0), Float32Array.of(0, 2))).toBe(0);
});

describe('a verdict', () => {
  const good: Measures = {
    divergence: 0.1,
    sameCodes: 0.85,
    melDistanceDb: 3,
    likeness: 0.7,
    likenessLost: 0.05,
    secondsPerSecond: 3,
    memoryMb: 900,
  };

  it('lets the limits themselves pass, and does without a recogniser', () => {
    expect(beyond(good)).toEqual([]);
    expect(beyond({ ...good, wordErrorsAdded: 0.02 })).toEqual([]);
  });

  it.each(Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[])('names %s where it lies beyond its limit', (name) => {
    const { limit, passes } = THRESHOLDS[name];
    const bad = passes === 'at most' ? limit + 0.001 : limit - 0.001;
    expect(beyond({ ...good, [name]: bad })).toEqual([name]);
    expect(beyond({ ...good, [name]: Number.NaN })).toEqual([name]);
  });
});
