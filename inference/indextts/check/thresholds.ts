/**
 * When a quality counts as good enough, and why. No number here was taken from the official weights, which the authors did
 * not have: each is reasoned, and each can be argued with in this one place.
 */
import type { Measures } from './measures.ts';

interface Threshold {
  /** The worst value that passes. */
  readonly limit: number;
  /** Whether a value passes from the limit down, or from it up. */
  readonly passes: 'at most' | 'at least';
}

export const THRESHOLDS = {
  // Nats a code. The official sampler itself, by drawing from the likeliest codes that together have 0.8, stands ln(1 / 0.8) =
  // 0.22 from the scores that the model gives: an approximation may stand half as far. By Pinsker's inequality no more than
  // sqrt(0.1 / 2) = 22 % of the probability then lies on other codes.
  divergence: { limit: 0.1, passes: 'at most' },
  // Other ports of the model found int8 that keeps 26 % of the greedy codes to be broken, and half precision that keeps all to be
  // fine; what lies between was not published. The likeliest code is only one of those that are drawn from, and falls to the
  // second where both are about as likely: so fewer than the 22 % above, by a third.
  sameCodes: { limit: 0.85, passes: 'at least' },
  // From recordings of the same words the built-in voice stays 3.7 to 6.3 dB away (docs/benchmarks.md). Here codes, noise and
  // length are the same, so that all of the distance is the approximation's: it has to be less than the best of these.
  melDistanceDb: { limit: 3, passes: 'at most' },
  // The pipeline that these weights of CAM++ are published in takes two recordings for one person's from a cosine of 0.31 on.
  // A sixth of that may be lost against the exact sound; how near that one comes to the recording is not asked here.
  likenessLost: { limit: 0.05, passes: 'at most' },
  // The least that ten lines can tell: one more word misheard in the shortest, of five words, is 0.2 of it and 0.02 of the mean;
  // in the longest, of 24 characters, it takes four. What drawing the codes in another way costs the first version of the model
  // lies below what can be told (the likeliest code instead of three beams: 0.001, published with its port to vLLM).
  wordErrorsAdded: { limit: 0.02, passes: 'at most' },
  // Not judged: the likeness itself (the exact quality may have little), seconds and memory (what a reply may cost is for who
  // runs it to say).
} as const satisfies Partial<Record<keyof Measures, Threshold>>;

export type Judged = keyof typeof THRESHOLDS;

/** What of `measures` lies beyond its threshold; empty: passed. Not a number, and it does not pass. */
export function beyond(measures: Measures): Judged[] {
  return (Object.keys(THRESHOLDS) as Judged[]).filter((name) => {
    const value = measures[name];
    if (value === undefined) return false;
    const { limit, passes } = THRESHOLDS[name];
    return passes === 'at most' ? !(value <= limit) : !(value >= limit);
  });
}
