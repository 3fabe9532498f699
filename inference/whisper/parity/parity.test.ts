import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareWhisper } from './parity.ts';

describe('Whisper', () => {
  it('agrees with the official code at all 58 stages, each within its tolerance', async () => {
    const comparisons = await compareWhisper(fileURLToPath(new URL('../fixtures/whisper-tiny', import.meta.url)));
    expect(comparisons.filter(({ passed }) => !passed)).toEqual([]);
    expect(comparisons.length).toBe(58);
  });
});
