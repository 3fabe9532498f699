/** How much work a reply is worth. Only `exact` is what the official code computes; the others are faster, by less. */

import type { Latents } from './codes.ts';
import type { GraphName } from './graph-name.ts';
import type { Precision } from './precision.ts';

/** What a reply may save: each field is an approximation of its own, which can be switched on and off by itself. */
export interface Quality {
  /** Euler steps of the flow. Official 25. */
  readonly steps: number;
  /** How far to move away from the velocity without conditions. Official 0.7. */
  readonly guidance: number;
  /** Until which time of the flow (0 noise, 1 speech) it is guided: guidance doubles the work. Official 1. */
  readonly guidedUntil: number;
  /** The prompt is looked at anew in every so many steps of the flow; in between stands what it was. Official 1, always. */
  readonly promptEvery: number;
  /** Seconds of the prompt that the flow sees. Its work grows with prompt and reply together. Official 15, all. */
  readonly promptSeconds: number;
  /** Official `second pass`; `collected` saves it and lets the GPT count its codes without a gap, see `CodesOptions`. */
  readonly latents: Latents;
  /** In how many bits the GPT's weights are. Official `fp32`. */
  readonly gpt: Precision;
  /** In how many bits the flow's weights are. Official `fp32`. */
  readonly flow: Precision;
  /** In how many bits the weights are that listen to a recording: an error here stays in the voice. Official `fp32`. */
  readonly encoders: Precision;
  /** In how many bits the vocoder's convolutions of many channels are. Official `fp32`. */
  readonly vocoder: Precision;
}

export const QUALITIES = {
  exact: {
    steps: 25,
    guidance: 0.7,
    guidedUntil: 1,
    promptEvery: 1,
    promptSeconds: 15,
    latents: 'second pass',
    gpt: 'fp32',
    flow: 'fp32',
    encoders: 'fp32',
    vocoder: 'fp32',
  },
  // The official steps with fewer bits.
  balanced: {
    steps: 25,
    guidance: 0.7,
    guidedUntil: 1,
    promptEvery: 1,
    promptSeconds: 15,
    latents: 'second pass',
    gpt: 'int8',
    flow: 'int8',
    encoders: 'fp32',
    vocoder: 'fp32',
  },
  fast: {
    steps: 10,
    guidance: 0.7,
    guidedUntil: 0.5,
    promptEvery: 3,
    promptSeconds: 3,
    latents: 'collected',
    // Four bits take as long and save 0.1 GB (docs/benchmarks.md); on random weights a prototype's scores were off by 20 %, not 3 %.
    gpt: 'int8',
    flow: 'int8',
    encoders: 'fp32',
    vocoder: 'int8',
  },
} as const satisfies Record<string, Quality>;

export type QualityName = keyof typeof QUALITIES;

/** Whether a reply of this quality runs graph `name`: of the flow's two, one does all the work. */
export function isRun(name: GraphName, { promptEvery }: Pick<Quality, 'promptEvery'>): boolean {
  if (name === 'flow-keeping') return promptEvery > 1;
  return name !== 'flow-estimator' || promptEvery === 1;
}

/** From the least work to the most. */
export const BY_SPEED: readonly QualityName[] = ['fast', 'balanced', 'exact'];
