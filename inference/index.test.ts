import { describe, expect, it } from 'vitest';
import { speechLike } from './audio/fixtures/speech.ts';
import { inspectPrompt, openCodec, openEngine, seconds } from './index.ts';

describe('the door', () => {
  it('leads from a voice note to a voice note: inspected, enrolled, spoken in a worker, encoded', async () => {
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    const engine = await openEngine({ engine: 'builtin' });
    try {
      const note = await codec.encodeVoice(speechLike(5));
      const { pcm, sourceRate } = await codec.decode(note.bytes);
      expect(inspectPrompt(pcm, { sourceRate }).advice).toEqual([]);

      const voice = await engine.enroll(pcm);
      const { audio } = await engine.speak({
        text: '今天天气不错。',
        voice,
        emotion: { from: 'voice' },
        pace: { kind: 'seconds', seconds: 1 },
      });
      expect(seconds(audio)).toBeCloseTo(1, 2);

      const reply = await codec.encodeVoice(audio);
      expect(reply.seconds).toBeCloseTo(1, 2);
      expect(Buffer.from(reply.bytes).toString('latin1', 0, 4)).toBe('OggS');
    } finally {
      await engine.close();
    }
  });

  it('refuses an engine with no workers', async () => {
    await expect(openEngine({ engine: 'builtin', workers: 0 })).rejects.toThrow('1 or more');
  });
});
