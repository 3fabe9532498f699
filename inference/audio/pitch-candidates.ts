import { bandPass, filterSymmetric } from './filters.ts';
import { quantile } from './statistics.ts';
import { HOP, SAMPLE_RATE } from './voice-rate.ts';

/** Pitch lies below 500 Hz, so its periods show at a quarter of the rate for a sixteenth of the work. */
const DECIMATION = 4;
const LOW_RATE = SAMPLE_RATE / DECIMATION;
const WINDOW_SECONDS = 0.025;
/** Lags that are correlated at a time: the processor adds to one sum while another's addition is on its way. */
const LAGS_TOGETHER = 4;
export const MAX_CANDIDATES = 6;
const MIN_CORRELATION = 0.3;

/** The periodicities that each frame might have, strongest first. */
export interface PitchCandidates {
  /** Frames. */
  readonly count: number;
  /** [T] candidates of the frame; 0 where it is silent or noise. */
  readonly used: Uint8Array;
  /** [T, MAX_CANDIDATES] Hz. */
  readonly hz: Float32Array;
  /** [T, MAX_CANDIDATES] normalised cross-correlation at that period, 0.3 to 1. */
  readonly strength: Float32Array;
}

/**
 * The peaks of the normalised cross-correlation (NCCF) of `samples` at periods of `minHz` to `maxHz`.
 *
 * Both windows' energies carry a soft term, so that near-silence does not look periodic. The method is RAPT's
 * (D. Talkin, "A robust algorithm for pitch tracking", 1995).
 */
export function findPitchCandidates(samples: Float32Array, minHz: number, maxHz: number): PitchCandidates {
  const low = filterSymmetric(samples, bandPass(0, 1100, 129), DECIMATION);
  const count = Math.floor(samples.length / HOP) + 1;
  const window = Math.round(WINDOW_SECONDS * LOW_RATE);
  const minLag = Math.floor(LOW_RATE / maxHz);
  const maxLag = Math.ceil(LOW_RATE / minHz);

  // In doubles, which hold every float: the inner loop has nothing to convert. The last group of lags may reach further.
  const margin = window + maxLag + LAGS_TOGETHER;
  const padded = new Float64Array(low.length + 2 * margin);
  padded.set(low, margin);
  const energyBefore = cumulativeEnergy(padded);
  const energy = (from: number): number => energyBefore[from + window] - energyBefore[from];

  const normalised = (product: number, start: number, lag: number): number =>
    product / Math.sqrt((energy(start) + soft) * (energy(start + lag) + soft));

  const frameEnergy = new Float32Array(count);
  for (let t = 0; t < count; t++) {
    frameEnergy[t] = energy(margin + Math.round((t * HOP) / DECIMATION) - (window >> 1)) / window;
  }
  const loud = quantile(frameEnergy, 0.95) + 1e-12;
  const silence = Math.max(loud * 1e-4, Math.min(4 * quantile(frameEnergy, 0.05), loud * 3e-3));
  const soft = loud * 3e-4 * window;

  const used = new Uint8Array(count);
  const hz = new Float32Array(count * MAX_CANDIDATES);
  const strength = new Float32Array(count * MAX_CANDIDATES);
  const correlation = new Float32Array(maxLag + 2 + LAGS_TOGETHER);
  for (let t = 0; t < count; t++) {
    if (frameEnergy[t] <= silence) continue;
    const centre = margin + Math.round((t * HOP) / DECIMATION);
    for (let lag = minLag - 1; lag <= maxLag + 1; lag += LAGS_TOGETHER) {
      const a = centre - ((window + lag) >> 1);
      const b = centre - ((window + lag + 1) >> 1);
      const c = centre - ((window + lag + 2) >> 1);
      const d = centre - ((window + lag + 3) >> 1);
      let [productA, productB, productC, productD] = [0, 0, 0, 0];
      for (let k = 0; k < window; k++) {
        productA += padded[a + k] * padded[a + lag + k];
        productB += padded[b + k] * padded[b + lag + 1 + k];
        productC += padded[c + k] * padded[c + lag + 2 + k];
        productD += padded[d + k] * padded[d + lag + 3 + k];
      }
      correlation[lag] = normalised(productA, a, lag);
      correlation[lag + 1] = normalised(productB, b, lag + 1);
      correlation[lag + 2] = normalised(productC, c, lag + 2);
      correlation[lag + 3] = normalised(productD, d, lag + 3);
    }
    for (let lag = minLag; lag <= maxLag; lag++) {
      const [before, at, after] = [correlation[lag - 1], correlation[lag], correlation[lag + 1]];
      if (at <= MIN_CORRELATION || at < before || at <= after) continue;
      const period = lag + parabolaPeak(before, at, after);
      used[t] = insert(hz, strength, t * MAX_CANDIDATES, used[t], LOW_RATE / period, at);
    }
  }
  return { count, used, hz, strength };
}

/** Where the parabola through three neighbouring values has its peak, relative to the middle one, -1 to 1. */
export function parabolaPeak(before: number, at: number, after: number): number {
  const curvature = before - 2 * at + after;
  return curvature < 0 ? Math.max(-1, Math.min(1, (0.5 * (before - after)) / curvature)) : 0;
}

/** [N + 1] energy of the samples before each index; differences are the energies of stretches. */
export function cumulativeEnergy(samples: Float64Array): Float64Array {
  const sum = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sum[i + 1] = sum[i] + samples[i] * samples[i];
  return sum;
}

/** Keeps the list at `base` sorted by strength and at most `MAX_CANDIDATES` long; its new length. */
function insert(
  hz: Float32Array,
  strength: Float32Array,
  base: number,
  used: number,
  newHz: number,
  newStrength: number,
): number {
  let place = used;
  while (place > 0 && strength[base + place - 1] < newStrength) place--;
  if (place >= MAX_CANDIDATES) return used;
  const length = Math.min(used + 1, MAX_CANDIDATES);
  hz.copyWithin(base + place + 1, base + place, base + length - 1);
  strength.copyWithin(base + place + 1, base + place, base + length - 1);
  hz[base + place] = newHz;
  strength[base + place] = newStrength;
  return length;
}
