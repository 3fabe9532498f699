import { describe, expect, it } from 'vitest';
import { mergeEmotion, mixEmotion, resemblingRows } from './vectors.ts';

describe('mergeEmotion', () => {
  it('goes the given part of the way', () => {
    expect(mergeEmotion(Float32Array.of(0, 4), Float32Array.of(8, 0), 0.25)).toEqual(Float32Array.of(2, 3));
  });
});

describe('resemblingRows', () => {
  it('finds the row of each emotion that points most nearly where the style points', () => {
    const styles = { data: Float32Array.of(1, 0, 0, 5, -1, 0, 3, 3), width: 2 };
    expect(resemblingRows(Float32Array.of(0, 1), styles, [2, 2])).toEqual([1, 3]);
    expect(resemblingRows(Float32Array.of(-1, 0.1), styles, [2, 2])).toEqual([1, 2]);
  });

  it('takes the first of equals', () => {
    expect(resemblingRows(Float32Array.of(1, 0), { data: Float32Array.of(1, 0, 2, 0), width: 2 }, [2])).toEqual([0]);
  });
});

describe('mixEmotion', () => {
  it('leaves to the voice what the weights do not take', () => {
    const vectors = { data: Float32Array.of(10, 0, 0, 10), width: 2 };
    const mixed = mixEmotion(Float32Array.of(1, 1), [0.5, 0.25], vectors, [0, 1]);
    expect(mixed).toEqual(Float32Array.of(5.25, 2.75));
  });
});
