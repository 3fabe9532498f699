/** What a path remembers of its decisions, and the way back through them. */

/** How a pair of frames was come by: from the line's outside, from both frames before, or from one of them. */
export const ENTERED = 0;
export const DIAGONAL = 1;
export const UP = 2;
export const LEFT = 3;
/** How a place between lines was come by, when not as usual: by leaving out the line before it; by beginning to pass over. */
export const SKIPPED = 1;
export const AFTER_LINE = 2;

export interface Tables {
  /** [lines] first and last row of each. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly height: number;
  readonly width: number;
  /** [width, height] */
  readonly trace: Uint8Array;
  /** [width, lines + 1] 0 where the line before ends with the column, or `SKIPPED`. */
  readonly closing: Uint8Array;
  /** [width, lines + 1] 0 where the column before was passed over too, `AFTER_LINE` or `SKIPPED`. */
  readonly passing: Uint8Array;
  /** [width, lines] 1 where a line is best entered after passing over sound. */
  readonly entering: Uint8Array;
}

/** Totals after the last column. */
export interface Totals {
  readonly gain: Float64Array;
  readonly closed: Float64Array;
  readonly passing: Float64Array;
  /** Whether the path must end between lines. */
  readonly isLast: boolean;
}

type Place = 'inside' | 'closed' | 'passing';

/** The pairs of the path with the best total, first to last. */
export function bestPath(tables: Tables, totals: Totals): { row: number; column: number }[] {
  const { starts, ends, height, width, trace, closing, passing, entering } = tables;
  const lines = starts.length;
  let { place, line, row } = bestEnd(totals, lines);
  const matches: { row: number; column: number }[] = [];
  for (let j = width - 1; j >= 0; ) {
    const at = j * (lines + 1) + line;
    if (place === 'closed') {
      if (closing[at] === SKIPPED || line === 0) line--;
      else {
        place = 'inside';
        row = ends[--line];
      }
      if (line < 0) break;
    } else if (place === 'passing') {
      if (passing[at] === SKIPPED) line--;
      else {
        if (passing[at] === AFTER_LINE) place = 'closed';
        j--;
      }
    } else {
      matches.push({ row, column: j });
      const from = trace[j * height + row];
      if (from === ENTERED) {
        line = starts.indexOf(row);
        place = entering[j * lines + line] === 1 ? 'passing' : 'closed';
        j--;
      } else {
        if (from !== UP) j--;
        if (from !== LEFT) row--;
      }
    }
  }
  return matches.reverse();
}

/** Where the best path ends: after all lines, or before the end of the recording inside one or before one as well. */
function bestEnd(
  { gain, closed, passing, isLast }: Totals,
  lines: number,
): { place: Place; line: number; row: number } {
  let best = closed[lines];
  let end: { place: Place; line: number; row: number } = { place: 'closed', line: lines, row: 0 };
  const offer = (total: number, place: Place, line: number, row: number) => {
    if (total <= best) return;
    best = total;
    end = { place, line, row };
  };
  offer(passing[lines], 'passing', lines, 0);
  if (isLast) return end;
  for (const [line, total] of closed.entries()) offer(total, 'closed', line, 0);
  for (const [line, total] of passing.entries()) offer(total, 'passing', line, 0);
  for (const [row, total] of gain.entries()) offer(total, 'inside', 0, row);
  return end;
}
