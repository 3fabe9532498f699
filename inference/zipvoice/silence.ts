/**
 * Silence as the network's recordings had it cut: pydub's rules to the millisecond, on 16-bit samples.
 *
 * Ported from k2-fsa/ZipVoice@2f7326fb zipvoice/utils/infer.py (`remove_silence`, `remove_silence_edges`) and pydub 0.25.1
 * pydub/silence.py (`split_on_silence`, `detect_silence`, `detect_leading_silence`).
 */
import { RATE } from './features.ts';

/** Samples of a millisecond. */
const MS = RATE / 1000;
const FULL_SCALE = 32_768;
/** -50 dB below full scale. */
const QUIET = 10 ** (-50 / 20) * FULL_SCALE;
/** A pause longer than this is shortened; this much of it stays at each side. All in milliseconds. */
const LONGEST_PAUSE = 1000;
const KEPT_PAUSE = 1000;
const PAUSE_STEP = 10;
/** Silence that stays before the first and after the last sound. */
const KEPT_EDGE = 100;
const BLOCK = 10;
/** 200 ms of silence, which pydub makes at 11,025 Hz and converts: 4798 samples, not 4800. */
export const TAIL_SAMPLES = 4798;

export interface TrimOptions {
  /** Whether pauses within are shortened, too. */
  readonly shortensPauses: boolean;
  /** Zeros behind the end, samples. */
  readonly tail: number;
}

/** `samples` (24 kHz) with 100 ms of silence at each end at most, pauses of a second at most, and `tail` zeros; 16-bit steps. */
export function trim(samples: Float32Array, { shortensPauses, tail }: TrimOptions): Float32Array {
  const whole = toPcm16(samples);
  const trimmed = trimEdges(shortensPauses ? shortenPauses(whole) : whole);
  return Float32Array.from(join([trimmed, new Int16Array(tail)]), (value) => value / FULL_SCALE);
}

/** Milliseconds before the first and after the last block that is not silent; all of it is `leading` when there is none. */
export function silentEdges(samples: Float32Array): { leading: number; trailing: number } {
  const whole = toPcm16(samples);
  const leading = leadingSilence(whole);
  return { leading, trailing: leading < lengthOf(whole) ? leadingSilence(whole.toReversed()) : 0 };
}

function trimEdges(samples: Int16Array): Int16Array {
  const trimStart = (part: Int16Array) => slice(part, Math.max(0, leadingSilence(part) - KEPT_EDGE), lengthOf(part));
  return trimStart(trimStart(samples).toReversed()).toReversed();
}

/** The parts between long pauses, each with a second of pause around it; where two would overlap, cut in the middle. */
function shortenPauses(samples: Int16Array): Int16Array {
  const length = lengthOf(samples);
  const pauses = findPauses(samples);
  if (pauses.length === 0) return samples;
  const ranges: { from: number; to: number }[] = [];
  let end = 0;
  for (const { from, to } of [...pauses, { from: length, to: length }]) {
    const isEmpty = from === end && (end === 0 || end === length);
    if (!isEmpty) ranges.push({ from: end - KEPT_PAUSE, to: from + KEPT_PAUSE });
    end = to;
  }
  for (let i = 0; i + 1 < ranges.length; i++) {
    const [here, next] = [ranges[i], ranges[i + 1]];
    if (next.from < here.to) here.to = next.from = Math.floor((here.to + next.from) / 2);
  }
  return join(ranges.map(({ from, to }) => slice(samples, Math.max(from, 0), Math.min(to, length))));
}

/** Stretches of a second and more whose every window of a second is silent, milliseconds. */
function findPauses(samples: Int16Array): { from: number; to: number }[] {
  const last = lengthOf(samples) - LONGEST_PAUSE;
  const places: number[] = [];
  for (let at = 0; at <= last; at += PAUSE_STEP) places.push(at);
  if (last > 0 && last % PAUSE_STEP !== 0) places.push(last);
  const pauses: { from: number; to: number; previous: number }[] = [];
  for (const at of places) {
    if (power(slice(samples, at, at + LONGEST_PAUSE)) > QUIET) continue;
    const open = pauses.at(-1);
    const continues = open && (at === open.previous + PAUSE_STEP || at <= open.previous + LONGEST_PAUSE);
    if (continues) Object.assign(open, { to: at + LONGEST_PAUSE, previous: at });
    else pauses.push({ from: at, to: at + LONGEST_PAUSE, previous: at });
  }
  return pauses;
}

function leadingSilence(samples: Int16Array): number {
  const length = lengthOf(samples);
  let at = 0;
  while (at < length && power(slice(samples, at, at + BLOCK)) < QUIET) at += BLOCK;
  return Math.min(at, length);
}

/** Root of the mean square in whole steps, as Python's `audioop.rms` has it. */
function power(samples: Int16Array): number {
  let sum = 0;
  for (const value of samples) sum += value * value;
  return samples.length === 0 ? 0 : Math.floor(Math.sqrt(sum / samples.length));
}

const lengthOf = (samples: Int16Array) => Math.round(samples.length / MS);

/** From one millisecond to another; a last millisecond that is not whole is filled with zeros. */
function slice(samples: Int16Array, from: number, to: number): Int16Array {
  const length = lengthOf(samples);
  const [start, end] = [Math.min(from, length) * MS, Math.min(to, length) * MS];
  if (end <= samples.length) return samples.subarray(start, end);
  const filled = new Int16Array(end - start);
  filled.set(samples.subarray(start));
  return filled;
}

function join(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Towards zero, as PyTorch casts. */
function toPcm16(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (value) => {
    return Math.trunc(Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, value * FULL_SCALE)));
  });
}
