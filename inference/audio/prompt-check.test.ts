import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PromptError, type PromptErrorCode } from '../errors.ts';
import { createNoise, speechLike } from './fixtures/speech.ts';
import { openCodec } from './opus.ts';
import type { Pcm } from './pcm.ts';
import { inspectPrompt, PROMPT_LIMITS } from './prompt-check.ts';
import { createResampler } from './resample.ts';

const speech = speechLike(6);

function map({ samples, sampleRate }: Pcm, change: (x: number, n: number) => number): Pcm {
  return { samples: samples.map(change), sampleRate };
}

function sound(wave: (t: number) => number, seconds = 5): Pcm {
  return { samples: Float32Array.from({ length: seconds * 24_000 }, (_, n) => wave(n / 24_000)), sampleRate: 24_000 };
}

/** `pcm` with white noise, `db` below the mean power of its louder parts. */
function noisy(pcm: Pcm, db: number): Pcm {
  const { levelDb } = inspectPrompt(pcm);
  const noise = createNoise(7);
  const amplitude = Math.sqrt(3) * 10 ** ((levelDb - db) / 20); // uniform noise has the power 1/3
  return map(pcm, (x) => x + amplitude * noise());
}

function clip(pcm: Pcm, share: number): Pcm {
  const peak = pcm.samples.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  return map(pcm, (x) => Math.max(-share * peak, Math.min(share * peak, x)));
}

function refusal(pcm: Pcm, sourceRate?: number): PromptError {
  try {
    inspectPrompt(pcm, sourceRate === undefined ? {} : { sourceRate });
  } catch (error) {
    if (error instanceof PromptError) return error;
    throw error;
  }
  throw new Error('The prompt was accepted.');
}

function expectRefusal(pcm: Pcm, code: PromptErrorCode): PromptError {
  const error = refusal(pcm);
  expect(error.code).toBe(code);
  return error;
}

describe('inspectPrompt', () => {
  it('accepts clean speech without advice, and says what it measured', () => {
    const report = inspectPrompt(speech);
    expect(report).toMatchObject({ seconds: 6, hz: 24_000, advice: [] });
    expect(report.speechPercent).toBeGreaterThan(40);
    expect(report.snrDb).toBeGreaterThan(30);
    expect(report.clippedPercent).toBeLessThan(5);
  });

  it.each([16_000, 22_050, 44_100, 48_000])(
    'measures the same at %d Hz: level within 1 dB, speech within 8 points',
    (hz) => {
      const samples = createResampler(24_000, hz, { zeroCrossings: 32 })(speech.samples);
      const report = inspectPrompt({ samples, sampleRate: hz });
      const reference = inspectPrompt(speech);
      expect(Math.abs(report.levelDb - reference.levelDb)).toBeLessThan(1);
      expect(Math.abs(report.speechPercent - reference.speechPercent)).toBeLessThan(8);
      expect(Math.abs(report.hz - Math.min(hz, 24_000))).toBeLessThanOrEqual(2000);
    },
  );

  it('advises to record alone where somebody of another register goes on', () => {
    // Played half as fast again, the same voice is that of somebody else.
    const other = speechLike(6, 16_000).samples;
    const two = { samples: Float32Array.from([...speech.samples, ...other]), sampleRate: 24_000 };
    expect(inspectPrompt(two).advice).toEqual(['two-voices']);
    expect(inspectPrompt(speechLike(10)).advice).toEqual([]);
  });

  it('advises to record alone where two speak at once, and not for a room that echoes', async () => {
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    const file = new URL('../../bot/demonstration/recording/voice.ogg', import.meta.url);
    const { pcm: voice } = await codec.decode(await readFile(file));
    // Played slower, the same voice is that of somebody else.
    const other = createResampler(4, 5, { zeroCrossings: 16 })(voice.samples);
    expect(inspectPrompt(map(voice, (x, n) => 0.6 * (x + (other[n] ?? 0)))).advice).toEqual(['two-voices']);
    const late = Math.round(0.15 * voice.sampleRate);
    expect(inspectPrompt(map(voice, (x, n) => 0.7 * (x + 0.5 * (voice.samples[n - late] ?? 0)))).advice).toEqual([]);
  });

  it('advises to begin right away after a long silence', () => {
    const late = { samples: new Float32Array(14 * 24_000 + speech.samples.length), sampleRate: 24_000 };
    const noise = createNoise(3);
    late.samples.forEach((_, n) => {
      late.samples[n] = 0.0002 * noise();
    });
    late.samples.set(speech.samples, 14 * 24_000);
    expect(inspectPrompt(late).advice).toEqual(['much-silence']);
  });

  it('accepts a voice note: Opus at 24 kb/s', async () => {
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    const { bytes } = await codec.encodeVoice(speech, { bitRate: 24_000 });
    const { pcm, sourceRate } = await codec.decode(bytes);
    expect(inspectPrompt(pcm, { sourceRate }).advice).toEqual([]);
  });

  it('refuses 2.9 s with the limit, accepts 3 s with advice and 5 s without', () => {
    const error = expectRefusal(speechLike(2.9), 'too-short');
    expect(error.details).toEqual({ seconds: expect.closeTo(2.9, 3), minSeconds: 3 });
    expect(inspectPrompt(speechLike(3)).advice).toEqual(['shorter-than-advised']);
    expect(inspectPrompt(speechLike(5)).advice).toEqual([]);
  });

  it('accepts what Telegram rounds to 30 s and refuses 31 s', () => {
    expect(inspectPrompt(speechLike(30.4)).seconds).toBeCloseTo(30.4, 3);
    expect(expectRefusal(speechLike(31), 'too-long').details).toEqual({ seconds: 31, maxSeconds: 30 });
  });

  it('refuses silence and speech below -45 dB as too quiet, and advises below -36 dB', () => {
    const { levelDb } = inspectPrompt(speech);
    const at = (db: number) => map(speech, (x) => x * 10 ** ((db - levelDb) / 20));
    expectRefusal(
      sound(() => 0),
      'too-quiet',
    );
    const { details } = expectRefusal(at(-47), 'too-quiet');
    expect(details).toEqual({ levelDb: expect.closeTo(-47, 1), minDb: -45 });
    expect(inspectPrompt(at(-40)).advice).toEqual(['rather-quiet']);
  });

  it('ignores an offset of the microphone: the same report, to 0.1', () => {
    const { advice, ...report } = inspectPrompt(map(speech, (x) => x + 0.2));
    const reference = inspectPrompt(speech);
    expect(advice).toEqual([]);
    expect(report.hz).toBe(reference.hz);
    for (const key of ['levelDb', 'snrDb', 'speechPercent', 'clippedPercent'] as const) {
      expect(Math.abs(report[key] - reference[key])).toBeLessThan(0.1);
    }
  });

  const tune = [220, 262, 330, 294, 440, 392, 330, 262, 294, 220];
  const noise = createNoise(3);
  it.each<[string, Pcm]>([
    ['white noise', sound(() => 0.2 * noise())],
    ['white noise with an offset', sound(() => 0.3 + 0.2 * noise())],
    ['noise in bursts of 4 Hz', sound((t) => 0.3 * noise() * (0.5 + 0.5 * Math.sin(8 * Math.PI * t)))],
    ['a tone', sound((t) => 0.3 * Math.sin(2 * Math.PI * 200 * t))],
    ['a chord', sound((t) => [220, 277, 330].reduce((sum, hz) => sum + 0.1 * Math.sin(2 * Math.PI * hz * t), 0))],
    [
      'a tune on a plucked string',
      sound((t) => {
        const hz = tune[Math.floor(2 * t)];
        const overtones = [1, 2, 3, 4, 5, 6].map((h) => Math.sin(2 * Math.PI * h * hz * t) / h);
        return 0.2 * Math.exp(-3 * (t % 0.5)) * overtones.reduce((sum, x) => sum + x, 0);
      }),
    ],
    ['5 s with half a second of speech', map(speechLike(5), (x, n) => (n < 12_000 ? x : 0))],
  ])('finds no speech in %s', (_, pcm) => {
    const { details } = expectRefusal(pcm, 'no-speech');
    expect(details).toEqual({ percent: expect.any(Number), minPercent: 15 });
    expect(details.percent).toBeLessThan(15);
  });

  it('accepts speech with 3 s of silence in 6', () => {
    expect(inspectPrompt(map(speech, (x, n) => (n > 36_000 && n < 108_000 ? 0 : x))).seconds).toBe(6);
  });

  it('refuses peaks cut to a tenth, at any level and after Opus, and accepts peaks cut to a half', async () => {
    const cut = clip(speech, 0.1);
    const { details } = expectRefusal(cut, 'clipped');
    expect(details).toEqual({ percent: expect.any(Number), maxPercent: 13 });
    expectRefusal(
      map(cut, (x) => 0.3 * x),
      'clipped',
    );
    const codec = await openCodec({ ffmpegPath: process.env.FFMPEG_PATH });
    const { bytes } = await codec.encodeVoice(cut, { bitRate: 24_000 });
    expectRefusal((await codec.decode(bytes)).pcm, 'clipped');
    expect(inspectPrompt(clip(speech, 0.5)).advice).toEqual([]);
  });

  it.each([
    { db: 5, verdict: 'noisy' },
    { db: 10, verdict: 'noisy' },
    { db: 16, verdict: 'some-noise' },
    { db: 23, verdict: undefined },
  ])('estimates a signal-to-noise ratio of $db dB within 2 dB: $verdict', ({ db, verdict }) => {
    if (verdict === 'noisy') {
      const { details } = expectRefusal(noisy(speech, db), 'noisy');
      expect(Math.abs(Number(details.snrDb) - db)).toBeLessThan(2);
      expect(details.minDb).toBe(PROMPT_LIMITS.minSnrDb);
    } else {
      const report = inspectPrompt(noisy(speech, db));
      expect(Math.abs(report.snrDb - db)).toBeLessThan(2);
      expect(report.advice).toEqual(verdict === undefined ? [] : [verdict]);
    }
  });

  it('refuses a telephone recording, whatever rate it now has', () => {
    const telephone = createResampler(24_000, 8000, { zeroCrossings: 32 })(speech.samples);
    const again = { samples: createResampler(8000, 24_000, { zeroCrossings: 32 })(telephone), sampleRate: 24_000 };
    const { details } = expectRefusal(again, 'low-rate');
    expect(details.minHz).toBe(11_000);
    expect(Math.abs(Number(details.hz) - 8000)).toBeLessThanOrEqual(1000);
    expect(refusal(speech, 8000)).toMatchObject({ code: 'low-rate', details: { hz: 8000 } });
  });

  it('accepts 12 kHz with advice and 16 kHz without', () => {
    const through = (hz: number) => {
      const narrow = createResampler(24_000, hz, { zeroCrossings: 32 })(speech.samples);
      return { samples: createResampler(hz, 24_000, { zeroCrossings: 32 })(narrow), sampleRate: 24_000 };
    };
    expect(inspectPrompt(through(12_000)).advice).toEqual(['narrow-band']);
    expect(inspectPrompt(through(16_000)).advice).toEqual([]);
  });
});
