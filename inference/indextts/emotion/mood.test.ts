/** Against values of the official normalize_emo_vec and of its scaling by emo_alpha. (index-tts@ee40fa7) */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Emotion } from '../../engine.ts';
import { fromPrint, toPrint, type Voice } from '../voice-print.ts';
import { normalizeWeights, readMood, scaleWeights, toVector, type WordsReader } from './mood.ts';

interface Golden {
  readonly normalize_emo_vec: readonly { input: number[]; apply_bias: boolean; out: number[] }[];
  readonly alpha_scale: readonly { v: number[]; alpha: number; out: number[] }[];
}

const golden: Golden = JSON.parse(readFileSync(new URL('../fixtures/emotion.json', import.meta.url), 'utf8'));

describe('weights', () => {
  it.each(golden.normalize_emo_vec.filter(({ apply_bias }) => apply_bias))(
    'are evened and capped at a sum of 0.8: $input',
    ({ input, out }) => {
      for (const [index, weight] of normalizeWeights(input).entries()) expect(weight).toBeCloseTo(out[index]!, 12);
    },
  );

  it.each(golden.alpha_scale)('are scaled by $alpha and cut to four decimals', ({ v, alpha, out }) => {
    expect(scaleWeights(v, alpha)).toEqual(out);
  });

  it('are left alone at full strength, digits and all', () => {
    expect(scaleWeights([0.123456, 0, 0, 0, 0, 0, 0, 0], 1)[0]).toBe(0.123456);
  });

  it('stand in the order of the model; a sum above 1 is scaled down to 1', () => {
    expect(toVector({ calm: 0.25, happy: 0.5 })).toEqual([0.5, 0, 0, 0, 0, 0, 0, 0.25]);
    expect(toVector({ angry: 1, surprised: 3 })).toEqual([0, 0.25, 0, 0, 0, 0, 0.75, 0]);
  });
});

describe('readMood', () => {
  // Two recordings, one happy and one calm, of the same speaker; the other six emotions have one each that is all zeros.
  const styles = { data: new Float32Array(8 * 2).fill(1), width: 2 };
  const vectors = { data: Float32Array.from({ length: 16 }, (_, i) => ({ 0: 8, 15: 8 })[i] ?? 0), width: 2 };
  const tables = { styles, vectors, counts: new Array(8).fill(1) };
  const voice: Voice = {
    style: Float32Array.of(1, 1),
    mel: new Float32Array(80),
    content: new Float32Array(2),
    speaker: new Float32Array(2),
    emotion: Float32Array.of(1, -1),
  };
  const readWords: WordsReader = async (text) => ({
    weights: [0, 0, 0, 0, 0, 0, 0, 1],
    isKnown: text === 'calmly',
  });
  const pause = () => Promise.resolve();
  const mood = async (emotion: Emotion) => {
    const { vector, notices } = await readMood(emotion, voice, tables, readWords, pause, (print) =>
      fromPrint(print, 'indextts-2'),
    );
    return { vector: Array.from(vector, (value) => Number(value.toFixed(5))), codes: notices.map(({ code }) => code) };
  };

  it('is the voice itself without a wish, and with one of strength 0', async () => {
    const other = toPrint({ ...voice, emotion: Float32Array.of(5, 5) }, 2, 'indextts-2');
    for (const emotion of [
      { from: 'voice' },
      { from: 'clip', print: other, strength: 0 },
      { from: 'weights', weights: { happy: 1 }, strength: 0 },
      { from: 'words', text: 'calmly', strength: 0 },
    ] satisfies Emotion[]) {
      expect((await mood(emotion)).vector).toEqual([1, -1]);
    }
  });

  it('goes from the voice to the clip by the strength', async () => {
    const print = toPrint({ ...voice, emotion: Float32Array.of(5, 5) }, 2, 'indextts-2');
    expect((await mood({ from: 'clip', print, strength: 0.6 })).vector).toEqual([3.4, 2.6]);
    expect((await mood({ from: 'clip', print, strength: 1 })).vector).toEqual([5, 5]);
  });

  it('keeps at least a fifth of the voice, whatever the weights', async () => {
    // Happy alone is 0.9375, capped at 0.8: 0.8 x [8, 0] + 0.2 x [1, -1].
    expect((await mood({ from: 'weights', weights: { happy: 1 }, strength: 1 })).vector).toEqual([6.6, -0.2]);
    const all = { happy: 1, angry: 1, sad: 1, afraid: 1, disgusted: 1, melancholic: 1, surprised: 1, calm: 1 };
    const { vector } = await mood({ from: 'weights', weights: all, strength: 1 });
    // 8 x 0.86486 / 8 + 0.2 and 8 x 0.51892 / 8 - 0.2 (golden of eight ones).
    expect(vector).toEqual([1.06486, 0.31892]);
  });

  it('cuts the weights after the strength, so that 0.5625 x 0.65 counts as 0.3656', async () => {
    expect((await mood({ from: 'words', text: 'calmly', strength: 0.65 })).vector).toEqual([
      0.6344,
      Number((8 * 0.3656 - 0.6344).toFixed(5)),
    ]);
  });

  it('tells when no word was understood', async () => {
    expect((await mood({ from: 'words', text: 'calmly', strength: 1 })).codes).toEqual([]);
    expect((await mood({ from: 'words', text: 'qwzx', strength: 1 })).codes).toEqual(['emotion-words-unknown']);
  });
});
