import { describe, expect, it } from 'vitest';
import { readVocabulary, SPECIALS } from './vocabulary.ts';

/** Ranks of single bytes, then of pairs and words that are merged from them. */
const file = (...merged: string[]) =>
  [...Array.from({ length: 256 }, (_, byte) => Buffer.of(byte)), ...merged.map((text) => Buffer.from(text))]
    .map((token, rank) => `${token.toString('base64')} ${rank}`)
    .join('\n');

const bytes = (text: string) => [...Buffer.from(text)];

const open = (text: string) => readVocabulary(Buffer.from(text));

describe('the vocabulary of IndexTTS-2.5', () => {
  it('has 1,673 tokens behind the ranks, at the ids of the published file of 58,836', () => {
    expect(SPECIALS).toHaveLength(1673);
    const idOf = (name: string) => 58_836 + SPECIALS.indexOf(name);
    expect(['<|en|>', '<|zh|>', '<|TTS/SP13|>', '<|0.00|>', '<|30.00|>'].map(idOf)).toEqual([
      58_838, 58_839, 59_007, 59_008, 60_508,
    ]);
  });

  it('merges bytes by rank, within words only', () => {
    const vocabulary = open(file('he', 'll', 'hell', ' h', 'o h'));
    expect(vocabulary.size).toBe(261 + 1673);
    // The pair of the lowest rank comes first, so that " h" leaves no "he"; "o h" lies across two words.
    expect(vocabulary.encode('hello hello')).toEqual([258, ...bytes('o'), 32, 258, ...bytes('o')]);
    expect(vocabulary.encode('你')).toEqual(bytes('你'));
  });

  it('counts a rank for nothing, as some files end with one, and never gives it', () => {
    const vocabulary = open(`${file('he')}\n= 257`);
    expect(vocabulary.size).toBe(258 + 1673);
    expect(vocabulary.encode('<|en|>he')).toEqual([258 + SPECIALS.indexOf('<|en|>'), 256]);
  });

  it('takes a message of 4,096 letters without a space, which is one word', () => {
    expect(open(file('ab')).encode('ab'.repeat(2048))).toEqual(new Array(2048).fill(256));
  });

  it('knows the tokens that stand for no text', () => {
    const vocabulary = open(file());
    expect(vocabulary.encode('<|es|> a<|SPECIAL_TOKEN_1|>')).toEqual([
      256 + SPECIALS.indexOf('<|es|>'),
      32,
      97,
      256 + SPECIALS.indexOf('<|SPECIAL_TOKEN_1|>'),
    ]);
  });

  it('reads lines that end as Windows ends them, and none behind the last', () => {
    expect(open(`${file('he').replaceAll('\n', '\r\n')}\r\n`).encode('he')).toEqual([256]);
  });

  // Ids that are shifted or have no row are heard as other words, or end a reply that has begun.
  it.each([
    ['no file of ranks', 'line 1'],
    ['IQ== 0', 'the byte 0 has no token'],
    ['', 'the byte 0 has no token'],
    [`${file('he')}\naGU= 257`, 'line 258 has the token of a line before'],
    [`${file('he')}\naGV5 256`, 'line 258 has the rank 256 of a line before'],
    [`${file('he')}\naGV5 1000000000`, 'line 258 is no token'],
    [`${file('he')}\naGV5 99999999`, 'line 258 has the rank 99999999'],
    [`${file('he')}\naGV5 258\n`, 'no line has the rank 257'],
    [`${file('he')}\naGV5 -1`, 'line 258 is no token'],
    [`${file('he')}\naGV5 1e2`, 'line 258 is no token'],
    [`${file('he')}\n\n\na 257`, 'line 260 is no token'],
    [`${file('he')}\naGV5=== 257`, 'line 258 is no token'],
    [`\uFEFF${file('he')}`, 'line 1 is no token'],
    ['\0'.repeat(1000), 'line 1 is no token'],
  ])('refuses ranks that are none, twice, or with a gap: %j', (text, reason) => {
    expect(() => open(text)).toThrow(
      expect.objectContaining({ code: 'malformed', details: { reason: expect.stringContaining(reason) } }),
    );
  });
});
