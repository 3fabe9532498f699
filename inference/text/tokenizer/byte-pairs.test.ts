import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../audio/random.fixture.ts';
import { encodeWord, type Ranks } from './byte-pairs.ts';

/** The rule by its words: of all neighbours those of the lowest rank are joined, the first of them, until none are left. */
function byTheRule(word: string, ranks: Ranks): number[] {
  let parts = [...Buffer.from(word).toString('latin1')];
  for (;;) {
    const unions = parts.slice(1).map((part, i) => ranks.get(parts[i] + part) ?? Number.POSITIVE_INFINITY);
    const lowest = Math.min(...unions);
    if (lowest === Number.POSITIVE_INFINITY) return parts.map((part) => ranks.get(part) ?? Number.NaN);
    const at = unions.indexOf(lowest);
    parts = [...parts.slice(0, at), parts[at]! + parts[at + 1]!, ...parts.slice(at + 2)];
  }
}

describe('byte pairs', () => {
  it('are joined as the rule says, whatever order the ranks have', () => {
    const random = randomFrom(7);
    const below = (most: number) => Math.floor(random() * most);
    const letters = (most: number) => Array.from({ length: 1 + below(most) }, () => 'abc'[below(3)]).join('');
    let merged = 0;
    for (let round = 0; round < 300; round++) {
      const tokens = new Set([...'abc', ...Array.from({ length: 30 }, () => letters(5))]);
      const ranks = new Map([...tokens].map((token) => [token, below(2 ** 31)]));
      const word = letters(60);
      const encoded = encodeWord(word, ranks);
      expect(encoded, word).toEqual(byTheRule(word, ranks));
      merged += word.length - encoded.length;
    }
    expect(merged).toBeGreaterThan(3000);
  });

  it('of a word that is no token are looked at, of one that is they are not', () => {
    const ranks = new Map([...'abc', 'ab', 'abc'].map((token, rank) => [token, rank]));
    expect(encodeWord('abc', ranks)).toEqual([4]);
    expect(encodeWord('aabc', ranks)).toEqual([0, 4]);
    expect(encodeWord('', ranks)).toEqual([]);
  });

  it('of a word without a rank for one of its bytes are refused', () => {
    expect(() => encodeWord('ax', new Map([['a', 0]]))).toThrow('no rank for the bytes 78');
  });

  it('of a word that is longer than a book are refused', () => {
    expect(() => encodeWord('a'.repeat(2 ** 21), new Map([['a', 0]]))).toThrow(RangeError);
  });
});
