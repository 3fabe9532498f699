import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compareWithReference } from './parity.ts';

const TINY = fileURLToPath(new URL('../indextts/fixtures/indextts-2-tiny', import.meta.url));

it('stays within 1e-4 of the official code in every network, and equals its indices and codes', async () => {
  const comparisons = await compareWithReference(TINY);
  expect(comparisons.filter(({ passed }) => !passed)).toEqual([]);
  expect(comparisons).toHaveLength(33);
}, 120_000);
