/**
 * How near one recording comes to another, for tests and benches: measured on plain mel spectra, not with the analysis
 * that the adaptation itself uses.
 */
import { RealFft } from '../audio/fft.ts';
import { trackPitch } from '../audio/pitch-track.ts';
import { median, quantile } from '../audio/statistics.ts';
import { SAMPLE_RATE, semitones } from './frames.ts';

const SIZE = 1024;
const WINDOW = 600; // 25 ms
const STEP = 240; // 10 ms
const MELS = 26;
const LOWEST_HZ = 80;
const HIGHEST_HZ = 8000;
const COEFFICIENTS = 13;
/** Frames this far below the loud ones (natural log of power) are silence. */
const ACTIVE_RANGE = 5;
const DB_PER_LN_POWER = 10 / Math.LN10;

const mel = (hz: number): number => 1127 * Math.log(1 + hz / 700);
const EDGES = Array.from({ length: MELS + 2 }, (_, i) => {
  const place = mel(LOWEST_HZ) + ((mel(HIGHEST_HZ) - mel(LOWEST_HZ)) * i) / (MELS + 1);
  return (700 * (Math.exp(place / 1127) - 1) * SIZE) / SAMPLE_RATE;
});

/** Log mel spectra [MELS] of the frames of 24 kHz speech that are not silent, 10 ms apart. */
export function activeMelSpectra(samples: Float32Array): Float64Array[] {
  const spectra = melSpectra(samples);
  const levels = spectra.map((spectrum) => spectrum.reduce((sum, log) => sum + log, 0) / MELS);
  const threshold = quantile(levels, 0.95) - ACTIVE_RANGE;
  return spectra.filter((_, t) => levels[t] > threshold);
}

function melSpectra(samples: Float32Array): Float64Array[] {
  const fft = new RealFft(SIZE);
  const windowed = new Float64Array(WINDOW);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const spectra: Float64Array[] = [];
  for (let start = 0; start + WINDOW <= samples.length; start += STEP) {
    for (let i = 0; i < WINDOW; i++) {
      windowed[i] = samples[start + i] * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW));
    }
    fft.forward(windowed, re, im);
    spectra.push(
      Float64Array.from({ length: MELS }, (_, m) => {
        let power = 0;
        for (let bin = Math.ceil(EDGES[m]); bin < EDGES[m + 2]; bin++) {
          const rise = (bin - EDGES[m]) / (EDGES[m + 1] - EDGES[m]);
          const fall = (EDGES[m + 2] - bin) / (EDGES[m + 2] - EDGES[m + 1]);
          power += Math.min(rise, fall) * (re[bin] ** 2 + im[bin] ** 2);
        }
        return Math.log(power + 1e-7);
      }),
    );
  }
  return spectra;
}

/**
 * Mel-cepstral distortion in dB between two recordings of the same text, each brought into time with the other by
 * dynamic time warping; 0 for equal ones. c0, the loudness, does not count.
 */
export function melCepstralDistortion(a: Float32Array, b: Float32Array): number {
  const distance = warpedDistance(activeMelSpectra(a).map(cepstrum), activeMelSpectra(b).map(cepstrum));
  return distance * DB_PER_LN_POWER * Math.SQRT2;
}

function cepstrum(spectrum: Float64Array): Float64Array {
  return Float64Array.from({ length: COEFFICIENTS }, (_, k) => {
    let sum = 0;
    for (let m = 0; m < MELS; m++) sum += spectrum[m] * Math.cos((Math.PI * (k + 1) * (m + 0.5)) / MELS);
    return sum / MELS; // of log power, so half of it is log magnitude twice
  });
}

/** Mean Euclidean distance along the cheapest monotone path through all pairs. */
export function warpedDistance(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  let cost = new Float64Array(b.length + 1).fill(Number.POSITIVE_INFINITY);
  let steps = new Float64Array(b.length + 1);
  cost[0] = 0;
  for (const x of a) {
    const nextCost = new Float64Array(b.length + 1).fill(Number.POSITIVE_INFINITY);
    const nextSteps = new Float64Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      const both = cost[j - 1] <= cost[j];
      const [fromCost, fromSteps] = both ? [cost[j - 1], steps[j - 1]] : [cost[j], steps[j]];
      const isSideways = nextCost[j - 1] < fromCost;
      nextCost[j] = (isSideways ? nextCost[j - 1] : fromCost) + euclidean(x, b[j - 1]);
      nextSteps[j] = (isSideways ? nextSteps[j - 1] : fromSteps) + 1;
    }
    [cost, steps] = [nextCost, nextSteps];
  }
  return cost[b.length] / steps[b.length];
}

function euclidean(a: Float64Array, b: Float64Array): number {
  let squared = 0;
  for (let k = 0; k < a.length; k++) squared += (a[k] - b[k]) ** 2;
  return Math.sqrt(squared);
}

/** [MELS] dB: the long-term spectrum, its mean removed. */
export function longTermSpectrum(samples: Float32Array): Float64Array {
  const spectra = activeMelSpectra(samples);
  const means = Float64Array.from({ length: MELS }, (_, m) => {
    return (spectra.reduce((sum, spectrum) => sum + spectrum[m], 0) / spectra.length) * DB_PER_LN_POWER;
  });
  const level = means.reduce((sum, db) => sum + db, 0) / MELS;
  return means.map((db) => db - level);
}

/** Root mean square of the difference of two long-term spectra, dB. */
export function longTermDistance(a: Float32Array, b: Float32Array): number {
  const [left, right] = [longTermSpectrum(a), longTermSpectrum(b)];
  return Math.sqrt(left.reduce((sum, db, m) => sum + (db - right[m]) ** 2, 0) / MELS);
}

/** Median pitch and the span of its middle 80 %, semitones. */
export function pitchStatistics(samples: Float32Array): { median: number; span: number } {
  const voiced = Array.from(
    trackPitch(samples).filter((hz) => hz > 0),
    semitones,
  );
  const middle = median(voiced);
  const own = voiced.filter((st) => Math.abs(st - middle) < 12);
  return { median: median(own), span: quantile(own, 0.9) - quantile(own, 0.1) };
}

/** Windows of 20 ms in which the second difference of the signal peaks beyond 14 times its root mean square. */
export function countClicks(samples: Float32Array): number {
  const width = SAMPLE_RATE / 50;
  let clicks = 0;
  for (let start = 0; start + width < samples.length; start += width) {
    let energy = 0;
    let peak = 0;
    for (let i = start + 2; i < start + width; i++) {
      const bend = Math.abs(samples[i] - 2 * samples[i - 1] + samples[i - 2]);
      peak = Math.max(peak, bend);
      energy += bend * bend;
    }
    const rms = Math.sqrt(energy / width);
    if (rms > 1e-4 && peak > 14 * rms) clicks++;
  }
  return clicks;
}
