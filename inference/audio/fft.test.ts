import { describe, expect, it } from 'vitest';
import { fftSizeFor, RealFft } from './fft.ts';

function spectrum(signal: Float64Array | Float32Array, size = signal.length) {
  const fft = new RealFft(size);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  fft.forward(signal, re, im);
  return { fft, re, im };
}

/** Fixed, without structure. */
function noise(length: number): Float64Array {
  return Float64Array.from({ length }, (_, n) => ((n * 7919 + n * n * 104_729) % 1009) / 1009 - 0.5);
}

describe('RealFft', () => {
  it.each([4, 8, 12, 16, 24, 96, 128, 768, 1024])('agrees with the definition for %d samples, within 1e-11', (size) => {
    const signal = noise(size);
    const { fft, re, im } = spectrum(signal);
    expect(fft.bins).toBe(size / 2 + 1);
    for (let k = 0; k < fft.bins; k++) {
      let sumRe = 0;
      let sumIm = 0;
      for (let n = 0; n < size; n++) {
        const angle = (-2 * Math.PI * ((k * n) % size)) / size;
        sumRe += signal[n] * Math.cos(angle);
        sumIm += signal[n] * Math.sin(angle);
      }
      expect(Math.abs(re[k] - sumRe)).toBeLessThan(1e-11);
      expect(Math.abs(im[k] - sumIm)).toBeLessThan(1e-11);
    }
  });

  it('puts a cosine of 5 periods with phase 0.4 into bin 5 and nowhere else', () => {
    const { re, im } = spectrum(
      Float64Array.from({ length: 64 }, (_, n) => Math.cos((2 * Math.PI * 5 * n) / 64 + 0.4)),
    );
    for (let k = 0; k <= 32; k++) {
      expect(re[k]).toBeCloseTo(k === 5 ? 32 * Math.cos(0.4) : 0, 12);
      expect(im[k]).toBeCloseTo(k === 5 ? 32 * Math.sin(0.4) : 0, 12);
    }
  });

  it.each([4, 12, 32, 48, 384, 2048])('gives %d samples back, within 1e-13', (size) => {
    const signal = noise(size);
    const { fft, re, im } = spectrum(signal);
    const back = new Float64Array(size);
    fft.inverse(re, im, back);
    for (let n = 0; n < size; n++) expect(Math.abs(back[n] - signal[n])).toBeLessThan(1e-13);
  });

  it('counts missing samples as zero', () => {
    const short = spectrum(Float64Array.of(1, 2, 3), 8);
    const long = spectrum(Float64Array.of(1, 2, 3, 0, 0, 0, 0, 0));
    expect(short.re).toEqual(long.re);
    expect(short.im).toEqual(long.im);
  });

  it('keeps the energy (Parseval)', () => {
    const signal = noise(512);
    const { re, im } = spectrum(signal);
    let energy = 0;
    for (let k = 0; k <= 256; k++) energy += (re[k] ** 2 + im[k] ** 2) * (k === 0 || k === 256 ? 1 : 2);
    expect(energy / 512).toBeCloseTo(
      signal.reduce((sum, x) => sum + x * x, 0),
      10,
    );
  });

  it.each([0, 2, 3, 6, 36, 1000, 0.5])('refuses a size of %d', (size) => {
    expect(() => new RealFft(size)).toThrow('power of two');
  });

  it.each([
    [3, 4],
    [9, 12],
    [13, 16],
    [512, 512],
    [513, 768],
    [769, 1024],
  ])('of %d samples and more is %d the smallest', (length, size) => {
    expect(fftSizeFor(length)).toBe(size);
    expect(new RealFft(size).size).toBe(size);
  });
});
