/**
 * What makes one take of a line another: its words paced and its melody bent a little differently, as a speaker does who says
 * the same thing again. Everything is drawn from the seed, and the length of the whole stays as it is.
 */
import { FRAMES_PER_SECOND } from './frames.ts';
import type { SoundClass } from './phonemes.ts';
import type { Random } from './random.ts';

/** Log of a word's and a pause's factor: at most so much either way. Readers repeat their words' lengths to within some 10 %. */
const LARGEST_PACE = 0.11;
const LARGEST_PAUSE = 0.25;

/** [T] the factor on how long each frame lasts; one for all frames of a word but its stops, whose bursts must not smear. */
export function paceWords(words: Int32Array, classes: readonly SoundClass[], random: Random): Float64Array {
  const factors = new Map<number, number>();
  const factorOf = (word: number): number => {
    const factor = factors.get(word) ?? Math.exp(LARGEST_PACE * (2 * random.uniform() - 1));
    factors.set(word, factor);
    return factor;
  };
  let pause = 1;
  return Float64Array.from(classes, (sound, t) => {
    if (sound === 'pause') {
      if (classes[t - 1] !== 'pause') pause = Math.exp(LARGEST_PAUSE * (2 * random.uniform() - 1));
      return pause;
    }
    const factor = factorOf(words[t]);
    return sound === 'stop' ? 1 : factor;
  });
}

/** How a take's melody leaves the plain one. */
export interface Bend {
  /** [F] at each output frame, standard deviation about 1: slow, so that syllables keep their shapes. */
  readonly shape: Float32Array;
  /** Semitones of `shape` as a share of the line's own melody, and at most. */
  readonly share: number;
  readonly limit: number;
  /** Semitones by which the whole take is higher. */
  readonly shift: number;
}

/**
 * Seconds from one turn of the melody to the next: in English about a stressed syllable, in Mandarin several syllables, since
 * inside of one a bend would be a tone.
 */
const TURN_SECONDS = { from: 0.2, to: 0.3 };
const TONAL_TURN_SECONDS = { from: 0.45, to: 0.8 };
const SHARE = 0.8;
const LIMIT_ST = 1.6;
const TONAL_LIMIT_ST = 1.8;
const LARGEST_SHIFT_ST = 0.35;

/** A bend for `frames` output frames. */
export function bendMelody(frames: number, isTonal: boolean, random: Random): Bend {
  const { from, to } = isTonal ? TONAL_TURN_SECONDS : TURN_SECONDS;
  const shape = new Float32Array(frames);
  let [left, right] = [random.normal(), random.normal()];
  for (let start = 0; start < frames; ) {
    const width = Math.round((from + (to - from) * random.uniform()) * FRAMES_PER_SECOND);
    for (let n = start; n < Math.min(frames, start + width); n++) {
      const turn = 0.5 - 0.5 * Math.cos((Math.PI * (n - start)) / width);
      shape[n] = left + (right - left) * turn;
    }
    [left, right] = [right, random.normal()];
    start += width;
  }
  return {
    shape,
    share: SHARE,
    limit: isTonal ? TONAL_LIMIT_ST : LIMIT_ST,
    shift: LARGEST_SHIFT_ST * (2 * random.uniform() - 1),
  };
}
