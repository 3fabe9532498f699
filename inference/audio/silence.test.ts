import { describe, expect, it } from 'vitest';
import { seconds } from './pcm.ts';
import { fade, measureSilence, soundingSeconds, soundSpan, trimSilence } from './silence.ts';

/** 0.3 s of nearly nothing, 0.5 s of tone, 0.2 s of nearly nothing, at 10 kHz. */
function phrase(background: number) {
  const samples = Float32Array.from({ length: 10_000 }, (_, n) => {
    const level = n >= 3000 && n < 8000 ? 0.5 : background;
    return level * Math.sin(n * 0.6);
  });
  return { samples, sampleRate: 10_000 };
}

describe('silence at the ends', () => {
  it.each([0, 0.001])('is measured to 10 ms over a background of %d', (background) => {
    const { leading, trailing } = measureSilence(phrase(background));
    expect(leading).toBeCloseTo(0.3, 2);
    expect(trailing).toBeCloseTo(0.2, 2);
  });

  it('is left out where the seconds that sound are counted, in the midst of it too', () => {
    const { samples, sampleRate } = phrase(0);
    expect(soundingSeconds({ samples: Float32Array.from([...samples, ...samples]), sampleRate })).toBeCloseTo(1, 2);
    expect(soundingSeconds({ samples: new Float32Array(24_000), sampleRate })).toBe(0);
  });

  it('is not found where the background is 40 dB below the tone', () => {
    expect(measureSilence(phrase(0.005))).toEqual({ leading: 0, trailing: 0 });
  });

  it('is trimmed to 20 ms, or to what is asked and there', () => {
    expect(seconds(trimSilence(phrase(0)))).toBeCloseTo(0.54, 2);
    expect(seconds(trimSilence(phrase(0), { keepSeconds: 0.25 }))).toBeCloseTo(0.95, 2);
  });

  it('is everything in a silent or an empty signal', () => {
    const silent = { samples: new Float32Array(10_000), sampleRate: 10_000 };
    expect(measureSilence(silent)).toEqual({ leading: 1, trailing: 0 });
    expect(trimSilence(silent).samples.length).toBe(0);
    expect(soundSpan({ samples: new Float32Array(0), sampleRate: 10_000 })).toEqual({ start: 0, end: 0 });
  });
});

describe('fade', () => {
  const flat = { samples: new Float32Array(1000).fill(1), sampleRate: 10_000 };

  it('rises over 10 ms and falls over 20 ms, half way at half time, and leaves the middle', () => {
    const { samples } = fade(flat, { inSeconds: 0.01, outSeconds: 0.02 });
    expect(samples[0]).toBe(0);
    expect(samples[50]).toBeCloseTo(0.5, 6);
    expect(samples[899]).toBeCloseTo(0.5, 6);
    expect(samples[999]).toBe(0);
    expect(samples.subarray(100, 800).every((x) => x === 1)).toBe(true);
    expect(flat.samples[0]).toBe(1);
  });

  it('takes a signal shorter than its fades', () => {
    expect([...fade({ samples: Float32Array.of(1, 1, 1), sampleRate: 10_000 }).samples]).toEqual([0, 1, 0]);
  });
});
