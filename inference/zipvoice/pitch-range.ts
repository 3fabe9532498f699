/**
 * The pitch of speech made livelier or flatter about its middle, its length and its sound left alone: periods are moved
 * nearer together or farther apart and added up again (TD-PSOLA: Moulines and Charpentier, Pitch-synchronous waveform processing
 * techniques, 1990). What it costs, measured: docs/zipvoice.md.
 */
import { trackPitch } from '../audio/pitch-track.ts';
import { HOP } from '../audio/voice-rate.ts';
import { RATE } from './features.ts';

/** Shares of the pitches that lie below the range's ends. */
const [LOW, HIGH] = [0.1, 0.9];
/** Values that a range is measured from at least: a quarter of a second of voice. */
const LEAST_VOICED = 50;
/** How far from where a period should begin its peak is looked for, as a share of the period. */
const SLACK = 0.25;
/** Peaks that are farther apart than this, in periods, belong to two stretches of voice. */
const APART = 1.7;
/** A stretch of fewer periods is left alone. */
const LEAST_PERIODS = 3;

/** Natural logarithm of the ratio between the high pitches of `samples` (24 kHz) and the low ones; 0 where hardly any is voiced. */
export function pitchRange(samples: Float32Array): number {
  const logs = logsOf(trackPitch(samples));
  return logs.length < LEAST_VOICED ? 0 : at(logs, HIGH) - at(logs, LOW);
}

/** `samples` (24 kHz) with each pitch's distance from the middle one times `factor`, on a logarithmic scale; as long as before. */
export function withPitchRange(samples: Float32Array, factor: number): Float32Array {
  if (factor === 1) return samples;
  const f0 = trackPitch(samples);
  const logs = logsOf(f0);
  if (logs.length < LEAST_VOICED) return samples;
  const middle = at(logs, 0.5);
  const periodAt = (n: number) => RATE / Math.exp(middle + factor * (Math.log(pitchAt(f0, n)) - middle));
  const sum = new Float64Array(samples.length);
  const weight = new Float64Array(samples.length);
  for (const stretch of stretchesOf(samples, f0)) {
    const last = stretch[stretch.length - 1].at;
    let nearest = 0;
    for (let time = stretch[0].at; time <= last; time += periodAt(Math.min(last, time))) {
      while (nearest + 1 < stretch.length && isNearer(stretch[nearest + 1].at, stretch[nearest].at, time)) nearest++;
      add(samples, stretch[nearest], Math.round(time), { sum, weight });
    }
  }
  // Where periods lie apart, and outside of them, the sound is what it was.
  return samples.map((sample, n) => {
    const share = weight[n];
    return share > 1 ? sum[n] / share : sum[n] + (1 - share) * sample;
  });
}

/** A period: where its peak is, and how long it is, samples. */
interface Period {
  readonly at: number;
  readonly length: number;
}

function logsOf(f0: Float32Array): Float32Array {
  return f0
    .filter((hz) => hz > 0)
    .map(Math.log)
    .sort();
}

function at(sorted: Float32Array, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))];
}

/** The pitch at sample `n`; of the nearest voiced value before where there is none, so that no period is without end. */
function pitchAt(f0: Float32Array, n: number): number {
  for (let t = Math.min(f0.length - 1, Math.round(n / HOP)); t >= 0; t--) if (f0[t] > 0) return f0[t];
  return f0.find((hz) => hz > 0) ?? 100;
}

/** Stretches of voice, period by period. */
function stretchesOf(samples: Float32Array, f0: Float32Array): Period[][] {
  const stretches: Period[][] = [];
  let stretch: Period[] = [];
  for (let n = 0; n < samples.length; ) {
    const hz = f0[Math.min(f0.length - 1, Math.round(n / HOP))];
    if (hz === 0) {
      n += HOP / 2;
      continue;
    }
    const length = RATE / hz;
    const before = stretch.at(-1);
    const goesOn = before !== undefined && n - before.at < APART * length;
    if (!goesOn && stretch.length > 0) {
      stretches.push(stretch);
      stretch = [];
    }
    const peak = goesOn
      ? peakIn(samples, before.at + (1 - SLACK) * length, before.at + (1 + SLACK) * length)
      : peakIn(samples, n, n + length);
    stretch.push({ at: peak, length });
    n = Math.round(peak + (1 - SLACK) * length);
  }
  return [...stretches, stretch].filter((periods) => periods.length >= LEAST_PERIODS);
}

function peakIn(samples: Float32Array, from: number, to: number): number {
  let peak = Math.round(from);
  for (let n = peak + 1; n <= to && n < samples.length; n++) if (samples[n] > samples[peak]) peak = n;
  return peak;
}

function isNearer(a: number, b: number, time: number): boolean {
  return Math.abs(a - time) <= Math.abs(b - time);
}

/** Adds the sound around `period`, a bell of two periods, around sample `to`. */
function add(
  samples: Float32Array,
  { at: from, length }: Period,
  to: number,
  { sum, weight }: { readonly sum: Float64Array; readonly weight: Float64Array },
): void {
  const half = Math.round(length);
  for (let d = -half; d <= half; d++) {
    if (from + d < 0 || from + d >= samples.length || to + d < 0 || to + d >= sum.length) continue;
    const bell = 0.5 + 0.5 * Math.cos((Math.PI * d) / half);
    sum[to + d] += bell * samples[from + d];
    weight[to + d] += bell;
  }
}
