import { describe, expect, it } from 'vitest';
import { createResampler, resample } from './resample.ts';

function sine(hz: number, sampleRate: number, length: number, phase = 0): Float32Array {
  return Float32Array.from({ length }, (_, n) => Math.sin((2 * Math.PI * hz * n) / sampleRate + phase));
}

/** Largest magnitude, `edge` samples at either end left out: there the kernel looks beyond the signal. */
function peak(samples: Float32Array, edge = 0): number {
  return samples.subarray(edge, samples.length - edge).reduce((top, x) => Math.max(top, Math.abs(x)), 0);
}

function db(ratio: number): number {
  return 20 * Math.log10(ratio);
}

describe('createResampler', () => {
  it("agrees with torchaudio's formula on 1 s of tones and noise, 22050 to 16000 Hz, within 1e-6", () => {
    // Reference values: the formula in numpy, float64 kernel and float32 signal, rounded to six places.
    let state = 12_345;
    const signal = Float32Array.from({ length: 22_050 }, (_, n) => {
      state = (Math.imul(1_103_515_245, state) + 12_345) & 0x7fffffff;
      const tone = (hz: number, phase: number) => Math.sin((2 * Math.PI * hz * n) / 22_050 + phase);
      const swell = 0.5 + 0.5 * tone(1.7, 0);
      return (
        swell * (0.4 * tone(220, 0) + 0.2 * tone(1234.5, 1) + 0.1 * tone(3800, 2)) + 0.02 * (state / 0x7fffffff - 0.5)
      );
    });
    const output = createResampler(22_050, 16_000)(signal);
    expect(output.length).toBe(16_000);
    const golden = [
      { at: 0, values: [0.112345, 0.105872, 0.072298, 0.12398, 0.139314, 0.052699, -0.02569, 0.016778] },
      { at: 8, values: [0.073926, 0.072886, 0.069636, 0.157155, 0.270461, 0.296792, 0.249883, 0.251384] },
      { at: 8000, values: [0.017599, -0.000287, -0.005628, -0.000744, -0.002326, -0.004595, -0.002167, 0.015121] },
      { at: 15_992, values: [-0.004066, -0.014201, -0.004104, 0.00827, 0.002545, 0.002453, -0.005262, -0.005303] },
    ];
    for (const { at, values } of golden) {
      for (const [i, value] of values.entries()) expect(Math.abs(output[at + i] - value)).toBeLessThan(1e-6);
    }
  });

  it.each([
    { from: 48_000, to: 24_000 },
    { from: 22_050, to: 24_000 },
    { from: 24_000, to: 16_000 },
    { from: 16_000, to: 44_100 },
  ])('turns 1 kHz at $from Hz into 1 kHz at $to Hz, in phase, error below -60 dB', ({ from, to }) => {
    const output = createResampler(from, to)(sine(1000, from, from / 2, 0.3));
    expect(output.length).toBe(to / 2);
    const wanted = sine(1000, to, to / 2, 0.3);
    const error = output.map((x, n) => x - wanted[n]);
    expect(db(peak(error, 100))).toBeLessThan(-60);
  });

  it.each([
    { zeroCrossings: 6, limit: -40 },
    { zeroCrossings: 32, limit: -80 },
  ])('keeps 8 kHz of 22050 Hz with an error below $limit dB with $zeroCrossings crossings', (row) => {
    const output = createResampler(22_050, 24_000, row)(sine(8000, 22_050, 22_050));
    const wanted = sine(8000, 24_000, 24_000);
    const error = output.map((x, n) => x - wanted[n]);
    expect(db(peak(error, 100))).toBeLessThan(row.limit);
  });

  it.each([
    { hz: 15_000, zeroCrossings: 6, limit: -40 },
    { hz: 13_000, zeroCrossings: 32, limit: -50 },
    { hz: 20_000, zeroCrossings: 32, limit: -100 },
  ])('suppresses $hz Hz on the way to 24 kHz below $limit dB with $zeroCrossings crossings', (row) => {
    const { hz, zeroCrossings, limit } = row;
    const output = createResampler(48_000, 24_000, { zeroCrossings })(sine(hz, 48_000, 48_000));
    expect(db(peak(output, 200))).toBeLessThan(limit);
  });

  it.each([
    { from: 22_050, to: 16_000, length: 1, wanted: 1 },
    { from: 22_050, to: 16_000, length: 442, wanted: 321 },
    { from: 16_000, to: 48_000, length: 100, wanted: 300 },
    { from: 48_000, to: 22_050, length: 0, wanted: 0 },
  ])('gives ceil(n to / from) samples: $length from $from to $to Hz are $wanted', ({ from, to, length, wanted }) => {
    expect(createResampler(from, to)(new Float32Array(length)).length).toBe(wanted);
  });

  it('copies when nothing changes', () => {
    const samples = Float32Array.of(1, 2);
    const { samples: same } = resample({ samples, sampleRate: 8000 }, 8000);
    expect(same).toEqual(samples);
    expect(same).not.toBe(samples);
  });

  it.each([0, -8000, 22_050.5])('refuses a rate of %d Hz', (hz) => {
    expect(() => createResampler(hz, 16_000)).toThrow('above 0');
  });
});
