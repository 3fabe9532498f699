import { median, quantile } from '../audio/statistics.ts';
import {
  BANDS,
  BINS,
  bandPower,
  envelopeAt,
  FRAMES_PER_SECOND,
  type Frames,
  HZ_PER_BIN,
  LN_POWER_PER_DB,
  meanLogPower,
  semitones,
  voicedFrames,
} from './frames.ts';
import { CEPSTRUM_SIZE, toCepstrum } from './mel-cepstrum.ts';

/** What a recording tells about who speaks and how. */
export interface Speaker {
  /** Pitch in semitones above 1 Hz: median and the limits of the middle 80 %. */
  readonly pitch: { readonly median: number; readonly low: number; readonly high: number };
  /** [N, CEPSTRUM_SIZE] envelopes of voiced frames: the sounds this mouth makes. */
  readonly cepstra: Float32Array;
  /** [CEPSTRUM_SIZE] their mean: the long-term colour. */
  readonly meanCepstrum: Float32Array;
  /** [BANDS] median share of noise in voiced frames: breathiness. */
  readonly noise: Float32Array;
  /** Syllables per second of speech, pauses left out. */
  readonly syllableRate: number;
  /** Level of the loud voiced frames, dB; only differences between recordings mean anything. */
  readonly levelDb: number;
}

/** Envelopes kept at most: those of some ten seconds of speech, 120 kB. */
const MAX_CEPSTRA = 1200;
/** Quietest share of the voiced frames, left out: edges of words, where the envelope is half noise. */
const QUIET_SHARE = 0.2;

/** The speaker of analysed speech; call only when some frames are voiced. */
export function describeSpeaker(frames: Frames): Speaker {
  const loud = loudVoicedFrames(frames);
  const power = bandPower(frames, 4, BINS - 1);
  const cepstra = cepstraOf(frames, thin(loud, MAX_CEPSTRA));
  return {
    pitch: describePitch(frames),
    cepstra,
    meanCepstrum: meanRow(cepstra),
    noise: Float32Array.from({ length: BANDS }, (_, band) => median(loud.map((t) => frames.noise[t * BANDS + band]))),
    syllableRate: measureSyllableRate(frames),
    levelDb: Math.log(median(loud.map((t) => power[t]))) / LN_POWER_PER_DB,
  };
}

/** Voiced frames that are not at the edge of silence. */
export function loudVoicedFrames(frames: Frames): number[] {
  const voiced = voicedFrames(frames);
  const level = meanLogPower(frames, 4, 250);
  const threshold = quantile(
    voiced.map((t) => level[t]),
    QUIET_SHARE,
  );
  return voiced.filter((t) => level[t] >= threshold);
}

/** [N, CEPSTRUM_SIZE] mel cepstra of the frames at `indices`. */
export function cepstraOf(frames: Frames, indices: readonly number[]): Float32Array {
  const cepstra = new Float32Array(indices.length * CEPSTRUM_SIZE);
  indices.forEach((t, i) => {
    toCepstrum(envelopeAt(frames, t), rowOf(cepstra, i));
  });
  return cepstra;
}

/** Row `i` of a [N, CEPSTRUM_SIZE] matrix: a view. */
export function rowOf(cepstra: Float32Array, i: number): Float32Array {
  return cepstra.subarray(i * CEPSTRUM_SIZE, (i + 1) * CEPSTRUM_SIZE);
}

/** [CEPSTRUM_SIZE] mean of the rows of a [N, CEPSTRUM_SIZE] matrix. */
export function meanRow(cepstra: Float32Array): Float32Array {
  const mean = new Float32Array(CEPSTRUM_SIZE);
  for (let i = 0; i < cepstra.length; i++) mean[i % CEPSTRUM_SIZE] += cepstra[i];
  const rows = Math.max(1, cepstra.length / CEPSTRUM_SIZE);
  return mean.map((sum) => sum / rows);
}

/** At most `limit` of `items`, evenly spread. */
export function thin<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)]);
}

function describePitch(frames: Frames): Speaker['pitch'] {
  const all = Array.from(
    frames.f0.filter((hz) => hz > 0),
    semitones,
  );
  const middle = median(all);
  // More than 14 semitones from the middle is the tracker's error, not the speaker's liveliness.
  const own = all.filter((st) => Math.abs(st - middle) < 14);
  return { median: median(own), low: quantile(own, 0.1), high: quantile(own, 0.9) };
}

/** Half width of the window that joins the bumps inside one syllable: 30 ms. */
const SMOOTHING_REACH = 6;
const NUCLEUS_RISE_DB = 1.5;
const NUCLEUS_FLOOR_DB = 20;

/** Peaks per second of the smoothed energy between 300 and 2500 Hz, where vowels are loud and fricatives are not. */
function measureSyllableRate(frames: Frames): number {
  const power = bandPower(frames, Math.round(300 / HZ_PER_BIN), Math.round(2500 / HZ_PER_BIN));
  const level = smooth(power.map((p) => Math.log(p + 1e-12) / LN_POWER_PER_DB));
  const threshold = quantile(level, 0.95) - NUCLEUS_FLOOR_DB;
  let nuclei = 0;
  let valley = Number.POSITIVE_INFINITY;
  for (let t = 1; t < level.length - 1; t++) {
    valley = Math.min(valley, level[t]);
    const isPeak = level[t] > threshold && level[t] >= level[t - 1] && level[t] > level[t + 1];
    if (isPeak && frames.f0[t] > 0 && level[t] - valley > NUCLEUS_RISE_DB) {
      nuclei++;
      valley = level[t];
    }
  }
  const activeSeconds = level.filter((db) => db > threshold - 5).length / FRAMES_PER_SECOND;
  return nuclei / Math.max(0.3, activeSeconds);
}

/** `values` under a raised cosine of 13 frames. */
function smooth(values: Float32Array): Float32Array {
  return values.map((_, t) => {
    let sum = 0;
    let weights = 0;
    for (let k = -SMOOTHING_REACH; k <= SMOOTHING_REACH; k++) {
      if (t + k < 0 || t + k >= values.length) continue;
      const weight = 1 + Math.cos((Math.PI * k) / (SMOOTHING_REACH + 1));
      sum += weight * values[t + k];
      weights += weight;
    }
    return sum / weights;
  });
}
