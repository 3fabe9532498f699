import { beforeAll, describe, expect, it } from 'vitest';
import { babble } from '../babble.ts';
import type { Pace, Pcm, VoiceEngine, VoicePrint } from '../engine.ts';
import { openBuiltin } from './engine.ts';

/** Seconds of the longest stretch without sound: 60 dB below full scale, samples within it at rest. */
function longestSilence({ samples, sampleRate }: Pcm): number {
  let longest = 0;
  let run = 0;
  for (const sample of samples) {
    run = Math.abs(sample) < 0.001 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest / sampleRate;
}

describe('a pause written into the text', () => {
  let engine: VoiceEngine;
  let voice: VoicePrint;

  beforeAll(async () => {
    engine = await openBuiltin();
    voice = await engine.enroll(babble({ pitchHz: 180, tract: 1.1 }));
  });

  const speak = (text: string, pace: Pace = { kind: 'free' }) =>
    engine.speak({ text, voice, emotion: { from: 'voice' }, pace });

  it.each([
    ['妈妈[停顿0.5秒]爱你', 0.5],
    ['妈妈爱你。[pause 1.25s]我也爱你', 1.25],
    ['I love you[pause 800ms] very much', 0.8],
    ['我爱你[pause 3s] very much', 3],
    ['妈妈[停顿10秒]爱你', 10],
  ])('in %s lasts %f s, within 10 ms', async (text, seconds) => {
    const { audio } = await speak(text);
    expect(Math.abs(longestSilence(audio) - seconds)).toBeLessThanOrEqual(0.01);
  });

  it('stays as long when the line is spoken in an exact time, to the sample', async () => {
    const { audio } = await speak('我们一起去公园[停顿1秒]好不好', { kind: 'seconds', seconds: 3.5 });
    expect(audio.samples.length).toBe(3.5 * 24_000);
    expect(Math.abs(longestSilence(audio) - 1)).toBeLessThanOrEqual(0.01);
  });

  it('counts into the natural length', async () => {
    const { audio, naturalSeconds } = await speak('[停顿1秒]妈妈爱你[停顿2秒]');
    expect(audio.samples.length / audio.sampleRate).toBeCloseTo(naturalSeconds, 3);
    expect(naturalSeconds).toBeGreaterThan(3.3);
  });

  it('names once what could not be read', async () => {
    const { notices } = await speak('你好 안녕, 안녕');
    expect(notices).toEqual([{ code: 'text-left-out', details: { characters: '안 녕' } }]);
  });
});
