/** The script of a recording as a person writes it: a line for each subtitle, in its place another text behind `=>`. */

import { DubbingError } from '../errors.ts';

/** A line of a script. */
export interface ScriptLine {
  readonly text: string;
  /** What is to be said in its time instead: a translation. */
  readonly other: string | undefined;
}

/** Above this a text without lines of its own is cut into sentences; Chinese characters are twice as wide. */
const MOST_COLUMNS = 80;

/** Without the spaces around it: to look for them, a line of spaces takes as long as it has spaces, squared. */
const OTHER = /=>|⇒|＝>|→/;
/** Marks behind the end of a sentence that are looked at. */
const MOST_CLOSING = 8;
/** An end of a sentence and the marks that close it. */
const SENTENCE = /[^.!?。！？…]+(?:[.!?。！？…]+["'”’」』）)]*\s*|$)/gu;

/** More lines than an hour of speech has; what has far more is to be refused before it is cut into them. */
const MAX_LINES = 5000;

/**
 * The lines of `text`, empty ones left out; one long line becomes its sentences.
 *
 * @throws DubbingError too-many
 */
export function linesOf(text: string): ScriptLine[] {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  let count = 1;
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) count += 1;
  if (count > MAX_LINES) throw new DubbingError('too-many', { lines: count, max: MAX_LINES });
  const lines = plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && !OTHER.test(only)) return sentencesOf(only).map(withoutOther);
  return lines.map((line) => {
    const [said, ...others] = line.split(OTHER);
    const other = others
      .map((one) => one.trim())
      .join(' ')
      .trim();
    return { text: said.trim(), other: other === '' ? undefined : other };
  });
}

function withoutOther(text: string): ScriptLine {
  return { text, other: undefined };
}

/** `text` in pieces that fit on a screen, as far as sentences allow. */
export function sentencesOf(text: string): string[] {
  if (text.length <= 2 * MOST_COLUMNS && columnsOf(text) <= MOST_COLUMNS) return [text];
  // Put together once they are whole: a piece that grows with each point in it takes as long as it has points, squared.
  const pieces: string[][] = [];
  let before = '';
  for (const sentence of text.match(SENTENCE) ?? [text]) {
    // A point inside a word or a number ends nothing.
    const isOpen = /[.]["'”’)]*$/.test(before.slice(-MOST_CLOSING)) && /^[\p{L}\p{N}]/u.test(sentence);
    const open = isOpen ? pieces.at(-1) : undefined;
    if (open === undefined) pieces.push([sentence]);
    else open.push(sentence);
    before = sentence;
  }
  return pieces.map((parts) => parts.join('').trim()).filter((piece) => piece !== '');
}

function columnsOf(text: string): number {
  return [...text].length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** `text` as it is seen: without readings in brackets and pauses, which only a voice needs. */
export function visible(text: string): string {
  return text
    .replace(/\[(?:pause|停顿)[^\]\n]*\]/giu, ' ')
    .replace(/(\p{Script=Han})\[[^\]\n]*\]/gu, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** The texts of a `.srt` file, in order. */
export function textsOfSrt(srt: string): string[] {
  return srt
    .replace(/^\ufeff/, '')
    .split(/\r?\n\s*\r?\n/)
    .flatMap((block) => {
      const lines = block.split(/\r?\n/).filter((line) => line.trim() !== '');
      const times = lines.findIndex((line) => line.includes('-->'));
      const words = lines
        .slice(times + 1)
        .join(' ')
        .trim();
      return times < 0 || words === '' ? [] : [words];
    });
}
