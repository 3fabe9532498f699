import { describe, expect, it } from 'vitest';
import { nearestFrames } from './duration.ts';
import { VERSION_2_5 } from './multilingual/version.ts';
import { VERSION_2 } from './version.ts';

describe('naturalFrames', () => {
  it.each([
    [0, 0],
    [1, 1],
    [25, 43], // 25 * 1.72 is 43 exactly
    [60, 103], // 103.2, truncated
    [150, 258],
  ])('%i codes last %i mel frames', (codes, frames) => {
    expect(VERSION_2.naturalFrames(codes)).toBe(frames);
  });

  it('doubles in IndexTTS-2.5, whose codes come 25 a second, in double precision', () => {
    // 300.99999999999994 in double precision: its 87.5th frame would not be there in single.
    expect([0, 1, 25, 60, 150].map(VERSION_2_5.naturalFrames)).toEqual([0, 3, 86, 206, 516]);
  });
});

describe('nearestFrames', () => {
  it('repeats frames evenly when it stretches', () => {
    expect(nearestFrames(3, 6)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(nearestFrames(9, 15)).toEqual([0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 6, 6, 7, 7, 8]);
  });

  it('skips frames when it shrinks', () => {
    expect(nearestFrames(6, 3)).toEqual([0, 2, 4]);
  });

  it('rounds in single precision: 12 of 2580 places differ from exact arithmetic, as in torch', () => {
    const exact = Array.from({ length: 2580 }, (_, frame) => Math.floor((frame * 1500) / 2580));
    const differing = nearestFrames(1500, 2580).filter((source, frame) => source !== exact[frame]);
    expect(differing).toHaveLength(12);
  });
});
