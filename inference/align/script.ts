/** The script as the built-in engine reads it: one long track in which lines, words and units have their rows. */
import type { Reader, Reading, TimedUnit } from '../builtin/index.ts';
import { TextError } from '../errors.ts';
import { CEPSTRA, type Cepstra, cepstraOf, FRAMES_PER_SECOND } from './features.ts';
import { findSilences, soundingFrames } from './silences.ts';
import { type Track, trackOf } from './track.ts';
import { type WrittenWord, writtenWords } from './written.ts';

/** A line that can be said. */
export interface ScriptLine {
  /** Index among the lines of the script. */
  readonly index: number;
  /** Rows of the track, `to` not included. */
  readonly rows: { readonly from: number; readonly to: number };
  readonly words: readonly WrittenWord[];
  /** [units] the rows at which each unit begins and ends. */
  readonly units: readonly { readonly from: number; readonly to: number }[];
}

export interface Script {
  readonly track: Track;
  /** Lines without anything to say are left out. */
  readonly lines: readonly ScriptLine[];
}

interface Read {
  readonly index: number;
  readonly units: readonly TimedUnit[];
  readonly cepstra: Cepstra;
  readonly sounds: Uint8Array;
}

/**
 * The script `lines`, read at `rate`.
 *
 * @param atLine called before each line with lines done and in all; what it throws ends the work
 * @throws TextError for a line that can't be read, but for those of which nothing is said
 */
export async function readScript(
  reader: Reader,
  lines: readonly string[],
  rate: number,
  atLine: (done: number, total: number) => Promise<void>,
): Promise<Script> {
  const read: Read[] = [];
  for (const [index, text] of lines.entries()) {
    await atLine(index, lines.length);
    const reading = readLine(reader, text, rate);
    if (reading === undefined) continue;
    const cepstra = await cepstraOf(reading.audio);
    const sounds = soundingFrames(cepstra.frames, findSilences(cepstra.levelDb));
    read.push({ index, units: reading.units, cepstra, sounds });
  }
  return join(read, lines);
}

/** @throws TextError, but for a line of signs and emoji alone */
function readLine(reader: Reader, text: string, rate: number): Reading | undefined {
  try {
    return reader.read(text, rate);
  } catch (error) {
    if (error instanceof TextError && (error.code === 'unspeakable' || error.code === 'empty')) return undefined;
    throw error;
  }
}

function join(read: readonly Read[], lines: readonly string[]): Script {
  const frames = read.reduce((sum, { cepstra }) => sum + cepstra.frames, 0);
  const data = new Float32Array(frames * CEPSTRA);
  const sounds = new Uint8Array(frames);
  const firsts: number[] = [];
  let first = 0;
  for (const line of read) {
    data.set(line.cepstra.data, first * CEPSTRA);
    sounds.set(line.sounds, first);
    firsts.push(first);
    first += line.cepstra.frames;
  }
  const track = trackOf({ frames, data, levelDb: new Float32Array(0) }, sounds);
  const rows = rowsOfFrames(sounds);
  return {
    track,
    lines: read.map(({ index, units, cepstra }, k) => {
      const row = (seconds: number) =>
        rows[Math.min(firsts[k] + cepstra.frames, firsts[k] + Math.round(seconds * FRAMES_PER_SECOND))];
      return {
        index,
        rows: { from: rows[firsts[k]], to: rows[firsts[k] + cepstra.frames] },
        words: writtenWords(lines[index], units),
        units: units.map(({ start, end }) => ({ from: row(start), to: row(end) })),
      };
    }),
  };
}

/** [frames + 1] the row of each frame; of a silent one, that of the next that sounds. */
function rowsOfFrames(sounds: Uint8Array): Int32Array {
  const rows = new Int32Array(sounds.length + 1);
  for (let t = 0; t < sounds.length; t++) rows[t + 1] = rows[t] + sounds[t];
  return rows;
}
