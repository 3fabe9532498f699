/** The part of the contract on what is heard: its length, its sound and the feeling in it. */
import { describe, expect, it } from 'vitest';
import { loudness } from './audio/loudness.ts';
import type { Emotion, EmotionName, Pace, Speech } from './engine.ts';
import { type ContractSubject, digest, peak, rejection } from './engine-subject.contract.ts';
import { DurationError } from './errors.ts';

export function describeLength(subject: ContractSubject): void {
  const speakSeconds = async (pace: Pace): Promise<{ spoken: number; natural: number }> => {
    const { audio, naturalSeconds } = await subject.engine.speak(subject.ask({ pace }));
    return { spoken: audio.samples.length / audio.sampleRate, natural: naturalSeconds };
  };

  describe('the length', () => {
    it('is the natural length when the pace is free', async () => {
      const { audio, naturalSeconds } = await subject.plain();
      const spoken = audio.samples.length / audio.sampleRate;
      expect(Math.abs(spoken - naturalSeconds)).toBeLessThanOrEqual(subject.toleranceSeconds);
    });

    it.each([0.7, 1, 1.5])('is %f times the natural length', async (ratio) => {
      const { spoken, natural } = await speakSeconds({ kind: 'ratio', ratio });
      expect(Math.abs(spoken - ratio * natural)).toBeLessThanOrEqual(subject.toleranceSeconds);
    });

    it('is the asked number of seconds, within 10 ms', async () => {
      const { naturalSeconds } = await subject.plain();
      for (const factor of [0.75, 1.1, 1.6]) {
        const seconds = Math.round(naturalSeconds * factor * 1000) / 1000;
        const { spoken } = await speakSeconds({ kind: 'seconds', seconds });
        expect(Math.abs(spoken - seconds)).toBeLessThanOrEqual(subject.toleranceSeconds);
      }
    });

    it('is a whole number of video frames when a frame rate is given', async () => {
      const { naturalSeconds } = await subject.plain();
      for (const frameRate of [24, 25, 29.97]) {
        const { spoken } = await speakSeconds({ kind: 'seconds', seconds: naturalSeconds, frameRate });
        const frames = Math.round(naturalSeconds * frameRate);
        expect(Math.abs(spoken - frames / frameRate)).toBeLessThanOrEqual(subject.toleranceSeconds);
      }
    });

    it('is refused when unreachable, with limits that are reachable', async () => {
      const error = await rejection(subject.engine.speak(subject.ask({ pace: { kind: 'seconds', seconds: 60 } })));
      expect(error).toBeInstanceOf(DurationError);
      const { seconds, min, max } = (error as DurationError).details as Record<string, number>;
      expect(seconds).toBe(60);
      expect(min).toBeLessThan(max);
      for (const limit of [min, max]) {
        const { spoken } = await speakSeconds({ kind: 'seconds', seconds: limit });
        expect(Math.abs(spoken - limit)).toBeLessThanOrEqual(subject.toleranceSeconds);
      }
    });

    it.each([0, -1, Number.NaN])('is refused when it is %f seconds', async (seconds) => {
      expect(await rejection(subject.engine.speak(subject.ask({ pace: { kind: 'seconds', seconds } })))).toBeInstanceOf(
        DurationError,
      );
    });
  });
}

export function describeSound(subject: ContractSubject): void {
  describe('the sound', () => {
    it('is the same for the same request and seed, whatever was spoken between', async () => {
      const first = await subject.engine.speak(subject.ask({}), { seed: 7 });
      await subject.engine.speak(subject.ask({ text: 'Something else.', voice: subject.high }), { seed: 3 });
      const second = await subject.engine.speak(subject.ask({}), { seed: 7 });
      expect(digest(second)).toBe(digest(first));
    });

    it('takes seed 0 when none is given, and differs with another seed', async () => {
      const unseeded = digest(await subject.plain());
      expect(digest(await subject.engine.speak(subject.ask({}), { seed: 0 }))).toBe(unseeded);
      expect(digest(await subject.engine.speak(subject.ask({}), { seed: 1 }))).not.toBe(unseeded);
    });

    it.each(['今天天气不错，我们走吧。', 'This is a test of your voice.', '我喜欢 open source 软件！'])(
      'of "%s" is -16 LUFS within 0.7, without a clipped sample',
      async (text) => {
        const { audio } = await subject.engine.speak(subject.ask({ text }));
        expect(Math.abs(loudness(audio) + 16)).toBeLessThanOrEqual(0.7);
        expect(peak(audio)).toBeLessThan(0.99);
        expect(audio.samples.every(Number.isFinite)).toBe(true);
      },
    );

    it('differs between two voices', async () => {
      expect(digest(await subject.plain('high'))).not.toBe(digest(await subject.plain()));
    });
  });
}

export function describeEmotion(subject: ContractSubject): void {
  describe('emotion', () => {
    const sound = async (emotion: Emotion): Promise<string> =>
      digest(await subject.engine.speak(subject.ask({ emotion })));

    it('with all weights 0, or strength 0, is the voice itself', async () => {
      const neutral = digest(await subject.plain());
      expect(await sound({ from: 'weights', weights: {}, strength: 1 })).toBe(neutral);
      expect(await sound({ from: 'weights', weights: { happy: 1 }, strength: 0 })).toBe(neutral);
      expect(await sound({ from: 'clip', print: subject.high, strength: 0 })).toBe(neutral);
    });

    it.each(['happy', 'sad'] satisfies EmotionName[])('%s at full strength is heard', async (emotion) => {
      const neutral = digest(await subject.plain());
      expect(await sound({ from: 'weights', weights: { [emotion]: 1 }, strength: 1 })).not.toBe(neutral);
    });

    it('scales weights whose sum exceeds 1 down to 1', async () => {
      const full = await sound({ from: 'weights', weights: { happy: 0.5, calm: 0.5 }, strength: 1 });
      expect(await sound({ from: 'weights', weights: { happy: 1, calm: 1 }, strength: 1 })).toBe(full);
    });

    it('is read from words, and unknown words are noticed', async () => {
      const known = await subject.engine.speak(
        subject.ask({ emotion: { from: 'words', text: '非常难过', strength: 1 } }),
      );
      // An engine may have more to say, such as that a text was too long for it.
      const codes = ({ notices }: Speech) => notices.map(({ code }) => code);
      expect(codes(known)).not.toContain('emotion-words-unknown');
      const unknown = await subject.engine.speak(
        subject.ask({ emotion: { from: 'words', text: 'qwzx', strength: 1 } }),
      );
      expect(codes(unknown)).toContain('emotion-words-unknown');
    });

    it('is taken from another recording', async () => {
      expect(await sound({ from: 'clip', print: subject.high, strength: 1 })).not.toBe(digest(await subject.plain()));
    });
  });
}
