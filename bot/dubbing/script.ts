/**
 * What is to be dubbed: subtitles (`subtitles.ts`), whose times say when each line is spoken, or a text (.txt), whose lines are
 * spoken one after the other.
 *
 * Both may say how a line is spoken in front of it, as everywhere (`line.ts`). In a text, a length there is the line's
 * time slot, and an empty line is half a second of silence; in subtitles the times are the slots. A line may begin with
 * the name of a voice, and is then spoken in it.
 */
import type { Pace } from '../../inference/index.ts';
import { DubbingError } from '../errors.ts';
import { type Role, type RoleLine, readRoleLine } from '../speech/index.ts';
import { LINE_END, linesBehind, piecesOf } from './pieces.ts';
import { readTimed, SUBTITLE_FORMATS, type SubtitleFormat } from './subtitles.ts';

/** Bounds of one script. */
export const MAX_CUES = 200;
export const MAX_SECONDS = 600;

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

export type ScriptFormat = SubtitleFormat | 'txt';

/** The format that a file's name tells; undefined for any other file. */
export function formatOf(name: string): ScriptFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1].toLowerCase();
  return [...SUBTITLE_FORMATS, 'txt' as const].find((format) => format === (ending === 'ssa' ? 'ass' : ending));
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
  const cues = format === 'txt' ? readLines(plain, cast) : readSubtitles(plain, format, cast);
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

function readSubtitles(text: string, format: SubtitleFormat, cast: readonly Role[]): Cue[] {
  const { timed, count } = readTimed(text, format, MAX_CUES);
  refuseMore(count);
  const cues = timed.map(({ from, to, words, times }, index): Cue => {
    if (to <= from) throw new DubbingError('bad-times', { line: index + 1, times });
    return { ...readRoleLine(words, cast), number: index + 1, start: { at: from }, slot: to - from };
  });
  const startOf = ({ start }: Cue) => ('at' in start ? start.at : 0);
  return cues.sort((a, b) => startOf(a) - startOf(b));
}

function readLines(text: string, cast: readonly Role[]): Cue[] {
  const cues: Cue[] = [];
  let count = 0;
  let after = 0;
  const trimmed = text.trim();
  for (const { piece: words, end } of piecesOf(trimmed, LINE_END)) {
    if (words.trim() === '') {
      after += PAUSE_SECONDS;
      // Silence alone is too long: what is behind it need not be read.
      if (after > MAX_SECONDS) throw new DubbingError('too-long', { seconds: Math.round(after), max: MAX_SECONDS });
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

/** Lines beyond the bound are counted and not read. */
function refuseMore(lines: number): void {
  if (lines > MAX_CUES) throw new DubbingError('too-many', { lines, max: MAX_CUES });
}

/** Seconds, on whole video frames where there is a rate. */
function snapped({ seconds, frameRate }: Extract<Pace, { kind: 'seconds' }>): number {
  return frameRate === undefined ? seconds : Math.max(1, Math.round(seconds * frameRate)) / frameRate;
}
