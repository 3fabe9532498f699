import { clamp, mean, median } from '../audio/statistics.ts';
import type { Expression } from './expression.ts';
import { FRAMES_PER_SECOND, hertz, semitones } from './frames.ts';
import type { Random } from './random.ts';
import type { SourceName } from './source-name.ts';
import type { Speaker } from './speaker.ts';
import type { Bend } from './take.ts';
import type { TimeMap } from './timing.ts';

/** What the vocoder plays, on output frames of 5 ms. */
export interface Score extends TimeMap {
  /** [F] Hz, 0 where unvoiced. */
  readonly f0: Float32Array;
  /** [F] log power on top of the envelope. */
  readonly gain: Float32Array;
}

/** How pitch moves from one voice to another: a line in semitones. */
export interface PitchChange {
  readonly sourceMedian: number;
  readonly targetMedian: number;
  /** Factor on distances from the median. */
  readonly range: number;
  /** How long before the end a mood's last rise or fall begins. */
  readonly endingSeconds: number;
}

/** Mandarin's tones need room: a range learned from another language is widened by this. */
const TONE_RANGE = 1.25;

/** The change from `source` to `target`; a target's range is believed between 4 and 11 semitones. */
export function comparePitch(
  source: Pick<Speaker, 'pitch'>,
  target: Pick<Speaker, 'pitch'>,
  isTonal: boolean,
): PitchChange {
  const range = clamp(target.pitch.high - target.pitch.low, 4, 11) * (isTonal ? TONE_RANGE : 1);
  return {
    sourceMedian: source.pitch.median,
    targetMedian: target.pitch.median,
    range: clamp(range / Math.max(1, source.pitch.high - source.pitch.low), 0.7, 3),
    endingSeconds: isTonal ? TONAL_ENDING_SECONDS : ENDING_SECONDS,
  };
}

/**
 * `f0` with the stretches of other voices moved into the register and range of `voice`.
 *
 * English words inside Mandarin come from another voice, with a register and a liveliness of its own; a Mandarin range is also about to be widened for the tones, which English words don't need.
 */
export function unifyPitch(
  f0: Float32Array,
  voices: readonly SourceName[],
  voice: SourceName,
  speakers: Readonly<Record<SourceName, Pick<Speaker, 'pitch'>>>,
): Float32Array {
  const own = speakers[voice].pitch;
  return f0.map((hz, t) => {
    if (hz === 0 || voices[t] === voice) return hz;
    const other = speakers[voices[t]].pitch;
    const range = (own.high - own.low) / (other.high - other.low) / TONE_RANGE;
    return hertz(own.median + (semitones(hz) - other.median) * range);
  });
}

const LOWEST_HZ = 55;
const HIGHEST_HZ = 520;
/** Points further than this from the voice's median are the tracker's errors. */
const MAX_DISTANCE_ST = 13;
/** A line of more than half a second of voice is centred mostly on its own median. */
const FRAMES_FOR_OWN_MEDIAN = 100;
const OWN_MEDIAN_SHARE = 0.6;
/** No turn of a bend is larger than so many times its standard deviation. */
const LARGEST_TURN = 1.5;
const TREMOR_HZ = 6.2;
/** An English ending bends the last syllable; in Mandarin that would change its tone, so it lifts the last few. */
const ENDING_SECONDS = 0.35;
const TONAL_ENDING_SECONDS = 1.2;
/** Slow wandering of every human pitch: a first-order process per frame. */
const DRIFT_MEMORY = 0.985;
const DRIFT_STEP_ST = 0.03;

/** The contour of `f0` (Hz per source frame), moved into the target's register and mood, in the time of `map`, bent by `bend`. */
export function intone(
  f0: Float32Array,
  map: TimeMap,
  change: PitchChange,
  expression: Expression,
  random: Random,
  bend?: Bend,
): Score {
  const contour = Float32Array.from(f0, (hz) => {
    const st = hz > 0 ? semitones(hz) : Number.NaN;
    return Math.abs(st - change.sourceMedian) <= MAX_DISTANCE_ST ? st : Number.NaN; // NaN: unvoiced
  });
  const middle = centre(contour, change.sourceMedian);
  const range = change.range * Math.exp(expression.range);
  const frames = map.source.length;
  const seconds = frames / FRAMES_PER_SECOND;
  // A long line would wander out of the voice at the full slope.
  const slope = expression.slope * Math.min(1, 3 / seconds);
  const deviation = Float32Array.from(map.source, (position) => valueAt(contour, position) - middle);
  const bent = bendOf(deviation, range, bend);
  const lastVoiced = deviation.findLastIndex((st) => !Number.isNaN(st));
  const tremorPhase = 2 * Math.PI * random.uniform();

  const pitch = new Float32Array(frames);
  const gain = new Float32Array(frames);
  let drift = 0;
  for (let n = 0; n < frames; n++) {
    const time = n / FRAMES_PER_SECOND;
    const tremor = expression.tremor * Math.sin(2 * Math.PI * TREMOR_HZ * time + tremorPhase);
    gain[n] = 0.25 * tremor;
    if (Number.isNaN(deviation[n])) continue;
    drift = DRIFT_MEMORY * drift + DRIFT_STEP_ST * random.normal();
    const toEnd = (lastVoiced - n) / FRAMES_PER_SECOND;
    const st =
      change.targetMedian +
      deviation[n] * range +
      expression.pitch +
      slope * (time - seconds / 2) +
      expression.ending * Math.max(0, 1 - toEnd / change.endingSeconds) +
      tremor +
      drift +
      bent[n];
    pitch[n] = clamp(hertz(st), LOWEST_HZ, HIGHEST_HZ);
    gain[n] += 0.35 * expression.accent * clamp(deviation[n] / 4, -1.5, 1.5);
  }
  return { ...map, f0: smooth(pitch), gain };
}

/**
 * [F] semitones that `bend` adds: a share of the line's own liveliness, none on average over what is voiced, nothing of the
 * line's own melody, which is neither to be flattened nor exaggerated by it, and a shift.
 */
function bendOf(deviation: Float32Array, range: number, bend: Bend | undefined): Float32Array {
  const bent = new Float32Array(deviation.length);
  if (bend === undefined) return bent;
  const voiced = Array.from(deviation.keys()).filter((n) => !Number.isNaN(deviation[n]));
  const own = centred(voiced.map((n) => deviation[n]));
  const drawn = centred([...bend.shape(voiced.length)]);
  const common = inner(drawn, own) / (inner(own, own) + 1e-9);
  const shape = drawn.map((value, i) => value - common * own[i]);
  const depth = Math.min(bend.limit, bend.share * range * Math.sqrt(inner(own, own)));
  const { some, full } = bend.seconds;
  const room = clamp((voiced.length / FRAMES_PER_SECOND - some) / (full - some), 0, 1);
  const size = Math.sqrt(inner(shape, shape)) + 1e-3;
  voiced.forEach((n, i) => {
    bent[n] = bend.shift + room * depth * clamp(shape[i] / size, -LARGEST_TURN, LARGEST_TURN);
  });
  return bent;
}

function centred(values: readonly number[]): number[] {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

/** Mean of the products. */
function inner(a: readonly number[], b: readonly number[]): number {
  return mean(a.map((value, i) => value * b[i]));
}

function centre(contour: Float32Array, voiceMedian: number): number {
  const voiced = contour.filter((st) => !Number.isNaN(st));
  if (voiced.length <= FRAMES_FOR_OWN_MEDIAN) return voiceMedian;
  return OWN_MEDIAN_SHARE * median(voiced) + (1 - OWN_MEDIAN_SHARE) * voiceMedian;
}

/** The contour at a fractional frame; beside an unvoiced frame, the nearer of the two decides. */
function valueAt(contour: Float32Array, position: number): number {
  const before = Math.floor(position);
  const after = Math.min(contour.length - 1, before + 1);
  const towardsAfter = position - before;
  const between = contour[before] + (contour[after] - contour[before]) * towardsAfter;
  if (!Number.isNaN(between)) return between;
  return towardsAfter < 0.5 ? contour[before] : contour[after];
}

/** Geometric mean of three neighbours inside voiced stretches. */
function smooth(f0: Float32Array): Float32Array {
  return f0.map((hz, n) => {
    const product = hz * (f0[n - 1] ?? 0) * (f0[n + 1] ?? 0);
    return product > 0 ? Math.cbrt(product) : hz;
  });
}
