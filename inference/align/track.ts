/** A recording as the comparison takes it: its sounding frames only, free of what belongs to the speaker and the microphone. */
import { CEPSTRA, type Cepstra, FRAMES_PER_SECOND } from './features.ts';

/** Numbers of a frame: cepstra and their slopes. */
export const DIMS = 2 * CEPSTRA;

export interface Track {
  /** Sounding frames. */
  readonly length: number;
  /** [length, DIMS] each row of length 1, so that a dot product is the cosine of an angle. */
  readonly data: Float32Array;
  /** [length] the frame of the recording that each was. */
  readonly frames: Int32Array;
}

/** Slopes count twice: they tell sounds apart where speakers differ. */
const SLOPE_WEIGHT = 2;
/** Frames on each side that a slope is measured over. */
const REACH = 2;

/**
 * The sounding frames of a long recording whose rows are made where they are looked at: of an hour they would be 35 MB, and
 * the cepstra are there anyway.
 */
export interface Speech {
  /** Sounding frames. */
  readonly length: number;
  /** [length] the frame of the recording that each was. */
  readonly frames: Int32Array;
  readonly cepstra: Pick<Cepstra, 'frames' | 'data'>;
  /** [CEPSTRA] */
  readonly mean: Float64Array;
  readonly scale: Float64Array;
}

/**
 * The frames of `cepstra` that sound. Each cepstrum is normalised to mean 0 and variance 1 over them, which takes most of
 * a voice's and a microphone's colour away. The silent ones are left out: pauses of two readers never match.
 *
 * @param sounds [frames] 1 where the recording sounds
 */
export function speechOf(cepstra: Pick<Cepstra, 'frames' | 'data'>, sounds: Uint8Array): Speech {
  const frames = new Int32Array(sounds.reduce((sum, one) => sum + one, 0));
  let i = 0;
  for (let t = 0; t < sounds.length; t++) if (sounds[t] === 1) frames[i++] = t;
  return { length: frames.length, frames, cepstra, ...statistics(cepstra.data, frames) };
}

/** Rows `from` up to but not including `to`. */
export function rowsOf({ frames: kept, cepstra, mean, scale }: Speech, from: number, to: number): Track {
  const { frames, data } = cepstra;
  const part = kept.subarray(from, to);
  const rows = new Float32Array(part.length * DIMS);
  const normal = (t: number, k: number) => (data[t * CEPSTRA + k] - mean[k]) * scale[k];
  part.forEach((t, i) => {
    const row = rows.subarray(i * DIMS, (i + 1) * DIMS);
    let power = 0;
    for (let k = 0; k < CEPSTRA; k++) {
      let slope = 0;
      for (let d = 1; d <= REACH; d++) {
        slope += d * (normal(Math.min(frames - 1, t + d), k) - normal(Math.max(0, t - d), k));
      }
      row[k] = normal(t, k);
      row[CEPSTRA + k] = (SLOPE_WEIGHT * slope) / 10; // 10: twice the sum of squares of 1 and 2
      power += row[k] ** 2 + row[CEPSTRA + k] ** 2;
    }
    const norm = 1 / Math.sqrt(power || 1);
    for (let k = 0; k < DIMS; k++) row[k] *= norm;
  });
  return { length: part.length, data: rows, frames: part };
}

/** The same, all rows at once: what is short. */
export function trackOf(cepstra: Cepstra, sounds: Uint8Array): Track {
  const speech = speechOf(cepstra, sounds);
  return rowsOf(speech, 0, speech.length);
}

/** Rows `from` up to but not including `to`, not copied. */
export function partOf({ data, frames }: Track, from: number, to: number): Track {
  return { length: to - from, data: data.subarray(from * DIMS, to * DIMS), frames: frames.subarray(from, to) };
}

/** Seconds of silence that were left out before row `i`; 0 where sound goes on. */
export function silenceBefore({ frames }: Pick<Track, 'frames'>, i: number): number {
  return i === 0 ? 0 : (frames[i] - frames[i - 1] - 1) / FRAMES_PER_SECOND;
}

/** [CEPSTRA] mean and reciprocal of the standard deviation over the frames `kept`. */
function statistics(data: Float32Array, kept: Int32Array): { mean: Float64Array; scale: Float64Array } {
  const mean = new Float64Array(CEPSTRA);
  const scale = new Float64Array(CEPSTRA);
  const count = Math.max(1, kept.length);
  for (let k = 0; k < CEPSTRA; k++) {
    let [sum, squares] = [0, 0];
    for (const t of kept) {
      const value = data[t * CEPSTRA + k];
      sum += value;
      squares += value * value;
    }
    mean[k] = sum / count;
    scale[k] = 1 / Math.sqrt(Math.max(1e-6, squares / count - mean[k] ** 2));
  }
  return { mean, scale };
}
