import { describe, expect, it } from 'vitest';
import { DurationError, type Pace, type Pcm } from '../../inference/index.ts';
import type { Cue } from './script.ts';
import { dub } from './timeline.ts';

const RATE = 1000;

const at = (seconds: number, slot: number, number = 1): Cue => ({ number, text: 'x', start: { at: seconds }, slot });

/** Speaks ones; between `min` and `max` seconds as asked, 1 s when it is free. */
function speaker(min = 0, max = 100) {
  return async (_: Cue, pace: Pace): Promise<Pcm> => {
    const seconds = pace.kind === 'seconds' ? pace.seconds : 1;
    if (seconds < min || seconds > max) throw new DurationError('unreachable', { seconds, min, max });
    return { samples: new Float32Array(Math.round(seconds * RATE)).fill(0.5), sampleRate: RATE };
  };
}

/** First and last sample that sound, of each stretch of sound. */
function stretches(samples: Float32Array): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  for (let i = 0; i < samples.length; i++) {
    const last = found.at(-1);
    if (samples[i] === 0) continue;
    if (last !== undefined && last[1] === i - 1) last[1] = i;
    else found.push([i, i]);
  }
  return found;
}

const dubbed = async (cues: Cue[], speak = speaker()) => dub(cues, speak);

describe('dub', () => {
  it('puts each line into its slot, to the sample, and ends with the last one', async () => {
    const { audio, misfits } = await dubbed([at(0.5, 1), at(2, 0.25)]);
    expect(stretches(audio.samples)).toEqual([
      [500, 1499],
      [2000, 2249],
    ]);
    expect(audio.samples).toHaveLength(2250);
    expect(misfits).toEqual([]);
  });

  it('adds lines without a slot one after the other, with their pauses', async () => {
    const free = (after: number): Cue => ({ number: 1, text: 'x', start: { after }, slot: undefined });
    const { audio } = await dubbed([free(0), free(0.5), { ...free(0), slot: 2 }]);
    expect(stretches(audio.samples)).toEqual([
      [0, 999],
      [1500, 4499],
    ]);
  });

  it('lets a line that is too long go on into the pause behind it, and says what it needs', async () => {
    const { audio, misfits } = await dubbed([at(0, 1, 7), at(2, 2)], speaker(1.6));
    expect(stretches(audio.samples)).toEqual([
      [0, 1599],
      [2000, 3999],
    ]);
    expect(misfits).toEqual([{ number: 7, slot: 1, needed: 1.6, end: 'pause' }]);
  });

  it('cuts it with a fade of 30 ms where the next line begins', async () => {
    const { audio, misfits } = await dubbed([at(0, 1), at(1.2, 2)], speaker(1.6));
    expect(misfits).toEqual([{ number: 1, slot: 1, needed: 1.6, end: 'cut' }]);
    expect(audio.samples[1169]).toBe(0.5);
    expect(audio.samples[1170]).toBeLessThan(0.5);
    expect(audio.samples[1185]).toBeCloseTo(0.5 * (14 / 30), 3);
    expect(audio.samples[1199]).toBe(0);
    expect(audio.samples[1200]).toBe(0.5);
  });

  it('lets it sound into the next line where that is wished, and the last one to its end', async () => {
    const { audio, misfits, lines } = await dub([at(0, 1, 1), at(1.2, 1, 2)], speaker(1.6), { mayOverlap: true });
    expect(misfits).toEqual([
      { number: 1, slot: 1, needed: 1.6, end: 'overlap' },
      { number: 2, slot: 1, needed: 1.6, end: 'overlap' },
    ]);
    expect([audio.samples[1199], audio.samples[1599], audio.samples[1600]]).toEqual([0.5, 1, 0.5]);
    expect(audio.samples).toHaveLength(2800);
    expect(lines.map(({ audio }) => audio.samples.length)).toEqual([1600, 1600]);
  });

  it('speaks a line that is too short as it comes, silence behind it, and calls it no misfit', async () => {
    const { audio, misfits } = await dubbed([at(0, 3), at(3, 1)], speaker(0, 2));
    expect(stretches(audio.samples)).toEqual([
      [0, 999],
      [3000, 3999],
    ]);
    expect(misfits).toEqual([]);
  });

  it('sounds overlapping lines together, within full scale', async () => {
    const loud = async (cue: Cue, pace: Pace) => {
      const { samples, sampleRate } = await speaker()(cue, pace);
      return { samples: samples.fill(0.8), sampleRate };
    };
    const { audio } = await dubbed([at(0, 2), at(1, 2)], loud);
    expect([audio.samples[500], audio.samples[1500], audio.samples[2500]]).toEqual([
      Math.fround(0.8),
      1,
      Math.fround(0.8),
    ]);
  });

  it('refuses lines without slots once they are longer than 600 s', async () => {
    const long = async () => ({ samples: new Float32Array(301 * RATE), sampleRate: RATE });
    const free: Cue = { number: 1, text: 'x', start: { after: 0 }, slot: undefined };
    await expect(dubbed([free, free, free], long)).rejects.toMatchObject({
      code: 'too-long',
      details: { seconds: 602 },
    });
  });

  it('counts the lines as they are done, and stops at any other error', async () => {
    const counted: number[] = [];
    await dub([at(0, 1), at(1, 1)], speaker(), { onLine: (done) => counted.push(done) });
    expect(counted).toEqual([1, 2]);
    const failing = dubbed([at(0, 1)], () => Promise.reject(new RangeError('no')));
    await expect(failing).rejects.toThrow(RangeError);
  });
});
