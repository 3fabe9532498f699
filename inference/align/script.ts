/** The script as the built-in engine reads it: one long track in which lines, words and units have their rows. */
import type { Reader, Reading, TimedUnit } from '../builtin/index.ts';
import { TextError } from '../errors.ts';
import { CEPSTRA, cepstraOf, FRAMES_PER_SECOND } from './features.ts';
import { findSilences, soundingFrames } from './silences.ts';
import { type Speech, speechOf } from './track.ts';
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
  readonly track: Speech;
  /** Lines without anything to say are left out. */
  readonly lines: readonly ScriptLine[];
}

/** A line as it was read; its frames are among those of all. */
interface Read {
  readonly index: number;
  readonly units: readonly TimedUnit[];
  readonly first: number;
  readonly frames: number;
}

/** Frames that a Chinese character and another one take at most, mostly. */
const FRAMES_OF_HAN = 30;
const FRAMES_OF_LETTER = 9;

/** The frames of all lines, one after the other; there is no other copy of them. */
class Frames {
  length = 0;
  #data: Float32Array;
  #sounds: Uint8Array;

  /** @param room frames for which there is room before they have to be moved; what is not written takes no memory */
  constructor(room: number) {
    this.#data = new Float32Array(room * CEPSTRA);
    this.#sounds = new Uint8Array(room);
  }

  add(data: Float32Array, sounds: Uint8Array): void {
    const length = this.length + sounds.length;
    if (length > this.#sounds.length) this.#grow(2 * length);
    this.#data.set(data, this.length * CEPSTRA);
    this.#sounds.set(sounds, this.length);
    this.length = length;
  }

  get data(): Float32Array {
    return this.#data.subarray(0, this.length * CEPSTRA);
  }

  get sounds(): Uint8Array {
    return this.#sounds.subarray(0, this.length);
  }

  #grow(room: number): void {
    const [data, sounds] = [new Float32Array(room * CEPSTRA), new Uint8Array(room)];
    data.set(this.data);
    sounds.set(this.sounds);
    [this.#data, this.#sounds] = [data, sounds];
  }
}

function roomFor(lines: readonly string[]): number {
  return lines.reduce((sum, line) => {
    const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
    return sum + 100 + han * FRAMES_OF_HAN + (line.length - han) * FRAMES_OF_LETTER;
  }, 0);
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
  const frames = new Frames(Math.ceil(roomFor(lines) / rate));
  for (const [index, text] of lines.entries()) {
    await atLine(index, lines.length);
    const reading = readLine(reader, text, rate);
    if (reading === undefined) continue;
    const cepstra = await cepstraOf(reading.audio);
    read.push({ index, units: reading.units, first: frames.length, frames: cepstra.frames });
    frames.add(cepstra.data, soundingFrames(cepstra.frames, findSilences(cepstra.levelDb)));
  }
  return scriptOf(read, frames, lines);
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

function scriptOf(read: readonly Read[], { length, data, sounds }: Frames, lines: readonly string[]): Script {
  const rows = rowsOfFrames(sounds);
  return {
    track: speechOf({ frames: length, data }, sounds),
    lines: read.map(({ index, units, first, frames }) => {
      const row = (seconds: number) => rows[Math.min(first + frames, first + Math.round(seconds * FRAMES_PER_SECOND))];
      return {
        index,
        rows: { from: rows[first], to: rows[first + frames] },
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
