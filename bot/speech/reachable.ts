/** What lengths a line can have, as people are told them. */
import { DurationError, type Pace, roundDown, roundUp } from '../../inference/index.ts';

/** Seconds, both of which the line can have. */
export interface Reach {
  readonly min: number;
  readonly max: number;
}

/**
 * The lengths that are possible where `pace` is not: on whole video frames where it names a frame rate, else in hundredths,
 * always rounded into what can be had.
 *
 * @returns undefined where `error` is another one
 */
export function reachOf(error: unknown, pace: Pace): Reach | undefined {
  if (!(error instanceof DurationError)) return undefined;
  const steps = (pace.kind === 'seconds' ? pace.frameRate : undefined) ?? 100;
  return { min: roundUp(Number(error.details.min), steps), max: roundDown(Number(error.details.max), steps) };
}

/** `reach` in hundredths, as sentences and labels have it: what is typed from them is inside too. */
export function shownReach({ min, max }: Reach): Reach {
  return { min: roundUp(min, 100), max: roundDown(max, 100) };
}

/** The seconds of a wish, on whole video frames where it names a frame rate. */
export function slotOf({ seconds, frameRate }: Extract<Pace, { kind: 'seconds' }>): number {
  return frameRate === undefined ? seconds : Math.round(seconds * frameRate) / frameRate;
}

/**
 * The slot that is meant by `pace`, when `error` is that a line is too short for it: who gives a frame rate has a place in
 * a video to fill, and wants silence behind the words rather than a question.
 */
export function slotFor(error: unknown, pace: Pace): number | undefined {
  const reach = reachOf(error, pace);
  if (reach === undefined || pace.kind !== 'seconds' || pace.frameRate === undefined) return undefined;
  return slotOf(pace) > reach.max ? slotOf(pace) : undefined;
}
