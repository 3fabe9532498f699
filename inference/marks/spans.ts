/** Where the mark is in a recording that has it: what was made here may be a part of something longer. */
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import type { Code } from './code.ts';
import { BAND_SETS, createCorrelator, PHASES } from './correlation.ts';
import { type Fit, thresholdFor } from './detect.ts';
import { BANDS, SLOTS } from './layout.ts';
import { HOP, LISTEN_HZ, levelsOf, SIZE } from './levels.ts';
import { atSpeed, bestPlace, SHORTEST_SECONDS } from './stretches.ts';
import { finished, finishedInTurns, type Turns } from './turns.ts';

/** Seconds from one place that is looked at to the next, each in the middle of `SHORTEST_SECONDS`. */
const STEP_SECONDS = 0.5;
/** A place with a higher score than this may have a mark that is hardly left: 99 % of those without score less. */
const MOST_BARE = 4.3;
/** Places whose levels are found together. */
const STEPS_AT_ONCE = 16;
/** Places in a row that may lack the mark in the midst of it: so little can't be told from what a codec has done. */
const FEW = 1;
/** dB below the loudest place: a pause has no mark, and is no part of something else. */
const PAUSE_DB = 40;
/** How often a recording is said to have the mark in a place where it has none, at most. */
const FALSE_PLACES = 1e-3;

/** From one second to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Whereabouts {
  /** In order, to about a second. */
  readonly spans: readonly Span[];
  /** Whether it is everywhere but in pauses; what is shorter than some two seconds is not seen. */
  readonly isThroughout: boolean;
}

/** Where `code` is in `pcm`. @param fit of `code`, which was found in it */
export function locateMark(pcm: Pcm, code: Code, fit: Pick<Fit, 'speed'>): Whereabouts {
  return finished(locating(pcm, code, fit));
}

/** `locateMark`, for threads that have others to serve. @throws the signal's reason once it is aborted */
export function locateMarkInTurns(
  pcm: Pcm,
  code: Code,
  fit: Pick<Fit, 'speed'>,
  signal?: AbortSignal,
): Promise<Whereabouts> {
  return finishedInTurns(locating(pcm, code, fit), signal);
}

function* locating(pcm: Pcm, code: Code, { speed }: Pick<Fit, 'speed'>): Turns<Whereabouts> {
  const { samples } = resample(pcm, LISTEN_HZ);
  const heard = atSpeed(samples, speed);
  const steps = Math.max(1, Math.round(heard.length / LISTEN_HZ / STEP_SECONDS));
  const width = heard.length / steps;
  const window = Math.min(heard.length, SHORTEST_SECONDS * LISTEN_HZ);
  const startOf = (step: number) =>
    Math.round(Math.max(0, Math.min(heard.length - window, (step + 0.5) * width - window / 2)));
  const correlate = createCorrelator(code);
  const threshold = thresholdFor(BAND_SETS * PHASES * SLOTS * steps, FALSE_PLACES);
  const scores: number[] = [];
  for (let first = 0; first < steps; first += STEPS_AT_ONCE) {
    const last = Math.min(steps, first + STEPS_AT_ONCE) - 1;
    const begin = startOf(first);
    const levels = levelsOf(heard.subarray(begin, startOf(last) + window));
    const frames = Math.floor((window - SIZE) / HOP) + 1;
    for (let step = first; step <= last; step++) {
      const from = Math.round((startOf(step) - begin) / HOP);
      scores.push(bestPlace(levels.subarray(from * BANDS, (from + frames) * BANDS), correlate).score);
    }
    yield;
  }
  const isPause = pausesIn(heard, steps);
  const places = scores.map((score, step) => {
    if (score >= threshold) return 'marked';
    return isPause[step] || score > MOST_BARE ? 'open' : 'bare';
  });
  return whereaboutsOf(places, width / LISTEN_HZ / speed);
}

function pausesIn(samples: Float32Array, steps: number): readonly boolean[] {
  const powers = Array.from({ length: steps }, (_, step) => {
    const place = samples.subarray((step * samples.length) / steps, ((step + 1) * samples.length) / steps);
    return place.reduce((sum, sample) => sum + sample * sample, 0);
  });
  const least = Math.max(...powers) * 10 ** (-PAUSE_DB / 10);
  return powers.map((power) => power <= least);
}

/** @param seconds of a place */
function whereaboutsOf(places: readonly ('marked' | 'open' | 'bare')[], seconds: number): Whereabouts {
  const spans: { from: number; to: number }[] = [];
  let bareSince = 0;
  places.forEach((place, step) => {
    if (place === 'bare') bareSince += 1;
    if (place !== 'marked') return;
    const last = spans.at(-1);
    if (last !== undefined && bareSince <= FEW) last.to = (step + 1) * seconds;
    else spans.push({ from: step * seconds, to: (step + 1) * seconds });
    bareSince = 0;
  });
  const outside = places.filter((place, step) => {
    const at = (step + 0.5) * seconds;
    return place === 'bare' && !spans.some(({ from, to }) => from < at && at < to);
  });
  return { spans, isThroughout: spans.length > 0 && outside.length <= FEW };
}
