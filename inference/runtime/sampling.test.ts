import { describe, expect, it } from 'vitest';
import * as sampling from './sampling.ts';

const NONE = Number.NEGATIVE_INFINITY;
const logs = (...probabilities: number[]) => Float32Array.from(probabilities, Math.log);

describe('scores', () => {
  it('of repeated codes shrink once, positive ones by division, negative ones by multiplication', () => {
    const scores = sampling.penalizeRepetition(Float32Array.of(4, -4, 4), [0, 1, 1, 0], 2);
    expect(scores).toEqual(Float32Array.of(2, -8, 4));
  });

  it('outside the top are ruled out, ties of the last one stay', () => {
    expect(sampling.keepTop(Float32Array.of(1, 3, 2, 2), 2)).toEqual(Float32Array.of(NONE, 3, 2, 2));
    expect(sampling.keepTop(Float32Array.of(1, 2), 5)).toEqual(Float32Array.of(1, 2));
  });

  it('outside the likeliest 0.8 are ruled out', () => {
    const scores = logs(0.5, 0.05, 0.35, 0.1);
    expect(sampling.keepMass(logs(0.5, 0.05, 0.35, 0.1), 0.8)).toEqual(
      Float32Array.of(scores[0]!, NONE, scores[2]!, NONE),
    );
  });

  it('stay as many as asked for even if one has all the mass', () => {
    const scores = logs(0.98, 0.01, 0.01);
    expect(sampling.keepMass(Float32Array.from(scores), 0.8, 2).filter(Number.isFinite)).toHaveLength(2);
  });
});

describe('probabilities', () => {
  it('sum to 1 and keep ratios, however large the scores are', () => {
    const [a, b] = sampling.softmax(Float32Array.of(1000, 1000 + Math.log(3)));
    expect(a).toBeCloseTo(0.25, 4);
    expect(b).toBeCloseTo(0.75, 4);
  });

  it('are zero for what is ruled out', () => {
    expect(sampling.softmax(Float32Array.of(NONE, 0))).toEqual(Float32Array.of(0, 1));
    expect(sampling.logSoftmax(Float32Array.of(NONE, 0))).toEqual(Float32Array.of(NONE, 0));
  });
});

describe('argmax', () => {
  it('takes the first of equals', () => {
    expect(sampling.argmax(Float32Array.of(1, 5, 5))).toBe(1);
  });
});
