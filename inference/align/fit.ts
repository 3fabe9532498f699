/** How well sound fits words, whoever speaks and through whatever microphone. */
import { DIMS, rowsOf, type Speech } from './track.ts';

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
export function confidenceOf(reading: Speech, rows: Range, heard: Speech, columns: Range): number {
  const said = judged(reading, rows);
  const sounding = judged(heard, columns);
  const [height, width] = [said.length / DIMS, sounding.length / DIMS];
  if (height < 4 || width < 4) return 0;
  const half = (width >> 1) * DIMS;
  const exchanged = new Float32Array(sounding.length);
  exchanged.set(sounding.subarray(half));
  exchanged.set(sounding.subarray(0, half), sounding.length - half);
  const fit = warpedDistance(said, sounding);
  const chance = warpedDistance(said, exchanged);
  return Math.max(0, Math.min(1, (chance - fit) / (SURE * chance)));
}

/** [frames, DIMS] */
function judged(speech: Speech, { from, to }: Range): Float32Array {
  return rowsOf(speech, from, Math.min(to, from + LONGEST)).data;
}

/** Mean distance along the best path through all of both, 0 to 2. */
function warpedDistance(rows: Float32Array, columns: Float32Array): number {
  const [height, width] = [rows.length / DIMS, columns.length / DIMS];
  let total = new Float64Array(height);
  let before = new Float64Array(height);
  for (let j = 0; j < width; j++) {
    [total, before] = [before, total];
    for (let i = 0; i < height; i++) {
      let distance = 1;
      for (let d = 0; d < DIMS; d++) distance -= rows[i * DIMS + d] * columns[j * DIMS + d];
      if (i === 0) total[0] = j === 0 ? 2 * distance : before[0] + distance;
      else if (j === 0) total[i] = total[i - 1] + distance;
      else total[i] = Math.min(before[i - 1] + 2 * distance, before[i] + distance, total[i - 1] + distance);
    }
  }
  return total[height - 1] / (height + width);
}
