import { describe, expect, it } from 'vitest';
import type { Pace } from '../engine.ts';
import { roundDown, roundUp } from '../errors.ts';
import { discomfort as discomfortOf, GAP_SAMPLES, planPace as planOf, share } from './pace.ts';
import { VERSION_2 } from './version.ts';

type Codes = readonly number[];
const planPace = (codes: Codes, pace: Pace) => planOf(codes, pace, VERSION_2.naturalFrames);
const discomfort = (codes: Codes, pace: Pace) => discomfortOf(codes, pace, VERSION_2.naturalFrames);

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('planPace', () => {
  it('gives 50 codes 86 frames, 0.9985 s, and 1,500 codes 29.95 s', () => {
    expect(planPace([50], { kind: 'free' }).frames).toEqual([86]);
    expect(planPace([50], { kind: 'free' }).naturalSeconds).toBeCloseTo(0.9985, 4);
    expect(planPace([1500], { kind: 'free' }).naturalSeconds).toBeCloseTo(29.95, 2);
  });

  it('hits every length from 0.5 to 2 times the natural one to within half a frame before trimming', () => {
    const codes = [120, 75, 30];
    const { naturalSeconds } = planPace(codes, { kind: 'free' });
    for (let ratio = 0.5; ratio <= 2.0001; ratio += 0.05) {
      const seconds = ratio * naturalSeconds;
      const { frames, samples } = planPace(codes, { kind: 'seconds', seconds });
      expect(samples).toBe(Math.round(seconds * 22_050));
      expect(Math.abs(total(frames) * 256 + 2 * GAP_SAMPLES - samples)).toBeLessThanOrEqual(128);
      expect(Math.min(...frames)).toBeGreaterThanOrEqual(1);
    }
  });

  it('hits any length of up to forty segments, each within a frame of its share', () => {
    for (let count = 1; count <= 40; count++) {
      const codes = Array.from({ length: count }, (_, index) => 40 + ((index * 37) % 90));
      const free = planPace(codes, { kind: 'free' });
      expect(free.samples).toBe(total(free.frames) * 256 + (count - 1) * GAP_SAMPLES);
      for (const ratio of [0.5, 0.9, 1.37, 2]) {
        const { frames, samples } = planPace(codes, { kind: 'ratio', ratio });
        expect(samples).toBe(Math.round(ratio * free.naturalSeconds * 22_050));
        expect(Math.abs(total(frames) * 256 + (count - 1) * GAP_SAMPLES - samples)).toBeLessThanOrEqual(128);
        const scale = total(frames) / total(free.frames);
        for (const [index, own] of frames.entries())
          expect(Math.abs(own - scale * free.frames[index]!)).toBeLessThan(1);
      }
    }
  });

  it('leaves every segment a frame where the gaps alone are longer than the wish', () => {
    // Three segments of 2 codes: 9 frames, 0.1 s, and 0.4 s of gaps.
    const { frames, samples } = planPace([2, 2, 2], { kind: 'ratio', ratio: 0.5 });
    expect(frames).toEqual([1, 1, 1]);
    expect(samples).toBe(Math.round((9 * 256 + 2 * GAP_SAMPLES) / 2));
  });

  it('keeps pauses that are asked for to the sample at every pace, and a gap elsewhere', () => {
    const pauses = [2205, 0, 22_050, 11_025];
    const wishes: Pace[] = [
      { kind: 'free' },
      { kind: 'ratio', ratio: 0.5 },
      { kind: 'ratio', ratio: 2 },
      { kind: 'seconds', seconds: 5 },
    ];
    for (const pace of wishes) {
      const { silences, frames, samples } = planOf([50, 40, 30], pace, VERSION_2.naturalFrames, pauses);
      expect(silences).toEqual([2205, GAP_SAMPLES, 22_050, 11_025]);
      expect(Math.abs(total(frames) * 256 + total(silences) - samples)).toBeLessThanOrEqual(128);
    }
  });

  it('stretches what is spoken only: a pause of 2 s is in both limits', () => {
    const natural = planPace([50], { kind: 'free' }).naturalSeconds;
    const ask = () => planOf([50], { kind: 'seconds', seconds: 9 }, VERSION_2.naturalFrames, [0, 44_100]);
    const details = { seconds: 9, min: roundUp(natural / 2 + 2, 100), max: roundDown(natural * 2 + 2, 100) };
    expect(ask).toThrow(expect.objectContaining({ details }));
  });

  it('gives a segment of no code a frame', () => {
    expect(planPace([0, 50], { kind: 'free' }).frames).toEqual([1, 86]);
  });

  it('snaps to whole video frames: 3.21 s at 25 frames a second is 3.2 s', () => {
    const { samples } = planPace([160], { kind: 'seconds', seconds: 3.21, frameRate: 25 });
    expect(samples).toBe(3.2 * 22_050);
  });

  it('refuses what is out of reach, and what it names is in reach', () => {
    const refuse = (pace: Parameters<typeof planPace>[1]) => {
      try {
        planPace([100, 40], pace);
      } catch (error) {
        return error as { code: string; details: { min: number; max: number } };
      }
      throw new Error('was not refused');
    };
    const { code, details } = refuse({ kind: 'seconds', seconds: 30 });
    expect(code).toBe('unreachable');
    expect(refuse({ kind: 'ratio', ratio: 0.49 }).details).toMatchObject({ min: details.min, max: details.max });
    for (const seconds of [details.min, details.max]) {
      expect(planPace([100, 40], { kind: 'seconds', seconds }).samples).toBe(Math.round(seconds * 22_050));
    }
  });
});

describe('discomfort', () => {
  it('is 0 from 0.75 to 1.33 times the natural length and grows beyond', () => {
    const natural = planPace([100], { kind: 'free' }).naturalSeconds;
    const at = (ratio: number) => discomfort([100], { kind: 'seconds', seconds: ratio * natural });
    expect([at(0.76), at(1), at(1.32)]).toEqual([0, 0, 0]);
    expect(at(1.6)).toBeGreaterThan(at(1.4));
    expect(at(0.5)).toBeGreaterThan(at(0.7));
    expect(discomfort([100], { kind: 'ratio', ratio: 2 })).toBe(0);
  });
});

describe('share', () => {
  it('splits by largest remainder: 10 by 1:1:1 is 4, 3, 3', () => {
    expect(share(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(share(7, [5, 2])).toEqual([5, 2]);
  });

  it('gives everybody at least 1 and still sums up', () => {
    expect(share(5, [1000, 1, 1])).toEqual([3, 1, 1]);
    for (let sum = 3; sum < 40; sum++) expect(total(share(sum, [17, 3, 0.1]))).toBe(sum);
  });
});
