/** The part of the contract on calls: what is refused, how a run advances and stops, and that two don't mix. */
import { describe, expect, it } from 'vitest';
import { BABBLE_TRANSCRIPT, babble } from './babble.ts';
import type { Emotion, VoicePrint } from './engine.ts';
import { type ContractSubject, digest, rejection } from './engine-subject.contract.ts';
import { TextError, VoicePrintError } from './errors.ts';

export function describeRefusals(subject: ContractSubject): void {
  describe('refuses', () => {
    it('the print of another engine, naming both', async () => {
      const voice: VoicePrint = { ...subject.low, engine: 'other' };
      const error = await rejection(subject.engine.speak(subject.ask({ voice })));
      expect(error).toBeInstanceOf(VoicePrintError);
      expect(error).toMatchObject({
        code: 'other-engine',
        details: { engine: 'other', expected: subject.engine.name },
      });
    });

    it('a print of another version, naming both', async () => {
      const voice: VoicePrint = { ...subject.low, version: subject.low.version + 1 };
      const error = await rejection(subject.engine.speak(subject.ask({ voice })));
      expect(error).toBeInstanceOf(VoicePrintError);
      expect(error).toMatchObject({
        code: 'version',
        details: { version: subject.low.version + 1, expected: subject.low.version },
      });
    });

    it('the same in an emotion clip', async () => {
      const emotion: Emotion = { from: 'clip', print: { ...subject.high, engine: 'other' }, strength: 1 };
      expect(await rejection(subject.engine.speak(subject.ask({ emotion })))).toBeInstanceOf(VoicePrintError);
    });

    it.each([
      ['', 'empty'],
      ['   ', 'empty'],
      ['😀 …', 'unspeakable'],
    ])('the text "%s" as %s', async (text, code) => {
      const error = await rejection(subject.engine.speak(subject.ask({ text })));
      expect(error).toBeInstanceOf(TextError);
      expect(error).toMatchObject({ code });
    });
  });
}

export function describeRun(subject: ContractSubject): void {
  describe('a run', () => {
    it('works with a print that was cloned on its way', async () => {
      const direct = await subject.plain();
      const cloned = await subject.engine.speak(subject.ask({ voice: structuredClone(subject.low) }));
      expect(digest(cloned)).toBe(digest(direct));
    });

    it('advances: stages in order, steps never backwards, each within its total', async () => {
      const seen: string[] = [];
      const last = new Map<string, number>();
      await subject.engine.speak(subject.ask({}), {
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
      const error = await rejection(subject.engine.speak(subject.ask({}), { signal: AbortSignal.abort() }));
      expect(error).toMatchObject({ name: 'AbortError' });
    });

    it('stops between two steps when the signal aborts meanwhile', async () => {
      const controller = new AbortController();
      const stages: string[] = [];
      const run = subject.engine.speak(subject.ask({ text: '今天天气不错，我们走吧。'.repeat(4) }), {
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
      const run = subject.engine.enroll(babble({ pitchHz: 110, tract: 1 }), {
        transcript: BABBLE_TRANSCRIPT,
        signal: AbortSignal.abort(),
      });
      expect(await rejection(run)).toMatchObject({ name: 'AbortError' });
    });

    it('runs beside another without mixing them up', async () => {
      const alone = [await subject.plain(), await subject.plain('high')];
      const together = await Promise.all([
        subject.engine.speak(subject.ask({})),
        subject.engine.speak(subject.ask({ voice: subject.high })),
      ]);
      expect(together.map(digest)).toEqual(alone.map(digest));
    });
  });
}
