/**
 * Puts the mark into a sound: each band of each slot a little louder or softer, as the code says, where it is not heard.
 *
 * The embedder knows its host (informed embedding; Cox, Miller, McKellips, Watermarking as Communications with Side
 * Information, Proc. IEEE 87, 1999): the code begins where it lies best on the host, each change stays below the masking
 * threshold of its frame, and the energy that may be added in all is spent where a change of level costs least of it.
 */
import { RealFft } from '../audio/fft.ts';
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import type { Code } from './code.ts';
import { correlate, fold, PHASES } from './correlation.ts';
import { BANDS, bandEdges, SLOT_SECONDS, SLOTS } from './layout.ts';
import { LISTEN_HZ, levelsOf } from './levels.ts';
import { maskingThreshold } from './masking.ts';
import { finished, finishedInTurns, type Turns } from './turns.ts';

/** Seconds of a frame; half of it to the next. */
const FRAME_SECONDS = 0.032;
/** dB between a sound and all that is added to it, at least. */
const LEAST_SNR_DB = 25.2;
/** Overlapping frames undo a part of what each of them changes: so much more may be spent in them, dB. */
const UNDONE_DB = 2.7;
/** Most that a band's amplitude grows, as a share of it: 5.1 dB. */
const MOST = 0.8;
/** dB that what is added stays below the masking threshold. */
const BELOW_MASK_DB = 1;
/** dB below the mean power of a band: a change there drowns in the noise of a codec, and is worth little. */
const DROWNED_DB = 12;
/** Frames after which others may have the thread: some 3 ms. */
const FRAMES_PER_TURN = 64;

/**
 * `pcm` with the marks of `codes` in it: as many samples, at the same rate.
 *
 * @param pcm 8 kHz and more
 * @param codes that share no cell; the first decides where all begin
 */
export function embed(pcm: Pcm, codes: readonly Code[]): Pcm {
  return finished(embedding(pcm, codes));
}

/** `embed`, for threads that have others to serve. */
export function embedInTurns(pcm: Pcm, codes: readonly Code[]): Promise<Pcm> {
  return finishedInTurns(embedding(pcm, codes));
}

function* embedding(pcm: Pcm, codes: readonly Code[]): Turns<Pcm> {
  const { samples, sampleRate } = pcm;
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
  if (energy === 0) return pcm;
  const start = startOf(pcm, codes[0]);
  yield;
  const frames = framesOf(sampleRate);
  const host = yield* analyse(samples, frames);
  // The squares of overlapping windows add up to 1: a frame's bins have half of its energy times their number.
  const budget = energy * 10 ** (-(LEAST_SNR_DB - UNDONE_DB) / 10) * (frames.fft.size / 2);
  const depth = spend(host, budget);
  const added = yield* synthesise(
    samples.length,
    host,
    frames,
    (time, band) => {
      const slot = (start.slot + Math.floor(time / SLOT_SECONDS + start.phase / PHASES)) % SLOTS;
      return codes.reduce((sign, code) => sign + code[slot * BANDS + band], 0);
    },
    depth,
  );
  const cost = added.reduce((sum, sample) => sum + sample * sample, 0);
  const gain = Math.min(1, Math.sqrt((energy * 10 ** (-LEAST_SNR_DB / 10)) / Math.max(cost, Number.MIN_VALUE)));
  for (let n = 0; n < added.length; n++) added[n] = samples[n] + gain * added[n];
  return { samples: added, sampleRate };
}

/**
 * Where the code begins. All places are as good to a detector, which tries all of them; one lies better on the host than the
 * others even before anything is changed.
 */
function startOf(pcm: Pcm, code: Code): { readonly slot: number; readonly phase: number } {
  const levels = levelsOf(resample(pcm, LISTEN_HZ).samples);
  let best = { slot: 0, phase: 0, score: -Infinity };
  for (let phase = 0; phase < PHASES; phase++) {
    correlate(fold(levels, phase), code).forEach((score, slot) => {
      if (score > best.score) best = { slot, phase, score };
    });
  }
  return best;
}

interface Frames {
  readonly sampleRate: number;
  readonly length: number;
  readonly hop: number;
  readonly fft: RealFft;
  readonly edges: readonly number[];
  readonly window: Float64Array;
}

/** Frames of half a sine, whose squares add up to 1 at half overlap. */
function framesOf(sampleRate: number): Frames {
  const hop = Math.round((FRAME_SECONDS * sampleRate) / 2);
  const length = 2 * hop;
  const size = 2 ** Math.ceil(Math.log2(length));
  const window = Float64Array.from({ length }, (_, n) => Math.sin((Math.PI * (n + 0.5)) / length));
  return { sampleRate, length, hop, fft: new RealFft(size), edges: bandEdges(size, sampleRate), window };
}

interface Host {
  readonly count: number;
  /** Real and imaginary parts of the bins within the bands, frame by frame. */
  readonly bins: Float32Array;
  /** `count * BANDS`: power, and the share by which the amplitude may change unheard. */
  readonly power: Float64Array;
  readonly bound: Float64Array;
}

function* analyse(samples: Float32Array, { length, hop, fft, edges, window }: Frames): Turns<Host> {
  const count = Math.ceil(samples.length / hop) + 1;
  const width = edges[BANDS] - edges[0];
  const host = {
    count,
    bins: new Float32Array(count * width * 2),
    power: new Float64Array(count * BANDS),
    bound: new Float64Array(count * BANDS),
  };
  const block = new Float64Array(length);
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const threshold = new Float64Array(BANDS);
  for (let frame = 0; frame < count; frame++) {
    if (frame % FRAMES_PER_TURN === 0) yield;
    const from = (frame - 1) * hop;
    const [first, end] = [Math.max(0, -from), Math.min(length, samples.length - from)];
    if (first > 0 || end < length) block.fill(0);
    for (let n = first; n < end; n++) block[n] = samples[from + n] * window[n];
    fft.forward(block, re, im);
    const power = host.power.subarray(frame * BANDS, (frame + 1) * BANDS);
    let logs = 0;
    let total = 0;
    for (let band = 0; band < BANDS; band++) {
      for (let bin = edges[band]; bin < edges[band + 1]; bin++) {
        const at = (frame * width + bin - edges[0]) * 2;
        host.bins[at] = re[bin];
        host.bins[at + 1] = im[bin];
        const energy = re[bin] ** 2 + im[bin] ** 2;
        power[band] += energy;
        logs += Math.log(energy + 1e-20);
      }
      total += power[band];
    }
    const flatnessDb = (10 / Math.LN10) * (logs / width - Math.log(total / width + 1e-20));
    maskingThreshold(power, flatnessDb, threshold);
    for (let band = 0; band < BANDS; band++) {
      const share = Math.sqrt((threshold[band] * 10 ** (-BELOW_MASK_DB / 10)) / (power[band] + 1e-20));
      host.bound[frame * BANDS + band] = Math.min(MOST, share);
    }
  }
  return host;
}

/**
 * The share by which each band of each frame changes: as large as its bound where it is weak, less in inverse proportion to
 * its power where it is strong, so that all together cost `budget` (water-filling, by bisection).
 */
function spend({ power, bound }: Host, budget: number): Float64Array {
  const mean = power.reduce((sum, value) => sum + value, 0) / power.length;
  const drowned = mean * 10 ** (-DROWNED_DB / 10);
  const depth = new Float64Array(power.length);
  const cost = (level: number) => {
    let sum = 0;
    for (let i = 0; i < power.length; i++) {
      depth[i] = Math.min(bound[i], level / (power[i] + drowned));
      sum += depth[i] * depth[i] * power[i];
    }
    return sum;
  };
  // At the highest level every bound is reached.
  let [low, high] = [0, MOST * (power.reduce((most, value) => Math.max(most, value), 0) + drowned)];
  if (cost(high) <= budget) return depth;
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (cost(middle) > budget) high = middle;
    else low = middle;
  }
  cost(low);
  return depth;
}

/** What is added to the host where its bands change by `depth`, up where `signOf` (seconds, band) is 1, down where it is -1. */
function* synthesise(
  length: number,
  { count, bins }: Host,
  { sampleRate, length: size, hop, fft, edges, window }: Frames,
  signOf: (seconds: number, band: number) => number,
  depth: Float64Array,
): Turns<Float32Array> {
  const added = new Float32Array(length);
  const width = edges[BANDS] - edges[0];
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const output = new Float64Array(fft.size);
  for (let frame = 0; frame < count; frame++) {
    if (frame % FRAMES_PER_TURN === 0) yield;
    for (let band = 0; band < BANDS; band++) {
      const sign = signOf((frame * hop) / sampleRate, band);
      const up = depth[frame * BANDS + band];
      const change = sign > 0 ? up : sign < 0 ? 1 / (1 + up) - 1 : 0;
      for (let bin = edges[band]; bin < edges[band + 1]; bin++) {
        const at = (frame * width + bin - edges[0]) * 2;
        re[bin] = bins[at] * change;
        im[bin] = bins[at + 1] * change;
      }
    }
    fft.inverse(re, im, output);
    const from = (frame - 1) * hop;
    const end = Math.min(size, length - from);
    for (let n = Math.max(0, -from); n < end; n++) added[from + n] += output[n] * window[n];
  }
  return added;
}
