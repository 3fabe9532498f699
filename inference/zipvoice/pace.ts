/**
 * How long a reply becomes, decided before anything is made: the network fills as many frames as it is given, so exact
 * lengths need neither stretching nor a second try.
 */
import type { Pace } from '../engine.ts';
import { DurationError } from '../errors.ts';
import { HOP, RATE } from './features.ts';
import { samplesOf } from './istft.ts';
import { JOINT_SAMPLES } from './joints.ts';
import { type Counts, fewestFrames } from './lengths.ts';

/** Limits of a wish, as a share of the natural length: what `Pace` promises. */
const SHORTEST = 0.5;
const LONGEST = 2;

/** With less room the network swallows words (k2-fsa/ZipVoice issues 92 and 116): shorter texts get it, and are trimmed. */
export const ROOM_FRAMES = 70;

/** A piece of the text as it counts here. */
export interface Piece extends Counts {
  /** Frames that it would take at the speaker's own pace. */
  readonly naturalFrames: number;
}

export interface Plan {
  /** Frames of each piece. */
  readonly frames: readonly number[];
  /** Samples of the whole reply. */
  readonly samples: number;
  readonly naturalSeconds: number;
  /** Whether the text is so short that it got more room than it needs: silence around it is to be cut. */
  readonly hasRoom: boolean;
}

/**
 * The plan for `pieces`, spoken in a row.
 *
 * @throws DurationError `unreachable` with the reachable `min` and `max`: half to twice the natural length, and not less
 * than a frame for each token
 */
export function planPace(pieces: readonly Piece[], pace: Pace): Plan {
  const own = pieces.map((piece) => Math.max(fewestFrames(piece), piece.naturalFrames));
  const hasRoom = own.length === 1 && own[0] < ROOM_FRAMES;
  const natural = hasRoom ? [ROOM_FRAMES] : own;
  const naturalSamples = lengthOf(natural);
  const naturalSeconds = naturalSamples / RATE;
  if (pace.kind === 'free') return { frames: natural, samples: naturalSamples, naturalSeconds, hasRoom };

  const seconds = pace.kind === 'ratio' ? pace.ratio * naturalSeconds : snapped(pace.seconds, pace.frameRate);
  const tightest = pieces.map((piece, i) => fewestFrames(piece) / own[i]);
  const min = Math.max(SHORTEST, ...tightest) * (lengthOf(own) / RATE);
  const max = LONGEST * naturalSeconds;
  const rounding = 1 / RATE; // so that a ratio of exactly 0.5 or 2 is inside
  if (!(seconds >= min - rounding && seconds <= max + rounding)) {
    throw DurationError.unreachable(seconds, min, max);
  }
  const samples = Math.round(seconds * RATE);
  // Frames that hold at least as many samples; the last of them are cut.
  const frames = Math.ceil((samples + (own.length - 1) * JOINT_SAMPLES) / HOP) + own.length;
  return { frames: share(frames, own), samples, naturalSeconds, hasRoom: false };
}

/** Samples of pieces of `frames` frames, each joint shared by two. */
function lengthOf(frames: readonly number[]): number {
  return frames.reduce((sum, count) => sum + samplesOf(count), 0) - (frames.length - 1) * JOINT_SAMPLES;
}

function snapped(seconds: number, frameRate: number | undefined): number {
  return frameRate === undefined ? seconds : Math.round(seconds * frameRate) / frameRate;
}

/** `total` in the proportion of `weights`, in whole numbers: what is rounded off one goes to the next. */
function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const from = Math.round((total * before) / sum);
    before += weight;
    return Math.round((total * before) / sum) - from;
  });
}
