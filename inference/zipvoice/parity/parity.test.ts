import { describe, expect, it } from 'vitest';
import { TINY } from '../tiny.fixture.ts';
import { compareZipVoice } from './parity.ts';

describe('ZipVoice', () => {
  it('agrees with the official code at all 27 stages, each within its tolerance', async () => {
    const comparisons = await compareZipVoice(TINY);
    expect(comparisons.filter(({ passed }) => !passed)).toEqual([]);
    expect(comparisons.length).toBe(27);
  });
});
