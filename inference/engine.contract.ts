/**
 * What every VoiceEngine must do, as one suite: `describeEngine('builtin', openBuiltin)`. It brings its own prompts, so
 * it needs no files.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BABBLE_TRANSCRIPT, babble } from './babble.ts';
import type { Speech, VoiceEngine, VoicePrint } from './engine.ts';
import { describeRefusals, describeRun } from './engine-run.contract.ts';
import { describeEmotion, describeLength, describeSound } from './engine-speech.contract.ts';
import { type ContractSubject, rejection } from './engine-subject.contract.ts';
import { PromptError } from './errors.ts';

export interface ContractOptions {
  /** Time for one call, milliseconds; default 120 000: only what hangs is to be ended. */
  readonly timeoutMs?: number;
  /** Largest error of an asked length, seconds; default 0.01, as the interface promises. */
  readonly toleranceSeconds?: number;
}

/** Declares the tests; `open` is called once and the engine closed at the end. */
export function describeEngine(
  name: string,
  open: () => Promise<VoiceEngine>,
  { timeoutMs = 120_000, toleranceSeconds = 0.01 }: ContractOptions = {},
): void {
  describe(`${name} is a voice engine`, { timeout: timeoutMs }, () => {
    let engine: VoiceEngine;
    let low: VoicePrint;
    let high: VoicePrint;

    const prompt = babble({ pitchHz: 110, tract: 1 });

    beforeAll(async () => {
      engine = await open();
      low = await engine.enroll(prompt, { transcript });
      high = await engine.enroll(babble({ pitchHz: 210, tract: 1.15 }), { transcript });
    }, 4 * timeoutMs);
    afterAll(() => engine.close(), timeoutMs);

    const transcript = BABBLE_TRANSCRIPT;

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

      it('leaves the prompt as it was', () => {
        expect(prompt).toEqual(babble({ pitchHz: 110, tract: 1 }));
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

    const plain = new Map<'low' | 'high', Promise<Speech>>();

    const subject: ContractSubject = {
      get engine() {
        return engine;
      },
      get low() {
        return low;
      },
      get high() {
        return high;
      },
      toleranceSeconds,
      // Short, so that a slow engine passes in minutes.
      ask: (wish) => ({
        text: '今天天气不错。',
        voice: low,
        emotion: { from: 'voice' },
        pace: { kind: 'free' },
        ...wish,
      }),
      plain(name = 'low') {
        const known = plain.get(name) ?? engine.speak(subject.ask({ voice: subject[name] }));
        plain.set(name, known);
        return known;
      },
    };

    describeLength(subject);
    describeSound(subject);
    describeEmotion(subject);
    describeRefusals(subject);
    describeRun(subject);
  });
}
