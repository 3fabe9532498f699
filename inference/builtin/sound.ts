/** A sound with the phonemes and words in it, to be cut and joined. */
import { SAMPLE_RATE } from './frames.ts';
import type { Phoneme } from './phonemes.ts';
import type { SourceName } from './source-name.ts';

export interface Sound {
  /** 24 kHz. */
  readonly samples: Float32Array;
  /** In the order of time. */
  readonly phonemes: readonly Phoneme[];
  /** Seconds at which words, or in Mandarin syllables, begin. */
  readonly words: readonly number[];
}

/** Times come as sums of rounded ones. */
const ROUNDING = 1e-6;

/** `sound` from `from` to before `to`, seconds; a phoneme that has begun before goes on. */
export function cutSound({ samples, phonemes, words }: Sound, from: number, to: number): Sound {
  const isInside = (seconds: number) => seconds >= from - ROUNDING && seconds < to - ROUNDING;
  const begun = phonemes.findLast(({ seconds }) => seconds < from - ROUNDING);
  const inside = phonemes.filter(({ seconds }) => isInside(seconds));
  const isOpen = begun !== undefined && !(inside[0]?.seconds <= from + ROUNDING);
  return {
    samples: samples.slice(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE)),
    phonemes: (isOpen ? [{ ...begun, seconds: from }, ...inside] : inside).map((phoneme) => ({
      ...phoneme,
      seconds: Math.max(0, phoneme.seconds - from),
    })),
    words: words.filter(isInside).map((seconds) => Math.max(0, seconds - from)),
  };
}

/** `sounds` one after the other. */
export function joinSounds(sounds: readonly Sound[]): Sound {
  const samples = new Float32Array(sounds.reduce((sum, sound) => sum + sound.samples.length, 0));
  const phonemes: Phoneme[] = [];
  const words: number[] = [];
  let at = 0;
  for (const sound of sounds) {
    const start = at / SAMPLE_RATE;
    samples.set(sound.samples, at);
    phonemes.push(...sound.phonemes.map((phoneme) => ({ ...phoneme, seconds: start + phoneme.seconds })));
    words.push(...sound.words.map((seconds) => start + seconds));
    at += sound.samples.length;
  }
  return { samples, phonemes, words };
}

/** Digital silence. */
export function silence(seconds: number, voice: SourceName): Sound {
  const samples = new Float32Array(Math.max(0, Math.round(seconds * SAMPLE_RATE)));
  return { samples, phonemes: samples.length > 0 ? [{ seconds: 0, ipa: '', voice }] : [], words: [] };
}

/** When the first sound in `sound` that is no pause begins, and when the last one ends, seconds. */
export function soundingSpan({ samples, phonemes }: Sound): { from: number; to: number } {
  const first = phonemes.find(({ ipa }) => ipa !== '');
  const last = phonemes.findLastIndex(({ ipa }) => ipa !== '');
  const end = samples.length / SAMPLE_RATE;
  return { from: first?.seconds ?? 0, to: Math.min(end, phonemes[last + 1]?.seconds ?? end) };
}
