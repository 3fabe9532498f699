import { describe, expect, it } from 'vitest';
import { mean, median } from '../audio/statistics.ts';
import { NEUTRAL } from './expression.ts';
import { hertz, semitones } from './frames.ts';
import { comparePitch, intone, unifyPitch } from './intonation.ts';
import { createRandom } from './random.ts';
import type { Speaker } from './speaker.ts';

function speaker(medianHz: number, span: number): Speaker {
  const middle = semitones(medianHz);
  return {
    pitch: { low: middle - span / 2, median: middle, high: middle + span / 2 },
    cepstra: new Float32Array(0),
    meanCepstrum: new Float32Array(0),
    noise: new Float32Array(0),
    syllableRate: 5,
    levelDb: 0,
  };
}

const FRAMES = 400;
const identity = { length: FRAMES * 120, source: Float32Array.from({ length: FRAMES }, (_, n) => n) };
/** Two seconds around 200 Hz, up and down by 2 semitones four times. */
const wave = Float32Array.from({ length: FRAMES }, (_, n) => 200 * 2 ** ((2 * Math.sin((2 * Math.PI * n) / 100)) / 12));

describe('intone', () => {
  it("moves the median to the target's, within half a semitone", () => {
    const change = comparePitch(speaker(200, 4), speaker(110, 4), false);
    const { f0 } = intone(wave, identity, change, NEUTRAL, createRandom(1));
    expect(Math.abs(median(Array.from(f0, semitones)) - semitones(110))).toBeLessThan(0.5);
  });

  it('widens the range by the ratio of the spans, 8 semitones over 4', () => {
    const change = comparePitch(speaker(200, 4), speaker(110, 8), false);
    const { f0 } = intone(wave, identity, change, NEUTRAL, createRandom(1));
    const [peak, valley] = [
      mean([25, 125, 225, 325].map((n) => semitones(f0[n]))),
      mean([75, 175, 275, 375].map((n) => semitones(f0[n]))),
    ];
    expect(peak - valley).toBeGreaterThan(7.2);
    expect(peak - valley).toBeLessThan(8.8);
  });

  it('leaves unvoiced frames unvoiced', () => {
    const f0 = wave.map((hz, n) => (n % 100 < 30 ? 0 : hz));
    const change = comparePitch(speaker(200, 4), speaker(110, 4), false);
    expect(Array.from(intone(f0, identity, change, NEUTRAL, createRandom(1)).f0, (hz) => hz > 0)).toEqual(
      Array.from(f0, (hz) => hz > 0),
    );
  });

  it('stays between 55 and 520 Hz whatever the mood asks', () => {
    for (const pitch of [-40, 40]) {
      const change = comparePitch(speaker(200, 4), speaker(110, 8), true);
      const { f0 } = intone(wave, identity, change, { ...NEUTRAL, pitch }, createRandom(1));
      expect(Math.min(...f0)).toBeGreaterThanOrEqual(54.9);
      expect(Math.max(...f0)).toBeLessThanOrEqual(520.1);
    }
  });
});

describe('unifyPitch', () => {
  it("moves the other voice's median onto the own one and leaves the own frames alone", () => {
    const speakers = { cmn: speaker(120, 3), 'en-us': speaker(140, 6) };
    const f0 = Float32Array.of(120, 0, 140, hertz(semitones(140) + 5));
    const unified = unifyPitch(f0, ['cmn', 'en-us', 'en-us', 'en-us'], 'cmn', speakers);
    expect(unified[0]).toBeCloseTo(120, 3);
    expect(unified[1]).toBe(0);
    expect(unified[2]).toBeCloseTo(120, 3);
    expect(semitones(unified[3]) - semitones(120)).toBeCloseTo(5 * (3 / 6 / 1.25), 3);
  });
});
