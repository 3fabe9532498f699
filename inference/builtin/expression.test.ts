import { beforeAll, describe, expect, it } from 'vitest';
import { babble } from '../babble.ts';
import { EMOTION_NAMES, type EmotionName, type VoiceEngine, type VoicePrint } from '../engine.ts';
import { mixFeelings, NEUTRAL } from './expression.ts';
import { openBuiltin } from './index.ts';
import { longTermSpectrum, pitchStatistics } from './measures.ts';

describe('mixFeelings', () => {
  it('of nothing, or at strength 0, is neutral', () => {
    expect(mixFeelings({}, 1)).toEqual(NEUTRAL);
    expect(mixFeelings({ angry: 1 }, 0)).toEqual(NEUTRAL);
  });

  it('is proportional to weight and strength', () => {
    expect(mixFeelings({ happy: 0.5 }, 1).pitch).toBeCloseTo(1.75);
    expect(mixFeelings({ happy: 1 }, 0.5).pitch).toBeCloseTo(1.75);
  });

  it('scales a sum of weights of 2 down to 1', () => {
    expect(mixFeelings({ happy: 1, sad: 1 }, 1).pitch).toBeCloseTo((3.5 - 2) / 2);
  });

  it('ignores negative weights', () => {
    expect(mixFeelings({ happy: -1 }, 1)).toEqual(NEUTRAL);
  });
});

/** dB of the bands around 3 to 5 kHz over those around 0.3 to 0.8 kHz. */
function brightness(samples: Float32Array): number {
  const bands = longTermSpectrum(samples);
  const level = (from: number, to: number): number =>
    bands.slice(from, to).reduce((sum, db) => sum + db, 0) / (to - from);
  return level(17, 22) - level(2, 7);
}

describe('speech in a mood', () => {
  let engine: VoiceEngine;
  let voice: VoicePrint;

  beforeAll(async () => {
    engine = await openBuiltin();
    voice = await engine.enroll(babble({ pitchHz: 120, tract: 1 }));
  });

  type Measures = Awaited<ReturnType<typeof speakAndMeasure>>;
  const measured = new Map<string, Promise<Measures>>();

  /** Each mood is spoken once, however many tests look at it: without strength all moods are the same. */
  function measure(emotion: EmotionName, strength: number): Promise<Measures> {
    const mood = strength === 0 ? 'neutral' : `${emotion} ${strength}`;
    const known = measured.get(mood) ?? speakAndMeasure(emotion, strength);
    measured.set(mood, known);
    return known;
  }

  async function speakAndMeasure(emotion: EmotionName, strength: number) {
    const { audio } = await engine.speak({
      text: '今天天气很好，我们一起去公园散步吧。',
      voice,
      emotion: { from: 'weights', weights: { [emotion]: 1 }, strength },
      pace: { kind: 'free' },
    });
    const { median, span } = pitchStatistics(audio.samples);
    return { pitch: median, span, seconds: audio.samples.length / audio.sampleRate, tilt: brightness(audio.samples) };
  }

  // The signs of the table; 0 where a change is too small to be demanded of a measurement.
  it.each([
    { emotion: 'happy', pitch: 1, span: 1, seconds: -1, tilt: 1 },
    { emotion: 'angry', pitch: 1, span: 1, seconds: -1, tilt: 1 },
    { emotion: 'sad', pitch: -1, span: -1, seconds: 1, tilt: -1 },
    { emotion: 'afraid', pitch: 1, span: 0, seconds: -1, tilt: 0 },
    { emotion: 'disgusted', pitch: -1, span: 1, seconds: 1, tilt: 0 },
    { emotion: 'melancholic', pitch: -1, span: -1, seconds: 1, tilt: -1 },
    { emotion: 'surprised', pitch: 1, span: 1, seconds: 0, tilt: 1 },
    { emotion: 'calm', pitch: -1, span: -1, seconds: 1, tilt: -1 },
  ] as const)('$emotion changes pitch, range, length and brightness as its table says', async (expected) => {
    const neutral = await measure(expected.emotion, 0);
    const full = await measure(expected.emotion, 1);
    for (const feature of ['pitch', 'span', 'seconds', 'tilt'] as const) {
      if (expected[feature] === 0) continue;
      expect({ feature, sign: Math.sign(full[feature] - neutral[feature]) }).toEqual({
        feature,
        sign: expected[feature],
      });
    }
  });

  it('rises in pitch with every step of strength', async () => {
    const pitches: number[] = [];
    for (const strength of [0, 0.25, 0.5, 0.75, 1]) pitches.push((await measure('happy', strength)).pitch);
    for (let i = 1; i < pitches.length; i++) expect(pitches[i]).toBeGreaterThan(pitches[i - 1] + 0.3);
  });

  it('keeps an exact length, to the sample, in every mood', async () => {
    for (const emotion of EMOTION_NAMES) {
      const { audio } = await engine.speak({
        text: '今天天气很好。',
        voice,
        emotion: { from: 'weights', weights: { [emotion]: 1 }, strength: 1 },
        pace: { kind: 'seconds', seconds: 1.75 },
      });
      expect(audio.samples.length).toBe(42_000);
    }
  });
});
