import { describe, expect, it } from 'vitest';
import { trackPitch } from '../audio/pitch-track.ts';
import { median } from '../audio/statistics.ts';
import { babble } from '../babble.ts';
import { FRAMES_PER_SECOND, SAMPLE_RATE } from './frames.ts';
import { createRandom } from './random.ts';

/** Two seconds of a sawtooth-like tone: ten harmonics falling by 6 dB per octave. */
function tone(hzAt: (seconds: number) => number): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: 2 * SAMPLE_RATE }, (_, i) => {
    phase += hzAt(i / SAMPLE_RATE) / SAMPLE_RATE;
    let sum = 0;
    for (let k = 1; k <= 10; k++) sum += Math.sin(2 * Math.PI * k * phase) / k;
    return 0.2 * sum;
  });
}

describe('trackPitch', () => {
  it.each([65, 100, 150, 220, 310, 440])('finds a tone of %i Hz within 0.5 %%', (hz) => {
    const f0 = trackPitch(tone(() => hz)).slice(20, -20);
    expect(f0.every((found) => Math.abs(found / hz - 1) < 0.005)).toBe(true);
  });

  it('follows a glide from 100 to 200 Hz within 2 %', () => {
    const hzAt = (seconds: number) => 100 * 2 ** (seconds / 2);
    const f0 = trackPitch(tone(hzAt));
    for (let t = 20; t < f0.length - 20; t++)
      expect(Math.abs(f0[t] / hzAt(t / FRAMES_PER_SECOND) - 1)).toBeLessThan(0.02);
  });

  it('finds no pitch in silence, and in at most 5 % of white noise', () => {
    const random = createRandom(5);
    const noise = Float32Array.from({ length: SAMPLE_RATE }, () => 0.1 * random.normal());
    expect(trackPitch(new Float32Array(SAMPLE_RATE)).some((hz) => hz > 0)).toBe(false);
    const voiced = trackPitch(noise).filter((hz) => hz > 0).length;
    expect(voiced).toBeLessThan(0.05 * FRAMES_PER_SECOND);
  });

  it('tells voice from pauses in vowels of 0.3 s', () => {
    const f0 = trackPitch(babble({ pitchHz: 200, tract: 1.15 }).samples);
    const voiced = f0.filter((hz) => hz > 0);
    expect(voiced.length / f0.length).toBeGreaterThan(0.65);
    expect(voiced.length / f0.length).toBeLessThan(0.85);
    expect(Math.abs(median(voiced) / 200 - 1)).toBeLessThan(0.03);
  });
});
