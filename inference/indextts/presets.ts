/** How much work a reply is worth. Only `exact` is what the official code computes; the others are faster, by less. */

import type { Latents } from './codes.ts';

export interface Quality {
  /** Euler steps of the flow. Official 25. */
  readonly steps: number;
  /** How far to move away from the velocity without conditions. Official 0.7. */
  readonly guidance: number;
  /** Until which time of the flow (0 noise, 1 speech) it is guided: guidance doubles the work. Official 1. */
  readonly guidedUntil: number;
  /** Seconds of the prompt that the flow sees. Its work grows with prompt and reply together. Official 15, all. */
  readonly promptSeconds: number;
  /** Official `second pass`; `collected` saves it and lets the GPT count its codes without a gap, see `CodesOptions`. */
  readonly latents: Latents;
}

export const QUALITIES = {
  exact: { steps: 25, guidance: 0.7, guidedUntil: 1, promptSeconds: 15, latents: 'second pass' },
  balanced: { steps: 15, guidance: 0.7, guidedUntil: 1, promptSeconds: 6, latents: 'second pass' },
  fast: { steps: 10, guidance: 0.7, guidedUntil: 0.5, promptSeconds: 3, latents: 'collected' },
} as const satisfies Record<string, Quality>;

/** `exact` is the default until the others have been measured on the official weights. */
export type QualityName = keyof typeof QUALITIES;
