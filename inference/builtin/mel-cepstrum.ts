import { BINS, HZ_PER_BIN } from './frames.ts';

/** Coefficients of a mel cepstrum: what a spectral envelope sounds like, in 25 numbers. */
export const CEPSTRUM_SIZE = 25;
const MELS = 40;
const LOWEST_HZ = 60;
const HIGHEST_HZ = 11_500;

const mel = (hz: number): number => 1127 * Math.log(1 + hz / 700);
const melToHz = (value: number): number => 700 * (Math.exp(value / 1127) - 1);

const CENTRES = Array.from({ length: MELS }, (_, i) =>
  melToHz(mel(LOWEST_HZ) + ((mel(HIGHEST_HZ) - mel(LOWEST_HZ)) * i) / (MELS - 1)),
);

/** COSINES[k * MELS + i]: basis k of the cosine transform at mel i. */
const COSINES = Float32Array.from({ length: CEPSTRUM_SIZE * MELS }, (_, index) =>
  Math.cos((Math.PI * Math.floor(index / MELS) * ((index % MELS) + 0.5)) / MELS),
);

/** Triangles over the bins, each with its neighbours' centres as feet and weights that sum to 1. */
const TRIANGLES = CENTRES.map((centre, i) => {
  const left = CENTRES[i - 1] ?? 20;
  const right = CENTRES[i + 1] ?? 12_000;
  const weights = new Map<number, number>();
  for (let bin = 0; bin < BINS; bin++) {
    const hz = bin * HZ_PER_BIN;
    const weight = hz <= centre ? (hz - left) / (centre - left) : (right - hz) / (right - centre);
    if (weight > 0) weights.set(bin, weight);
  }
  // The lowest triangles are narrower than a bin.
  if (weights.size === 0) weights.set(Math.round(centre / HZ_PER_BIN), 1);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { firstBin: Math.min(...weights.keys()), weights: Float32Array.from(weights.values(), (w) => w / total) };
});

/** Per bin: its place on the mel axis, 0 to MELS - 1. */
const MEL_OF_BIN = Float32Array.from({ length: BINS }, (_, bin) => {
  const hz = Math.min(HIGHEST_HZ, Math.max(LOWEST_HZ, bin * HZ_PER_BIN));
  return ((mel(hz) - mel(LOWEST_HZ)) / (mel(HIGHEST_HZ) - mel(LOWEST_HZ))) * (MELS - 1);
});

/** The mel cepstrum [CEPSTRUM_SIZE] of a log spectrum [BINS], into `out`: c0 is the mean, c1 the tilt, and so on. */
export function toCepstrum(envelope: Float32Array, out: Float32Array = new Float32Array(CEPSTRUM_SIZE)): Float32Array {
  const melValues = new Float32Array(MELS);
  for (let i = 0; i < MELS; i++) {
    const { firstBin, weights } = TRIANGLES[i];
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k] * envelope[firstBin + k];
    melValues[i] = sum;
  }
  for (let k = 0; k < CEPSTRUM_SIZE; k++) {
    let sum = 0;
    for (let i = 0; i < MELS; i++) sum += COSINES[k * MELS + i] * melValues[i];
    out[k] = (sum / MELS) * (k === 0 ? 1 : 2);
  }
  return out;
}

/** Adds the log spectrum that `cepstrum` [CEPSTRUM_SIZE] describes to `envelope` [BINS]. */
export function addCepstrum(envelope: Float32Array, cepstrum: Float32Array): void {
  const melValues = new Float32Array(MELS);
  for (let k = 0; k < CEPSTRUM_SIZE; k++) {
    for (let i = 0; i < MELS; i++) melValues[i] += cepstrum[k] * COSINES[k * MELS + i];
  }
  for (let bin = 0; bin < BINS; bin++) {
    const below = Math.min(MELS - 2, Math.floor(MEL_OF_BIN[bin]));
    const towardsNext = MEL_OF_BIN[bin] - below;
    envelope[bin] += melValues[below] + (melValues[below + 1] - melValues[below]) * towardsNext;
  }
}
