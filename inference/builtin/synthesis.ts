import { RealFft } from '../audio/fft.ts';
import { clamp, median } from '../audio/statistics.ts';
import { noisePerBin } from './aperiodicity.ts';
import { BANDS, BINS, bandPower, FFT_SIZE, type Frames, HOP, LN_POWER_PER_DB, SAMPLE_RATE } from './frames.ts';
import { pulsePhase } from './glottis.ts';
import type { Score } from './intonation.ts';
import { createMinimumPhase, createSpectrum, type Spectrum } from './minimum-phase.ts';
import type { Random } from './random.ts';

/** Irregularities of a living voice, per period: standard deviations of its length and of the log of its amplitude. */
export interface Irregularity {
  readonly jitter: number;
  readonly shimmer: number;
}

/** Distance of the noise grains where there is no pitch: 4 ms. */
const UNVOICED_STEP = 96;
/** Half lengths of a noise grain, samples. */
const SHORTEST_GRAIN = 48;
const LONGEST_GRAIN = 480;
/** The pulse's phase makes it begin before its time: samples kept before and after, and the tapers at both ends. */
const PULSE_BEFORE = 384;
const TAPER_BEFORE = 128;
const TAPER_AFTER = 128;
/** The air of a quiet room, relative to the loud half of the speech: digital silence between words sounds like a fault. */
const ROOM_DB = -52;
const LEAST_LOG_SHARE = Math.log(1e-7);

/**
 * The samples of `frames` played by `score`, with energy as in the frames.
 *
 * Pitch-synchronous: each period is one pulse through the vocal tract plus one grain of noise through the same tract;
 * where there is no pitch, grains only.
 */
export function synthesize(frames: Frames, score: Score, irregularity: Irregularity, random: Random): Float32Array {
  const output = new Float32Array(score.length + 2 * FFT_SIZE);
  const play = createPlayer(frames, output, random);
  for (let time = 0; time < score.length; ) {
    const { hz, source, gain } = scoreAt(score, time / HOP);
    const isVoiced = hz > 0;
    const regular = isVoiced ? SAMPLE_RATE / hz : UNVOICED_STEP;
    const period = isVoiced ? regular * (1 + irregularity.jitter * random.normal()) : regular;
    const shimmer = isVoiced ? irregularity.shimmer * random.normal() : 0;
    play(time, period, source, gain + 2 * shimmer, isVoiced);
    time += period;
  }
  return output.slice(FFT_SIZE, FFT_SIZE + score.length);
}

/** The score between its frames: pitch geometrically, and voiced as the nearer of the two frames is. */
function scoreAt(score: Score, position: number): { hz: number; source: number; gain: number } {
  const before = Math.min(score.f0.length - 2, Math.floor(position));
  const towardsAfter = position - before;
  const [f0Before, f0After] = [score.f0[before], score.f0[before + 1]];
  const nearer = towardsAfter < 0.5 ? f0Before : f0After;
  const both = f0Before > 0 && f0After > 0;
  return {
    hz: both ? f0Before * (f0After / f0Before) ** towardsAfter : nearer,
    source: score.source[before] + (score.source[before + 1] - score.source[before]) * towardsAfter,
    gain: score.gain[before] + (score.gain[before + 1] - score.gain[before]) * towardsAfter,
  };
}

type Play = (time: number, period: number, source: number, gain: number, isVoiced: boolean) => void;

/** A function that adds one period, the sound of frame `source`, to `output`, which starts FFT_SIZE before time 0. */
function createPlayer(frames: Frames, output: Float32Array, random: Random): Play {
  const fft = new RealFft(FFT_SIZE);
  const minimumPhase = createMinimumPhase();
  const phase = pulsePhase();
  const tract = createSpectrum();
  const grain = createSpectrum();
  const samples = new Float64Array(FFT_SIZE);
  const envelope = new Float64Array(BINS);
  const logPower = new Float64Array(BINS);
  const bands = new Float32Array(BANDS);
  const logNoise = new Float32Array(BINS);
  const room = Math.log(speechPower(frames)) + ROOM_DB * LN_POWER_PER_DB;

  return (time, period, source, gain, isVoiced) => {
    const start = Math.floor(time);
    mixFrames(frames, source, gain, envelope, bands);
    if (isVoiced) {
      noisePerBin(bands, logNoise);
      for (let bin = 0; bin < BINS; bin++) {
        logPower[bin] = envelope[bin] + Math.max(LEAST_LOG_SHARE, Math.log1p(-Math.exp(logNoise[bin])));
      }
      minimumPhase(logPower, tract);
      shiftPhase(tract, phase, time - start, Math.sqrt(period));
      fft.inverse(tract.re, tract.im, samples);
      addPulse(samples, output, FFT_SIZE + start);
    } else {
      logNoise.fill(0);
    }
    for (let bin = 0; bin < BINS; bin++) logPower[bin] = Math.max(room, envelope[bin] + logNoise[bin]);
    minimumPhase(logPower, tract);
    const reach = clamp(Math.round(period), SHORTEST_GRAIN, LONGEST_GRAIN);
    fillGrain(samples, reach, random);
    fft.forward(samples, grain.re, grain.im);
    multiply(grain, tract);
    fft.inverse(grain.re, grain.im, samples);
    for (let k = 0; k < FFT_SIZE; k++) output[FFT_SIZE + start - reach + k] += samples[k];
  };
}

/** Mean power per bin of the frame that half of the frames exceed. */
function speechPower(frames: Frames): number {
  return median(bandPower(frames, 0, BINS)) / BINS + 1e-12;
}

/** The frames at a fractional index: log envelope plus `gain` [BINS] and noise shares [BANDS]. */
function mixFrames(frames: Frames, source: number, gain: number, envelope: Float64Array, bands: Float32Array): void {
  const before = Math.floor(source);
  const after = Math.min(frames.count - 1, before + 1);
  const towardsAfter = source - before;
  const [a, b] = [before * BINS, after * BINS];
  for (let bin = 0; bin < BINS; bin++) {
    const from = frames.envelope[a + bin];
    envelope[bin] = gain + from + (frames.envelope[b + bin] - from) * towardsAfter;
  }
  for (let band = 0; band < BANDS; band++) {
    const from = frames.noise[before * BANDS + band];
    bands[band] = from + (frames.noise[after * BANDS + band] - from) * towardsAfter;
  }
}

/** Turns `spectrum` by `phase` [BINS] plus a delay of `delay` samples, and scales it. DC and Nyquist become 0. */
function shiftPhase(spectrum: Spectrum, phase: Float64Array, delay: number, scale: number): void {
  const { re, im } = spectrum;
  for (let bin = 1; bin < BINS - 1; bin++) {
    const angle = phase[bin] - (2 * Math.PI * bin * delay) / FFT_SIZE;
    const cos = Math.cos(angle) * scale;
    const sin = Math.sin(angle) * scale;
    const real = re[bin] * cos - im[bin] * sin;
    im[bin] = re[bin] * sin + im[bin] * cos;
    re[bin] = real;
  }
  re[0] = im[0] = re[BINS - 1] = im[BINS - 1] = 0;
}

/** [FFT_SIZE] from PULSE_BEFORE samples before the pulse on: 1, falling to 0 at both ends. */
const TAPER = Float64Array.from({ length: FFT_SIZE }, (_, i) => {
  const rise = Math.min(1, i / TAPER_BEFORE);
  const fall = Math.min(1, (FFT_SIZE - i) / TAPER_AFTER);
  return 0.5 - 0.5 * Math.cos(Math.PI * Math.min(rise, fall));
});
/** [FFT_SIZE] a bell whose sum is 1. */
const BELL = Float64Array.from({ length: FFT_SIZE }, (_, i) => (1 - Math.cos((2 * Math.PI * i) / FFT_SIZE)) / FFT_SIZE);

/**
 * Adds a pulse whose negative times are at the end of `samples`, its ends tapered.
 *
 * Its sum is taken off along a bell: an offset per pulse would be a hum that follows the pitch.
 */
function addPulse(samples: Float64Array, output: Float32Array, at: number): void {
  const start = FFT_SIZE - PULSE_BEFORE;
  let sum = 0;
  for (let i = 0; i < FFT_SIZE; i++) sum += TAPER[i] * samples[(start + i) % FFT_SIZE];
  for (let i = 0; i < FFT_SIZE; i++) {
    output[at - PULSE_BEFORE + i] += TAPER[i] * samples[(start + i) % FFT_SIZE] - sum * BELL[i];
  }
}

/** White noise under a half sine of `2 * reach` samples: neighbouring grains, half overlapped, add up to even power. */
function fillGrain(samples: Float64Array, reach: number, random: Random): void {
  for (let k = 0; k < 2 * reach; k++) samples[k] = random.normal() * Math.sin((Math.PI * (k + 0.5)) / (2 * reach));
  samples.fill(0, 2 * reach);
}

function multiply(spectrum: Spectrum, by: Spectrum): void {
  for (let bin = 1; bin < BINS; bin++) {
    const real = spectrum.re[bin] * by.re[bin] - spectrum.im[bin] * by.im[bin];
    spectrum.im[bin] = spectrum.re[bin] * by.im[bin] + spectrum.im[bin] * by.re[bin];
    spectrum.re[bin] = real;
  }
  spectrum.re[0] = spectrum.im[0] = 0;
}
