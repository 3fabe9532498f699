import { describe, expect, it } from 'vitest';
import { parseSyllable, SYLLABLES, suggestSyllables } from './syllables.ts';

describe('SYLLABLES', () => {
  it('has the 415 syllables of Mandarin', () => {
    expect(SYLLABLES.size).toBe(415);
  });

  it.each(['chong', 'lv', 'nve', 'ju', 'er', 'zhuang', 'ng'])('has %s', (syllable) => {
    expect(SYLLABLES).toContain(syllable);
  });

  it.each(['bing1', 'lü', 'jv', 'fing', 'bua', 'cheong'])('has no %s', (syllable) => {
    expect(SYLLABLES).not.toContain(syllable);
  });
});

describe('parseSyllable', () => {
  it.each([
    ['chóng', 'chong', '2'],
    ['chong2', 'chong', '2'],
    ['CHONG2', 'chong', '2'],
    ['chong', 'chong', undefined],
    ['de5', 'de', '5'],
    ['de0', 'de', '5'],
    ['lǜ', 'lv', '4'],
    ['lü4', 'lv', '4'],
    ['lv4', 'lv', '4'],
    ['lu:4', 'lv', '4'],
    ['nǚ', 'nv', '3'],
    ['lüè', 'lve', '4'],
    ['lue4', 'lve', '4'],
    ['jǖ', 'ju', '1'],
    ['qv4', 'qu', '4'],
    ['yuán', 'yuan', '2'],
    ['ā', 'a', '1'],
  ])('reads %s as %s in tone %s', (typed, letters, tone) => {
    expect(parseSyllable(typed)).toEqual({ letters, tone });
  });

  it.each(['', '你', 'a b', 'x!', '3'])('refuses %j', (typed) => {
    expect(parseSyllable(typed)).toBeUndefined();
  });
});

describe('suggestSyllables', () => {
  it.each([
    ['chogn', 'chong'],
    ['xng', 'xing'],
    ['shuag', 'shuai'],
    ['zhuagn', 'zhuang'],
  ])('suggests for %s first %s', (letters, syllable) => {
    expect(suggestSyllables(letters)[0]).toBe(syllable);
  });
});
