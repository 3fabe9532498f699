/** A text piece by piece, so that a file of a megabyte holds up nobody: who has read enough, stops. */

/** Characters of a piece that are looked at: more than one line may have, whatever is configured. */
const MAX_PIECE = 20_000;

/** Of any system. */
export const LINE_END = /\r\n?|\n/g;
export const BLANK_LINES = /(?:\r\n?|\n)\s*(?:\r\n?|\n)/g;

const SPACE = 32;

/**
 * What stands between the `separators` in `text`, one after the other, so that who has enough can stop: to cut a megabyte
 * into half a million pieces holds up everybody else. Of a piece as long as a book only the beginning: it is refused for
 * its length, whatever follows.
 */
export function* piecesOf(
  text: string,
  separators: RegExp,
): Generator<{ readonly piece: string; readonly end: number }> {
  let start = 0;
  for (const { 0: separator, index } of text.matchAll(separators)) {
    const end = index + separator.length;
    yield { piece: text.slice(start, Math.min(index, start + MAX_PIECE)), end };
    start = end;
  }
  yield { piece: text.slice(start, start + MAX_PIECE), end: text.length };
}

/** How often `word` stands in `text` from `start` on. */
export function occurrences(text: string, word: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(word, start); at !== -1; at = text.indexOf(word, at + word.length)) count += 1;
  return count;
}

/** How many lines with something in them `text` has from `start` on. */
export function linesBehind(text: string, start: number): number {
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
