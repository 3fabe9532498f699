/** Where a recording is silent, and exactly where sound begins and ends: found by level, relative to the recording's own. */
import { FRAMES_PER_SECOND } from './features.ts';

/** Frames from `from` on, up to but not including `to`. */
export interface Frames {
  readonly from: number;
  readonly to: number;
}

/** Where a recording sounds. */
export interface Levels {
  /** [frames] of 10 ms, dB. */
  readonly levelDb: Float32Array;
  /** In order, faint edges of sound not in them. */
  readonly silences: readonly Frames[];
}

/** A frame is silent this far below the loud ones, or in the lower third of the range where the range is small. */
const BELOW_LOUD_DB = 15;
const SHARE_OF_RANGE = 0.35;
/** Shorter silences are stops inside words. */
const SHORTEST_FRAMES = 0.1 * FRAMES_PER_SECOND;

/** The silences of 0.1 s and more, in order. */
export function findSilences(levelDb: Float32Array): Frames[] {
  const sorted = levelDb.slice().sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [quiet, loud] = [at(0.05), at(0.95)];
  const threshold = Math.max(loud - BELOW_LOUD_DB, quiet + SHARE_OF_RANGE * (loud - quiet));
  const silences: Frames[] = [];
  for (let from = 0; from < levelDb.length; ) {
    let to = from;
    while (to < levelDb.length && levelDb[to] < threshold) to++;
    if (to - from >= SHORTEST_FRAMES) silences.push({ from, to });
    from = Math.max(to, from + 1);
  }
  return silences;
}

/** 1 for every frame that none of `silences` holds. */
export function soundingFrames(frames: number, silences: readonly Frames[]): Uint8Array {
  const sounds = new Uint8Array(frames).fill(1);
  for (const { from, to } of silences) sounds.fill(0, from, to);
  return sounds;
}
