/** How much of a recording is a voice: sound with a pitch that moves, as a larynx makes it. */
import type { Pcm } from './pcm.ts';

/** Pitch needs little bandwidth, and work grows with the square of the rate. */
export const ANALYSIS_HZ = 4000;
export const WINDOW_SECONDS = 0.04;
export const STEP_SECONDS = 0.02;
/** A longer recording is looked at in places as many, evenly spread. */
export const MAX_PLACES = 250;
export const MIN_PITCH_HZ = 60;
const MAX_PITCH_HZ = 400;
/** Correlation of a window with itself one period later: 0.9 and more in a vowel, below 0.4 in noise. */
const MIN_CORRELATION = 0.6;
/** The shortest period that correlates nearly as well as the best is the true one, not a multiple of it. */
const NEARLY = 0.9;
/** A voiced window may be a little weaker than what counts as speech (see `speech-level.ts`). */
export const POWER_MARGIN = 1 / 3;
/** Octaves between neighbouring windows: below this the pitch stands still, above it is another sound. */
const STILL_OCTAVES = 0.002;
const JUMP_OCTAVES = 0.3;
/** Speech stands still in a fifth of its steps at most, even espeak's; notes of an instrument in four fifths. */
const MAX_STILL_SHARE = 0.5;

/** Whoever speaks on has another register than whoever began: octaves between the middles of their pitches. */
const OTHER_REGISTER_OCTAVES = 0.5;
/** Of each speaker so many places have to be voiced, and so large a part of all that are. */
const MIN_SPEAKER_PLACES = 12;
const MIN_SPEAKER_SHARE = 0.2;

/** What is voiced of a recording. */
export interface Voicing {
  /** Percentage of the time: 45 to 80 in fluent speech; 0 for noise and for tones that keep their pitch. */
  readonly percent: number;
  /** Whether another voice, clearly higher or lower, goes on where the first one ends. Two of one register aren't told apart. */
  readonly changesSpeaker: boolean;
}

/**
 * How much of `pcm` is a voice, and whether it is one.
 *
 * @param speechPower from `measureLevel`
 */
export function measureVoicing(pcm: Pcm, speechPower: number): Voicing {
  const { samples, sampleRate } = decimate(pcm, ANALYSIS_HZ);
  const width = Math.round(WINDOW_SECONDS * sampleRate);
  const longest = Math.ceil(sampleRate / MIN_PITCH_HZ);
  const room = samples.length - width - longest - 1;
  if (room <= 0) return { percent: 0, changesSpeaker: false };
  const step = Math.max(Math.round(STEP_SECONDS * sampleRate), Math.ceil(room / MAX_PLACES));

  const correlations = new Float64Array(longest + 2);
  let places = 0;
  const periods: number[] = [];
  let steps = 0;
  let still = 0;
  let previous: number | undefined;
  for (let at = 0; at < room; at += step) {
    places++;
    const window = samples.subarray(at, at + width + longest + 1);
    const period = findPeriod(window, width, sampleRate, POWER_MARGIN * speechPower, correlations);
    if (period !== undefined) periods.push(Math.log2(period));
    if (period !== undefined && previous !== undefined) {
      const octaves = Math.abs(Math.log2(period / previous));
      if (octaves < JUMP_OCTAVES) steps++;
      if (octaves < STILL_OCTAVES) still++;
    }
    previous = period;
  }
  if (still > MAX_STILL_SHARE * steps) return { percent: 0, changesSpeaker: false };
  return { percent: (100 * periods.length) / places, changesSpeaker: changesRegister(periods) };
}

/**
 * Whether `periods` (octaves, in time) can be cut so that the middle halves of both parts lie apart, their medians by
 * `OTHER_REGISTER_OCTAVES`: one person's pitch rises and falls all the time, but not once for good.
 */
function changesRegister(periods: readonly number[]): boolean {
  const least = Math.max(MIN_SPEAKER_PLACES, Math.ceil(MIN_SPEAKER_SHARE * periods.length));
  for (let cut = least; cut <= periods.length - least; cut++) {
    const before = quartiles(periods.slice(0, cut));
    const after = quartiles(periods.slice(cut));
    const isApart = before.high < after.low || after.high < before.low;
    if (isApart && Math.abs(before.middle - after.middle) > OTHER_REGISTER_OCTAVES) return true;
  }
  return false;
}

function quartiles(values: readonly number[]): { low: number; middle: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

/**
 * The period of the window's pitch in samples, a fraction included; undefined if it is weak or has none.
 *
 * @param window `width` samples and the longest period after them
 * @param correlations working memory
 * @param isSought whether a period of so many samples counts; the weakest correlation that does. Default all, `MIN_CORRELATION`
 */
export function findPeriod(
  window: Float32Array,
  width: number,
  sampleRate: number,
  minPower: number,
  correlations: Float64Array,
  isSought: (period: number) => boolean = () => true,
  minCorrelation = MIN_CORRELATION,
): number | undefined {
  const energy = energyOf(window, 0, width);
  if (energy < minPower * width) return undefined;

  const first = Math.floor(sampleRate / MAX_PITCH_HZ) - 1;
  const last = window.length - width - 1;
  let shifted = energyOf(window, first, width);
  let best = 0;
  for (let lag = first; lag <= last; lag++) {
    let product = 0;
    for (let n = 0; n < width; n++) product += window[n] * window[n + lag];
    correlations[lag] = shifted > 0 ? product / Math.sqrt(energy * shifted) : 0;
    best = Math.max(best, isPeak(correlations, lag - 1, first) && isSought(lag - 1) ? correlations[lag - 1] : 0);
    shifted += window[lag + width] ** 2 - window[lag] ** 2;
  }
  if (best < minCorrelation) return undefined;

  for (let lag = first + 1; lag < last; lag++) {
    if (correlations[lag] < NEARLY * best || !isPeak(correlations, lag, first) || !isSought(lag)) continue;
    const [before, at, after] = correlations.subarray(lag - 1, lag + 2);
    return lag + (before - after) / (2 * (before - 2 * at + after)); // top of the parabola
  }
  return undefined;
}

function isPeak(values: Float64Array, at: number, first: number): boolean {
  return at > first && values[at] >= values[at - 1] && values[at] > values[at + 1];
}

function energyOf(samples: Float32Array, start: number, width: number): number {
  let energy = 0;
  for (let n = start; n < start + width; n++) energy += samples[n] * samples[n];
  return energy;
}

/** `pcm` at about `hz` by averages: crude against aliases, but pitch survives them, and it costs one pass. */
export function decimate({ samples, sampleRate }: Pcm, hz: number): Pcm {
  const factor = Math.max(1, Math.round(sampleRate / hz));
  const decimated = new Float32Array(Math.floor(samples.length / factor));
  for (let i = 0; i < decimated.length; i++) {
    let sum = 0;
    for (let n = i * factor; n < (i + 1) * factor; n++) sum += samples[n];
    decimated[i] = sum / factor;
  }
  return { samples: decimated, sampleRate: sampleRate / factor };
}
