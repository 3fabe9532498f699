import { describe, expect, it } from 'vitest';
import { limit } from './limiter.ts';
import { loudness, toLoudness } from './loudness.ts';
import type { Pcm } from './pcm.ts';

function sine(hz: number, level: number, length: number, sampleRate = 24_000): Pcm {
  const samples = Float32Array.from(
    { length: Math.round(length * sampleRate) },
    (_, n) => level * Math.sin((2 * Math.PI * hz * n) / sampleRate),
  );
  return { samples, sampleRate };
}

function join(...parts: readonly Pcm[]): Pcm {
  return { samples: Float32Array.from(parts.flatMap((part) => [...part.samples])), sampleRate: parts[0].sampleRate };
}

function peak({ samples }: Pcm): number {
  return samples.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
}

describe('loudness', () => {
  it.each([16_000, 22_050, 24_000, 48_000])('of 997 Hz at full scale is -3.01 LUFS within 0.05, at %d Hz', (rate) => {
    expect(Math.abs(loudness(sine(997, 1, 3, rate)) + 3.01)).toBeLessThan(0.05); // BS.1770-4, annex 1
  });

  it('follows the level: a tenth is 20 LU less', () => {
    expect(loudness(sine(997, 1, 3)) - loudness(sine(997, 0.1, 3))).toBeCloseTo(20, 4);
  });

  it('weighs 100 Hz 1.1 dB less and 6 kHz 4 dB more than 500 Hz, within 0.3 dB', () => {
    const at = (hz: number) => loudness(sine(hz, 0.5, 3, 48_000)) - loudness(sine(500, 0.5, 3, 48_000));
    expect(Math.abs(at(100) + 1.1)).toBeLessThan(0.3);
    expect(Math.abs(at(6000) - 4)).toBeLessThan(0.3);
  });

  it('gates pauses out: silence or -40 dB around 2 s of tone cost 0.61 LU, the six blocks across the edges', () => {
    const tone = sine(997, 0.25, 2); // 17 whole blocks; two of 1/4, 1/2 and 3/4 each
    for (const pause of [sine(997, 0, 3), sine(997, 0.0025, 3)]) {
      expect(loudness(join(pause, tone, pause)) - loudness(tone)).toBeCloseTo(10 * Math.log10(20 / 23), 1);
    }
  });

  it('measures 0.1 s as one block and silence as -Infinity', () => {
    expect(Math.abs(loudness(sine(997, 1, 0.1)) + 3.01)).toBeLessThan(0.2);
    expect(loudness(sine(997, 0, 1))).toBe(Number.NEGATIVE_INFINITY);
    expect(loudness(sine(997, 1, 0))).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('toLoudness', () => {
  it.each([0.001, 0.03, 0.2, 1])('brings level %d to -16 LUFS within 0.1, or as far as 30 dB reach', (level) => {
    const pcm = sine(997, level, 2);
    const wanted = Math.min(-16, loudness(pcm) + 30);
    expect(Math.abs(loudness(toLoudness(pcm)) - wanted)).toBeLessThan(0.1);
  });

  it('reaches -16 LUFS within 0.5 LU although peaks must be limited to 0.84', () => {
    const spiky = sine(300, 0.05, 3);
    for (let n = 0; n < spiky.samples.length; n += 2400) spiky.samples[n] = 0.9;
    const louder = toLoudness(spiky);
    expect(peak(louder)).toBeLessThanOrEqual(0.84);
    expect(Math.abs(loudness(louder) + 16)).toBeLessThan(0.5);
  });

  it('leaves silence silent and its argument unchanged', () => {
    const silence = sine(997, 0, 1);
    expect(peak(toLoudness(silence))).toBe(0);
    const pcm = sine(997, 0.1, 1);
    toLoudness(pcm);
    expect(pcm).toEqual(sine(997, 0.1, 1));
  });
});

describe('limit', () => {
  it('keeps every sample within the ceiling, for tones, clicks and noise 12 dB above it', () => {
    const noise = {
      samples: Float32Array.from({ length: 9000 }, (_, n) => 4 * Math.sin(n * n * 1.7)),
      sampleRate: 24_000,
    };
    const click = sine(997, 0, 0.1);
    click.samples[1200] = 3;
    for (const pcm of [sine(200, 3.3, 1), click, noise]) {
      expect(peak(limit(pcm, { ceiling: 0.84 }))).toBeLessThanOrEqual(Math.fround(0.84));
      expect(peak(limit(pcm, { ceiling: 0.84 }))).toBeGreaterThan(0.8);
    }
  });

  it('changes nothing further than 5 ms from a peak, and nothing at all below the ceiling', () => {
    const pcm = sine(100, 0.5, 0.2);
    pcm.samples[2400] = 2;
    const { samples } = limit(pcm);
    for (const [n, x] of samples.entries()) {
      if (Math.abs(n - 2400) > 120) expect(x).toBe(pcm.samples[n]);
    }
    expect(limit(sine(100, 0.5, 0.2))).toEqual(sine(100, 0.5, 0.2));
  });

  it('turns the gain down smoothly: no step above 3 % between neighbours', () => {
    const flat = { samples: new Float32Array(2400).fill(0.8), sampleRate: 24_000 };
    flat.samples[1200] = 4;
    const { samples } = limit(flat);
    for (let n = 1; n < 1199; n++) expect(Math.abs(samples[n] - samples[n - 1])).toBeLessThan(0.03 * 0.84);
  });

  it('takes an empty signal', () => {
    expect(limit(sine(100, 1, 0)).samples.length).toBe(0);
  });
});
