/** One sentence warped onto one recording of it: dynamic time warping through all of both, near the diagonal. */
import { DIMS, type Track } from './track.ts';

/** How far from the diagonal, as a share of the reading, and frames at least: people speak unevenly, and not so unevenly. */
const REACH = 0.25;
const LEAST_REACH = 40;

/**
 * Mean distance (1 - cosine) of `reading` and `heard` along the best path, 0 to 2.
 *
 * Both have a frame at least.
 */
export function warpedDistance(reading: Track, heard: Track): number {
  const [rows, columns] = [reading.length, heard.length];
  const reach = Math.max(LEAST_REACH, REACH * rows);
  let total = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let before = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let j = 0; j < columns; j++) {
    [total, before] = [before, total];
    total.fill(Number.POSITIVE_INFINITY);
    const middle = (j * rows) / columns;
    const last = Math.min(rows - 1, Math.ceil(middle + reach));
    for (let i = Math.max(0, Math.floor(middle - reach)); i <= last; i++) {
      const distance = distanceOf(reading.data, i * DIMS, heard.data, j * DIMS);
      if (i === 0 && j === 0) {
        total[0] = 2 * distance;
        continue;
      }
      const left = before[i] + distance;
      const diagonal = i > 0 ? before[i - 1] + 2 * distance : Number.POSITIVE_INFINITY;
      const up = i > 0 ? total[i - 1] + distance : Number.POSITIVE_INFINITY;
      total[i] = Math.min(left, diagonal, up);
    }
  }
  return (total[rows - 1] ?? 0) / (rows + columns);
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
