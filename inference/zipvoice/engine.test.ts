/** The whole engine on the tiny model: random weights, so it only murmurs, but as long, as loud and as often the same as it must. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BABBLE_TRANSCRIPT, babble } from '../babble.ts';
import { describeEngine } from '../engine.contract.ts';
import type { SpeechRequest, VoiceEngine, VoicePrint } from '../engine.ts';
import { roundDown } from '../errors.ts';
import { openEngine } from '../index.ts';
import { createRandom } from '../runtime/noise.ts';
import { openZipVoice } from './engine.ts';
import { LAYOUTS, layOut, TINY } from './tiny.fixture.ts';

let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'voxback-zipvoice-'));
  for (const layout of ['fp32', 'int8', 'archive'] as const) await layOut(join(workspace, layout), layout);
});
afterAll(() => rm(workspace, { recursive: true, force: true }));

describeEngine('ZipVoice (tiny)', async () => openZipVoice({ folder: TINY }));

const PROMPT = babble({ pitchHz: 110, tract: 1 });
const ask = (voice: VoicePrint, wish: Partial<SpeechRequest> = {}): SpeechRequest => ({
  text: '今天天气不错。',
  voice,
  emotion: { from: 'voice' },
  pace: { kind: 'free' },
  ...wish,
});

describe('opening', () => {
  it.each(Object.keys(LAYOUTS))('takes the files as they are published: %s', async (layout) => {
    const engine = await openZipVoice({ folder: join(workspace, layout) });
    const voice = await engine.enroll(PROMPT, { transcript: BABBLE_TRANSCRIPT });
    const { audio } = await engine.speak(ask(voice));
    expect(audio.sampleRate).toBe(24_000);
    expect(audio.samples.length).toBeGreaterThan(24_000);
    await engine.close();
  });

  it('makes the vocoder from its checkpoint although two workers open the folder at once', async () => {
    const folder = join(workspace, 'twice');
    await layOut(folder, 'int8');
    const engines = await Promise.all([openZipVoice({ folder }), openZipVoice({ folder })]);
    for (const engine of engines) await engine.close();
  });

  it('works in a worker, which is told what the recording says', async () => {
    const engine = await openEngine({ engine: 'zipvoice', folder: TINY });
    const voice = await engine.enroll(PROMPT, { transcript: BABBLE_TRANSCRIPT });
    expect(voice.tensors.tokens.shape).toEqual([19]);
    await expect(engine.enroll(PROMPT)).rejects.toMatchObject({ code: 'no-transcript' });
    await engine.close();
  });

  it('says which file is missing', async () => {
    await expect(openZipVoice({ folder: workspace })).rejects.toMatchObject({
      code: 'missing',
      details: { file: expect.stringContaining(workspace) },
    });
    await expect(openZipVoice({ folder: join(workspace, 'archive'), precision: 'fp32' })).rejects.toMatchObject({
      code: 'missing',
    });
  });

  it('refuses a device that is not there', async () => {
    await expect(openZipVoice({ folder: TINY, device: 'cuda' })).rejects.toMatchObject({ code: 'device-missing' });
  });
});

describe('the engine', () => {
  let engine: VoiceEngine;
  let voice: VoicePrint;
  beforeAll(async () => {
    engine = await openZipVoice({ folder: TINY });
    voice = await engine.enroll(PROMPT, { transcript: BABBLE_TRANSCRIPT });
  });
  afterAll(() => engine.close());

  it('meets ten asked lengths of 0.6 to 8 s to the sample', async () => {
    const random = createRandom(1, 0);
    const count = 10;
    const errors: number[] = [];
    // A short recording: it is in every pass.
    const short = { ...PROMPT, samples: PROMPT.samples.slice(0, 1.6 * 24_000) };
    const voice = await engine.enroll(short, { transcript: '阿诶衣哦。' });
    for (let n = 0; n < count; n++) {
      // One of each tenth of the range, so that the long ones, which cost most, are no more than their share.
      const seconds = 0.6 + (7.4 * (n + random.uniform())) / count;
      // A syllable for every 0.45 s: what is asked for is within reach.
      const text = '今天天气不错我们走吧一起去看海'.slice(0, Math.max(1, Math.round(seconds / 0.55)));
      const { audio } = await engine.speak(ask(voice, { text, pace: { kind: 'seconds', seconds } }));
      errors.push(Math.abs(audio.samples.length - seconds * 24_000));
    }
    expect(errors.length).toBe(count);
    expect(Math.max(...errors)).toBeLessThanOrEqual(1);
  });

  it('meets an asked length with a text of several pieces, too', async () => {
    const text = '今天天气不错，我们走吧。'.repeat(10);
    const { naturalSeconds } = await engine.speak(ask(voice, { text }));
    expect(naturalSeconds).toBeGreaterThan(30);
    const { audio } = await engine.speak(ask(voice, { text, pace: { kind: 'seconds', seconds: 30 } }));
    expect(audio.samples.length).toBe(720_000);
  });

  it('gives one syllable 0.75 s of room', async () => {
    const run = engine.speak(ask(voice, { text: '嗯', pace: { kind: 'seconds', seconds: 9 } }));
    await expect(run).rejects.toMatchObject({ details: { max: roundDown((2 * 69 * 256) / 24_000, 100) } });
  });

  it('takes as long for an English sentence as for a Chinese one of as many syllables, within a quarter', async () => {
    const seconds = async (text: string) => (await engine.speak(ask(voice, { text }))).naturalSeconds;
    const [chinese, english] = [
      await seconds('今天天气真的非常不错啊'),
      await seconds('The weather today is really very nice now'),
    ];
    expect(english / chinese).toBeGreaterThan(0.75);
    expect(english / chinese).toBeLessThan(1.25);
  });

  it('keeps 5 s of a voice in under 250 kB', () => {
    const bytes = Object.values(voice.tensors).reduce((sum, { data }) => sum + data.byteLength, 0);
    expect(bytes).toBeLessThan(250_000);
  });

  it.each([
    ['no-transcript', undefined],
    ['no-transcript', '  '],
    ['wrong-transcript', '今天天气不错，我们走吧。'.repeat(20)],
    ['unsupported-script', 'Привет'],
  ])('refuses a recording as %s whose transcript is %j', async (code, transcript) => {
    const options = transcript === undefined ? {} : { transcript };
    await expect(engine.enroll(PROMPT, options)).rejects.toMatchObject({ code });
  });

  it('refuses 21 s of speech as too long', async () => {
    const samples = new Float32Array(21 * 24_000).map((_, n) => PROMPT.samples[n % PROMPT.samples.length]);
    const run = engine.enroll({ samples, sampleRate: 24_000 }, { transcript: BABBLE_TRANSCRIPT });
    await expect(run).rejects.toMatchObject({ code: 'too-long', details: { maxSeconds: 20 } });
  });

  it('says that a feeling is not heard, and speaks sadly 12 % slower', async () => {
    const text = '今天天气不错，我们走吧。';
    const plain = await engine.speak(ask(voice, { text }));
    const sad = await engine.speak(
      ask(voice, { text, emotion: { from: 'weights', weights: { sad: 1 }, strength: 1 } }),
    );
    expect(plain.notices).toEqual([]);
    expect(sad.notices).toEqual([{ code: 'emotion-not-heard', details: {} }]);
    expect(sad.naturalSeconds / plain.naturalSeconds).toBeCloseTo(Math.exp(0.12), 1);
  });

  it('says that the timbre is that of the recording of a mood, from strength 0.5 on', async () => {
    const print = await engine.enroll(babble({ pitchHz: 210, tract: 1.15 }), { transcript: BABBLE_TRANSCRIPT });
    const notices = async (strength: number) =>
      (await engine.speak(ask(voice, { emotion: { from: 'clip', print, strength } }))).notices.map(({ code }) => code);
    expect(await notices(0)).toEqual([]);
    expect(await notices(0.4)).toEqual(['emotion-not-heard']);
    expect(await notices(0.5)).toEqual(['timbre-of-clip']);
  });

  it('takes the pace of the recording of a mood as far as its strength says, 15 % at most', async () => {
    // The same sound with half as many words: that mood is slow.
    const clip = await engine.enroll(PROMPT, { transcript: BABBLE_TRANSCRIPT.slice(0, BABBLE_TRANSCRIPT.length / 2) });
    const text = '今天天气不错，我们走吧，明天再来也可以。';
    const seconds = async (strength: number) =>
      (await engine.speak(ask(voice, { text, emotion: { from: 'clip', print: clip, strength } }))).naturalSeconds;
    const [own, faint, near, full] = await Promise.all([0, 0.1, 0.6, 1].map(seconds));
    expect(full / own).toBeGreaterThan(1.5);
    expect(faint / own).toBeCloseTo(Math.exp(Math.log(full / own) / 10), 1);
    expect(full / near).toBeCloseTo(1.15, 1);
    expect((await seconds(0.49)) / own).toBeCloseTo(1.15, 1);
  });

  it('refuses a text of more than three minutes as too long', async () => {
    const run = engine.speak(ask(voice, { text: '今天天气不错，我们走吧。'.repeat(60) }));
    await expect(run).rejects.toMatchObject({ code: 'too-long' });
  });
});
