/** The path through a long recording, window by window, so that memory is bounded: 30 MB however long it is. */
import { findPath, type Match } from './path.ts';
import type { Speech } from './track.ts';

/** Sounding frames of the recording that are looked at together: 40 s. */
const COLUMNS = 4000;
/** Frames of the reading that may belong to them; more than a window's, so that lines can be missing. */
const ROWS = 7000;

/** What is compared. */
export interface Comparison {
  readonly reading: Speech;
  /** Rows at which the lines begin, ascending from 0. */
  readonly lineStarts: readonly number[];
  readonly heard: Speech;
}

/**
 * The pairs of frames that are the same sound, both indices never falling.
 *
 * A window's end can't know what follows, so only its first two thirds count; the next window begins where they end, at
 * the border of two lines if there is one in the middle third.
 *
 * @param atWindow called before each window with frames done and in all; what it throws ends the work
 */
export async function walk(
  { reading, lineStarts, heard }: Comparison,
  atWindow: (done: number, total: number) => Promise<void>,
): Promise<Match[]> {
  const matches: Match[] = [];
  const traces = new Uint8Array(Math.min(ROWS, reading.length) * Math.min(COLUMNS, heard.length));
  let row = 0;
  let column = 0;
  while (row < reading.length && column < heard.length) {
    await atWindow(column, heard.length);
    const columns = { from: column, to: Math.min(heard.length, column + COLUMNS) };
    const rows = { from: row, to: lastRow(row, lineStarts, reading.length) };
    const isLast = columns.to === heard.length;
    const starts = [row, ...lineStarts.filter((start) => start > rows.from && start < rows.to)];
    const found = findPath({ reading, lineStarts: starts, rows, heard, columns, isLast }, traces);
    const cut = isLast ? columns.to : cutOf(found, starts, columns);
    const kept = found.filter((match) => match.column < cut);
    for (const match of kept) matches.push(match);
    row = kept.length > 0 ? kept[kept.length - 1].row + 1 : row;
    column = cut;
  }
  return matches;
}

/** Where the rows of a window end: before a line that would be cut, unless it is the only one. */
function lastRow(from: number, lineStarts: readonly number[], length: number): number {
  if (from + ROWS >= length) return length;
  const start = lineStarts.findLast((row) => row <= from + ROWS);
  return start !== undefined && start > from ? start : from + ROWS;
}

/** The column up to which a window counts. */
function cutOf(found: readonly Match[], starts: readonly number[], { from, to }: { from: number; to: number }): number {
  const [earliest, latest] = [from + (to - from) / 3, from + (2 * (to - from)) / 3];
  const isStart = new Set(starts);
  const entry = found.findLast(
    ({ row, column }, i) =>
      column > earliest && column <= latest && isStart.has(row) && i > 0 && found[i - 1].row < row,
  );
  return entry?.column ?? Math.floor(latest);
}
