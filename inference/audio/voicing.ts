/** How much of a recording is a voice: sound with a pitch that moves, as a larynx makes it. */
import type { Pcm } from './pcm.ts';

/** Pitch needs little bandwidth, and work grows with the square of the rate. */
const ANALYSIS_HZ = 4000;
const WINDOW_SECONDS = 0.04;
const STEP_SECONDS = 0.02;
/** A longer recording is looked at in places as many, evenly spread. */
const MAX_PLACES = 250;
const MIN_PITCH_HZ = 60;
const MAX_PITCH_HZ = 400;
/** Correlation of a window with itself one period later: 0.9 and more in a vowel, below 0.4 in noise. */
const MIN_CORRELATION = 0.6;
/** The shortest period that correlates nearly as well as the best is the true one, not a multiple of it. */
const NEARLY = 0.9;
/** A voiced window may be a little weaker than what counts as speech (see `speech-level.ts`). */
const POWER_MARGIN = 1 / 3;
/** Octaves between neighbouring windows: below this the pitch stands still, above it is another sound. */
const STILL_OCTAVES = 0.002;
const JUMP_OCTAVES = 0.3;
/** Speech stands still in a fifth of its steps at most, even espeak's; notes of an instrument in four fifths. */
const MAX_STILL_SHARE = 0.5;

/**
 * Percentage of the time that is voiced: 45 to 80 in fluent speech; 0 for noise and for tones that keep their pitch.
 *
 * @param speechPower from `measureLevel`
 */
export function voicedPercent(pcm: Pcm, speechPower: number): number {
  const { samples, sampleRate } = decimate(pcm, ANALYSIS_HZ);
  const width = Math.round(WINDOW_SECONDS * sampleRate);
  const longest = Math.ceil(sampleRate / MIN_PITCH_HZ);
  const room = samples.length - width - longest - 1;
  if (room <= 0) return 0;
  const step = Math.max(Math.round(STEP_SECONDS * sampleRate), Math.ceil(room / MAX_PLACES));

  const correlations = new Float64Array(longest + 2);
  let places = 0;
  let voiced = 0;
  let steps = 0;
  let still = 0;
  let previous: number | undefined;
  for (let at = 0; at < room; at += step) {
    places++;
    const window = samples.subarray(at, at + width + longest + 1);
    const period = findPeriod(window, width, sampleRate, POWER_MARGIN * speechPower, correlations);
    if (period !== undefined) voiced++;
    if (period !== undefined && previous !== undefined) {
      const octaves = Math.abs(Math.log2(period / previous));
      if (octaves < JUMP_OCTAVES) steps++;
      if (octaves < STILL_OCTAVES) still++;
    }
    previous = period;
  }
  return still > MAX_STILL_SHARE * steps ? 0 : (100 * voiced) / places;
}

/**
 * The period of the window's pitch in samples, a fraction included; undefined if it is weak or has none.
 *
 * @param window `width` samples and the longest period after them
 * @param correlations working memory
 */
function findPeriod(
  window: Float32Array,
  width: number,
  sampleRate: number,
  minPower: number,
  correlations: Float64Array,
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
    best = Math.max(best, isPeak(correlations, lag - 1, first) ? correlations[lag - 1] : 0);
    shifted += window[lag + width] ** 2 - window[lag] ** 2;
  }
  if (best < MIN_CORRELATION) return undefined;

  for (let lag = first + 1; lag < last; lag++) {
    if (correlations[lag] < NEARLY * best || !isPeak(correlations, lag, first)) continue;
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
function decimate({ samples, sampleRate }: Pcm, hz: number): Pcm {
  const factor = Math.max(1, Math.round(sampleRate / hz));
  const decimated = new Float32Array(Math.floor(samples.length / factor));
  for (let i = 0; i < decimated.length; i++) {
    let sum = 0;
    for (let n = i * factor; n < (i + 1) * factor; n++) sum += samples[n];
    decimated[i] = sum / factor;
  }
  return { samples: decimated, sampleRate: sampleRate / factor };
}
