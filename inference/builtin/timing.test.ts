import { describe, expect, it } from 'vitest';
import { DurationError } from '../errors.ts';
import type { SoundClass } from './phonemes.ts';
import { fitDuration, naturalDurations, totalSeconds, wantedSeconds } from './timing.ts';

/** One second: 0.2 s pause, 0.1 s stop, 0.5 s vowel, 0.2 s fricative. */
const CLASSES: SoundClass[] = [
  ...Array<SoundClass>(40).fill('pause'),
  ...Array<SoundClass>(20).fill('stop'),
  ...Array<SoundClass>(100).fill('vowel'),
  ...Array<SoundClass>(40).fill('fricative'),
];

describe('naturalDurations', () => {
  it('are one frame each at rate 1 without a mood', () => {
    expect(totalSeconds(naturalDurations(CLASSES, 1, 0))).toBeCloseTo(1);
  });

  it('shorten vowels by the rate and stops hardly', () => {
    const durations = naturalDurations(CLASSES, 1.25, 0);
    expect(durations[100]).toBeCloseTo(0.8);
    expect(durations[50]).toBeGreaterThan(0.97);
  });

  it('stretch pauses alone by e^0.5 when the mood pauses', () => {
    const durations = naturalDurations(CLASSES, 1, 0.5);
    expect(durations[0]).toBeCloseTo(Math.exp(0.5));
    expect(durations[100]).toBeCloseTo(1);
  });
});

describe('wantedSeconds', () => {
  it.each([
    [{ kind: 'free' }, 2],
    [{ kind: 'ratio', ratio: 0.5 }, 1],
    [{ kind: 'ratio', ratio: 2 }, 4],
    [{ kind: 'seconds', seconds: 3.2 }, 3.2],
    [{ kind: 'seconds', seconds: 3.21, frameRate: 25 }, 3.2],
    [{ kind: 'seconds', seconds: 3.21, frameRate: 29.97 }, 96 / 29.97],
  ] as const)('of %j is %f when 2 seconds are natural', (pace, seconds) => {
    expect(wantedSeconds(pace, 2)).toBeCloseTo(seconds, 9);
  });

  it.each([0.9, 4.1, Number.NaN])('refuses %f seconds with the limits 1 and 4', (seconds) => {
    const ask = () => wantedSeconds({ kind: 'seconds', seconds }, 2);
    expect(ask).toThrow(DurationError);
    expect(ask).toThrow(expect.objectContaining({ code: 'unreachable', details: { seconds, min: 1, max: 4 } }));
  });
});

describe('fitDuration', () => {
  const durations = naturalDurations(CLASSES, 1, 0);

  it.each([0.5, 0.8, 1, 1.3333, 2])('makes exactly %f seconds of samples', (seconds) => {
    expect(fitDuration(CLASSES, durations, seconds).length).toBe(Math.round(seconds * 24_000));
  });

  it('plays every source frame in order, from the first to the last', () => {
    for (const seconds of [0.5, 1.7]) {
      const { source } = fitDuration(CLASSES, durations, seconds);
      expect(source[0]).toBe(0);
      expect(source.at(-1)).toBe(CLASSES.length - 1);
      for (let n = 1; n < source.length; n++) expect(source[n]).toBeGreaterThanOrEqual(source[n - 1]);
    }
  });

  it('stretches pauses most, stops least', () => {
    const { source } = fitDuration(CLASSES, durations, 2);
    const framesIn = (from: number, to: number) => source.filter((place) => place >= from && place < to).length;
    const stretch = [framesIn(0, 40) / 40, framesIn(60, 160) / 100, framesIn(160, 199) / 39, framesIn(40, 60) / 20];
    expect(stretch).toEqual([...stretch].sort((a, b) => b - a));
    expect(stretch[3]).toBeLessThan(1.2);
  });
});
