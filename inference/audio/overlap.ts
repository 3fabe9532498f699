/**
 * Whether two people speak at once: what is left of a stretch of voice without everything of its pitch has a pitch of its
 * own. Of one voice nothing is left but noise.
 */
import type { Pcm } from './pcm.ts';
import {
  ANALYSIS_HZ,
  decimate,
  findPeriod,
  MAX_PLACES,
  MIN_PITCH_HZ,
  POWER_MARGIN,
  STEP_SECONDS,
  WINDOW_SECONDS,
} from './voicing.ts';

/** The louder voice is less periodic with another one below it. */
const MIN_CORRELATION = 0.5;
/** What is left of the second voice, as a share of the whole. */
const MIN_REST = 0.15;
/** A period this near to the first one, in octaves, or to twice or half of it and the like, is no other voice's. */
const ALIKE_OCTAVES = 0.09;
const ALIKE = [1 / 3, 1 / 2, 1, 2, 3];
/**
 * Share of the voiced places with two pitches. Of 40 recordings of one voice, some with an echo or noise, none has more;
 * of 55 mixtures of two voices, as loud as each other, more than three in four do.
 */
const MIN_OVERLAP = 0.13;
/** So many voiced places are looked at, at least. */
const MIN_VOICED = 25;

/** Whether two voices are heard at once in `pcm`, of a pitch each. `speechPower` is that of `measureLevel`. */
export function hasTwoVoicesAtOnce(pcm: Pcm, speechPower: number): boolean {
  const { voiced, double } = countPitches(pcm, speechPower);
  return voiced >= MIN_VOICED && double > MIN_OVERLAP * voiced;
}

/** At how many places there is a pitch, and at how many of them another one beside it. */
export function countPitches(pcm: Pcm, speechPower: number): { voiced: number; double: number } {
  const { samples, sampleRate } = decimate(pcm, ANALYSIS_HZ);
  const width = Math.round(WINDOW_SECONDS * sampleRate);
  const longest = Math.ceil(sampleRate / MIN_PITCH_HZ);
  const reach = width + longest + 1;
  const room = samples.length - reach - longest - 2;
  const step = Math.max(Math.round(STEP_SECONDS * sampleRate), Math.ceil(room / MAX_PLACES));
  const correlations = new Float64Array(longest + 2);
  const rest = new Float32Array(reach);
  let voiced = 0;
  let double = 0;
  for (let at = 0; at < room; at += step) {
    const window = samples.subarray(at, at + reach);
    const minPower = POWER_MARGIN * speechPower;
    const period = findPeriod(window, width, sampleRate, minPower, correlations, undefined, MIN_CORRELATION);
    if (period === undefined) continue;
    voiced++;
    const restPower = takeOut(samples, at, period, rest, width);
    if (restPower < MIN_REST * powerOf(window, width)) continue;
    const isOther = (other: number) =>
      ALIKE.every((times) => Math.abs(Math.log2(other / (times * period))) >= ALIKE_OCTAVES);
    if (findPeriod(rest, width, sampleRate, 0, correlations, isOther) !== undefined) double++;
  }
  return { voiced, double };
}

/** Writes `samples` from `at` on less the same one `period` later into `rest`; the power of its first `width` samples. */
function takeOut(samples: Float32Array, at: number, period: number, rest: Float32Array, width: number): number {
  const whole = Math.floor(period);
  const part = period - whole;
  for (let n = 0; n < rest.length; n++) {
    const later = at + n + whole;
    rest[n] = (samples[at + n] ?? 0) - (1 - part) * (samples[later] ?? 0) - part * (samples[later + 1] ?? 0);
  }
  return powerOf(rest, width);
}

function powerOf(samples: Float32Array, width: number): number {
  let energy = 0;
  for (let n = 0; n < width; n++) energy += (samples[n] ?? 0) ** 2;
  return energy / width;
}
