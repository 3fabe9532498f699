/** Subtitle files as timed words: SubRip and WebVTT, Advanced SubStation Alpha, and lyrics. */
import { BLANK_LINES, LINE_END, occurrences, piecesOf } from './pieces.ts';

export const SUBTITLE_FORMATS = ['srt', 'vtt', 'ass', 'lrc'] as const;

export type SubtitleFormat = (typeof SUBTITLE_FORMATS)[number];

/** One subtitle; seconds since the beginning. */
export interface Timed {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Its times as the file writes them, for a complaint about them. */
  readonly times: string;
}

/** Subtitles that say nothing are passed over, but not for ever. */
const MOST_SILENT = 2000;

/** What opens a subtitle in each format: beyond the bound they are counted by it. */
const MARKS: Readonly<Record<SubtitleFormat, string>> = { srt: '-->', vtt: '-->', ass: 'Dialogue:', lrc: '\n[' };

export interface TimedScript {
  /** Up to one more than was asked for. */
  readonly timed: readonly Timed[];
  /** How many there are in all; behind the bound also those that say nothing. */
  readonly count: number;
}

/** What is said in `text` and when, in the order of the file; what is only shown or noted is left out. No more than `most`. */
export function readTimed(text: string, format: SubtitleFormat, most: number): TimedScript {
  if (format === 'lrc') return readLyrics(text, most);
  const [separators, read] =
    format === 'ass' ? ([LINE_END, readDialogue] as const) : ([BLANK_LINES, readBlock] as const);
  const timed: Timed[] = [];
  let silent = 0;
  for (const { piece, end } of piecesOf(text, separators)) {
    const one = piece.includes(MARKS[format]) ? read(piece) : undefined;
    if (one === undefined) continue;
    const words = spokenOf(one.words);
    if (words === '') silent += 1;
    else timed.push({ ...one, words });
    if (timed.length > most || silent > MOST_SILENT) {
      const count = timed.length + silent + occurrences(text, MARKS[format], end);
      return { timed, count };
    }
  }
  return { timed, count: timed.length };
}

/** Hours may be left out, as in WebVTT; a comma or a point stands before the fraction. */
const TIME = /(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})/;
const TIMES = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);

/** Perhaps a number, the times, then the words. */
function readBlock(block: string): Timed | undefined {
  const lines = block.split(LINE_END).filter((line) => line.trim() !== '');
  const row = lines.findIndex((line) => TIMES.test(line));
  if (row === -1) return undefined;
  const [, ...digits] = TIMES.exec(lines[row]) ?? [];
  const [from, to] = [secondsOf(digits.slice(0, 4)), secondsOf(digits.slice(4))];
  return { from, to, words: lines.slice(row + 1).join(' '), times: lines[row].trim() };
}

/** `Dialogue: layer,start,end,style,name,left,right,vertical,effect,words`; words may hold commas. */
function readDialogue(line: string): Timed | undefined {
  const fields = /^\s*Dialogue:(.*)$/.exec(line)?.[1].split(',');
  if (fields === undefined || fields.length < 10) return undefined;
  const [from, to] = fields.slice(1, 3).map((time) => TIME.exec(time));
  if (!from || !to) return undefined;
  const words = fields
    .slice(9)
    .join(',')
    .replace(/\\[Nnh]/g, ' ');
  const times = `${fields[1].trim()},${fields[2].trim()}`;
  return { from: secondsOf(from.slice(1)), to: secondsOf(to.slice(1)), words, times };
}

/** What a last line of lyrics gets, since none behind it ends it. */
const LAST_SECONDS = 5;
const LYRIC = /^((?:\s*\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\])+)(.*)$/;

/** `[mm:ss.xx]words`; several times before the words repeat them. A line lasts until the next one, an empty one too. */
function readLyrics(text: string, most: number): TimedScript {
  const starts: Omit<Timed, 'to'>[] = [];
  for (const { piece, end } of piecesOf(text, LINE_END)) {
    const [, marks = '', words = ''] = LYRIC.exec(piece) ?? [];
    for (const [times, minutes, seconds, fraction] of marks.matchAll(/\[(\d{1,3}):(\d{2})(?:[.:](\d{1,3}))?\]/g)) {
      const from = secondsOf([undefined, minutes, seconds, fraction ?? '0']);
      starts.push({ from, words: words.replace(/<\d{1,3}:\d{2}(?:[.:]\d{1,3})?>/g, ''), times });
    }
    if (starts.length > most + MOST_SILENT) {
      return { timed: [], count: starts.length + occurrences(text, MARKS.lrc, end - 1) };
    }
  }
  starts.sort((a, b) => a.from - b.from);
  const timed = starts
    .map((one, i) => ({ ...one, words: spokenOf(one.words), to: starts[i + 1]?.from ?? one.from + LAST_SECONDS }))
    .filter(({ words }) => words !== '');
  return { timed, count: timed.length };
}

function secondsOf([hours = '0', minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction?.padEnd(3, '0')) / 1000;
}

/** A sound that is described: [音乐], 【掌声】, [LAUGHTER]; a reading or a pause in brackets is none. */
const SOUND = /(?<han>\p{Script=Han}?)[[【［](?<inside>[^[\]【】［］]*)[\]】］]/gu;
const PAUSE = /^\s*(?:pause|停顿)/i;
/** A subtitle that is nothing but an aside: (laughs), （掌声）. */
const ASIDE = /^[(（][^()（）]*[)）]$/;

/** What is spoken of a subtitle: no tags, no positions, no musical notes, no sounds. */
function spokenOf(words: string): string {
  const plain = words
    .replace(/<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi, '')
    .replace(/[♪♫]/g, '')
    .replace(SOUND, (all: string, ...found: unknown[]) => {
      const { han = '', inside = '' } = found.at(-1) as Record<string, string>;
      const isReading = han !== '' && !/\p{Script=Han}/u.test(inside);
      return isReading || PAUSE.test(inside) ? all : `${han} `;
    })
    .replace(/\s+/g, ' ')
    .trim();
  return ASIDE.test(plain) ? '' : plain;
}
