/** The sentences that people read for this engine: every reply continues one of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { TINY } from './tiny.fixture.ts';
import { readTokens } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

/** Tokens in a second of fluent speech. (k2-fsa/ZipVoice: 94 frames a second; its rates by language) */
const TOKENS_PER_SECOND = { zh: 10, en: 19 } as const;

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await Vocabulary.open(`${TINY}/tokens.txt`);
});

describe.each(['zh', 'en'] as const)('the short sentences in %s', (locale) => {
  const file = fileURLToPath(new URL(`../../locales/${locale}.ftl`, import.meta.url));
  const sentences = [...readFileSync(file, 'utf8').matchAll(/^enroll-short-\d = (.*)$/gm)].map(([, words]) => words);
  const read = (text: string) => readTokens(text, vocabulary).map(({ token }) => token);

  it('are six, of 10 to 15 characters or 8 to 11 words, which take 2.5 to 4 s', () => {
    expect(sentences).toHaveLength(6);
    for (const sentence of sentences) {
      const size = locale === 'zh' ? (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) : sentence.split(' ').length;
      expect(size, sentence).toBeGreaterThanOrEqual(locale === 'zh' ? 10 : 8);
      expect(size, sentence).toBeLessThanOrEqual(locale === 'zh' ? 15 : 11);
      const seconds = read(sentence).length / TOKENS_PER_SECOND[locale];
      expect(seconds, sentence).toBeGreaterThanOrEqual(2.5);
      expect(seconds, sentence).toBeLessThanOrEqual(4);
    }
  });

  it('are rich in sounds: 18 or more in each, and nearly all of the language in the six', () => {
    const sounds = sentences.map((sentence) => new Set(read(sentence).filter((token) => /\p{L}/u.test(token))));
    const all = new Set(sounds.flatMap((one) => [...one]));
    // Mandarin: initials, and finals with their tones; English: phonemes.
    expect(all.size).toBeGreaterThanOrEqual(locale === 'zh' ? 65 : 34);
    for (const one of sounds) expect(one.size).toBeGreaterThanOrEqual(locale === 'zh' ? 18 : 19);
    if (locale === 'zh') expect([...all].filter((token) => token.endsWith('0')).length).toBeGreaterThanOrEqual(18);
  });
});
