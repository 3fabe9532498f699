import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCodec, openEngine, type Pcm, type VoiceEngine } from '../../inference/index.ts';
import { Hearing } from './hearing.ts';
import { timesOf } from './perform.ts';

const TEXT = 'The river rose during the night. 今天天气不错，我们去公园[gōng yuán]吧。';

describe('the times of a reply', () => {
  const hearing = new Hearing({ VOXBACK_MODELS: '/nowhere', VOXBACK_THREADS: 1 }, pino({ level: 'silent' }));
  let engine: VoiceEngine;
  let audio: Pcm;
  beforeAll(async () => {
    engine = await openEngine({ engine: 'builtin' });
    const codec = await openCodec({});
    const recording = readFileSync(new URL('../../inference/align/fixtures/en-slt-1.ogg', import.meta.url));
    const voice = await engine.enroll((await codec.decode(recording, { maxSeconds: 10 })).pcm);
    ({ audio } = await engine.speak({ text: TEXT, voice, emotion: { from: 'voice' }, pace: { kind: 'free' } }));
  });
  afterAll(() => Promise.all([engine.close(), hearing.close()]));

  it('are those of its words, as they are written, in order and inside it', async () => {
    const file = await timesOf(hearing, audio, TEXT, new AbortController().signal);
    expect(file.name).toBe('voxback.srt');
    const srt = Buffer.from(file.bytes).toString();
    const cues = srt
      .trim()
      .split('\n\n')
      .map((cue) => cue.split('\n'));
    expect(cues.map(([, , word]) => word)).toEqual(
      'The river rose during the night. 今 天 天 气 不 错， 我 们 去 公 园 吧。'.split(' '),
    );
    const times = cues.flatMap(([, span]) =>
      span.split(' --> ').map((time) => Number(time.slice(-6).replace(',', '.'))),
    );
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(audio.samples.length / audio.sampleRate + 0.1);
    expect(times.at(-1)).toBeGreaterThan(0.8 * (audio.samples.length / audio.sampleRate));
  });

  it('stop being looked for with the job', async () => {
    await expect(timesOf(hearing, audio, TEXT, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});
