import { BINS, FFT_SIZE, HZ_PER_BIN, SAMPLE_RATE } from './frames.ts';
import { createRandom } from './random.ts';

/** The vocal folds' pole pair: frequency and bandwidth of the slow opening before each closure. */
const POLE_HZ = 120;
const POLE_BANDWIDTH_HZ = 100;
/** Spread of arrival times above 2.5 kHz, seconds: real folds don't close everywhere at once. */
const DISPERSION_SECONDS = 0.000_35;
const DISPERSION_FROM_HZ = 2500;
const DISPERSION_SLOPE_HZ = 500;
const BINS_PER_KNOT = 16;
/** Any seed will do; changing it changes the sound of every voice. */
const DISPERSION_SEED = 99;

/**
 * [BINS] the phase, in radians, that turns a minimum-phase pulse into one a larynx might make.
 *
 * A minimum-phase pulse is all spike, which buzzes. The second-order all-pass of the glottal pole pair moves the low
 * frequencies' energy before the closure, as in the mixed-phase model of speech; its response begins before time 0.
 * The magnitude is untouched.
 */
export function pulsePhase(): Float64Array {
  const phase = dispersion();
  const radius = Math.exp((-Math.PI * POLE_BANDWIDTH_HZ) / SAMPLE_RATE);
  const pole = (2 * Math.PI * POLE_HZ) / SAMPLE_RATE;
  for (let bin = 0; bin < BINS; bin++) {
    const omega = (2 * Math.PI * bin) / FFT_SIZE;
    phase[bin] += 2 * (zeroAngle(radius, omega - pole) + zeroAngle(radius, omega + pole));
  }
  return phase;
}

/** The argument of `1 - radius * exp(-j * omega)`. */
function zeroAngle(radius: number, omega: number): number {
  return Math.atan2(radius * Math.sin(omega), 1 - radius * Math.cos(omega));
}

/** [BINS] phase of a group delay that wanders smoothly with frequency, the same in every pulse. */
function dispersion(): Float64Array {
  const random = createRandom(DISPERSION_SEED);
  const knots = Array.from({ length: Math.ceil(BINS / BINS_PER_KNOT) + 1 }, () => random.normal());
  const delay = (bin: number): number => {
    const knot = Math.floor(bin / BINS_PER_KNOT);
    const towardsNext = bin / BINS_PER_KNOT - knot;
    const onset = 1 / (1 + Math.exp(-(bin * HZ_PER_BIN - DISPERSION_FROM_HZ) / DISPERSION_SLOPE_HZ));
    return DISPERSION_SECONDS * onset * (knots[knot] + (knots[knot + 1] - knots[knot]) * towardsNext);
  };
  const phase = new Float64Array(BINS);
  for (let bin = 1; bin < BINS; bin++) {
    phase[bin] = phase[bin - 1] - Math.PI * HZ_PER_BIN * (delay(bin) + delay(bin - 1));
  }
  return phase;
}
