/** From matched frames to times: lines with their edges at silences, words inside them. */
import type { AlignedLine, AlignedWord } from './aligner.ts';
import { silenceAt } from './edges.ts';
import { FRAMES_PER_SECOND } from './features.ts';
import type { Match } from './path.ts';
import type { ScriptLine } from './script.ts';
import type { Frames } from './silences.ts';
import { type Speech, silenceBefore } from './track.ts';

/** A line where it was found. */
export interface Found {
  readonly line: ScriptLine;
  /** Not empty. */
  readonly matches: readonly Match[];
  /** Frames of the recording. */
  readonly span: Frames;
}

/** A word that begins this little before a silence begins behind it, frames. */
const BEFORE_SILENCE = 8;
/** Sounding frames between two lines above which each has a silence of its own. */
const APART = 30;
/** Sound between two lines that may belong to one of them, frames; a whole line is longer. */
const LEFTOVER = 150;
/** Seconds of silence inside a line, and how many times longer the silence on the other side must be. */
const HARDLY_PARTED = 0.25;
const CLEARLY = 3;

/** The lines that have matches, in order, with their edges. */
export function findLines(
  lines: readonly ScriptLine[],
  matches: readonly Match[],
  heard: Speech,
  silences: readonly Frames[],
): Found[] {
  const found: { line: ScriptLine; matches: Match[] }[] = [];
  let at = 0;
  for (const line of lines) {
    const from = at;
    while (at < matches.length && matches[at].row < line.rows.to) at++;
    if (at > from) found.push({ line, matches: matches.slice(from, at) });
  }
  const starts: number[] = [];
  const ends: number[] = [];
  for (let k = 0; k <= found.length; k++) {
    const last = k > 0 ? found[k - 1].matches[found[k - 1].matches.length - 1].column : undefined;
    const { before, after } = withLeftover(last, found[k]?.matches[0].column, heard);
    const endFrame = before === undefined ? undefined : heard.frames[before] + 1;
    const startFrame = after === undefined ? undefined : heard.frames[after];
    const isBorder = before !== undefined && after !== undefined && after - before <= APART;
    if (isBorder && endFrame !== undefined && startFrame !== undefined) {
      const silence = silenceAt(silences, endFrame, startFrame);
      const middle = Math.round((endFrame + startFrame) / 2);
      ends.push(silence?.from ?? middle);
      starts.push(silence?.to ?? middle);
      continue;
    }
    if (endFrame !== undefined) ends.push(silenceAt(silences, endFrame, endFrame)?.from ?? endFrame);
    if (startFrame !== undefined) starts.push(silenceAt(silences, startFrame, startFrame)?.to ?? startFrame);
  }
  let last = 0;
  return found.map((one, k) => {
    const from = Math.max(last, starts[k]);
    last = Math.max(from, ends[k]);
    return { ...one, span: { from, to: last } };
  });
}

/**
 * The last column of a line and the first of the next. What was passed over between them is parted at its longest silence;
 * either part is given to the line beside it when it plainly belongs there: short, and hardly parted from it.
 */
function withLeftover(
  before: number | undefined,
  after: number | undefined,
  heard: Speech,
): { before: number | undefined; after: number | undefined } {
  const first = (before ?? -1) + 1;
  const end = after ?? heard.length;
  if (end === first) return { before, after };
  // Before the first line and behind the last there is nothing but silence.
  const pauseAt = (column: number) =>
    (column === first && before === undefined) || (column === end && after === undefined)
      ? Number.POSITIVE_INFINITY
      : silenceBefore(heard, column);
  let border = first;
  for (let column = first; column <= end; column++) if (pauseAt(column) > pauseAt(border)) border = column;
  const belongs = (columns: number, pause: number) =>
    columns <= LEFTOVER && pause <= HARDLY_PARTED && pauseAt(border) > CLEARLY * pause;
  return {
    before: before !== undefined && border > first && belongs(border - first, pauseAt(first)) ? border - 1 : before,
    after: after !== undefined && border < end && belongs(end - border, pauseAt(end)) ? border : after,
  };
}

/** The words of a line; each begins where the path meets its first row and ends at the next word or at a silence. */
export function wordsOf({ line, matches, span }: Found, heard: Speech, silences: readonly Frames[]): AlignedWord[] {
  const near = silences.filter(({ from, to }) => to > span.from && from < span.to);
  const firstAt = (row: number) => matches.find((match) => match.row >= row)?.column;
  const starts = line.words.map((word, w) => {
    if (w === 0) return span.from;
    const column = word.from < line.units.length ? firstAt(line.units[word.from].from) : undefined;
    return column === undefined ? span.to : afterSilence(heard.frames[column], near);
  });
  for (let w = 1; w < starts.length; w++) starts[w] = Math.min(span.to, Math.max(starts[w - 1], starts[w]));
  return line.words.map(({ text }, w) => {
    const next = starts[w + 1] ?? span.to;
    const pause = near.find(({ from, to }) => from > starts[w] && to >= next - 1 && from < next);
    const end = w + 1 < starts.length && pause !== undefined ? pause.from : next;
    return { text, start: starts[w] / FRAMES_PER_SECOND, end: Math.max(starts[w], end) / FRAMES_PER_SECOND };
  });
}

function afterSilence(frame: number, silences: readonly Frames[]): number {
  const silence = silences.find(({ from, to }) => frame >= from - BEFORE_SILENCE && frame < to);
  return silence?.to ?? frame;
}

/** A line that the recording doesn't have, or that has nothing to say, at frame `at`. */
export function absentLine(text: string, state: 'missing' | 'unspoken', at: number): AlignedLine {
  const start = at / FRAMES_PER_SECOND;
  return { text, state, start, end: start, confidence: 0, words: [] };
}
