import { describe, expect, it } from 'vitest';
import { EMOTION_NAMES } from '../engine.ts';
import { readMood } from './mood.ts';
import { toPrint, type Voice } from './voice-print.ts';

const VOICE: Voice = { features: new Float32Array(100), tokens: [1], speechFrames: 100, weight: 50, pitchRange: 0.4 };
const LIVELY: Voice = { ...VOICE, pitchRange: 0.44 };

describe('strength', () => {
  it('mixes the pitch range of two recordings: from the own one towards the other, then from the other back', () => {
    const rangeAt = (strength: number, clip = LIVELY) =>
      readMood({ from: 'clip', print: toPrint(clip), strength }, VOICE).range;
    expect(rangeAt(0)).toBe(1);
    expect(rangeAt(0.4)).toBeCloseTo(1.1 ** 0.4, 5);
    expect(rangeAt(0.6)).toBeCloseTo(1.1 ** -0.4, 5);
    expect(rangeAt(1)).toBe(1);
    // Never by more than 15 %, and not at all where a range is not known.
    expect(rangeAt(0.49, { ...VOICE, pitchRange: 4 })).toBeCloseTo(1.15, 5);
    expect(rangeAt(0.5, { ...VOICE, pitchRange: 4 })).toBeCloseTo(1 / 1.15, 5);
    expect(rangeAt(0.4, { ...VOICE, pitchRange: 0 })).toBe(1);
  });

  it('makes happy speech livelier and sad speech flatter, each feeling by 15 % at most', () => {
    const rangeOf = (name: string, strength = 1) =>
      readMood({ from: 'weights', weights: { [name]: 1 }, strength }, VOICE).range;
    expect(rangeOf('happy')).toBeGreaterThan(1.1);
    expect(rangeOf('sad')).toBeLessThan(0.9);
    expect(rangeOf('happy', 0.5) ** 2).toBeCloseTo(rangeOf('happy'), 5);
    for (const name of EMOTION_NAMES) expect(Math.abs(Math.log(rangeOf(name)))).toBeLessThanOrEqual(Math.log(1.15));
  });
});
