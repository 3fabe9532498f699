/**
 * Dynamic time warping that may leave things out: a line that nobody says, sound that no line asks for.
 *
 * Every matched pair of frames gains `TOLERANCE` minus their distance (1 - cosine), and what is left out gains nothing; so
 * the best total decides what is left out. Lines are entered at their first frame and left at their last; only between
 * lines may sound be passed over. Silences are not among the frames, but the path knows where they were: a line is rather
 * entered behind one than in the middle of speech, and a long one is rather between lines than inside.
 */
import { AFTER_LINE, bestPath, DIAGONAL, ENTERED, LEFT, SKIPPED, type Tables, UP } from './path-trace.ts';
import { DIMS, rowsOf, type Speech, silenceBefore } from './track.ts';

/** What is compared: rows of `reading` (the script, line after line) with columns of `heard` (the recording). */
export interface Window {
  readonly reading: Speech;
  /** Rows at which lines begin, ascending, the window's first row included. */
  readonly lineStarts: readonly number[];
  readonly rows: { readonly from: number; readonly to: number };
  readonly heard: Speech;
  readonly columns: { readonly from: number; readonly to: number };
  /** Whether the recording ends here: then no line may stay half said. */
  readonly isLast: boolean;
}

/** A pair of frames that are the same sound. */
export interface Match {
  readonly row: number;
  readonly column: number;
}

// All in units of gain: a second of speech that fits gains some 80.

/** Distance at which a match neither gains nor loses. */
const TOLERANCE = 0.9;
/** What a step costs that only one of the two takes: speech is mostly as fast as the reading. */
const SLANT = 0.5;
/** What entering a line costs: a few frames that happen to be alike are no line. */
const ENTRY = 2;
/** Entering or leaving a line where there is no silence. */
const ABRUPT = 10;
/** Leaving out a line: the script is mostly right. */
const MISSING = 15;
/** Passing over a stretch of sound. */
const UNSCRIPTED = 45;
/** A silence inside a line, per second beyond `SHORT_SECONDS`, at most `MAX_CROSSING`; shorter ones speak for a line. */
const CROSSING = 100;
const SHORT_SECONDS = 0.1;
const MAX_CROSSING = 100;

/**
 * The best path through `window`, both indices never falling. Memory: a byte for each pair of frames, `traces`, which the next
 * window may use again.
 *
 * Columns are worked through one after the other. `gain[i]` is the best total of a path that matches row i with this column;
 * `closed[k]` that of one whose last line before line k ends with this column; `passing[k]` that of one which has passed
 * over sound since.
 */
export function findPath(
  { reading, lineStarts, rows, heard, columns, isLast }: Window,
  traces = new Uint8Array((rows.to - rows.from) * (columns.to - columns.from)),
): Match[] {
  const height = rows.to - rows.from;
  const width = columns.to - columns.from;
  const starts = lineStarts.map((row) => row - rows.from);
  const lines = starts.length;
  const ends = starts.map((_, k) => (starts[k + 1] ?? height) - 1);
  const tables: Tables = {
    starts,
    ends,
    height,
    width,
    trace: traces.subarray(0, height * width),
    closing: new Uint8Array((lines + 1) * width),
    passing: new Uint8Array((lines + 1) * width),
    entering: new Uint8Array(lines * width),
  };
  const hasPause = Uint8Array.from({ length: height }, (_, i) => (silenceBefore(reading, rows.from + i) > 0 ? 1 : 0));
  const said = rowsOf(reading, rows.from, rows.to).data;
  const sounding = rowsOf(heard, columns.from, columns.to).data;
  let gain = new Float64Array(height).fill(Number.NEGATIVE_INFINITY);
  let before = new Float64Array(height).fill(Number.NEGATIVE_INFINITY);
  const closed = Float64Array.from({ length: lines + 1 }, (_, k) => -k * MISSING);
  const passing = new Float64Array(lines + 1).fill(Number.NEGATIVE_INFINITY);

  for (let j = 0; j < width; j++) {
    [gain, before] = [before, gain];
    const column = columns.from + j;
    const silence = silenceBefore(heard, column);
    const crossing = silence > 0 ? Math.min(MAX_CROSSING, CROSSING * (silence - SHORT_SECONDS)) : 0;
    const entry = ENTRY + (silence === 0 && column > 0 ? ABRUPT : 0);
    const isBeforeSilence = column + 1 === heard.length || silenceBefore(heard, column + 1) > 0;
    const leaving = isBeforeSilence ? 0 : ABRUPT;

    // 1. Inside the lines.
    for (let k = 0; k < lines; k++) {
      const isPassing = passing[k] > closed[k];
      tables.entering[j * lines + k] = isPassing ? 1 : 0;
      const entered = (isPassing ? passing[k] : closed[k]) - entry; // of the column before
      for (let i = starts[k]; i <= ends[k]; i++) {
        const step = TOLERANCE - 1 + cosine(said, i * DIMS, sounding, j * DIMS);
        let best = before[i] + step - SLANT - crossing;
        let from = LEFT;
        const diagonal = 2 * step + (i === starts[k] ? entered : before[i - 1] - (hasPause[i] === 1 ? 0 : crossing));
        if (diagonal >= best) {
          best = diagonal;
          from = i === starts[k] ? ENTERED : DIAGONAL;
        }
        if (i > starts[k] && gain[i - 1] + step - SLANT > best) {
          best = gain[i - 1] + step - SLANT;
          from = UP;
        }
        gain[i] = best;
        tables.trace[j * height + i] = from;
      }
    }

    // 2. Between them.
    for (let k = 0; k <= lines; k++) {
      const at = j * (lines + 1) + k;
      if (closed[k] - UNSCRIPTED > passing[k]) {
        passing[k] = closed[k] - UNSCRIPTED;
        tables.passing[at] = AFTER_LINE;
      }
      closed[k] = Number.NEGATIVE_INFINITY;
      if (k === 0) continue;
      if (passing[k - 1] - MISSING > passing[k]) {
        passing[k] = passing[k - 1] - MISSING;
        tables.passing[at] = SKIPPED;
      }
      closed[k] = gain[ends[k - 1]] - leaving;
      if (closed[k - 1] - MISSING > closed[k]) {
        closed[k] = closed[k - 1] - MISSING;
        tables.closing[at] = SKIPPED;
      }
    }
  }

  // 3. Back from the best end.
  const matches = bestPath(tables, { gain, closed, passing, isLast });
  return matches.map(({ row, column }) => ({ row: rows.from + row, column: columns.from + column }));
}

/** The dot product of two rows of length 1: most of all the work is here. */
function cosine(a: Float32Array, x: number, b: Float32Array, y: number): number {
  let sum = 0;
  for (let d = 0; d < DIMS; d += 4) {
    sum +=
      a[x + d] * b[y + d] + a[x + d + 1] * b[y + d + 1] + a[x + d + 2] * b[y + d + 2] + a[x + d + 3] * b[y + d + 3];
  }
  return sum;
}
