/** A text in a language that the engine doesn't speak, as espeak-ng reads it: for recordings of it to be compared with. */
import { ESPEAK_RATE, type Espeak, type ForeignVoice } from './espeak.ts';
import type { Reading, TimedUnit } from './reader.ts';

/** espeak's "words per minute" that give some 4 syllables a second. */
const NORMAL_WORDS_PER_MINUTE = 160;
const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;

/** Its words are those between spaces and marks; where espeak runs two together, the second has no time of its own. */
export function readForeign(espeak: Espeak, text: string, voice: ForeignVoice, rate: number): Reading {
  const { samples, phonemes, words } = espeak.renderForeign(text, voice, NORMAL_WORDS_PER_MINUTE * rate);
  const seconds = samples.length / ESPEAK_RATE;
  const written = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const units = written.flatMap(({ word, from, to }): TimedUnit[] => {
    const spoken = words.findIndex(({ place }) => place >= from && place < to);
    const start = words[spoken]?.seconds;
    if (start === undefined) return [];
    const next = words.find(({ seconds: other, place }) => other > start && place >= to)?.seconds ?? seconds;
    return [{ unit: { kind: 'word', text: word }, start, end: next }];
  });
  return {
    audio: { samples, sampleRate: ESPEAK_RATE },
    units,
    phonemes: phonemes.map((phoneme) => ({ ...phoneme, voice })),
  };
}
