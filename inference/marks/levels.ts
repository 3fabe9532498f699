/** What the detector looks at: the level of each band, frame by frame, without what speech itself does there. */
import { RealFft } from '../audio/fft.ts';
import { BANDS, bandEdges } from './layout.ts';

/** Hz at which a recording is looked at. */
export const LISTEN_HZ = 16_000;
/** Samples of a frame: 32 ms, as long as those that the mark is made in. */
export const SIZE = 512;
/** Samples from frame to frame: 8 ms, a quarter of a slot. */
export const HOP = 128;

/** Frames on each side that make up the level around one: 48 ms, more than a slot. */
const AROUND = 6;
/** How much of the level of each band beside it a band is expected to have. Voices move many bands together. */
const BESIDE = 0.45;
/** dB: a level that differs more from what was expected counts as much as this one. */
const MOST_DB = 9;
/** dB below the mean power of a band: what is softer is silence. */
const SILENT_DB = 45;

/** `frames * BANDS` levels of `samples` (16 kHz): how each differs from what those around and beside it let expect, dB. */
export function levelsOf(samples: Float32Array): Float32Array {
  const frames = Math.max(0, Math.floor((samples.length - SIZE) / HOP) + 1);
  return lessBeside(lessAround(rawLevels(samples, frames), frames), frames);
}

const FFT = new RealFft(SIZE);
const EDGES = bandEdges(SIZE, LISTEN_HZ);
const WINDOW = Float64Array.from({ length: SIZE }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (n + 0.5)) / SIZE));

function rawLevels(samples: Float32Array, frames: number): Float32Array {
  const block = new Float64Array(SIZE);
  const re = new Float64Array(FFT.bins);
  const im = new Float64Array(FFT.bins);
  const levels = new Float32Array(frames * BANDS);
  let total = 0;
  for (let frame = 0; frame < frames; frame++) {
    for (let n = 0; n < SIZE; n++) block[n] = samples[frame * HOP + n] * WINDOW[n];
    FFT.forward(block, re, im);
    for (let band = 0; band < BANDS; band++) {
      let power = 0;
      for (let bin = EDGES[band]; bin < EDGES[band + 1]; bin++) power += re[bin] ** 2 + im[bin] ** 2;
      levels[frame * BANDS + band] = power;
      total += power;
    }
  }
  const floor = (total / Math.max(1, levels.length)) * 10 ** (-SILENT_DB / 10) + 1e-20;
  for (let i = 0; i < levels.length; i++) levels[i] = 10 * Math.log10(levels[i] + floor);
  return levels;
}

function lessAround(levels: Float32Array, frames: number): Float32Array {
  const flat = new Float32Array(levels.length);
  for (let band = 0; band < BANDS; band++) {
    let sum = 0;
    let from = 0;
    let to = 0;
    for (let frame = 0; frame < frames; frame++) {
      for (; to < Math.min(frames, frame + AROUND + 1); to++) sum += levels[to * BANDS + band];
      for (; from < frame - AROUND; from++) sum -= levels[from * BANDS + band];
      flat[frame * BANDS + band] = levels[frame * BANDS + band] - sum / (to - from);
    }
  }
  return flat;
}

/** The outermost bands have one neighbour, which counts twice. */
function lessBeside(flat: Float32Array, frames: number): Float32Array {
  const white = new Float32Array(flat.length);
  for (let frame = 0; frame < frames; frame++) {
    for (let band = 0; band < BANDS; band++) {
      const at = frame * BANDS + band;
      const below = flat[band > 0 ? at - 1 : at + 1];
      const above = flat[band < BANDS - 1 ? at + 1 : at - 1];
      white[at] = Math.max(-MOST_DB, Math.min(MOST_DB, flat[at] - BESIDE * (below + above)));
    }
  }
  return white;
}
