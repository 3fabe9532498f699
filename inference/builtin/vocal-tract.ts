import { clamp } from '../audio/statistics.ts';
import { BINS, envelopeAt, type Frames } from './frames.ts';
import { CEPSTRUM_SIZE, toCepstrum } from './mel-cepstrum.ts';
import { loudVoicedFrames, meanRow, rowOf, type Speaker, thin } from './speaker.ts';

/** Share of the spectrum below which formants move; above it a straight line leads to Nyquist. */
const KNEE = 0.8;

/**
 * Writes `envelope` [BINS] as a vocal tract `1 / alpha` times as long would shape it into `out`: formants move to
 * `alpha` times their frequency.
 */
export function warpSpectrum(envelope: Float32Array, alpha: number, out: Float32Array): void {
  const last = BINS - 1;
  const knee = (KNEE * last) / Math.max(1, alpha);
  const warpedKnee = knee * alpha;
  for (let bin = 0; bin < BINS; bin++) {
    const source = bin <= warpedKnee ? bin / alpha : knee + ((bin - warpedKnee) * (last - knee)) / (last - warpedKnee);
    const below = Math.min(last - 1, Math.floor(source));
    out[bin] = envelope[below] + (envelope[below + 1] - envelope[below]) * (source - below);
  }
}

const SMALLEST_ALPHA = 0.8;
const LARGEST_ALPHA = 1.4;
const ALPHA_STEP = 0.03;
/** Cepstra compared at most per side; coefficients compared: formants, not the finest detail. */
const MAX_TARGETS = 160;
const MAX_SOURCES = 200;
const COMPARED = 12;

/** What `estimateWarp` compares of a source voice: envelopes [BINS] of its loud voiced frames, evenly spread. */
export function vowelsOf(frames: Frames): Float32Array[] {
  return thin(loudVoicedFrames(frames), MAX_SOURCES).map((t) => envelopeAt(frames, t));
}

/**
 * The warp that makes the vowels of `source` (see `vowelsOf`) look most like those of `target`, 0.80 to 1.40.
 *
 * For each alpha the two sets of cepstra, each less its mean, are matched nearest to nearest in both directions; no
 * parallel text is needed. A weak prior follows pitch: high voices tend to come from short tracts.
 */
export function estimateWarp(source: readonly Float32Array[], sourcePitch: number, target: Speaker): number {
  const targets = centred(thinRows(target.cepstra, MAX_TARGETS));
  const octavesUp = (target.pitch.median - sourcePitch) / 12;
  const expected = 1.2 * Math.LN2 * clamp(0.2 * octavesUp, -0.2, 0.2);

  const trials: { alpha: number; distance: number }[] = [];
  for (let alpha = SMALLEST_ALPHA; alpha <= LARGEST_ALPHA + 1e-6; alpha += ALPHA_STEP) {
    const warped = centred(warpedCepstra(source, alpha));
    trials.push({ alpha, distance: meanNearest(targets, warped) + meanNearest(warped, targets) });
  }
  const closest = Math.min(...trials.map((trial) => trial.distance));
  const score = (trial: (typeof trials)[number]): number =>
    trial.distance / closest + (Math.log(trial.alpha) - expected) ** 2;
  return trials.reduce((best, trial) => (score(trial) < score(best) ? trial : best)).alpha;
}

/** [N, CEPSTRUM_SIZE] cepstra of `envelopes` after a warp by `alpha`. */
export function warpedCepstra(envelopes: readonly Float32Array[], alpha: number): Float32Array {
  const warped = new Float32Array(BINS);
  const cepstra = new Float32Array(envelopes.length * CEPSTRUM_SIZE);
  envelopes.forEach((envelope, i) => {
    warpSpectrum(envelope, alpha, warped);
    toCepstrum(warped, rowOf(cepstra, i));
  });
  return cepstra;
}

function thinRows(cepstra: Float32Array, limit: number): Float32Array {
  const rows = thin([...Array(cepstra.length / CEPSTRUM_SIZE).keys()], limit);
  const kept = new Float32Array(rows.length * CEPSTRUM_SIZE);
  rows.forEach((row, i) => {
    kept.set(rowOf(cepstra, row), i * CEPSTRUM_SIZE);
  });
  return kept;
}

function centred(cepstra: Float32Array): Float32Array {
  const mean = meanRow(cepstra);
  return cepstra.map((value, i) => value - mean[i % CEPSTRUM_SIZE]);
}

/** Mean distance from each row of `from` to its nearest row of `to`, over c1..c12. */
function meanNearest(from: Float32Array, to: Float32Array): number {
  let total = 0;
  for (let a = 0; a < from.length; a += CEPSTRUM_SIZE) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let b = 0; b < to.length; b += CEPSTRUM_SIZE) {
      let squared = 0;
      for (let k = 1; k <= COMPARED && squared < nearest; k++) squared += (from[a + k] - to[b + k]) ** 2;
      if (squared < nearest) nearest = squared;
    }
    total += Math.sqrt(nearest);
  }
  return total / (from.length / CEPSTRUM_SIZE);
}
