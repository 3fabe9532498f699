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
export const BESIDE = 0.45;
/** dB: a level that differs more from what was expected counts as much as this one. */
const MOST_DB = 9;
/** dB below the mean power of a band: what is softer is silence. */
const SILENT_DB = 45;

/** `frames * BANDS` levels of `samples` (16 kHz): how each differs from what those around and beside it let expect, dB. */
export function levelsOf(samples: Float32Array): Float32Array {
  const frames = Math.max(0, Math.floor((samples.length - SIZE) / HOP) + 1);
  return levelsIn(powersOf(samples, frames), frames, AROUND);
}

/**
 * The same of bands whose powers are known.
 *
 * @param powers `frames * BANDS`
 * @param around frames on each side that make up the level around one
 */
export function levelsIn(powers: Float32Array | Float64Array, frames: number, around: number): Float32Array {
  return lessBeside(lessAround(decibels(powers), frames, around), frames);
}

const FFT = new RealFft(SIZE);
const EDGES = Int32Array.from(bandEdges(SIZE, LISTEN_HZ));
const WINDOW = Float64Array.from({ length: SIZE }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (n + 0.5)) / SIZE));

function powersOf(samples: Float32Array, frames: number): Float32Array {
  const bands = BANDS;
  const block = new Float64Array(SIZE);
  const re = new Float64Array(FFT.bins);
  const im = new Float64Array(FFT.bins);
  const powers = new Float32Array(frames * bands);
  for (let frame = 0; frame < frames; frame++) {
    for (let n = 0; n < SIZE; n++) block[n] = samples[frame * HOP + n] * WINDOW[n];
    FFT.forward(block, re, im);
    for (let band = 0; band < bands; band++) {
      let power = 0;
      for (let bin = EDGES[band]; bin < EDGES[band + 1]; bin++) power += re[bin] * re[bin] + im[bin] * im[bin];
      powers[frame * bands + band] = power;
    }
  }
  return powers;
}

/** dB of a factor of e: `Math.log` is the fastest of the logarithms. */
const DB = 10 / Math.LN10;

function decibels(powers: Float32Array | Float64Array): Float32Array {
  let total = 0;
  for (let i = 0; i < powers.length; i++) total += powers[i];
  const floor = (total / Math.max(1, powers.length)) * 10 ** (-SILENT_DB / 10) + 1e-20;
  const levels = new Float32Array(powers.length);
  for (let i = 0; i < levels.length; i++) levels[i] = DB * Math.log(powers[i] + floor);
  return levels;
}

function lessAround(levels: Float32Array, frames: number, around: number): Float32Array {
  const bands = BANDS;
  const flat = new Float32Array(levels.length);
  for (let band = 0; band < bands; band++) {
    let sum = 0;
    let from = 0;
    let to = 0;
    for (let frame = 0; frame < frames; frame++) {
      for (; to < Math.min(frames, frame + around + 1); to++) sum += levels[to * bands + band];
      for (; from < frame - around; from++) sum -= levels[from * bands + band];
      flat[frame * bands + band] = levels[frame * bands + band] - sum / (to - from);
    }
  }
  return flat;
}

/** The outermost bands have one neighbour, which counts twice. */
function lessBeside(flat: Float32Array, frames: number): Float32Array {
  const bands = BANDS;
  const white = new Float32Array(flat.length);
  for (let frame = 0; frame < frames; frame++) {
    for (let band = 0; band < bands; band++) {
      const at = frame * bands + band;
      const below = flat[band > 0 ? at - 1 : at + 1];
      const above = flat[band < bands - 1 ? at + 1 : at - 1];
      white[at] = Math.max(-MOST_DB, Math.min(MOST_DB, flat[at] - BESIDE * (below + above)));
    }
  }
  return white;
}
