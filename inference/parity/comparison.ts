/** How far a result is from its reference. */
import { alignedTable, type Sentences } from '../../terminal/index.ts';
import type { Values } from '../runtime/sessions.ts';

export interface Comparison {
  readonly stage: string;
  readonly maxAbsolute: number;
  /** Largest difference relative to the reference's largest magnitude. */
  readonly maxRelative: number;
  /** Largest absolute difference that passes; 0 for whole numbers. */
  readonly tolerance: number;
  readonly passed: boolean;
}

/** Compares element by element; other shapes never pass. */
export function compare(stage: string, actual: Values, expected: Values, tolerance: number): Comparison {
  const isSameShape = actual.shape.join() === expected.shape.join();
  let [maxAbsolute, magnitude] = [isSameShape ? 0 : Number.POSITIVE_INFINITY, 0];
  for (let index = 0; isSameShape && index < expected.data.length; index++) {
    const reference = Number(expected.data[index]);
    const difference = Math.abs(Number(actual.data[index]) - reference);
    // NaN is a difference too.
    if (!(difference <= maxAbsolute)) maxAbsolute = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
    magnitude = Math.max(magnitude, Math.abs(reference));
  }
  return {
    stage,
    maxAbsolute,
    maxRelative: maxAbsolute === 0 ? 0 : maxAbsolute / magnitude,
    tolerance,
    passed: maxAbsolute <= tolerance,
  };
}

/** `rows` as a table for people. */
export function table(rows: readonly Comparison[], say: Sentences['say']): string {
  const number = (value: number) => (value === 0 ? '0' : value.toExponential(1)).padStart(7);
  const head = ['stage', 'max-absolute', 'max-relative', 'allowed', 'verdict'].map((name) => say(`parity-${name}`));
  const lines = rows.map(({ stage, maxAbsolute, maxRelative, tolerance, passed }) => [
    stage,
    number(maxAbsolute),
    number(maxRelative),
    number(tolerance),
    say(passed ? 'parity-passed' : 'parity-failed'),
  ]);
  return alignedTable([head, ...lines]);
}
