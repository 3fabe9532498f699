import { beforeAll, describe, expect, it } from 'vitest';
import { BINS, envelopeAt, LN_POWER_PER_DB } from '../frames.ts';
import { addCepstrum } from '../mel-cepstrum.ts';
import { analyzeLine, openSayer, type Sayer } from '../source-voice.ts';
import { loudVoicedFrames, meanRow } from '../speaker.ts';
import { warpedCepstra } from '../vocal-tract.ts';
import { lineOf, measureVoice } from './measure.ts';
import { readVoice, type SourceVoice } from './voice.ts';

/** Natural log of power: far below what a vocoder keeps, and above what another processor's last digit does. */
const TOLERANCE = 1e-4;

describe.each(['cmn', 'en-us'] as const)('the figures of %s, kept in files', (name) => {
  let sayer: Sayer;
  let kept: SourceVoice;
  beforeAll(async () => {
    sayer = await openSayer();
    kept = await readVoice(name);
  });

  const farthest = (a: Float32Array, b: Float32Array): number =>
    a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), Math.abs(a.length - b.length));

  it('are those that are measured anew; else run measured/make.ts', () => {
    const anew = measureVoice(sayer, name);
    const { pitch, noise, syllableRate } = kept.speaker;
    for (const key of ['low', 'median', 'high'] as const) expect(pitch[key]).toBeCloseTo(anew.speaker.pitch[key], 4);
    expect(syllableRate).toBeCloseTo(anew.speaker.syllableRate, 4);
    expect(farthest(noise, anew.speaker.noise)).toBeLessThan(TOLERANCE);
    expect(farthest(kept.envelope, anew.envelope)).toBeLessThan(TOLERANCE);
    expect(kept.vowels.length).toBe(200);
    expect(anew.vowels.length).toBe(200);
    for (const [i, vowel] of kept.vowels.entries()) expect(farthest(vowel, anew.vowels[i])).toBeLessThan(TOLERANCE);
  });

  it.each([0.8, 1, 1.4])(
    'have in their mean envelope, warped by %f, the mean of all warped ones, within 0.001 dB',
    (alpha) => {
      const frames = analyzeLine(lineOf(sayer, name));
      const all = loudVoicedFrames(frames).map((t) => envelopeAt(frames, t));
      const [one, many] = [warpedCepstra([kept.envelope], alpha), meanRow(warpedCepstra(all, alpha))].map(
        (cepstrum) => {
          const spectrum = new Float32Array(BINS);
          addCepstrum(spectrum, cepstrum);
          return spectrum;
        },
      );
      expect(farthest(one, many) / LN_POWER_PER_DB).toBeLessThan(0.001);
    },
  );
});
