import { describe, expect, it } from 'vitest';
import { broadcast, isSameSize, multiply, quotient, shift, sum, windows } from './dims.ts';

describe('sizes with names', () => {
  it.each([
    [shift('T', 2), 'T+2'],
    [shift('T+2', -2), 'T'],
    [shift('T+2', -5), 'T-3'],
    [shift(3, -1), 2],
    [sum(['P', 4, 'N', -4]), 'P+N'],
    [sum([1, 2]), 3],
    [windows('T', 3, 1), 'T-2'],
    [windows('T', 3, 2), '(T-3)/2+1'],
    [windows(1024, 3, 2), 511],
    [multiply(2, 'T', 3), '6*T'],
    [multiply('T+1'), 'T+1'],
    [multiply(2, 'T+1'), '2*(T+1)'],
    [multiply('6*T', 'B'), '6*B*T'],
    [quotient(['B', 'T', 12], ['B', 'T', 4]), 3],
    [quotient(['B', 'T', 12], ['T', 4]), '3*B'],
    [quotient(['T'], [100]), 'T/100'],
    [quotient(['B', 7], [2]), '7*B/2'],
    [quotient(['B'], ['T']), undefined],
    [quotient([7], [2]), undefined],
  ])('%s is %s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  it('compares shapes by what they surely hold', () => {
    expect(isSameSize(['B', 'T', 12], ['B', 12, 'T', 1])).toBe(true);
    expect(isSameSize(['B', 'T'], ['B', 'S'])).toBe(false);
    expect(isSameSize(['2*(T+1)'], ['T+1', 2])).toBe(true);
  });

  it('broadcasts names against 1 and against themselves only', () => {
    expect(broadcast(['B', 'T', 1], ['T', 8])).toEqual(['B', 'T', 8]);
    expect(broadcast(['T'], ['S'])).toBeUndefined();
    expect(broadcast([2], [3])).toBeUndefined();
  });
});
