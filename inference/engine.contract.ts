/**
 * What every VoiceEngine must do, as one suite: `describeEngine('builtin', openBuiltin)`. It brings its own prompts, so
 * it needs no files.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loudness } from './audio/loudness.ts';
import type { Pcm } from './audio/pcm.ts';
import { BABBLE_TRANSCRIPT, babble } from './babble.ts';
import type { Emotion, EmotionName, Pace, Speech, SpeechRequest, VoiceEngine, VoicePrint } from './engine.ts';
import { type CodedError, DurationError, PromptError, TextError, VoicePrintError } from './errors.ts';

export interface ContractOptions {
  /** Time for one call, milliseconds; default 30 000. */
  readonly timeoutMs?: number;
  /** Largest error of an asked length, seconds; default 0.01, as the interface promises. */
  readonly toleranceSeconds?: number;
}

/** Declares the tests; `open` is called once and the engine closed at the end. */
export function describeEngine(
  name: string,
  open: () => Promise<VoiceEngine>,
  { timeoutMs = 30_000, toleranceSeconds = 0.01 }: ContractOptions = {},
): void {
  describe(`${name} is a voice engine`, { timeout: timeoutMs }, () => {
    let engine: VoiceEngine;
    let low: VoicePrint;
    let high: VoicePrint;

    beforeAll(async () => {
      engine = await open();
      low = await engine.enroll(babble({ pitchHz: 110, tract: 1 }), { transcript });
      high = await engine.enroll(babble({ pitchHz: 210, tract: 1.15 }), { transcript });
    }, 4 * timeoutMs);
    afterAll(() => engine.close(), timeoutMs);

    const transcript = BABBLE_TRANSCRIPT;

    // Short, so that a slow engine passes in minutes.
    const ask = (wish: Partial<SpeechRequest>): SpeechRequest => ({
      text: '今天天气不错。',
      voice: low,
      emotion: { from: 'voice' },
      pace: { kind: 'free' },
      ...wish,
    });
    const speakSeconds = async (pace: Pace): Promise<{ spoken: number; natural: number }> => {
      const { audio, naturalSeconds } = await engine.speak(ask({ pace }));
      return { spoken: audio.samples.length / audio.sampleRate, natural: naturalSeconds };
    };

    describe('enroll', () => {
      it('stamps the print with its name and a whole version number', () => {
        expect(low.engine).toBe(engine.name);
        expect(Number.isInteger(low.version)).toBe(true);
      });

      it('makes prints of plain arrays that match their shapes, 4 MB at most', () => {
        const tensors = Object.values(low.tensors);
        expect(tensors.length).toBeGreaterThan(0);
        for (const { shape, data } of tensors) expect(data.length).toBe(shape.reduce((product, n) => product * n, 1));
        expect(tensors.reduce((bytes, { data }) => bytes + data.byteLength, 0)).toBeLessThanOrEqual(4 * 2 ** 20);
      });

      it('makes the same print of the same prompt', async () => {
        expect(await engine.enroll(babble({ pitchHz: 110, tract: 1 }), { transcript })).toEqual(low);
      });

      it('takes prompts at 16 and 48 kHz', async () => {
        for (const sampleRate of [16_000, 48_000]) {
          const print = await engine.enroll(babble({ pitchHz: 110, tract: 1, sampleRate }), { transcript });
          expect(print.engine).toBe(engine.name);
        }
      });

      it('leaves the prompt as it was', async () => {
        const prompt = babble({ pitchHz: 110, tract: 1 });
        const before = prompt.samples.slice();
        await engine.enroll(prompt, { transcript });
        expect(prompt.samples).toEqual(before);
      });

      it('refuses 0.3 seconds as too short', async () => {
        const samples = babble({ pitchHz: 110, tract: 1 }).samples.slice(0, 7200);
        const error = await rejection(engine.enroll({ samples, sampleRate: 24_000 }, { transcript }));
        expect(error).toBeInstanceOf(PromptError);
        expect(error).toMatchObject({ code: 'too-short', details: { seconds: expect.closeTo(0.3) } });
      });

      it('refuses 5 seconds of silence: no speech in it', async () => {
        const error = await rejection(
          engine.enroll({ samples: new Float32Array(120_000), sampleRate: 24_000 }, { transcript }),
        );
        expect(error).toBeInstanceOf(PromptError);
        expect(error).toMatchObject({ code: 'no-speech' });
      });
    });

    describe('the length', () => {
      it('is the natural length when the pace is free', async () => {
        const { spoken, natural } = await speakSeconds({ kind: 'free' });
        expect(Math.abs(spoken - natural)).toBeLessThanOrEqual(toleranceSeconds);
      });

      it.each([0.7, 1, 1.5])('is %f times the natural length', async (ratio) => {
        const { spoken, natural } = await speakSeconds({ kind: 'ratio', ratio });
        expect(Math.abs(spoken - ratio * natural)).toBeLessThanOrEqual(toleranceSeconds);
      });

      it('is the asked number of seconds, within 10 ms', async () => {
        const { naturalSeconds } = await engine.speak(ask({}));
        for (const factor of [0.75, 1.1, 1.6]) {
          const seconds = Math.round(naturalSeconds * factor * 1000) / 1000;
          const { spoken } = await speakSeconds({ kind: 'seconds', seconds });
          expect(Math.abs(spoken - seconds)).toBeLessThanOrEqual(toleranceSeconds);
        }
      });

      it('is a whole number of video frames when a frame rate is given', async () => {
        const { naturalSeconds } = await engine.speak(ask({}));
        for (const frameRate of [24, 25, 29.97]) {
          const { spoken } = await speakSeconds({ kind: 'seconds', seconds: naturalSeconds, frameRate });
          const frames = Math.round(naturalSeconds * frameRate);
          expect(Math.abs(spoken - frames / frameRate)).toBeLessThanOrEqual(toleranceSeconds);
        }
      });

      it('is refused when unreachable, with limits that are reachable', async () => {
        const error = await rejection(engine.speak(ask({ pace: { kind: 'seconds', seconds: 60 } })));
        expect(error).toBeInstanceOf(DurationError);
        const { seconds, min, max } = (error as DurationError).details as Record<string, number>;
        expect(seconds).toBe(60);
        expect(min).toBeLessThan(max);
        for (const limit of [min, max]) {
          const { spoken } = await speakSeconds({ kind: 'seconds', seconds: limit });
          expect(Math.abs(spoken - limit)).toBeLessThanOrEqual(toleranceSeconds);
        }
      });

      it.each([0, -1, Number.NaN])('is refused when it is %f seconds', async (seconds) => {
        expect(await rejection(engine.speak(ask({ pace: { kind: 'seconds', seconds } })))).toBeInstanceOf(
          DurationError,
        );
      });
    });

    describe('the sound', () => {
      it('is the same for the same request and seed, whatever was spoken between', async () => {
        const first = await engine.speak(ask({}), { seed: 7 });
        await engine.speak(ask({ text: 'Something else.', voice: high }), { seed: 3 });
        const second = await engine.speak(ask({}), { seed: 7 });
        expect(digest(second)).toBe(digest(first));
      });

      it('takes seed 0 when none is given, and differs with another seed', async () => {
        const unseeded = digest(await engine.speak(ask({})));
        expect(digest(await engine.speak(ask({}), { seed: 0 }))).toBe(unseeded);
        expect(digest(await engine.speak(ask({}), { seed: 1 }))).not.toBe(unseeded);
      });

      it.each(['今天天气不错，我们走吧。', 'This is a test of your voice.', '我喜欢 open source 软件！'])(
        'of "%s" is -16 LUFS within 0.7, without a clipped sample',
        async (text) => {
          const { audio } = await engine.speak(ask({ text }));
          expect(Math.abs(loudness(audio) + 16)).toBeLessThanOrEqual(0.7);
          expect(peak(audio)).toBeLessThan(0.99);
          expect(audio.samples.every(Number.isFinite)).toBe(true);
        },
      );

      it('differs between two voices', async () => {
        const speech = await engine.speak(ask({}));
        expect(digest(await engine.speak(ask({ voice: high })))).not.toBe(digest(speech));
      });
    });

    describe('emotion', () => {
      const sound = async (emotion: Emotion): Promise<string> => digest(await engine.speak(ask({ emotion })));

      it('with all weights 0, or strength 0, is the voice itself', async () => {
        const neutral = await sound({ from: 'voice' });
        expect(await sound({ from: 'weights', weights: {}, strength: 1 })).toBe(neutral);
        expect(await sound({ from: 'weights', weights: { happy: 1 }, strength: 0 })).toBe(neutral);
        expect(await sound({ from: 'clip', print: high, strength: 0 })).toBe(neutral);
      });

      it.each(['happy', 'sad'] satisfies EmotionName[])('%s at full strength is heard', async (emotion) => {
        const neutral = await sound({ from: 'voice' });
        expect(await sound({ from: 'weights', weights: { [emotion]: 1 }, strength: 1 })).not.toBe(neutral);
      });

      it('scales weights whose sum exceeds 1 down to 1', async () => {
        const full = await sound({ from: 'weights', weights: { happy: 0.5, calm: 0.5 }, strength: 1 });
        expect(await sound({ from: 'weights', weights: { happy: 1, calm: 1 }, strength: 1 })).toBe(full);
      });

      it('is read from words, and unknown words are noticed', async () => {
        const known = await engine.speak(ask({ emotion: { from: 'words', text: '非常难过', strength: 1 } }));
        // An engine may have more to say, such as that a text was too long for it.
        const codes = ({ notices }: Speech) => notices.map(({ code }) => code);
        expect(codes(known)).not.toContain('emotion-words-unknown');
        const unknown = await engine.speak(ask({ emotion: { from: 'words', text: 'qwzx', strength: 1 } }));
        expect(codes(unknown)).toContain('emotion-words-unknown');
      });

      it('is taken from another recording', async () => {
        expect(await sound({ from: 'clip', print: high, strength: 1 })).not.toBe(await sound({ from: 'voice' }));
      });
    });

    describe('refuses', () => {
      it('the print of another engine, naming both', async () => {
        const voice: VoicePrint = { ...low, engine: 'other' };
        const error = await rejection(engine.speak(ask({ voice })));
        expect(error).toBeInstanceOf(VoicePrintError);
        expect(error).toMatchObject({ code: 'other-engine', details: { engine: 'other', expected: engine.name } });
      });

      it('a print of another version, naming both', async () => {
        const voice: VoicePrint = { ...low, version: low.version + 1 };
        const error = await rejection(engine.speak(ask({ voice })));
        expect(error).toBeInstanceOf(VoicePrintError);
        expect(error).toMatchObject({ code: 'version', details: { version: low.version + 1, expected: low.version } });
      });

      it('the same in an emotion clip', async () => {
        const emotion: Emotion = { from: 'clip', print: { ...high, engine: 'other' }, strength: 1 };
        expect(await rejection(engine.speak(ask({ emotion })))).toBeInstanceOf(VoicePrintError);
      });

      it.each([
        ['', 'empty'],
        ['   ', 'empty'],
        ['😀 …', 'unspeakable'],
      ])('the text "%s" as %s', async (text, code) => {
        const error = await rejection(engine.speak(ask({ text })));
        expect(error).toBeInstanceOf(TextError);
        expect(error).toMatchObject({ code });
      });
    });

    describe('a run', () => {
      it('works with a print that was cloned on its way', async () => {
        const direct = await engine.speak(ask({}));
        const cloned = await engine.speak(ask({ voice: structuredClone(low) }));
        expect(digest(cloned)).toBe(digest(direct));
      });

      it('advances: stages in order, steps never backwards, each within its total', async () => {
        const seen: string[] = [];
        const last = new Map<string, number>();
        await engine.speak(ask({}), {
          onProgress(stage, done, total) {
            expect(done).toBeGreaterThanOrEqual(last.get(stage) ?? 0);
            expect(done).toBeLessThanOrEqual(total);
            last.set(stage, done);
            if (seen.at(-1) !== stage) seen.push(stage);
          },
        });
        expect(seen.length).toBeGreaterThan(1);
        expect(new Set(seen).size).toBe(seen.length);
      });

      it('stops before it begins when the signal is aborted already', async () => {
        const error = await rejection(engine.speak(ask({}), { signal: AbortSignal.abort() }));
        expect(error).toMatchObject({ name: 'AbortError' });
      });

      it('stops between two steps when the signal aborts meanwhile', async () => {
        const controller = new AbortController();
        const stages: string[] = [];
        const run = engine.speak(ask({ text: '今天天气不错，我们走吧。'.repeat(4) }), {
          signal: controller.signal,
          onProgress(stage) {
            if (stages.length === 0) setImmediate(() => controller.abort());
            stages.push(stage);
          },
        });
        expect(await rejection(run)).toMatchObject({ name: 'AbortError' });
        expect(stages).not.toContain('finish');
      });

      it('stops enrolling when the signal aborts', async () => {
        const run = engine.enroll(babble({ pitchHz: 110, tract: 1 }), {
          transcript,
          signal: AbortSignal.abort(),
        });
        expect(await rejection(run)).toMatchObject({ name: 'AbortError' });
      });

      it('runs beside another without mixing them up', async () => {
        const alone = [await engine.speak(ask({})), await engine.speak(ask({ voice: high }))];
        const together = await Promise.all([engine.speak(ask({})), engine.speak(ask({ voice: high }))]);
        expect(together.map(digest)).toEqual(alone.map(digest));
      });
    });
  });
}

async function rejection(run: Promise<unknown>): Promise<Error | CodedError> {
  const outcome = await run.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error(`expected a rejection, got ${String(outcome)}`);
}

/** What two speeches share exactly when every sample is the same. */
function digest({ audio: { samples } }: Speech): string {
  return createHash('sha1')
    .update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    .digest('hex');
}

function peak({ samples }: Pcm): number {
  return samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
}
