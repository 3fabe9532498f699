/** IndexTTS-2.5 as a whole, on the tiny checkpoint: it babbles in five languages. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { babble } from '../../babble.ts';
import { describeEngine } from '../../engine.contract.ts';
import type { SpeechRequest, VoiceEngine, VoicePrint } from '../../engine.ts';
import { openIndexTts } from '../engine.ts';
import { compileTiny } from './tiny.fixture.ts';
import { VOCABULARY_FILE } from './vocabulary.ts';

let folder: string;
const open = () => openIndexTts({ folder, quality: 'fast' });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-multilingual-'));
  await compileTiny(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeEngine('IndexTTS-2.5 (tiny)', open);

describe('IndexTTS-2.5', () => {
  let engine: VoiceEngine;
  let voice: VoicePrint;

  beforeAll(async () => {
    engine = await open();
    voice = await engine.enroll(babble({ pitchHz: 110, tract: 1 }));
  });
  afterAll(() => engine.close());

  const speak = (text: string, pace: SpeechRequest['pace'] = { kind: 'free' }) =>
    engine.speak({ text, voice, emotion: { from: 'voice' }, pace });

  it('calls itself indextts-2.5, and tells the GPT of a speaker in one row', () => {
    expect(engine.name).toBe('indextts-2.5');
    expect(voice).toMatchObject({ engine: 'indextts-2.5', tensors: { speaker: { shape: [1, 64] } } });
  });

  it.each(['今天好', 'A fine day', 'こんにちは', '¿Qué tal?', 'مرحبا'])('says "%s"', async (text) => {
    const { audio, notices } = await speak(text);
    expect(notices.map(({ code }) => code).filter((code) => code !== 'text-shortened')).toEqual([]);
    expect(audio.samples.length).toBeGreaterThan(0);
  });

  it('lasts twice as long by the code as IndexTTS-2: 3.44 mel frames of 256 samples', async () => {
    const { audio, naturalSeconds } = await speak('今天好');
    const frames = (naturalSeconds * 22_050) / 256;
    expect(frames).toBeCloseTo(Math.round(frames), 6);
    // Two features a code, each 1.72 frames, truncated: no other numbers of frames come out.
    expect(Array.from({ length: 200 }, (_, codes) => Math.trunc(2 * codes * 1.72))).toContain(Math.round(frames));
    expect(audio.samples.length).toBe(Math.round(frames) * 256);
  });

  it('takes 1.25 times as long to the sample where the official code has a duration factor of 1.25', async () => {
    const { audio, naturalSeconds } = await speak('今天好', { kind: 'ratio', ratio: 1.25 });
    expect(audio.samples.length).toBe(Math.round(1.25 * naturalSeconds * 22_050));
  });

  it('refuses a language that it was not made for', async () => {
    await expect(speak('Ich bin müde und gehe nach Hause')).rejects.toMatchObject({
      code: 'unsupported-language',
      details: { language: 'de' },
    });
  });

  it('does not open without its vocabulary, and says which file is missing', async () => {
    const file = join(folder, VOCABULARY_FILE);
    await rm(file);
    await expect(open()).rejects.toMatchObject({ code: 'missing', details: { file } });
  });
});
