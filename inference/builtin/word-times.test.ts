import { describe, expect, it } from 'vitest';
import { wordTimes } from './word-times.ts';

/** Phonemes a tenth of a second each. */
const spoken = (...ipa: string[]) =>
  ipa.map((letters, i) => ({ seconds: i / 10, ipa: letters, voice: 'en-us' as const }));
const words = (...ipa: string[][]) => ipa.flatMap((letters, word) => letters.map((letter) => ({ ipa: letter, word })));

describe('the times of words', () => {
  it('are those of their first phonemes, pauses between them left out', () => {
    const expected = words(['ð', 'ə'], ['b', 'ˈɜː', 'tʃ'], ['k', 'ə', 'n', 'ˈuː']);
    const said = spoken('', 'ð', 'ə', '', 'b', 'ɝ', 'tʃ', 'k', 'ə', 'n', 'u');
    expect(wordTimes(expected, said)).toEqual([0.1, 0.4, 0.7]);
  });

  it('are found where one has a sound more than the other', () => {
    const expected = words(['n', 'ˈuː'], ['d', 'ˈeɪ']);
    expect(wordTimes(expected, spoken('n', 'j', 'u', 'd', 'eɪ'))).toEqual([0, 0.3]);
  });

  it('are none where nothing is said', () => {
    expect(wordTimes(words(['a']), spoken(''))).toEqual([]);
  });
});
