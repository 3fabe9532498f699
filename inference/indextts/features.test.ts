/**
 * Against values of transformers' SeamlessM4TFeatureExtractor, torchaudio's Kaldi fbank and librosa, computed from a
 * formula signal; rounded to 5 digits in the fixture.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fbank } from '../audio/fbank.ts';
import { createResampler } from '../audio/resample.ts';
import { campplusFeatures, melFeatures, preparePrompt, w2vFeatures } from './features.ts';

interface Golden {
  readonly shape: readonly [number, number];
  readonly frames: Readonly<Record<string, readonly number[]>>;
}

const golden = JSON.parse(readFileSync(new URL('./fixtures/audio-features.json', import.meta.url), 'utf8'));
const TOLERANCE = 1e-3;

/** Three sines under a slow envelope, and a little noise of a linear congruential generator. */
function signal(sampleRate: number, length: number): Float32Array {
  let state = 12_345;
  return Float32Array.from({ length }, (_, n) => {
    const time = (2 * Math.PI * n) / sampleRate;
    state = Number((1_103_515_245n * BigInt(state) + 12_345n) & 0x7fffffffn);
    const tones = 0.4 * Math.sin(220 * time) + 0.2 * Math.sin(1234.5 * time + 1) + 0.1 * Math.sin(3800 * time + 2);
    return (0.5 + 0.5 * Math.sin(1.7 * time)) * tones + 0.02 * (state / 0x7fffffff - 0.5);
  });
}

/** Largest difference of the golden frames from the rows that `row` reads. */
function worst(frames: Golden['frames'], row: (frame: number) => ArrayLike<number>): number {
  let largest = 0;
  for (const [frame, expected] of Object.entries(frames)) {
    const actual = row(Number(frame));
    expect(actual.length).toBe(expected.length);
    expected.forEach((value, bin) => {
      largest = Math.max(largest, Math.abs(value - actual[bin]));
    });
  }
  return largest;
}

describe('features of a recording', () => {
  const narrow = signal(16_000, 32_137);

  it('starts from the same signal as the reference', () => {
    for (const [n, value] of golden.sig16k_first8.entries()) expect(narrow[n]).toBeCloseTo(value, 4);
  });

  it('are those of w2v-bert to 1e-3: 100 rows of 160, the last one masked', () => {
    const features = w2vFeatures(narrow);
    const { shape, mask_tail, frames } = golden.seamless_16k_32137;
    expect([features.frames, features.bins]).toEqual(shape);
    expect([...features.mask.slice(-3)]).toEqual(mask_tail);
    const row = (t: number) => features.data.subarray(t * features.bins, (t + 1) * features.bins);
    expect(worst(frames, row)).toBeLessThan(TOLERANCE);
    expect([...row(features.frames - 1).slice(80)]).toEqual(new Array(80).fill(1));
  });

  it('are those of CAM++ to 1e-3, before and after the mean is taken off', () => {
    const { shape, raw, cmn } = golden.campplus_fbank_16k_32137;
    for (const [features, frames] of [
      [fbank(narrow), raw],
      [campplusFeatures(narrow), cmn],
    ] as const) {
      expect([features.frames, features.bins]).toEqual(shape);
      expect(worst(frames, (t) => features.data.subarray(t * 80, (t + 1) * 80))).toBeLessThan(TOLERANCE);
    }
  });

  it('are the mel spectrogram to 1e-3: 80 bands of 86 frames', () => {
    const features = melFeatures(signal(22_050, 22_050));
    const { shape, frames } = golden.s2mel_logmel_22k_22050;
    expect([features.bins, features.frames]).toEqual(shape);
    const column = (t: number) => Array.from({ length: 80 }, (_, band) => features.data[band * features.frames + t]);
    expect(worst(frames, column)).toBeLessThan(TOLERANCE);
  });

  it('stand on the resampler of the reference, to 1e-4', () => {
    const { first16, at8000, last8, len } = golden.sinc_resample_22050_to_16000;
    const resampled = createResampler(22_050, 16_000)(signal(22_050, 22_050));
    expect(resampled.length).toBe(len);
    const close = (values: readonly number[], from: number) => {
      for (const [i, value] of values.entries()) expect(Math.abs(resampled[from + i] - value)).toBeLessThan(1e-4);
    };
    close(first16, 0);
    close(at8000, 8000);
    close(last8, len - 8);
  });

  it('keep a recording whole up to 10 kHz and nothing of 11.4 kHz: 0.05 dB off, 30 dB down', () => {
    const level = (hz: number) => {
      const samples = Float32Array.from({ length: 48_000 }, (_, n) => Math.sin((2 * Math.PI * hz * n) / 48_000));
      const inner = preparePrompt({ samples, sampleRate: 48_000 }).wide.subarray(2000, -2000);
      return 10 * Math.log10((2 * inner.reduce((sum, value) => sum + value ** 2, 0)) / inner.length);
    };
    expect(Math.abs(level(10_000))).toBeLessThan(0.05);
    expect(level(11_400)).toBeLessThan(-30);
  });

  it('are of the first 15 s only', () => {
    const { wide, narrow } = preparePrompt({ samples: new Float32Array(20 * 24_000), sampleRate: 24_000 });
    expect([wide.length, narrow.length]).toEqual([15 * 22_050, 15 * 16_000]);
  });
});
