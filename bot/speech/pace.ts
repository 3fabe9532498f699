/** Pace: its bounds, and the steps by which the buttons change it. */
import * as z from 'zod';
import type { Pace } from '../../inference/index.ts';

/** How much longer "slower" takes. */
export const SLOWER_RATIO = 1.2;

/** Bounds of `Pace.ratio`. */
export const MIN_RATIO = 0.5;
export const MAX_RATIO = 2;

/** Bounds of a line's exact length, seconds. */
export const MIN_SECONDS = 0.3;
export const MAX_SECONDS = 120;

/** A length of `ratio` times the natural one, within the bounds. */
export function paceOf(ratio: number): Pace {
  const bounded = Math.min(MAX_RATIO, Math.max(MIN_RATIO, ratio));
  // A step forth and one back is natural again, whatever floating point makes of it.
  return Math.abs(bounded - 1) < 0.01 ? { kind: 'free' } : { kind: 'ratio', ratio: bounded };
}

/** `pace`, one step slower or faster; undefined when it is at its bound. */
export function stepped(pace: Pace, direction: 'slower' | 'faster'): Pace | undefined {
  const step = direction === 'slower' ? SLOWER_RATIO : 1 / SLOWER_RATIO;
  if (pace.kind === 'seconds') {
    const seconds = Math.round(pace.seconds * step * 100) / 100;
    return seconds < MIN_SECONDS || seconds > MAX_SECONDS ? undefined : { ...pace, seconds };
  }
  const ratio = pace.kind === 'free' ? 1 : pace.ratio;
  if (direction === 'slower' ? ratio >= MAX_RATIO : ratio <= MIN_RATIO) return undefined;
  return paceOf(ratio * step);
}

export const PaceRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('ratio'), ratio: z.number() }),
  z.object({ kind: z.literal('seconds'), seconds: z.number(), frameRate: z.number().exactOptional() }),
]);
