import { describe, expect, it } from 'vitest';
import { readVocabulary, SPECIALS } from './vocabulary.ts';

/** Ranks of single bytes, then of pairs and words that are merged from them. */
const file = (...merged: string[]) =>
  [...Array.from({ length: 256 }, (_, byte) => Buffer.of(byte)), ...merged.map((text) => Buffer.from(text))]
    .map((token, rank) => `${token.toString('base64')} ${rank}`)
    .join('\n');

const bytes = (text: string) => [...Buffer.from(text)];

describe('the vocabulary of IndexTTS-2.5', () => {
  it('has 1,673 tokens behind the ranks, at the ids of the published file of 58,836', () => {
    expect(SPECIALS).toHaveLength(1673);
    const idOf = (name: string) => 58_836 + SPECIALS.indexOf(name);
    expect(['<|en|>', '<|zh|>', '<|TTS/SP13|>', '<|0.00|>', '<|30.00|>'].map(idOf)).toEqual([
      58_838, 58_839, 59_007, 59_008, 60_508,
    ]);
  });

  it('merges bytes by rank, within words only', () => {
    const vocabulary = readVocabulary(file('he', 'll', 'hell', ' h', 'o h'), 'tiny');
    expect(vocabulary.size).toBe(261 + 1673);
    // The pair of the lowest rank comes first, so that " h" leaves no "he"; "o h" lies across two words.
    expect(vocabulary.encode('hello hello')).toEqual([258, ...bytes('o'), 32, 258, ...bytes('o')]);
    expect(vocabulary.encode('你')).toEqual(bytes('你'));
  });

  it('counts a rank for nothing, as some files end with one, and never gives it', () => {
    const vocabulary = readVocabulary(`${file('he')}\n= 257`, 'tiny');
    expect(vocabulary.size).toBe(258 + 1673);
    expect(vocabulary.encode('<|en|>he')).toEqual([258 + SPECIALS.indexOf('<|en|>'), 256]);
  });

  it('takes a message of 4,096 letters without a space, which is one word', () => {
    expect(readVocabulary(file('ab'), 'tiny').encode('ab'.repeat(2048))).toEqual(new Array(2048).fill(256));
  });

  it('knows the tokens that stand for no text', () => {
    const vocabulary = readVocabulary(file(), 'tiny');
    expect(vocabulary.encode('<|es|> a<|SPECIAL_TOKEN_1|>')).toEqual([
      256 + SPECIALS.indexOf('<|es|>'),
      32,
      97,
      256 + SPECIALS.indexOf('<|SPECIAL_TOKEN_1|>'),
    ]);
  });

  it.each([
    ['no file of ranks', 'line 1'],
    ['IQ== 0', 'not every byte'],
  ])('refuses "%s"', (text, reason) => {
    expect(() => readVocabulary(text, 'x.tiktoken')).toThrow(
      expect.objectContaining({
        code: 'malformed',
        details: { file: 'x.tiktoken', reason: expect.stringContaining(reason) },
      }),
    );
  });
});
