/** When each token is said, read from how the alignment heads attend to the sound. (openai/whisper@c0d2f624 timing.py) */
import { cheapestPath, medianFilter } from './dtw.ts';

export interface AttentionScores {
  /** [heads, rows, width] before any softmax. */
  readonly scores: Float32Array;
  readonly heads: number;
  /** Tokens, all of them. */
  readonly rows: number;
}

export interface TimingOptions {
  /** Columns of the recording; those behind it are padding and are cut off first. */
  readonly columns: number;
  readonly medianWidth: number;
  /** Rows before the first that is timed. */
  readonly skipped: number;
}

/** Columns a second. */
export const COLUMNS_PER_SECOND = 50;

/**
 * Attention as probabilities of the recording's columns, [heads, rows, columns]. What lies behind the recording is cut off
 * before the softmax: the other order gives other weights.
 */
export function weightsOf({ scores, heads, rows }: AttentionScores, columns: number): Float32Array {
  const width = scores.length / heads / rows;
  const weights = new Float32Array(heads * rows * columns);
  for (let line = 0; line < heads * rows; line++) {
    const row = scores.subarray(line * width, line * width + columns);
    const out = weights.subarray(line * columns, (line + 1) * columns);
    const largest = row.reduce((max, x) => Math.max(max, x), Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let t = 0; t < columns; t++) sum += out[t] = Math.exp(row[t] - largest);
    for (let t = 0; t < columns; t++) out[t] /= sum;
  }
  return weights;
}

/** `weights` relative to those of the other tokens at the same time (mean 0, deviation 1 down each column), smoothed. */
export function standardise(weights: Float32Array, heads: number, rows: number, medianWidth: number): Float32Array {
  const columns = weights.length / heads / rows;
  const out = new Float32Array(weights.length);
  for (let head = 0; head < heads; head++) {
    for (let t = 0; t < columns; t++) {
      const at = (row: number) => (head * rows + row) * columns + t;
      let mean = 0;
      for (let row = 0; row < rows; row++) mean += weights[at(row)] / rows;
      let variance = 0;
      for (let row = 0; row < rows; row++) variance += (weights[at(row)] - mean) ** 2 / rows;
      const scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
      for (let row = 0; row < rows; row++) out[at(row)] = (weights[at(row)] - mean) * scale;
    }
  }
  return medianFilter(out, columns, medianWidth);
}

/** The mean over heads of the rows that are timed: from `skipped` on, the last (the end) left out. [rows - skipped - 1, columns] */
export function timingMatrix(
  attention: AttentionScores,
  { columns, medianWidth, skipped }: TimingOptions,
): Float32Array {
  const { heads, rows } = attention;
  const filtered = standardise(weightsOf(attention, columns), heads, rows, medianWidth);
  const kept = rows - 1 - skipped;
  const matrix = new Float32Array(kept * columns);
  for (let row = 0; row < kept; row++) {
    for (let t = 0; t < columns; t++) {
      let sum = 0;
      for (let head = 0; head < heads; head++) sum += filtered[(head * rows + row + skipped) * columns + t];
      matrix[row * columns + t] = sum / heads;
    }
  }
  return matrix;
}

/**
 * Seconds at which each row of `matrix` [rows, columns] begins to be attended to: row 0 is what stands before the first
 * text, so text i is said from `times[i]` to `times[i + 1]`.
 */
export function jumpTimes(matrix: Float32Array, rows: number): Float64Array {
  const { rows: path, columns } = cheapestPath(
    matrix.map((value) => -value),
    rows,
  );
  const times = new Float64Array(rows);
  for (const [k, row] of path.entries()) {
    if (k === 0 || row !== path[k - 1]) times[row] = columns[k] / COLUMNS_PER_SECOND;
  }
  return times;
}
