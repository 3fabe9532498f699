/** Where a short reading may lie in a long recording: dynamic time warping that begins and ends anywhere in the recording. */
import { DIMS, type Track } from './track.ts';

/** Columns of the recording, `to` not included. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Places that are given, and columns that their ends are apart at least. */
const PLACES = 3;
const APART = 30;

/**
 * The places where `heard` lies nearest to `reading`, at most three, the nearest first. Memory: some bytes for each frame.
 *
 * Nowhere is one of the two more than twice as fast as the other, or sound that is like one vowel would swallow a sentence
 * (the slope constraint P = 1 of Sakoe and Chiba, Dynamic programming algorithm optimization for spoken word recognition, 1978).
 */
export function spot(reading: Track, heard: Track): Place[] {
  const rows = reading.length;
  // Of the column at work and of the two before: the best total of a path through each row, and the column it began at.
  let [now, last, older] = [column(rows), column(rows), column(rows)];
  const ends: (Place & { readonly distance: number })[] = [];
  for (let j = 0; j < heard.length; j++) {
    for (let i = 0; i < rows; i++) {
      const distance = distanceOf(reading.data, i * DIMS, heard.data, j * DIMS);
      now.distance[i] = distance;
      if (i === 0) {
        now.total[0] = 2 * distance;
        now.start[0] = j;
        continue;
      }
      let best = last.total[i - 1] + 2 * distance;
      let from = last.start[i - 1];
      const flat = older.total[i - 1] + 2 * last.distance[i] + distance;
      if (flat < best) [best, from] = [flat, older.start[i - 1]];
      const steep = i === 1 ? Number.POSITIVE_INFINITY : last.total[i - 2] + 2 * now.distance[i - 1] + distance;
      if (steep < best) [best, from] = [steep, last.start[i - 2]];
      now.total[i] = best;
      now.start[i] = from;
    }
    const from = now.start[rows - 1];
    ends.push({ from, to: j + 1, distance: now.total[rows - 1] / (rows + j + 1 - from) });
    [now, last, older] = [older, now, last];
  }
  const places: Place[] = [];
  for (const { from, to, distance } of ends.toSorted((a, b) => a.distance - b.distance)) {
    if (!Number.isFinite(distance)) break;
    if (places.every((place) => Math.abs(place.to - to) > APART)) places.push({ from, to });
    if (places.length === PLACES) break;
  }
  return places;
}

function column(rows: number) {
  return {
    distance: new Float64Array(rows),
    total: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
    start: new Int32Array(rows),
  };
}

/** 1 - cosine of two rows of length 1. */
function distanceOf(a: Float32Array, x: number, b: Float32Array, y: number): number {
  let sum = 1;
  for (let d = 0; d < DIMS; d += 4) {
    sum -=
      a[x + d] * b[y + d] + a[x + d + 1] * b[y + d + 1] + a[x + d + 2] * b[y + d + 2] + a[x + d + 3] * b[y + d + 3];
  }
  return sum;
}
