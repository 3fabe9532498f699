/** How well a code lies on a recording. */
import { RealFft } from '../audio/fft.ts';
import type { Code } from './code.ts';
import { BANDS, CELLS, isOfVoice, LOW_BANDS, SLOT_SECONDS, SLOTS } from './layout.ts';
import { HOP, LISTEN_HZ, SIZE } from './levels.ts';

/** Places in a slot at which a code may begin: one for each frame. */
export const PHASES = 4;

/** Bands that are looked at together: those of a telephone, and all. */
export const BAND_SETS = 2;

/** Slots after which the pattern of what carries which code is the same again. */
const PATTERN = 3;

/** When the frames of a recording are, seconds: the middle of the first, and from one to the next. */
export interface Timing {
  readonly first: number;
  readonly step: number;
}

const LISTENING: Timing = { first: SIZE / 2 / LISTEN_HZ, step: HOP / LISTEN_HZ };

const FFT = new RealFft(SLOTS);

/** What was folded, transformed: once, however many codes it is compared with. */
export interface Folded {
  readonly spectra: Spectra;
  /** By the shift of a code, sums of squares of the cells that carry the bot's code, and the voice's. */
  readonly ofBot: readonly Power[];
  readonly ofVoice: readonly Power[];
}

/** Of each band over the slots of a period, `BANDS * FFT.bins`. */
interface Spectra {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

interface Power {
  readonly low: number;
  readonly high: number;
}

/**
 * The levels (`levelsOf`) of all frames that fall into the same cell, added up.
 *
 * @param phase share of a slot that has passed when the recording begins
 */
export function fold(levels: Float32Array, phase: number, { first, step }: Timing = LISTENING): Folded {
  const bands = BANDS;
  const folded = new Float64Array(CELLS);
  for (let frame = 0, i = 0; i < levels.length; frame++) {
    const slot = Math.floor((first + frame * step) / SLOT_SECONDS + phase) % SLOTS;
    for (let cell = slot * bands, end = cell + bands; cell < end; cell++, i++) folded[cell] += levels[i];
  }
  return { spectra: spectraOf(folded), ...powersOf(folded) };
}

/**
 * What scores `code` on what was folded, begun at each slot: the sum of their products over the root of the sum of squares,
 * of the bands that a telephone has or of all, whichever is higher. Of a code drawn without knowledge of the recording, one
 * such sum is above z in less than exp(-z * z / 2) of all draws, whatever the recording is (Hoeffding, Probability
 * Inequalities for Sums of Bounded Random Variables, JASA 58, 1963). The sums of all slots are found together, by the
 * convolution theorem.
 *
 * @returns `SLOTS` scores of what it is given
 */
export function createCorrelator(code: Code): (folded: Folded) => Float64Array {
  const isVoice = isOfVoice(...placeOf(code.findIndex((sign) => sign !== 0)));
  const spectra = spectraOf(code);
  return (folded) => {
    const low = productsOf(folded.spectra, spectra, 0, LOW_BANDS);
    const high = productsOf(folded.spectra, spectra, LOW_BANDS, BANDS);
    const powers = isVoice ? folded.ofVoice : folded.ofBot;
    return low.map((sum, shift) => {
      const power = powers[shift % PATTERN];
      return Math.max(scaled(sum, power.low), scaled(sum + high[shift], power.low + power.high));
    });
  };
}

function spectraOf(cells: Code | Float64Array): Spectra {
  const [bands, bins] = [BANDS, FFT.bins];
  const [re, im] = [new Float64Array(bands * bins), new Float64Array(bands * bins)];
  const column = new Float64Array(SLOTS);
  for (let band = 0; band < bands; band++) {
    for (let slot = 0; slot < column.length; slot++) column[slot] = cells[slot * bands + band];
    FFT.forward(column, re.subarray(band * bins, (band + 1) * bins), im.subarray(band * bins, (band + 1) * bins));
  }
  return { re, im };
}

/** The sums of products of bands `from` up to `to`, of a code begun at each slot. */
function productsOf(folded: Spectra, code: Spectra, from: number, to: number): Float64Array {
  const { bins } = FFT;
  const [re, im] = [new Float64Array(bins), new Float64Array(bins)];
  for (let i = from * bins, bin = 0; i < to * bins; i++, bin = bin + 1 === bins ? 0 : bin + 1) {
    re[bin] += folded.re[i] * code.re[i] + folded.im[i] * code.im[i];
    im[bin] += folded.re[i] * code.im[i] - folded.im[i] * code.re[i];
  }
  const sums = new Float64Array(SLOTS);
  FFT.inverse(re, im, sums);
  return sums;
}

function powersOf(folded: Float64Array): Pick<Folded, 'ofBot' | 'ofVoice'> {
  const bands = BANDS;
  const lowBands = LOW_BANDS;
  const [low, high] = [new Float64Array(PATTERN), new Float64Array(PATTERN)];
  for (let slot = 0, cell = 0; slot < SLOTS; slot++) {
    for (let band = 0; band < bands; band++, cell++) {
      (band < lowBands ? low : high)[(slot + band) % PATTERN] += folded[cell] * folded[cell];
    }
  }
  const sumOf = (shift: number, isVoice: boolean): Power => {
    const power = { low: 0, high: 0 };
    for (let place = 0; place < PATTERN; place++) {
      if (isOfVoice(shift, place) !== isVoice) continue;
      power.low += low[place];
      power.high += high[place];
    }
    return power;
  };
  const shifts = Array.from({ length: PATTERN }, (_, shift) => shift);
  return {
    ofBot: shifts.map((shift) => sumOf(shift, false)),
    ofVoice: shifts.map((shift) => sumOf(shift, true)),
  };
}

function placeOf(cell: number): [slot: number, band: number] {
  return [Math.floor(cell / BANDS), cell % BANDS];
}

function scaled(sum: number, power: number): number {
  return power === 0 ? 0 : sum / Math.sqrt(power);
}
