/** One sentence warped onto one recording of it: dynamic time warping through all of both, near the diagonal. */
import { DIMS, type Track } from './track.ts';

/** How far from the diagonal, as a share of the reading, and frames at least: people speak unevenly, and not so unevenly. */
const REACH = 0.25;
const LEAST_REACH = 40;

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;

export interface Warping {
  /** Mean distance (1 - cosine) along the best path, 0 to 2. */
  readonly distance: number;
  /** [rows of the reading] mean distance of each to what it is warped onto. */
  readonly rowDistances: Float32Array;
}

/** `reading` and `heard` have a frame at least. Memory: five bytes for each pair of frames. */
export function warp(reading: Track, heard: Track): Warping {
  const [rows, columns] = [reading.length, heard.length];
  const reach = Math.max(LEAST_REACH, REACH * rows);
  const distances = new Float32Array(rows * columns);
  const trace = new Uint8Array(rows * columns);
  let total = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let before = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let j = 0; j < columns; j++) {
    [total, before] = [before, total];
    total.fill(Number.POSITIVE_INFINITY);
    const middle = (j * rows) / columns;
    const last = Math.min(rows - 1, Math.ceil(middle + reach));
    for (let i = Math.max(0, Math.floor(middle - reach)); i <= last; i++) {
      const distance = distanceOf(reading.data, i * DIMS, heard.data, j * DIMS);
      distances[j * rows + i] = distance;
      if (i === 0 && j === 0) {
        total[0] = 2 * distance;
        continue;
      }
      let best = before[i] + distance;
      let from = LEFT;
      if (i > 0) {
        const diagonal = before[i - 1] + 2 * distance;
        const up = total[i - 1] + distance;
        if (diagonal <= best) [best, from] = [diagonal, DIAGONAL];
        if (up < best) [best, from] = [up, UP];
      }
      total[i] = best;
      trace[j * rows + i] = from;
    }
  }
  return {
    distance: (total[rows - 1] ?? 0) / (rows + columns),
    rowDistances: alongPath(trace, distances, rows, columns),
  };
}

function alongPath(trace: Uint8Array, distances: Float32Array, rows: number, columns: number): Float32Array {
  const sums = new Float32Array(rows);
  const counts = new Float32Array(rows);
  let [i, j] = [rows - 1, columns - 1];
  for (;;) {
    sums[i] += distances[j * rows + i];
    counts[i] += 1;
    if (i === 0 && j === 0) break;
    const from = trace[j * rows + i];
    if (from !== LEFT) i--;
    if (from !== UP) j--;
  }
  return sums.map((sum, row) => sum / Math.max(1, counts[row]));
}

function distanceOf(a: Float32Array, x: number, b: Float32Array, y: number): number {
  let sum = 1;
  const dims = DIMS;
  for (let d = 0; d < dims; d += 4) {
    sum -=
      a[x + d] * b[y + d] + a[x + d + 1] * b[y + d + 1] + a[x + d + 2] * b[y + d + 2] + a[x + d + 3] * b[y + d + 3];
  }
  return sum;
}
