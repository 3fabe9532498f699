import { beforeAll, describe, expect, it } from 'vitest';
import { loudness } from '../audio/loudness.ts';
import { trackPitch } from '../audio/pitch-track.ts';
import { mean } from '../audio/statistics.ts';
import { babble } from '../babble.ts';
import {
  EMOTION_NAMES,
  type Emotion,
  type EmotionName,
  type Pcm,
  type VoiceEngine,
  type VoicePrint,
} from '../engine.ts';
import { openBuiltin } from './engine.ts';
import { mixFeelings, NEUTRAL } from './expression.ts';
import { type MoodFeatures, measureMood, noticeableDifferences } from './moods.ts';

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

describe('speech in a mood', () => {
  let engine: VoiceEngine;
  let voice: VoicePrint;

  beforeAll(async () => {
    engine = await openBuiltin();
    voice = await engine.enroll(babble({ pitchHz: 120, tract: 1 }));
  });

  const measured = new Map<string, Promise<MoodFeatures>>();

  /** Each mood is spoken once, however many tests look at it: without strength all moods are the same. */
  function measure(emotion: EmotionName, strength: number): Promise<MoodFeatures> {
    const mood = strength === 0 ? 'neutral' : `${emotion} ${strength}`;
    const known =
      measured.get(mood) ?? speak({ from: 'weights', weights: { [emotion]: 1 }, strength }).then(measureMood);
    measured.set(mood, known);
    return known;
  }

  async function speak(emotion: Emotion): Promise<Pcm> {
    const text = '今天天气很好，我们一起去公园散步吧。';
    return (await engine.speak({ text, voice, emotion, pace: { kind: 'free' } })).audio;
  }

  // The signs of the table; 0 where a change is too small to be demanded of a measurement.
  it.each([
    { emotion: 'happy', pitch: 1, range: 1, length: -1, tilt: 1 },
    { emotion: 'angry', pitch: 1, range: 1, length: -1, tilt: 1 },
    { emotion: 'sad', pitch: -1, range: -1, length: 1, tilt: -1 },
    { emotion: 'afraid', pitch: 1, range: 0, length: -1, tilt: 0 },
    { emotion: 'disgusted', pitch: -1, range: 1, length: 1, tilt: 0 },
    { emotion: 'melancholic', pitch: -1, range: -1, length: 1, tilt: -1 },
    { emotion: 'surprised', pitch: 1, range: 1, length: 0, tilt: 1 },
    { emotion: 'calm', pitch: -1, range: -1, length: 1, tilt: -1 },
  ] as const)('$emotion changes pitch, range, length and brightness as its table says', async (expected) => {
    const neutral = await measure(expected.emotion, 0);
    const full = await measure(expected.emotion, 1);
    for (const feature of ['pitch', 'range', 'length', 'tilt'] as const) {
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

  it('differs from every other mood and from none in at least two features by what is just noticeable', async () => {
    const moods = [{ name: 'neutral', features: await measure('happy', 0) }];
    for (const name of EMOTION_NAMES) moods.push({ name, features: await measure(name, 1) });
    const alike = moods.flatMap((a, i) =>
      moods
        .slice(i + 1)
        .map((b) => ({ pair: `${a.name} ${b.name}`, by: noticeableDifferences(a.features, b.features) }))
        .filter(({ by }) => by.length < 2),
    );
    expect(alike).toEqual([]);
  });

  it.each(['whisper it sadly', '悄悄话'])('whispers "%s": breath alone, 3 to 5 LU quieter', async (text) => {
    const audio = await speak({ from: 'words', text, strength: 0.7 });
    // A tracker hears a pitch in a tenth of any noise that has formants.
    expect(mean(Float32Array.from(trackPitch(audio.samples), (hz) => (hz > 0 ? 1 : 0)))).toBeLessThan(0.15);
    const quieter = loudness(audio) - (await measure('happy', 0)).level;
    expect(quieter).toBeGreaterThan(-5);
    expect(quieter).toBeLessThan(-3);
  });

  it.each([
    ['shout it', 'with a sigh', 0.7],
    ['大喊', '叹气', 0.3],
  ])('"%s" is 4 to 6 LU louder than "%s", at any strength', async (shout, sigh, strength) => {
    const [loud, soft] = [
      await speak({ from: 'words', text: shout, strength }),
      await speak({ from: 'words', text: sigh, strength }),
    ];
    expect(loudness(loud) - loudness(soft)).toBeGreaterThan(4);
    expect(loudness(loud) - loudness(soft)).toBeLessThan(6);
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
