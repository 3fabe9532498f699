import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openReader, type ReadPhoneme } from '../../builtin/index.ts';
import { PHONES, phonesOf, SILENCE, spokenPhones } from './phones.ts';

const written = (ipa: string, voice: ReadPhoneme['voice'] = 'en-us') =>
  phonesOf(ipa, voice).map((phone) => PHONES[phone]);

it('parts diphthongs, and leaves stress, length and tones aside', () => {
  expect(written('ˈoʊ')).toEqual(['ɔ', 'ʊ']);
  expect(written('ˌɔːɹ')).toEqual(['ɔ', 'ɹ']);
  expect(written('uei', 'cmn')).toEqual(['u', 'ɛ', 'i']);
  expect(written('')).toEqual(['silence']);
});

it("takes Mandarin's unaspirated stops for English's voiced ones", () => {
  expect(written('t', 'cmn')).toEqual(['d']);
  expect(written('th', 'cmn')).toEqual(['t']);
  expect(written('t')).toEqual(['t']);
});

it.each([
  ['en', undefined],
  ['zh', undefined],
  ['es', 'es'],
  ['pt-BR', 'pt-br'],
  ['ru', 'ru'],
] as const)(
  'knows every phoneme of the sentences that are shown in %s',
  { timeout: 60_000 },
  async (locale, language) => {
    const reader = await openReader();
    const words = readFileSync(new URL(`../../../locales/${locale}.ftl`, import.meta.url), 'utf8');
    const sentences = [...words.matchAll(/^enroll-(?:sentence|short)-\d = (.*)$/gm)].map(([, text = '']) => text);
    expect(sentences).toHaveLength(12);
    const unknown = sentences
      .flatMap((sentence) => reader.read(sentence, 1, language).phonemes)
      // What is written by espeak as a phoneme of its own softens the one before it.
      .filter(({ ipa, voice }) => ipa !== 'ʲ' && phonesOf(ipa, voice).length === 0);
    expect(unknown).toEqual([]);
  },
);

it('gives a reading without gaps, from its first phoneme to its end', () => {
  const phones = spokenPhones(
    [
      { seconds: 0.1, ipa: 'ˈaɪ', voice: 'en-us' },
      { seconds: 0.3, ipa: '', voice: 'en-us' },
    ],
    0.5,
  );
  expect(phones.map(({ phone }) => PHONES[phone])).toEqual(['a', 'ɪ', 'silence']);
  expect(phones.map(({ start, end }) => [start, end])).toEqual([
    [0.1, expect.closeTo(0.2)],
    [expect.closeTo(0.2), expect.closeTo(0.3)],
    [0.3, 0.5],
  ]);
  expect(phones.at(-1)?.phone).toBe(SILENCE);
});
