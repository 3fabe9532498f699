import { RealFft } from '../audio/fft.ts';
import { BINS, FFT_SIZE, HOP, HZ_PER_BIN, SAMPLE_RATE } from './frames.ts';

/** Windows shrink as pitch rises; below this pitch they would outgrow the FFT. */
const LOWEST_HZ = 71;
/** The pitch assumed where there is none: a window of 10 ms. */
const UNVOICED_HZ = 300;
const PERIODS_PER_WINDOW = 3;
/** Compensation of the smoothing, CheapTrick's q1. */
const COMPENSATION = -0.15;
/** Power below which digital silence would be minus infinity. */
const SILENCE = 1e-12;

/**
 * [T, BINS] natural log of the power spectrum around each frame, without the ripple of the harmonics.
 *
 * CheapTrick's three steps (M. Morise, "CheapTrick, a spectral envelope estimator for high-quality speech synthesis",
 * 2015): a Hann window of three periods, so that the power does not depend on where it falls in the period; a running
 * mean over two thirds of the pitch; and a lifter that removes what periodicity is left and sharpens what the mean
 * blurred.
 */
export function measureEnvelope(samples: Float32Array, f0: Float32Array): Float32Array {
  const fft = new RealFft(FFT_SIZE);
  const margin = FFT_SIZE;
  const padded = new Float32Array(samples.length + 2 * margin);
  padded.set(samples, margin);
  const envelope = new Float32Array(f0.length * BINS);
  const windowed = new Float64Array(FFT_SIZE);
  const [re, im, power] = [new Float64Array(BINS), new Float64Array(BINS), new Float64Array(BINS)];

  for (let t = 0; t < f0.length; t++) {
    const hz = f0[t] === 0 ? UNVOICED_HZ : Math.max(LOWEST_HZ, f0[t]);
    const reach = Math.min(FFT_SIZE / 2 - 1, Math.round((PERIODS_PER_WINDOW * SAMPLE_RATE) / hz / 2));
    cutWindow(padded, margin + t * HOP, reach, windowed);
    fft.forward(windowed, re, im);
    for (let bin = 0; bin < BINS; bin++) power[bin] = re[bin] ** 2 + im[bin] ** 2;
    if (f0[t] > 0) replenishLowEnd(power, hz);
    runningMean(power, (2 * hz) / 3 / HZ_PER_BIN, re);
    for (let bin = 0; bin < BINS; bin++) re[bin] = Math.log(re[bin] + SILENCE);
    im.fill(0);
    fft.inverse(re, im, windowed); // the cepstrum: real and even
    lifter(windowed, hz);
    fft.forward(windowed, re, im);
    for (let bin = 0; bin < BINS; bin++) envelope[t * BINS + bin] = re[bin];
  }
  return envelope;
}

/** Writes a Hann window of unit energy over `samples`, its mean removed, into `out`; the rest of `out` is 0. */
function cutWindow(samples: Float32Array, centre: number, reach: number, out: Float64Array): void {
  let weights = 0;
  let energy = 0;
  let sum = 0;
  for (let k = -reach; k <= reach; k++) {
    const weight = 0.5 + 0.5 * Math.cos((Math.PI * k) / reach);
    out[k + reach] = weight;
    weights += weight;
    energy += weight * weight;
    sum += weight * samples[centre + k];
  }
  const offset = sum / weights;
  const scale = 1 / Math.sqrt(energy);
  for (let k = -reach; k <= reach; k++) out[k + reach] *= (samples[centre + k] - offset) * scale;
  out.fill(0, 2 * reach + 1);
}

/** Below the pitch there is no harmonic: adds the mirror image about half the pitch, so that the mean finds a level. */
function replenishLowEnd(power: Float64Array, hz: number): void {
  const pitchBin = hz / HZ_PER_BIN;
  const mirrored = power.slice(0, Math.ceil(pitchBin) + 2);
  for (let bin = 0; bin <= Math.floor(pitchBin); bin++) {
    const mirror = pitchBin - bin;
    const below = Math.floor(mirror);
    power[bin] = mirrored[bin] + mirrored[below] + (mirrored[below + 1] - mirrored[below]) * (mirror - below);
  }
}

const EDGE = 64;
const cumulativeLength = BINS + 2 * EDGE;

/** Mean of `power` over `width` bins (with fraction) around each bin, into `out`; the ends are mirrored. */
function runningMean(power: Float64Array, width: number, out: Float64Array): void {
  const cumulative = new Float64Array(cumulativeLength + 1);
  for (let i = 0; i < cumulativeLength; i++) {
    let bin = Math.abs(i - EDGE);
    if (bin >= BINS) bin = 2 * (BINS - 1) - bin;
    cumulative[i + 1] = cumulative[i] + power[bin];
  }
  const upTo = (place: number): number => {
    const below = Math.floor(place);
    return cumulative[below] + (cumulative[below + 1] - cumulative[below]) * (place - below);
  };
  for (let bin = 0; bin < BINS; bin++) {
    const centre = bin + EDGE + 0.5;
    out[bin] = (upTo(centre + width / 2) - upTo(centre - width / 2)) / width;
  }
}

/** Multiplies a cepstrum by the smoothing lifter (a sinc with zeros at the pitch's quefrencies) and its compensation. */
function lifter(cepstrum: Float64Array, hz: number): void {
  for (let n = 1; n <= FFT_SIZE / 2; n++) {
    const cycles = (hz * n) / SAMPLE_RATE;
    const smoothing = Math.sin(Math.PI * cycles) / (Math.PI * cycles);
    const gain = smoothing * (1 - 2 * COMPENSATION + 2 * COMPENSATION * Math.cos(2 * Math.PI * cycles));
    cepstrum[n] *= gain;
    if (n < FFT_SIZE / 2) cepstrum[FFT_SIZE - n] *= gain;
  }
}
