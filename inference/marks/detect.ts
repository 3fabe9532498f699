/** Looks for the mark in a recording: at every place where the code may begin, at every speed within a few per cent. */
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { soundingSeconds } from '../audio/silence.ts';
import type { Code } from './code.ts';
import { BAND_SETS, createCorrelator, fold, PHASES } from './correlation.ts';
import { BANDS, SLOTS } from './layout.ts';
import { HOP, LISTEN_HZ, levelsOf } from './levels.ts';
import { atSpeed, bestPlace, SHORTEST_SECONDS, startsOf, stretchOf } from './stretches.ts';
import { finished, finishedInTurns, type Turns } from './turns.ts';

/** Speeds that are looked at: 1, and this many steps of `SPEED_STEP` to each side of it. */
const SPEED_STEPS = 8;
const SPEED_STEP = 0.004;

/** Steps in the order in which they are tried: most recordings are as fast as they were. */
const STEPS = Array.from({ length: 2 * SPEED_STEPS + 1 }, (_, n) => (n % 2 === 0 ? -1 : 1) * Math.ceil(n / 2));
/** A score this many times the threshold is no chance: only the speeds beside its own may still fit better. */
const SURE = 1.4;

/** Places, speeds and sets of bands that one stretch is tried at. */
const TRIALS_PER_STRETCH = BAND_SETS * (2 * SPEED_STEPS + 1) * PHASES * SLOTS;

/** How often in a million recordings without the mark one is taken to have it, at most. */
const FALSE_ALARMS = 1e-6;

/** How often a voice is said to be heard in a marked recording of another voice, at most. */
const FALSE_VOICES = 1e-4;

/** Lengths of parts in which a voice is looked for; a shorter part has too little of its code. */
const WINDOW_SECONDS = [SHORTEST_SECONDS, 2 * SHORTEST_SECONDS];
/** So many parts of a length begin within it. */
const WINDOW_STEPS = 4;

/** Where a code lies best. */
export interface Fit {
  /** See `createCorrelator`. */
  readonly score: number;
  /** How fast the recording is played: 1.02 is two per cent too fast. */
  readonly speed: number;
  readonly phase: number;
  readonly slot: number;
  /** Seconds from the beginning of the recording to that of the stretch. */
  readonly from: number;
}

export interface Finding {
  /** `unclear`: not found, where too little sounds for that to say anything. */
  readonly mark: 'found' | 'absent' | 'unclear';
  /** Undefined where there is no sound. */
  readonly fit: Fit | undefined;
  /** The score from which on the mark counts as found. */
  readonly threshold: number;
}

/** The score that no more than `chance` of recordings without the code reach in any of `trials` (see `createCorrelator`). */
export function thresholdFor(trials: number, chance: number = FALSE_ALARMS): number {
  return Math.sqrt(2 * Math.log(trials / chance));
}

/** Whether `code` is in `pcm`. @param onScores told the scores of all places that are tried, a speed and a phase at a time */
export function findMark(pcm: Pcm, code: Code, onScores?: (scores: Float64Array) => void): Finding {
  return finished(finding(pcm, code, onScores));
}

/** `findMark`, for threads that have others to serve: steps of some 15 ms. @throws the signal's reason once it is aborted */
export function findMarkInTurns(pcm: Pcm, code: Code, signal?: AbortSignal): Promise<Finding> {
  return finishedInTurns(finding(pcm, code), signal);
}

/**
 * Which of `codes` are in `pcm`, in all of it or in parts of some seconds, of which each may be another voice's. Where they
 * are looked for is decided by the bot's own code, so that it says nothing of them.
 *
 * @param pcm in which `bot` was found, at `speed`
 */
export function voicesIn(
  pcm: Pcm,
  bot: Code,
  codes: readonly Code[],
  { speed }: Pick<Fit, 'speed'>,
): readonly boolean[] {
  return finished(hearing(pcm, bot, codes, speed));
}

/** `voicesIn`, for threads that have others to serve. @throws the signal's reason once it is aborted */
export function voicesInTurns(
  pcm: Pcm,
  bot: Code,
  codes: readonly Code[],
  { speed }: Pick<Fit, 'speed'>,
  signal?: AbortSignal,
): Promise<readonly boolean[]> {
  return finishedInTurns(hearing(pcm, bot, codes, speed), signal);
}

function* hearing(pcm: Pcm, bot: Code, codes: readonly Code[], speed: number): Turns<readonly boolean[]> {
  const { samples } = resample(pcm, LISTEN_HZ);
  const lies = createCorrelator(bot);
  const correlators = codes.map(createCorrelator);
  const highest = codes.map(() => Number.NEGATIVE_INFINITY);
  let windows = 0;
  for (const from of startsOf(samples.length / LISTEN_HZ)) {
    const levels = levelsOf(atSpeed(stretchOf(samples, from), speed));
    for (const window of windowsOf(levels)) {
      windows += 1;
      const { folded, slot } = bestPlace(window, lies);
      correlators.forEach((correlate, index) => {
        highest[index] = Math.max(highest[index], correlate(folded)[slot]);
      });
    }
    yield;
  }
  const threshold = thresholdFor(BAND_SETS * codes.length * windows, FALSE_VOICES);
  return highest.map((score) => score >= threshold);
}

/** All of a stretch, and parts of it over each other. */
function windowsOf(levels: Float32Array): readonly Float32Array[] {
  const frames = levels.length / BANDS;
  const windows = [levels];
  for (const length of WINDOW_SECONDS.map((one) => Math.round((one * LISTEN_HZ) / HOP))) {
    for (let from = 0; from + length < frames; from += Math.round(length / WINDOW_STEPS))
      windows.push(levels.subarray(from * BANDS, (from + length) * BANDS));
  }
  return windows;
}

function* finding(pcm: Pcm, code: Code, onScores?: (scores: Float64Array) => void): Turns<Finding> {
  const { samples } = resample(pcm, LISTEN_HZ);
  const starts = startsOf(samples.length / LISTEN_HZ);
  const threshold = thresholdFor(starts.length * TRIALS_PER_STRETCH);
  const correlate = createCorrelator(code);
  let fit: Fit | undefined;
  for (const from of starts) {
    const stretch = stretchOf(samples, from);
    for (const step of STEPS) {
      if (fit !== undefined && fit.score > SURE * threshold && isPast(step, fit, from)) break;
      const speed = 1 + step * SPEED_STEP;
      const levels = levelsOf(atSpeed(stretch, speed));
      for (let phase = 0; phase < PHASES; phase++) {
        const scores = correlate(fold(levels, phase / PHASES));
        onScores?.(scores);
        for (let slot = 0; slot < scores.length; slot++) {
          const score = scores[slot];
          if (fit === undefined || score > fit.score) fit = { score, speed, phase, slot, from };
        }
      }
      yield;
    }
  }
  const isFound = fit !== undefined && fit.score >= threshold;
  const ifNot = soundingSeconds(pcm) < SHORTEST_SECONDS ? 'unclear' : 'absent';
  return { mark: isFound ? 'found' : ifNot, fit, threshold };
}

/** Whether all speeds beside that of `fit` were tried before `step`; in a later stretch there is nothing to find out. */
function isPast(step: number, { speed, from }: Fit, start: number): boolean {
  return start !== from || Math.abs(step) > Math.round(Math.abs(speed - 1) / SPEED_STEP) + 1;
}
