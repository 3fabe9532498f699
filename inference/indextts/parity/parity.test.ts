import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compareWithReference } from './parity.ts';

/** Versions as tiny models of random weights, and how many tensors of each are compared. */
const MODELS = [
  ['indextts-2-tiny', 50],
  ['indextts-2.5-tiny', 46],
] as const;

it.each(MODELS)(
  '%s stays within 1e-4 of the official code in every network, and equals its indices and codes',
  async (model, count) => {
    const folder = fileURLToPath(new URL(`../fixtures/${model}`, import.meta.url));
    const comparisons = await compareWithReference(folder);
    expect(comparisons.filter(({ passed }) => !passed)).toEqual([]);
    expect(comparisons).toHaveLength(count);
  },
  // It computes, and ends when it is done: this is for what hangs.
  15 * 60_000,
);
