/** A text that is too long for one reply, in parts that are not: whole sentences as far as they go. */
import { headIn, type Role } from './roles.ts';

/** Readings and pauses in brackets, which nothing may part. */
const ATOM = /\[[^\]\n]*\]/.source;
/** Where a sentence ends: behind the signs that close it, and, in an alphabet, the space behind them. */
const SENTENCE = new RegExp(`${ATOM}|[。！？!?…]+[”’"'」』）)]*\\s*|\\.+["'”’)]*\\s+`, 'gu');
const CLAUSE = new RegExp(`${ATOM}|[，；：、]\\s*|[,;:–—]\\s+`, 'gu');
const WORD = new RegExp(`${ATOM}|\\s+`, 'gu');
/** A point behind these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|approx|e\.g|i\.e|\p{Lu})\.$/u;

/** A piece of a row, and how a voice is called before it. */
interface Piece {
  readonly text: string;
  /** What stands between it and the piece before in the same part. */
  readonly joint: string;
  /** What it begins with where it begins a part: `Bob: sad: `, or nothing where nobody is called. */
  readonly head: string;
}

/**
 * `text` in parts of at most `most` characters, in order; each begins with the name of the voice of `cast` that speaks on.
 *
 * Parts are split between rows and sentences; a sentence that is too long itself, at its signs, then between words, and
 * only what has neither anywhere.
 */
export function splitLong(text: string, most: number, cast: readonly Role[] = []): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { text: said, joint, head } of piecesOf(text, most, cast)) {
    const joined = part + joint + said;
    if (part !== '' && lengthOf(joined.trimEnd()) <= most) {
      part = joined;
      continue;
    }
    parts.push(part.trim());
    part = head + said.trimStart();
  }
  return [...parts, part.trim()].filter((one) => /[\p{L}\p{N}]/u.test(one));
}

function piecesOf(text: string, most: number, cast: readonly Role[]): Piece[] {
  let head = '';
  return text.split('\n').flatMap((row) => {
    const called = headIn(row, cast);
    head = called ?? head;
    const said = called === undefined ? row : row.slice(called.length);
    // In the midst of a part a voice goes on without being called again.
    return fitting(said, most - lengthOf(head)).map((piece, index) => ({
      text: piece,
      joint: index === 0 ? `\n${called ?? ''}` : '',
      head,
    }));
  });
}

function fitting(text: string, most: number): string[] {
  let pieces = cutBehind(text, SENTENCE);
  for (const ends of [CLAUSE, WORD]) {
    pieces = pieces.flatMap((piece) =>
      lengthOf(piece.trim()) <= most ? [piece] : packed(cutBehind(piece, ends), most),
    );
  }
  return pieces.flatMap((piece) => (lengthOf(piece.trim()) <= most ? [piece] : packed(graphemesOf(piece), most)));
}

/** `text` in pieces that end where `ends` matches; together they are the text. */
function cutBehind(text: string, ends: RegExp): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(ends)) {
    const end = index + sign.length;
    if (sign.startsWith('[') || ABBREVIATION.test(text.slice(start, end).trimEnd())) continue;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return [...pieces, text.slice(start)].filter((piece) => piece !== '' || pieces.length === 0);
}

/** As many of `pieces` together as go into `most`. */
function packed(pieces: readonly string[], most: number): string[] {
  const packs: string[] = [];
  // Counted on the way: a text without signs is packed character by character.
  let length = 0;
  for (const piece of pieces) {
    const last = packs.at(-1);
    const shown = piece.trimEnd();
    const isFitting = shown === '' || length + lengthOf(shown) <= most;
    if (last !== undefined && isFitting) packs[packs.length - 1] = last + piece;
    else packs.push(piece);
    length = (last !== undefined && isFitting ? length : 0) + lengthOf(piece);
  }
  return packs;
}

/** What is one by itself: these, with nothing behind them that joins on. A segmenter takes its time over each. */
const PLAIN = /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\x20-Z\\-~](?![\p{M}\u200d]))+/u;

function graphemesOf(text: string): string[] {
  return text.split(new RegExp(`(${ATOM}|${PLAIN.source})`, 'u')).flatMap((piece, index) => {
    if (index % 2 === 0) return [...new Intl.Segmenter().segment(piece)].map((one) => one.segment);
    return piece.startsWith('[') ? [piece] : [...piece];
  });
}

/** In characters of Unicode, a pair of surrogates being one. */
const lengthOf = (text: string) => text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
