import { expect, it } from 'vitest';
import { compressionRatio, loopLength, tokenLimit, withoutLoop } from './guards.ts';

it.each([
  [[1, 2, 3], 0],
  [[9, 5, 5, 5, 5], 1],
  [[1, 2, 1, 2, 1, 2, 1, 2], 2],
  [[1, 2, 1, 2, 1, 2, 1], 0],
])('finds what %j ends in four times: %i tokens', (ids, length) => {
  expect(loopLength(ids)).toBe(length);
});

it('says a loop once, also one that was noticed late', () => {
  expect(withoutLoop([7, 1, 2, 1, 2, 1, 2, 1, 2])).toEqual([7, 1, 2]);
  expect(withoutLoop([7, 5, 5, 5, 5, 5, 5])).toEqual([7, 5]);
  expect(withoutLoop([7, 8, 9])).toEqual([7, 8, 9]);
});

it('grants 12 tokens a second and 20 more, 224 at most', () => {
  expect([0, 5, 28].map(tokenLimit)).toEqual([20, 80, 224]);
});

it('tells repetition from speech by how small it becomes', () => {
  expect(compressionRatio('We leave at seven, so bring a coat and a map of the old town.')).toBeLessThan(1.5);
  expect(compressionRatio('thank you '.repeat(20))).toBeGreaterThan(2.4);
  expect(compressionRatio('')).toBe(0);
});
