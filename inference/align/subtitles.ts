/** Alignments as subtitle files: SubRip (`.srt`) and WebVTT (`.vtt`), by lines or word by word. */
import type { AlignedLine, Alignment, Span } from './aligner.ts';

export type SubtitleFormat = 'srt' | 'vtt';

export interface SubtitleOptions {
  /** A subtitle for each word instead of each line; default false. In `.vtt` the line stays and its words carry their times. */
  readonly words?: boolean;
}

/** Shorter subtitles can't be seen: players drop some of no length at all. */
const SHORTEST_SECONDS = 0.04;

/**
 * The lines that are said, as the text of a subtitle file; lines that are `missing` or `unspoken` have no time to be shown.
 *
 * @returns UTF-8 text, newlines as `\n`, the last line ended
 */
export function writeSubtitles(
  { lines }: Pick<Alignment, 'lines'>,
  format: SubtitleFormat,
  { words = false }: SubtitleOptions = {},
): string {
  const said = lines.filter(({ state }) => state === 'heard' || state === 'doubtful');
  return format === 'srt' ? writeSrt(said, words) : writeVtt(said, words);
}

function writeSrt(lines: readonly AlignedLine[], words: boolean): string {
  const cues = words ? lines.flatMap((line) => (line.words.length > 0 ? line.words : [line])) : lines;
  return cues
    .map((cue, i) => {
      const [start, end] = spanOf(cue, cues[i + 1]).map((ms) => clock(ms, ','));
      return `${i + 1}\n${start} --> ${end}\n${oneLine(cue.text)}\n`;
    })
    .join('\n');
}

function writeVtt(lines: readonly AlignedLine[], words: boolean): string {
  const cues = lines.map((line, i) => {
    const [start, end] = spanOf(line, lines[i + 1]);
    const text = words ? timedText(line, start, end) : escapeVtt(oneLine(line.text));
    return `\n${clock(start, '.')} --> ${clock(end, '.')}\n${text}\n`;
  });
  return `WEBVTT\n${cues.join('')}`;
}

/** The line with a time stamp before every word but the first; WebVTT wants them rising, inside the cue. */
function timedText({ text, words }: AlignedLine, start: number, end: number): string {
  let written = '';
  let at = 0;
  let last = start;
  for (const word of words) {
    const place = text.indexOf(word.text, at);
    if (place < 0) continue;
    written += escapeVtt(text.slice(at, place));
    const ms = milliseconds(word.start);
    if (ms > last && ms < end) {
      written += `<${clock(ms, '.')}>`;
      last = ms;
    }
    written += escapeVtt(word.text);
    at = place + word.text.length;
  }
  return oneLine(written + escapeVtt(text.slice(at)));
}

/** Milliseconds; at least 40 ms long as far as the next subtitle allows. */
function spanOf({ start, end }: Span, next: Span | undefined): [start: number, end: number] {
  const shown = Math.max(end, start + SHORTEST_SECONDS);
  const limit = next === undefined ? shown : Math.max(end, next.start);
  return [milliseconds(start), milliseconds(Math.min(shown, limit))];
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** `01:02:03,004` */
function clock(ms: number, point: ',' | '.'): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(h)}:${two(m)}:${two(s)}${point}${String(ms % 1000).padStart(3, '0')}`;
}

/** An empty line would end the subtitle. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
