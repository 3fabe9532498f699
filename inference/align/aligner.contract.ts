/**
 * What every Aligner must do, as one suite: `describeAligner('reading', openReadingAligner)`. It makes its own recording, so
 * it needs no files. How exact an aligner is, its own tests say.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pcm } from '../audio/pcm.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import { openReader } from '../builtin/index.ts';
import { AlignError, PromptError, TextError } from '../errors.ts';
import type { Aligner, Alignment, AlignStage } from './aligner.ts';

const LINES = ['The river rose during the night.', '★★★', 'Two roads are closed.'];

/** Declares the tests; `open` is called once and the aligner closed at the end. */
export function describeAligner(name: string, open: () => Promise<Aligner>): void {
  describe(`${name} is an aligner`, () => {
    let aligner: Aligner;
    let audio: Pcm;
    let alignment: Alignment;
    const stages: [stage: AlignStage, done: number, total: number][] = [];

    beforeAll(async () => {
      const reader = await openReader();
      const said = [LINES[0], LINES[2]].map((line) => reader.read(line).audio);
      audio = { samples: Float32Array.from(said.flatMap(({ samples }) => [...samples])), sampleRate: 22_050 };
      aligner = await open();
      const onProgress = (...step: [AlignStage, number, number]) => stages.push(step);
      alignment = await aligner.align({ audio, lines: LINES }, { onProgress });
    });
    afterAll(() => aligner.close());

    it('gives every line back, in order and inside the recording', () => {
      expect(alignment.lines.map(({ text }) => text)).toEqual(LINES);
      let before = 0;
      for (const { start, end, confidence } of alignment.lines) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(audio.samples.length / audio.sampleRate);
    });

    it('gives the words of a line as they are written, in order and inside the line', () => {
      for (const { text, words, start, end, state } of alignment.lines) {
        if (state === 'unspoken' || state === 'missing') continue;
        expect(words.map((word) => word.text)).toEqual(text.split(' '));
        let before = start;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(before);
          expect(word.end).toBeGreaterThanOrEqual(word.start);
          before = word.end;
        }
        expect(before).toBeLessThanOrEqual(end);
      }
    });

    it('gives a line with nothing to say no time and no words', () => {
      expect(alignment.lines[1]).toMatchObject({ state: 'unspoken', confidence: 0, words: [] });
      expect(alignment.lines[1].end).toBe(alignment.lines[1].start);
    });

    it('says the same again', async () => {
      expect(await aligner.align({ audio, lines: LINES })).toEqual(alignment);
    });

    it('reports its stages in order, each no further than its total', () => {
      expect([...new Set(stages.map(([stage]) => stage))]).toEqual(['listen', 'read', 'compare']);
      for (const [, done, total] of stages) expect(done).toBeLessThanOrEqual(total);
    });

    it('reports no stage that falls back', () => {
      for (const name of ['listen', 'read', 'compare']) {
        const shares = stages.filter(([stage]) => stage === name).map(([, done, total]) => done / total);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }
    });

    it('hears a file as it hears what is in memory, and how long it is', async () => {
      const file = writeWav(audio);
      const [whole, passing] = [readWav(file), { file, ffmpeg: undefined }];
      const heard = await aligner.align({ audio: passing, lines: LINES });
      expect(heard).toEqual(await aligner.align({ audio: whole, lines: LINES }));
      expect(heard.seconds).toBeCloseTo(audio.samples.length / audio.sampleRate, 1);
    });

    it('refuses a file that is no sound', async () => {
      const audio = { file: Buffer.from('no sound at all'), ffmpeg: undefined };
      await expect(aligner.align({ audio, lines: LINES })).rejects.toBeInstanceOf(PromptError);
    });

    it('stops with the reason of its signal', async () => {
      await expect(aligner.align({ audio, lines: LINES }, { signal: AbortSignal.abort() })).rejects.toThrow(
        expect.objectContaining({ name: 'AbortError' }),
      );
      const controller = new AbortController();
      const onProgress = (stage: AlignStage) => {
        if (stage === 'read') controller.abort();
      };
      await expect(aligner.align({ audio, lines: LINES }, { signal: controller.signal, onProgress })).rejects.toThrow(
        expect.objectContaining({ name: 'AbortError' }),
      );
    });

    it.each([
      ['silence', () => ({ samples: new Float32Array(16_000), sampleRate: 16_000 }), LINES, 'no-speech'],
      ['nothing at all', () => ({ samples: new Float32Array(0), sampleRate: 16_000 }), LINES, 'no-speech'],
      ['a script of signs', () => audio, ['★', '…'], 'no-script'],
      ['a script without lines', () => audio, [], 'no-script'],
      ['3601 s', () => ({ samples: new Float32Array(3601 * 8000), sampleRate: 8000 }), LINES, 'too-long'],
    ])('refuses %s', async (_, recording, lines, code) => {
      const error = await aligner.align({ audio: recording(), lines }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(AlignError);
      expect(error).toMatchObject({ code });
    });

    it('refuses a line in a script that it can not read', async () => {
      await expect(aligner.align({ audio, lines: [...LINES, 'привет'] })).rejects.toBeInstanceOf(TextError);
    });
  });
}
