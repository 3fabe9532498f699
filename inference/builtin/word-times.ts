/**
 * When words begin in what flite says, which it does not tell: from espeak's phonemes of the same words, matched with
 * flite's.
 */
import { classify, type Phoneme } from './phonemes.ts';

/** A phoneme and the number of its word. */
export interface WordPhoneme {
  readonly ipa: string;
  readonly word: number;
}

/** What it costs to take one phoneme for another, and to have one alone. */
const SAME_CLASS = 0.5;
const OTHER_CLASS = 1.3;
const ALONE = 0.7;

/** Seconds at which the words of `expected` begin in `spoken`; a word whose phonemes all match nothing is not there. */
export function wordTimes(expected: readonly WordPhoneme[], spoken: readonly Phoneme[]): number[] {
  const sounding = spoken.filter(({ ipa }) => ipa !== '');
  const width = sounding.length + 1;
  // Dynamic programming: [expected, spoken] the least cost of matching what comes before.
  const costs = new Float32Array((expected.length + 1) * width);
  const cost = (i: number, j: number) => costs[i * width + j];
  for (let i = 0; i <= expected.length; i++) {
    for (let j = 0; j < width; j++) {
      if (i === 0 || j === 0) costs[i * width + j] = ALONE * (i + j);
      else {
        const both = cost(i - 1, j - 1) + difference(expected[i - 1].ipa, sounding[j - 1].ipa);
        costs[i * width + j] = Math.min(both, cost(i - 1, j) + ALONE, cost(i, j - 1) + ALONE);
      }
    }
  }
  const times = new Map<number, number>();
  for (let i = expected.length, j = width - 1; i > 0 && j > 0; ) {
    const both = cost(i - 1, j - 1) + difference(expected[i - 1].ipa, sounding[j - 1].ipa);
    if (Math.abs(both - cost(i, j)) < 1e-3) {
      times.set(expected[--i].word, sounding[--j].seconds);
    } else if (cost(i - 1, j) < cost(i, j - 1)) i--;
    else j--;
  }
  return [...times.values()].sort((a, b) => a - b);
}

function difference(a: string, b: string): number {
  const plain = a.replace(/[ˈˌː]/g, '');
  if (plain === b) return 0;
  return classify(a) === classify(b) ? SAME_CLASS : OTHER_CLASS;
}
