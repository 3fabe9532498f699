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
  // By Pinsker's inequality at most sqrt(0.1 / 2) = 22 % of the codes are drawn otherwise than exactly: the sampler's own
  // temperature moves more between two takes of a line.
  divergence: { limit: 0.1, passes: 'at most' },
  // Other ports of the model found int8 that keeps 26 % of the greedy codes to be broken, and half precision that keeps all to
  // be fine. What lies between was not published; this stays near the good end.
  sameCodes: { limit: 0.85, passes: 'at least' },
  // Distances between good synthetic speech and a recording of the same words are 4 to 6 dB; here codes, noise and length are
  // the same, so that all of the distance is the approximation's.
  melDistanceDb: { limit: 3, passes: 'at most' },
  // CAM++ tells speakers apart around a cosine of 0.3 to 0.4; two recordings of one person differ by more than a twentieth.
  likenessLost: { limit: 0.05, passes: 'at most' },
  // One word more in fifty is misheard.
  wordErrorsAdded: { limit: 0.02, passes: 'at most' },
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
