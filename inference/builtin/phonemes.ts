import { dropShortRuns } from '../audio/pitch-track.ts';
import { median } from '../audio/statistics.ts';
import { FRAMES_PER_SECOND } from './frames.ts';
import type { SourceName } from './source-name.ts';

/** What a frame does when speech is stretched and whether it can be voiced. */
export type SoundClass = 'pause' | 'vowel' | 'sonorant' | 'fricative' | 'stop';

const VOWEL = /[aeiouyɑæəɐɛɜɪʊʌɔøɚɝɨʉɤœɒ]/;
const SONORANT = /[mnŋlrwjɹɥʐɾ]/;
/** Mandarin's p, t, k, tɕ are unaspirated and unvoiced; English b, d, ɡ, v, ð, z and ʒ keep the tracker's opinion. */
const UNVOICED = /^(s\.?|z\.h|ʃ|ɕ|ts\.?|tʃ|tɕ|x|χ|h|f|p|t|k|θ)(ʰ|h)?$/;
const STOP = /^(p|t|k|b|d|ɡ|tɕ|ts\.?|tʃ|dʒ)(ʰ|h)?$/;

/** A phoneme and where it starts. */
export interface Phoneme {
  readonly seconds: number;
  /** IPA with stress and length marks; empty is a pause. */
  readonly ipa: string;
  /** Who says it. */
  readonly voice: SourceName;
}

/** Labels per frame of a rendering. */
export interface Labels {
  /** [T] */
  readonly classes: readonly SoundClass[];
  /** [T] which of the source voices speaks. */
  readonly voices: readonly SourceName[];
  /** [T] 1 where the sound has no voice whatever a tracker finds. */
  readonly isUnvoiced: Uint8Array;
}

/** What the phoneme `ipa` does. */
export function classify(ipa: string): SoundClass {
  if (ipa === '') return 'pause';
  const letters = ipa.replace(/[ˈˌː]/g, '');
  if (VOWEL.test(letters)) return 'vowel';
  if (STOP.test(letters)) return 'stop';
  return SONORANT.test(letters) ? 'sonorant' : 'fricative';
}

/** The labels of `count` frames in `voice`, from `phonemes` in order of time; what is before the first is pause. */
export function labelFrames(phonemes: readonly Phoneme[], voice: SourceName, count: number): Labels {
  const voices: SourceName[] = Array.from({ length: count }, () => voice);
  const classes: SoundClass[] = Array.from({ length: count }, () => 'pause');
  const isUnvoiced = new Uint8Array(count).fill(1);
  phonemes.forEach(({ seconds, ipa, voice: speaking }, i) => {
    const start = Math.min(count, Math.round(seconds * FRAMES_PER_SECOND));
    const next = phonemes[i + 1]?.seconds ?? Number.POSITIVE_INFINITY;
    const end = Math.min(count, Math.round(next * FRAMES_PER_SECOND));
    const unvoiced = ipa === '' || UNVOICED.test(ipa);
    classes.fill(classify(ipa), start, end);
    voices.fill(speaking, start, end);
    // Voice starts and stops a little inside its neighbours: the first two and last three frames stay the tracker's.
    isUnvoiced.fill(0, start, end);
    if (unvoiced && end - start > 5) isUnvoiced.fill(1, start + 2, end - 3);
  });
  return { classes, voices, isUnvoiced };
}

/** Longest hole in a vowel's pitch that is bridged: 120 ms. */
const MAX_GAP_FRAMES = 24;
const REPAIR_REACH = 15;
const REPAIR_OCTAVES = 0.45;

/** `f0` [T] with the tracker's errors mended by what the labels know: no voice in an [s], voice all through a vowel. */
export function repairVoicing(f0: Float32Array, labels: Labels): Float32Array {
  const repaired = f0.slice();
  for (let t = 0; t < repaired.length; t++) if (labels.isUnvoiced[t]) repaired[t] = 0;
  bridgeVowels(repaired, labels.classes);
  dropShortRuns(repaired);
  return replaceOutliers(repaired);
}

function bridgeVowels(f0: Float32Array, classes: readonly SoundClass[]): void {
  let lastVoiced = -1;
  for (let t = 0; t < f0.length; t++) {
    if (classes[t] !== 'vowel') {
      lastVoiced = -1;
    } else if (f0[t] > 0) {
      const gap = t - lastVoiced;
      if (lastVoiced >= 0 && gap > 1 && gap < MAX_GAP_FRAMES) {
        for (let k = 1; k < gap; k++) f0[lastVoiced + k] = f0[lastVoiced] * (f0[t] / f0[lastVoiced]) ** (k / gap);
      }
      lastVoiced = t;
    }
  }
}

/** Octave errors: points half an octave away from their surroundings take the surroundings' median. */
function replaceOutliers(f0: Float32Array): Float32Array {
  const repaired = f0.slice();
  for (let t = 0; t < f0.length; t++) {
    if (f0[t] === 0) continue;
    const around = f0.subarray(Math.max(0, t - REPAIR_REACH), t + REPAIR_REACH + 1).filter((hz) => hz > 0);
    const middle = median(around);
    if (Math.abs(Math.log2(f0[t] / middle)) > REPAIR_OCTAVES) repaired[t] = middle;
  }
  return repaired;
}
