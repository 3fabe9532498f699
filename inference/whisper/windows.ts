/** A long recording in windows that the encoder takes, cut where nobody speaks. */

import { refineSilences } from '../align/edges.ts';
import { cepstraOf, FRAMES_PER_SECOND } from '../align/features.ts';
import { type Frames, findSilences, type Levels } from '../align/silences.ts';
import { createResampler } from '../audio/resample.ts';
import type { Sound } from '../audio/sound.ts';
import { SoundReader } from '../audio/sound-reader.ts';
import { RATE } from './log-mel.ts';

/** Frames of a window at most: 28 s, which leaves a second of margin on both sides. */
export const LONGEST_WINDOW = 28 * FRAMES_PER_SECOND;
/** The end of a window is looked for in its last ten seconds. */
const CHOICE = 10 * FRAMES_PER_SECOND;
/** A silence of 0.3 s parts sentences. */
const PARTING = 0.3 * FRAMES_PER_SECOND;
/** Where nothing parts, the quietest tenth of a second does. */
const QUIET = 0.1 * FRAMES_PER_SECOND;
/** A recording whose loud frames are below this is silence, dB. */
const SILENCE_DB = -40;

/** @param atChunk called before each stretch of 20 s; what it throws ends the work */
export async function levelsOf(
  sound: Sound,
  atChunk?: (done: number, total: number) => Promise<void>,
): Promise<Levels> {
  const { levelDb } = await cepstraOf(sound, atChunk);
  return { levelDb, silences: refineSilences(levelDb, findSilences(levelDb)) };
}

/** The windows of a recording, each at most 28 s, without gaps. */
export function cutWindows({ levelDb, silences }: Levels): Frames[] {
  const windows: Frames[] = [];
  let from = 0;
  while (levelDb.length - from > LONGEST_WINDOW) {
    const to = endOf(levelDb, silences, from + LONGEST_WINDOW);
    windows.push({ from, to });
    from = to;
  }
  if (from < levelDb.length) windows.push({ from, to: levelDb.length });
  return windows;
}

/** Where a window that can't go beyond `latest` ends. */
function endOf(levelDb: Float32Array, silences: readonly Frames[], latest: number): number {
  let best: Frames | undefined;
  for (const silence of silences) {
    const middle = (silence.from + silence.to) / 2;
    const isInReach = middle > latest - CHOICE && middle <= latest && silence.to - silence.from >= PARTING;
    if (isInReach && silence.to - silence.from > (best ? best.to - best.from : 0)) best = silence;
  }
  if (best !== undefined) return Math.round((best.from + best.to) / 2);
  let quietest = latest - QUIET;
  let lowest = Number.POSITIVE_INFINITY;
  for (let from = latest - CHOICE; from + QUIET <= latest; from++) {
    const level = levelDb.subarray(from, from + QUIET).reduce((sum, db) => sum + db, 0);
    if (level < lowest) [lowest, quietest] = [level, from];
  }
  return quietest + QUIET / 2;
}

/** Seconds in `window` that sound; 0 where even the loudest frame is hardly audible. */
export function soundIn({ levelDb, silences }: Levels, { from, to }: Frames): number {
  if (!levelDb.subarray(from, to).some((db) => db > SILENCE_DB)) return 0;
  const silent = silences.reduce((sum, s) => sum + Math.max(0, Math.min(to, s.to) - Math.max(from, s.from)), 0);
  return (to - from - silent) / FRAMES_PER_SECOND;
}

/** Stretches of a sound at 16 kHz, frames of 10 ms, asked for in order; only one of them is in memory. */
export class Excerpts {
  readonly #rate: number;
  readonly #reader: SoundReader;
  readonly #resample: (samples: Float32Array) => Float32Array;

  /** The sound is heard from its beginning. */
  constructor(sound: Sound, signal?: AbortSignal) {
    this.#rate = sound.sampleRate;
    this.#reader = new SoundReader(sound, { signal });
    this.#resample = createResampler(sound.sampleRate, RATE);
  }

  /** @param window does not begin before the one that was asked for last */
  async read({ from, to }: Frames): Promise<Float32Array> {
    const at = (frame: number) => Math.round((frame * this.#rate) / FRAMES_PER_SECOND);
    const excerpt = this.#resample(await this.#reader.read(Math.max(0, at(from)), at(to)));
    return excerpt.subarray(0, Math.floor(((to - Math.max(0, from)) / FRAMES_PER_SECOND) * RATE));
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
