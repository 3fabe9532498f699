import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../audio/random.fixture.ts';
import { openTexts, phrasesOf, wordsOf } from './texts.ts';

const shown = (language: string) =>
  readFileSync(new URL(`../../../../locales/${language}.ftl`, import.meta.url), 'utf8').match(
    /^enroll-(sentence|short)-.*$/gm,
  ) ?? [];

describe('texts', () => {
  const texts = openTexts();

  it('are other words each time, and the same from the same seed', () => {
    const all = Array.from({ length: 50 }, (_, seed) => texts('en', randomFrom(seed)));
    expect(new Set(all).size).toBe(50);
    expect(all[7]).toBe(texts('en', randomFrom(7)));
    for (const text of all) expect(text).toMatch(/^[a-z]+( [a-z]+){4,6}, [a-z]+( [a-z]+){2,5}\.$/);
  });

  it('have no phrase in common with the sentences that recordings are checked against', () => {
    const sentences = shown('zh').join('\n');
    expect(sentences).not.toBe('');
    for (let seed = 0; seed < 300; seed++) {
      for (const phrase of texts('zh', randomFrom(seed)).match(/\p{Script=Han}+/gu) ?? []) {
        expect(sentences).not.toContain(phrase);
      }
    }
  });
});

describe('wordsOf', () => {
  it('leaves out what is no word, and what was there before', () => {
    expect(wordsOf('the cat npm saw the API in src')).toEqual(['the', 'cat', 'saw', 'in']);
  });
});

describe('phrasesOf', () => {
  it('takes stretches of 2 to 9 characters that are not among others', () => {
    expect(phrasesOf('录制，好。推开窗户 voice 一二三四五六七八九十，录制', '我推开窗户了')).toEqual(['录制']);
  });
});
