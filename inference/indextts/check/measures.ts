/** How far one run of the model is from another, in numbers. */
import { MEL_BINS } from '../../audio/mel.ts';
import { argmax, logSoftmax } from '../../runtime/sampling.ts';

/** Of one quality, over all lines. */
export interface Measures {
  /** Kullback-Leibler divergence of the scores from the exact ones, nats a code, under the exact history. */
  readonly divergence: number;
  /** Share of the codes whose likeliest candidate is the exact one, 0 to 1. */
  readonly sameCodes: number;
  /** Mel cepstral distortion from the exact sound of the same codes and noise, dB. */
  readonly melDistanceDb: number;
  /** Cosine of the sound's speaker vector and the recording's. */
  readonly likeness: number;
  /** By how much that is less than the exact sound's. */
  readonly likenessLost: number;
  /** Share of wrong words more than the exact sound's; where a recogniser is installed. */
  readonly wordErrorsAdded?: number;
  /** Processor seconds per second of speech. */
  readonly secondsPerSecond: number;
  /** The most resident memory of the process while it spoke, MB. */
  readonly memoryMb: number;
}

/** Kullback-Leibler divergence of `other` from `exact`, both scores of one code, nats. */
export function divergence(exact: Float32Array, other: Float32Array): number {
  const [p, q] = [logSoftmax(exact), logSoftmax(other)];
  return p.reduce(
    (sum, log, code) => (log === Number.NEGATIVE_INFINITY ? sum : sum + Math.exp(log) * (log - q[code]!)),
    0,
  );
}

export const isSameChoice = (exact: Float32Array, other: Float32Array): boolean => argmax(exact) === argmax(other);

/** Coefficients that are compared; the first, the loudness, is not. */
const COEFFICIENTS = 13;
const DB = 10 / Math.LN10;

const COSINES = Array.from({ length: COEFFICIENTS }, (_, index) =>
  Float64Array.from(
    { length: MEL_BINS },
    (_, band) => Math.sqrt(2 / MEL_BINS) * Math.cos((Math.PI * (index + 1) * (band + 0.5)) / MEL_BINS),
  ),
);

/** Mel cepstral distortion of two log mels [80, T] of the same length, dB: the mean over the frames (Kubichek, 1993). */
export function melDistance(a: Float32Array, b: Float32Array): number {
  const frames = a.length / MEL_BINS;
  if (a.length !== b.length || frames === 0) throw new Error(`mels of ${a.length} and ${b.length} values`);
  let total = 0;
  for (let frame = 0; frame < frames; frame++) {
    let squares = 0;
    for (const basis of COSINES) {
      let difference = 0;
      for (let band = 0; band < MEL_BINS; band++) {
        const at = band * frames + frame;
        difference += basis[band]! * (a[at]! - b[at]!);
      }
      squares += difference ** 2;
    }
    total += DB * Math.sqrt(2 * squares);
  }
  return total / frames;
}

/** Cosine of two vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, index) => sum + value * y[index]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
