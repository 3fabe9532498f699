import { beforeAll, describe, expect, it } from 'vitest';
import { babble } from '../babble.ts';
import type { VoiceEngine, VoicePrint } from '../engine.ts';
import { DurationError, roundDown, roundUp, TextError } from '../errors.ts';
import { openBuiltin } from './engine.ts';

const SHORT = '今天天气不错。';
const LONG = '今天天气不错，我们一起去公园散步吧，顺便买一点水果回来。';

describe('the length of a line', () => {
  let engine: VoiceEngine;
  let voice: VoicePrint;

  beforeAll(async () => {
    engine = await openBuiltin();
    voice = await engine.enroll(babble({ pitchHz: 180, tract: 1.1 }));
  });

  const speak = (text: string, seconds: number) =>
    engine.speak({ text, voice, emotion: { from: 'voice' }, pace: { kind: 'seconds', seconds } });

  it.each([
    [SHORT, 1.1],
    [SHORT, 1.5],
    [SHORT, 2.345],
    [SHORT, 3.2],
    [LONG, 4],
    [LONG, 5.001],
    [LONG, 7],
    [LONG + LONG, 10],
  ])('"%s" in %f s has no sample too many or too few', async (text, seconds) => {
    const { audio } = await speak(text, seconds);
    expect(audio.samples.length).toBe(Math.round(seconds * 24_000));
  });

  it.each([0.3, 30])('refuses %f s and names limits half and twice the natural length', async (seconds) => {
    const { naturalSeconds } = await speak(LONG, 4);
    const error: unknown = await speak(LONG, seconds).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DurationError);
    const { min, max } = (error as DurationError).details as Record<string, number>;
    expect([min, max]).toEqual([roundUp(naturalSeconds / 2, 100), roundDown(naturalSeconds * 2, 100)]);
  });

  it('refuses more than three minutes of speech as too long, naming the characters that fit', async () => {
    const error: unknown = await speak(LONG.repeat(60), 200).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TextError);
    expect(error).toMatchObject({ code: 'too-long' });
    const { characters, maxCharacters } = (error as TextError).details as Record<string, number>;
    expect(maxCharacters).toBeLessThan(characters);
  });
});
