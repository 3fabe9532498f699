import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RealFft } from '../audio/fft.ts';
import { resample } from '../audio/resample.ts';
import { mean } from '../audio/statistics.ts';
import { readWav } from '../audio/wav.ts';
import { babble } from '../babble.ts';
import { analyze } from './analysis.ts';
import { BANDS, BINS, bandPower, envelopeAt, FFT_SIZE, type Frames, HOP, HZ_PER_BIN, SAMPLE_RATE } from './frames.ts';
import { pulsePhase } from './glottis.ts';
import type { Score } from './intonation.ts';
import { melCepstralDistortion, pitchStatistics } from './measures.ts';
import { createMinimumPhase, createSpectrum } from './minimum-phase.ts';
import { createRandom } from './random.ts';
import { synthesize } from './synthesis.ts';

/** The score that plays `frames` as they are. */
function plain(frames: Frames, length: number): Score {
  return {
    length,
    f0: frames.f0,
    gain: new Float32Array(frames.count),
    source: Float32Array.from({ length: frames.count }, (_, t) => t),
  };
}

const STEADY = { jitter: 0, shimmer: 0 };

describe('analysis and synthesis', () => {
  const pcm = readWav(readFileSync(new URL('./fixtures/slt-suit.wav', import.meta.url)));
  const { samples } = resample(pcm, SAMPLE_RATE, { zeroCrossings: 24 });
  const frames = analyze(samples);
  const again = synthesize(frames, plain(frames, samples.length), STEADY, createRandom(1));

  it('give back a mel-cepstral distortion of less than 3 dB', () => {
    expect(melCepstralDistortion(again, samples)).toBeLessThan(3);
  });

  it('give back the pitch within 0.2 semitones', () => {
    expect(Math.abs(pitchStatistics(again).median - pitchStatistics(samples).median)).toBeLessThan(0.2);
  });

  it('give back the power within 1.5 dB', () => {
    const power = (x: Float32Array) => x.reduce((sum, v) => sum + v * v, 0);
    expect(Math.abs(10 * Math.log10(power(again) / power(samples)))).toBeLessThan(1.5);
  });

  it('make no offset', () => {
    expect(Math.abs(mean(again))).toBeLessThan(1e-3);
  });

  it('measure the noise of a pulse train, below 2 kHz, as less than 15 %', () => {
    const { f0, noise } = analyze(babble({ pitchHz: 130, tract: 1 }).samples);
    const voicedNoise = noise.filter((_, i) => f0[Math.floor(i / BANDS)] > 0 && i % BANDS < 2);
    expect(mean(voicedNoise)).toBeLessThan(0.15);
  });
});

describe('the envelope', () => {
  it('of white noise is flat within 1 dB on the mean', () => {
    const random = createRandom(3);
    const noise = Float32Array.from({ length: SAMPLE_RATE }, () => 0.1 * random.normal());
    const frames = analyze(noise);
    const level = (from: number, to: number) => mean(bandPower(frames, from, to)) / (to - from);
    const ratio = level(20, 120) / level(300, 400);
    expect(Math.abs(10 * Math.log10(ratio))).toBeLessThan(1);
  });

  it('of a resonance at 1000 Hz peaks there, within 60 Hz, whatever the pitch', () => {
    for (const pitch of [90, 140, 210]) {
      const samples = new Float32Array(SAMPLE_RATE);
      const radius = Math.exp((-Math.PI * 100) / SAMPLE_RATE);
      const feedback = 2 * radius * Math.cos((2 * Math.PI * 1000) / SAMPLE_RATE);
      for (let i = 2, phase = 0; i < samples.length; i++) {
        phase += pitch / SAMPLE_RATE;
        const pulse = phase >= 1 ? 0.1 : 0;
        if (phase >= 1) phase -= 1;
        samples[i] = pulse + feedback * samples[i - 1] - radius ** 2 * samples[i - 2];
      }
      const envelope = envelopeAt(analyze(samples), 100);
      const peak = envelope.indexOf(Math.max(...envelope));
      expect(Math.abs(peak * HZ_PER_BIN - 1000)).toBeLessThan(60);
    }
  });
});

describe('the minimum phase', () => {
  it('of a one-pole filter is its impulse response, within 1e-3', () => {
    const logPower = Float64Array.from({ length: BINS }, (_, bin) => {
      const omega = (2 * Math.PI * bin) / FFT_SIZE;
      return -Math.log(1 - 2 * 0.8 * Math.cos(omega) + 0.64);
    });
    const spectrum = createSpectrum();
    createMinimumPhase()(logPower, spectrum);
    const response = new Float64Array(FFT_SIZE);
    new RealFft(FFT_SIZE).inverse(spectrum.re, spectrum.im, response);
    for (let n = 0; n < 20; n++) expect(Math.abs(response[n] - 0.8 ** n)).toBeLessThan(1e-3);
    expect(Math.abs(response[FFT_SIZE - 1])).toBeLessThan(1e-3);
  });
});

describe("the larynx's phase", () => {
  it('keeps all but -40 dB of a pulse between 320 samples before and 576 after its time', () => {
    const phase = pulsePhase();
    const pulse = new Float64Array(FFT_SIZE);
    new RealFft(FFT_SIZE).inverse(phase.map(Math.cos), phase.map(Math.sin), pulse);
    const energy = (x: Float64Array) => x.reduce((sum, v) => sum + v * v, 0);
    const edge = energy(pulse.subarray(576, FFT_SIZE - 320)); // negative times are at the end
    expect(10 * Math.log10(edge / energy(pulse))).toBeLessThan(-40);
  });
});

describe('the score', () => {
  it('of twice the pitch doubles the pitch and keeps the length to the sample', () => {
    const { samples } = babble({ pitchHz: 110, tract: 1 });
    const frames = analyze(samples);
    const score = { ...plain(frames, samples.length), f0: frames.f0.map((hz) => 2 * hz) };
    const high = synthesize(frames, score, STEADY, createRandom(1));
    expect(high.length).toBe(samples.length);
    expect(pitchStatistics(high).median - pitchStatistics(samples).median).toBeCloseTo(12, 0);
    expect(frames.count).toBe(Math.floor(samples.length / HOP) + 1);
  });
});
