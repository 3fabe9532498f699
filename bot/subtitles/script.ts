/** The script of a recording as a person writes it: a line for each subtitle, in its place another text behind `=>`. */

/** A line of a script. */
export interface ScriptLine {
  readonly text: string;
  /** What is to be said in its time instead: a translation. */
  readonly other: string | undefined;
}

/** Above this a text without lines of its own is cut into sentences; Chinese characters are twice as wide. */
const MOST_COLUMNS = 80;

const OTHER = /\s*(?:=>|⇒|＝>|→)\s*/;
/** An end of a sentence and the marks that close it. */
const SENTENCE = /[^.!?。！？…]+(?:[.!?。！？…]+["'”’」』）)]*\s*|$)/gu;

/** The lines of `text`, empty ones left out; one long line becomes its sentences. */
export function linesOf(text: string): ScriptLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && !OTHER.test(only)) return sentencesOf(only).map(withoutOther);
  return lines.map((line) => {
    const [said, ...others] = line.split(OTHER);
    const other = others.join(' ').trim();
    return { text: said.trim(), other: other === '' ? undefined : other };
  });
}

function withoutOther(text: string): ScriptLine {
  return { text, other: undefined };
}

/** `text` in pieces that fit on a screen, as far as sentences allow. */
export function sentencesOf(text: string): string[] {
  if (columnsOf(text) <= MOST_COLUMNS) return [text];
  const pieces: string[] = [];
  for (const sentence of text.match(SENTENCE) ?? [text]) {
    const last = pieces.at(-1);
    // A point inside a word or a number ends nothing.
    const isOpen = last !== undefined && /[.]["'”’)]*$/.test(last) && /^[\p{L}\p{N}]/u.test(sentence);
    if (isOpen) pieces[pieces.length - 1] = `${last}${sentence}`;
    else pieces.push(sentence);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
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
