/**
 * What makes one take of a line another: its words paced and its melody bent a little differently, as a speaker does who says
 * the same thing again. Everything is drawn from the seed, and the length of the whole stays as it is.
 */
import { FRAMES_PER_SECOND } from './frames.ts';
import type { SoundClass } from './phonemes.ts';
import { createRandom, type Random } from './random.ts';

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
  /**
   * The shape over `frames` voiced frames, of any size: slow, so that syllables keep theirs, and none on average. Those of
   * neighbouring seeds have little in common with each other.
   */
  readonly shape: (frames: number) => Float64Array;
  /** Semitones of `shape` as a share of the line's own melody, and at most. */
  readonly share: number;
  readonly limit: number;
  /** Seconds of voice from which on a line is bent at all, and fully: in one syllable a bend would be a tone or an accent. */
  readonly seconds: { readonly some: number; readonly full: number };
  /** Semitones by which the whole take is higher. */
  readonly shift: number;
}

/**
 * Seconds of voice from one turn of the melody to the next: in English about a stressed syllable, in Mandarin several
 * syllables, since inside of one a bend would be a tone.
 */
const TURN_SECONDS = { english: 0.25, tonal: 0.5 };
const BENT_SECONDS = { english: { some: 0.1, full: 0.5 }, tonal: { some: 0.35, full: 0.75 } };
const SHARE = 0.8;
const LIMIT_ST = 1.8;
const LARGEST_SHIFT_ST = 0.35;
const SHIFT_SEED = 0x51f7;

/**
 * Of a turn, by which each pair of waves goes on from one seed to the next, in 24ths: of 24 seeds in a row no two have all
 * pairs alike, and of six in a row no two have one pair nearer than a sixth of a turn.
 */
const STEPS = [4, 10, 7, 2, 9, 5];
const ROUND = 24;
/** Of a turn, by which each pair starts elsewhere in the next 24: little, so that neighbours stay such from one to the next. */
const DRIFTS = [0.0213, 0.0347, 0.0561, 0.0131, 0.0893, 0.0079];

/** The bend of `seed` for stretch number `stretch` of a line. */
export function bendMelody(seed: number, stretch: number, isTonal: boolean): Bend {
  const random = createRandom(stretch);
  const starts = DRIFTS.map((drift) => random.uniform() + drift * Math.floor(seed / ROUND));
  const kind = isTonal ? 'tonal' : 'english';
  return {
    shape(frames) {
      // Waves of 1, 2, 3 … half periods over all that is voiced, two by two: which of a pair leads is what the seed turns.
      const pairs = Math.max(1, Math.round(frames / FRAMES_PER_SECOND / TURN_SECONDS[kind] / 2));
      const shape = new Float64Array(frames);
      for (let pair = 0; pair < pairs; pair++) {
        const index = pair % STEPS.length;
        const angle = 2 * Math.PI * (((seed % ROUND) * STEPS[index]) / ROUND + starts[index] + pair * pair * 0.11);
        const [first, second] = [Math.cos(angle), Math.sin(angle)];
        for (let n = 0; n < frames; n++) {
          const place = (Math.PI * (n + 0.5)) / frames;
          shape[n] += first * Math.cos((2 * pair + 1) * place) + second * Math.cos((2 * pair + 2) * place);
        }
      }
      return shape;
    },
    share: SHARE,
    limit: LIMIT_ST,
    seconds: BENT_SECONDS[kind],
    shift: LARGEST_SHIFT_ST * (2 * createRandom(seed ^ SHIFT_SEED).uniform() - 1),
  };
}
