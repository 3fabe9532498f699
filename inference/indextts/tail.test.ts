import { describe, expect, it } from 'vitest';
import { MEL_BINS } from '../audio/mel.ts';
import { hissFrames } from './tail.ts';

/** Level of a frame's lower and upper bands, logarithms of magnitude. */
type Frame = readonly [low: number, high: number];

const SPEECH: Frame = [1, -2];
const DIP: Frame = [-5, -6];
const HISS: Frame = [-4, -1];

const repeat = (frame: Frame, count: number): Frame[] => new Array<Frame>(count).fill(frame);

/** [80, T], each frame two plateaus. */
function melOf(frames: readonly Frame[]): Float32Array {
  const mel = new Float32Array(MEL_BINS * frames.length);
  for (const [t, [low, high]] of frames.entries()) {
    for (let band = 0; band < MEL_BINS; band++) mel[band * frames.length + t] = band < MEL_BINS / 2 ? low : high;
  }
  return mel;
}

const counted = (...parts: Frame[][]) => hissFrames(melOf(parts.flat()));

describe('hiss at the end', () => {
  it.each([3, 9, 15, 26])('of %i frames behind a dip is found, frame by frame', (count) => {
    expect(counted(repeat(SPEECH, 40), repeat(DIP, 3), repeat(HISS, count))).toBe(count);
  });

  it.each([
    ['2 frames of it, as at the end of a fricative', counted(repeat(SPEECH, 40), repeat(DIP, 3), repeat(HISS, 2))],
    ['27 frames of it, more than 300 ms', counted(repeat(SPEECH, 40), repeat(DIP, 3), repeat(HISS, 27))],
    ['no dip before it: a word that ends in s', counted(repeat(SPEECH, 40), repeat(HISS, 10))],
    ['a dip 7 frames before it', counted(repeat(DIP, 3), repeat(SPEECH, 7), repeat(HISS, 10))],
    ['a word behind it', counted(repeat(SPEECH, 40), repeat(DIP, 3), repeat(HISS, 10), repeat(SPEECH, 1))],
    ['hiss alone', counted(repeat(HISS, 10))],
    ['silence', counted(repeat([-11.5, -11.5], 30))],
    ['upper bands louder by 0.9 only', counted(repeat(SPEECH, 40), repeat(DIP, 3), repeat([-2, -1.1], 10))],
    ['nothing at all', counted([])],
  ])('is not seen in %s', (_, count) => {
    expect(count).toBe(0);
  });
});
