/** How well sound fits words, whoever speaks and through whatever microphone. */
import { DIMS, type Track } from './track.ts';

/** Columns or rows of a track, `to` not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Longest stretch that is judged, frames: the cost grows with its square. */
const LONGEST = 1000;
/** Share by which a text that is said lies nearer than chance: from here on the confidence is 1. */
const SURE = 0.2;

/**
 * The confidence that the sound in `columns` is what `rows` say, 0 to 1.
 *
 * A plain distance tells little: it is as large for the right words of a strange voice as for wrong words of a familiar one.
 * So it is compared with what chance gives in the same voice: the same sound with its halves exchanged.
 */
export function confidenceOf(reading: Track, rows: Range, heard: Track, columns: Range): number {
  const row = indices(rows);
  const column = indices(columns);
  if (row.length < 4 || column.length < 4) return 0;
  const half = column.length >> 1;
  const exchanged = Int32Array.from([...column.subarray(half), ...column.subarray(0, half)]);
  const fit = warpedDistance(reading, row, heard, column);
  const chance = warpedDistance(reading, row, heard, exchanged);
  return Math.max(0, Math.min(1, (chance - fit) / (SURE * chance)));
}

function indices({ from, to }: Range): Int32Array {
  return Int32Array.from({ length: Math.min(LONGEST, Math.max(0, to - from)) }, (_, i) => from + i);
}

/** Mean distance along the best path through all of both, 0 to 2. */
function warpedDistance(reading: Track, rows: Int32Array, heard: Track, columns: Int32Array): number {
  let total = new Float64Array(rows.length);
  let before = new Float64Array(rows.length);
  columns.forEach((column, j) => {
    [total, before] = [before, total];
    rows.forEach((row, i) => {
      let distance = 1;
      for (let d = 0; d < DIMS; d++) distance -= reading.data[row * DIMS + d] * heard.data[column * DIMS + d];
      if (i === 0) total[0] = j === 0 ? 2 * distance : before[0] + distance;
      else if (j === 0) total[i] = total[i - 1] + distance;
      else total[i] = Math.min(before[i - 1] + 2 * distance, before[i] + distance, total[i - 1] + distance);
    });
  });
  return total[rows.length - 1] / (rows.length + columns.length);
}
