/**
 * Puts the mark into a sound: each band of each slot a little louder or softer, as the shape of the code says, where it is not
 * heard.
 *
 * The embedder knows its host (informed embedding; Cox, Miller, McKellips, Watermarking as Communications with Side
 * Information, Proc. IEEE 87, 1999): the code begins where it lies best on the host, each change stays below the masking
 * threshold of its frame, and the energy that may be added in all is spent where a change of level costs least of it.
 */
import type { Pcm } from '../audio/pcm.ts';
import type { Code } from './code.ts';
import { createCorrelator, fold, type Timing } from './correlation.ts';
import { hush } from './hush.ts';
import { BANDS, SLOT_SECONDS, SLOTS } from './layout.ts';
import { levelsIn } from './levels.ts';
import { shapeOf } from './shape.ts';
import { analyse, type Frames, framesOf, type Host } from './spectra.ts';
import { synthesise } from './synthesis.ts';
import { finished, finishedInTurns, type Turns } from './turns.ts';

/** dB between a sound and all that is added to it, at least. */
const LEAST_SNR_DB = 25.2;
/** Overlapping frames undo a part of what each of them changes: so much more may be spent in them, dB. */
const UNDONE_DB = 2.7;
/** Most that a band's amplitude changes by, as a share of it, where the shape of the code is 1. */
const MOST = 0.5;
/** dB that a change of that shape stays below the masking threshold: as much as words still need, and the mark can spare. */
const BELOW_MASK_DB = 5;
/** dB below the mean power of a band: a change there drowns in the noise of a codec, and is worth little. */
const DROWNED_DB = 12;
/** Frames on each side that make up the level around one, as for the detector: 48 ms. */
const AROUND = 3;
/** Shares of a slot that the code may begin at: the frames of a slot are two. */
const PHASES = [0, 0.5];
/** Spent of what may be, at least; and steps after which it is, or hardly more could be. */
const [NEAR, STEPS] = [0.98, 8];
/** Of the logarithm of the cost over that of the level: where nearly all bounds are reached. */
const LEAST_SLOPE = 0.1;

/** The code of a part of a sound, from one sample up to another. */
export interface CodedPart {
  readonly code: Code;
  readonly from: number;
  readonly to: number;
}

/**
 * `pcm` with the marks of `codes` in it: as many samples, at the same rate.
 *
 * @param pcm 8 kHz and more
 * @param codes that share no cell; the first decides where all begin
 * @param parts of which each carries its own code beside those; the first that holds a sample counts there
 */
export function embed(pcm: Pcm, codes: readonly Code[], parts: readonly CodedPart[] = []): Pcm {
  return finished(embedding(pcm, codes, parts));
}

/** `embed`, for threads that have others to serve. */
export function embedInTurns(pcm: Pcm, codes: readonly Code[], parts: readonly CodedPart[] = []): Promise<Pcm> {
  return finishedInTurns(embedding(pcm, codes, parts));
}

function* embedding(pcm: Pcm, codes: readonly Code[], parts: readonly CodedPart[]): Turns<Pcm> {
  const { samples, sampleRate } = pcm;
  const energy = energyOf(samples);
  if (energy === 0) return pcm;
  const frames = framesOf(sampleRate);
  const host = yield* analyse(samples, frames);
  const start = startOf(host, codes[0], frames);
  yield;
  // The squares of overlapping windows add up to 1: a frame's bins have half of its energy times their number.
  const budget = energy * 10 ** (-(LEAST_SNR_DB - UNDONE_DB) / 10) * (frames.fft.size / 2);
  const changes = shaped(spend(host, budget), start, { codes, parts }, frames);
  hush(changes, host);
  yield;
  const added = new Float32Array(samples.length);
  yield* synthesise(changes, host, frames, added);
  addTo(added, samples, energy);
  return { samples: added, sampleRate };
}

/** Turns what is added into the sum, brought down where it is too much for the sound in all. */
function addTo(added: Float32Array, samples: Float32Array, energy: number): void {
  const gain = Math.min(1, Math.sqrt((energy * 10 ** (-LEAST_SNR_DB / 10)) / (energyOf(added) || 1)));
  for (let n = 0; n < added.length; n++) added[n] = samples[n] + gain * added[n];
}

/** Where a code begins: with which slot, and how far in it. */
interface Start {
  readonly slot: number;
  readonly phase: number;
}

/**
 * Where the code begins. All places are as good to a detector, which tries all of them; one lies better on the host than the
 * others even before anything is changed.
 */
function startOf({ power, count }: Host, code: Code, { hop, sampleRate }: Frames): Start {
  const levels = levelsIn(power, count, AROUND);
  const timing: Timing = { first: 0, step: hop / sampleRate };
  const correlate = createCorrelator(code);
  let best = { slot: 0, phase: 0, score: -Infinity };
  for (const phase of PHASES) {
    correlate(fold(levels, phase, timing)).forEach((score, slot) => {
      if (score > best.score) best = { slot, phase, score };
    });
  }
  return best;
}

/**
 * The share by which each band of each frame changes: as large as its bound where it is weak, less in inverse proportion to
 * its power where it is strong, so that all together cost `budget` (water-filling).
 */
function spend(host: Host, budget: number): Float64Array {
  const { power } = host;
  const bound = boundsOf(host);
  let [total, loudest] = [0, 0];
  for (let i = 0; i < power.length; i++) {
    total += power[i];
    loudest = Math.max(loudest, power[i]);
  }
  const drowned = (total / power.length) * 10 ** (-DROWNED_DB / 10);
  const depth = new Float64Array(power.length);
  const weight = new Float64Array(power.length);
  for (let i = 0; i < power.length; i++) weight[i] = 1 / (power[i] + drowned);
  const costOf = (level: number) => deepen(depth, { level, bound, power, weight });
  // At the highest level every bound is reached.
  const highest = MOST * (loudest + drowned);
  if (costOf(highest) <= budget) return depth;
  // Where no bound is reached, the cost grows as the square of the level. Beyond that it grows more slowly, along a curve
  // whose logarithm bends down: each chord ends short of the budget.
  let level = Math.sqrt(budget / unboundedCost(power, weight));
  let [before, slope] = [{ level, cost: costOf(level) }, 2];
  for (let step = 0; step < STEPS && before.cost < NEAR * budget; step++) {
    level = Math.min(highest, before.level * (budget / before.cost) ** (1 / slope));
    const cost = costOf(level);
    slope = Math.min(2, Math.max(LEAST_SLOPE, Math.log(cost / before.cost) / Math.log(level / before.level)));
    before = { level, cost };
  }
  return depth;
}

/** Writes the depths at `level`. @returns what they cost */
function deepen(
  depth: Float64Array,
  {
    level,
    bound,
    power,
    weight,
  }: Pick<Host, 'power'> & {
    readonly level: number;
    readonly bound: Float64Array;
    readonly weight: Float64Array;
  },
): number {
  let sum = 0;
  for (let i = 0; i < power.length; i++) {
    const share = Math.min(bound[i], level * weight[i]);
    depth[i] = share;
    sum += share * share * power[i];
  }
  return sum;
}

/** What a level of 1 would cost without bounds. */
function unboundedCost(power: Float64Array, weight: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < power.length; i++) sum += power[i] * weight[i] * weight[i];
  return sum;
}

/** By which share of its amplitude each band of each frame may change unheard. */
function boundsOf({ power, allowed }: Host): Float64Array {
  const bound = new Float64Array(power.length);
  const below = 10 ** (-BELOW_MASK_DB / 10);
  for (let i = 0; i < power.length; i++)
    bound[i] = Math.min(MOST, Math.sqrt((below * allowed[i]) / (power[i] + 1e-20)));
  return bound;
}

/** `depth` in the shape of the codes: `count * BANDS` changes of amplitude, up by a share, down by as many dB. */
function shaped(
  depth: Float64Array,
  { slot, phase }: Start,
  { codes, parts }: { readonly codes: readonly Code[]; readonly parts: readonly CodedPart[] },
  { hop, sampleRate }: Frames,
): Float64Array {
  const bands = BANDS;
  const whole = shapeOf(codes);
  const shapes = new Map(parts.map((part) => [part, shapeOf([...codes, part.code])]));
  const slotsPerFrame = hop / sampleRate / SLOT_SECONDS;
  for (let frame = 0, i = 0; i < depth.length; frame++) {
    const middle = frame * hop;
    const part = parts.find(({ from, to }) => from <= middle && middle < to);
    const shape = (part && shapes.get(part)) ?? whole;
    const cells = ((slot + Math.floor(frame * slotsPerFrame + phase)) % SLOTS) * bands;
    for (let band = 0; band < bands; band++, i++) {
      const change = depth[i] * shape[cells + band];
      depth[i] = change > 0 ? change : change / (1 - change);
    }
  }
  return depth;
}

function energyOf(samples: Float32Array): number {
  // Four sums, of which none waits for another.
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = samples.length - (samples.length % 4);
  for (let n = 0; n < whole; n += 4) {
    a += samples[n] * samples[n];
    b += samples[n + 1] * samples[n + 1];
    c += samples[n + 2] * samples[n + 2];
    d += samples[n + 3] * samples[n + 3];
  }
  for (let n = whole; n < samples.length; n++) a += samples[n] * samples[n];
  return a + b + c + d;
}
