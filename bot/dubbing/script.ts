/**
 * What is to be dubbed: subtitles (.srt), whose times say when each line is spoken, or a text (.txt), whose lines are
 * spoken one after the other.
 *
 * Both may say how a line is spoken in front of it, as everywhere (`line.ts`). In a text, a length there is the line's
 * time slot, and an empty line is half a second of silence; in subtitles the times are the slots. A line may begin with
 * the name of a voice, and is then spoken in it.
 */
import type { Pace } from '../../inference/index.ts';
import { DubbingError } from '../errors.ts';
import { type Role, type RoleLine, readRoleLine } from '../speech/index.ts';

/** Bounds of one script. */
export const MAX_CUES = 200;
export const MAX_SECONDS = 600;

/** Characters of a piece that are looked at: more than one line may have, whatever is configured. */
const MAX_PIECE = 20_000;

/** Stands between the two times of a subtitle. */
const ARROW = '-->';

/** Of any system. */
const LINE_END = /\r\n?|\n/g;
const BLANK_LINES = /(?:\r\n?|\n)\s*(?:\r\n?|\n)/g;

const SPACE = 32;

/** What an empty line of a text is. */
const PAUSE_SECONDS = 0.5;

/** One line with its time. */
export interface Cue extends RoleLine {
  /** As the file counts: the n-th subtitle, the n-th line that is spoken. */
  readonly number: number;
  /** Seconds after the end of the cue before, or since the beginning with `at`. */
  readonly start: { readonly at: number } | { readonly after: number };
  /** Seconds that it has; undefined: as long as it takes. */
  readonly slot: number | undefined;
}

export type ScriptFormat = 'srt' | 'txt';

/** The format that a file's name tells; undefined for any other file. */
export function formatOf(name: string): ScriptFormat | undefined {
  return /\.srt$/i.test(name) ? 'srt' : /\.txt$/i.test(name) ? 'txt' : undefined;
}

/**
 * The cues of `text`, in the order of their times; `cast` are the names that a line may begin with.
 *
 * @throws DubbingError no-lines, too-many, too-long, bad-times
 * @throws LineError for what stands in front of a line
 */
export function readScript(text: string, format: ScriptFormat, cast: readonly Role[] = []): Cue[] {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const cues = format === 'srt' ? readSubtitles(plain, cast) : readLines(plain, cast);
  if (cues.length === 0) throw new DubbingError('no-lines');
  const seconds = knownSeconds(cues);
  if (seconds > MAX_SECONDS) throw new DubbingError('too-long', { seconds: Math.round(seconds), max: MAX_SECONDS });
  return cues;
}

/** Seconds that `cues` take at least: what has no slot counts nothing. */
export function knownSeconds(cues: readonly Cue[]): number {
  let end = 0;
  for (const { start, slot = 0 } of cues) {
    end = Math.max(end, ('at' in start ? start.at : end + start.after) + slot);
  }
  return end;
}

const TIME = /(\d{1,2}):(\d{2}):(\d{2})[,.](\d{1,3})/;
const TIMES = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);

function readSubtitles(text: string, cast: readonly Role[]): Cue[] {
  const cues: Cue[] = [];
  let count = 0;
  for (const { piece: block, end } of piecesOf(text, BLANK_LINES)) {
    if (count > MAX_CUES) {
      count += occurrences(text, ARROW, end);
      break;
    }
    if (!block.includes(ARROW)) continue;
    const lines = block.split(LINE_END).filter((line) => line.trim() !== '');
    const row = lines.findIndex((line) => TIMES.test(line));
    if (row === -1) continue;
    const [, ...digits] = TIMES.exec(lines[row]) ?? [];
    const [from, to] = [secondsOf(digits.slice(0, 4)), secondsOf(digits.slice(4))];
    const words = plainWords(lines.slice(row + 1).join(' '));
    if (words === '') continue;
    count += 1;
    const number = cues.length + 1;
    if (to <= from) throw new DubbingError('bad-times', { line: number, times: lines[row].trim() });
    cues.push({ ...readRoleLine(words, cast), number, start: { at: from }, slot: to - from });
  }
  refuseMore(count);
  const startOf = ({ start }: Cue) => ('at' in start ? start.at : 0);
  return cues.sort((a, b) => startOf(a) - startOf(b));
}

function secondsOf([hours, minutes, seconds, fraction]: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction.padEnd(3, '0')) / 1000;
}

/** What is spoken of a subtitle: no tags, no positions, no musical notes. */
function plainWords(words: string): string {
  return words
    .replace(/<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi, '')
    .replace(/[♪♫]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readLines(text: string, cast: readonly Role[]): Cue[] {
  const cues: Cue[] = [];
  let count = 0;
  let after = 0;
  const trimmed = text.trim();
  for (const { piece: words, end } of piecesOf(trimmed, LINE_END)) {
    if (words.trim() === '') {
      after += PAUSE_SECONDS;
      continue;
    }
    count += 1;
    if (count > MAX_CUES) {
      count += linesBehind(trimmed, end);
      break;
    }
    const line = readRoleLine(words.trim(), cast);
    const slot = line.pace?.kind === 'seconds' ? snapped(line.pace) : undefined;
    cues.push({ ...line, number: cues.length + 1, start: { after }, slot });
    after = 0;
  }
  refuseMore(count);
  return cues;
}

/**
 * What stands between the `separators` in `text`, one after the other, so that who has enough can stop: to cut a megabyte
 * into half a million pieces holds up everybody else. Of a piece as long as a book only the beginning: it is refused for
 * its length, whatever follows.
 */
function* piecesOf(text: string, separators: RegExp): Generator<{ readonly piece: string; readonly end: number }> {
  let start = 0;
  for (const { 0: separator, index } of text.matchAll(separators)) {
    const end = index + separator.length;
    yield { piece: text.slice(start, Math.min(index, start + MAX_PIECE)), end };
    start = end;
  }
  yield { piece: text.slice(start, start + MAX_PIECE), end: text.length };
}

/** How often `word` stands in `text` from `start` on. */
function occurrences(text: string, word: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(word, start); at !== -1; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

/** How many lines with something in them `text` has from `start` on. */
function linesBehind(text: string, start: number): number {
  let count = 0;
  for (let at = start; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    while (at < end && text.charCodeAt(at) <= SPACE) at += 1;
    if (at < end) count += 1;
    at = end + 1;
  }
  return count;
}

/** Lines beyond the bound are counted and not read. */
function refuseMore(lines: number): void {
  if (lines > MAX_CUES) throw new DubbingError('too-many', { lines, max: MAX_CUES });
}

/** Seconds, on whole video frames where there is a rate. */
function snapped({ seconds, frameRate }: Extract<Pace, { kind: 'seconds' }>): number {
  return frameRate === undefined ? seconds : Math.max(1, Math.round(seconds * frameRate)) / frameRate;
}
