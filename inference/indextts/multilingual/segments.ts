/**
 * A long text cut into segments by their number of tokens.
 *
 * Ported from index-tts@ee40fa7 indextts/infer_v2_5.py (split_text_by_tokens), except that a clause that is too long is cut
 * between words where it has any.
 */

/** A pronunciation, never parted. */
const SPAN = /(<\|SPECIAL_TOKEN_(\d+)\|>.*?<\|SPECIAL_TOKEN_\2\|>)/u;
const CLAUSE_ENDS = /(?<=[，。！？、；：,.!?;:\n،؟؛])/u;

/** `text` as segments of at most `budget` tokens each, as `count` counts them; together they are `text` again. */
export function splitText(text: string, budget: number, count: (text: string) => number): string[] {
  if (count(text) <= budget) return [text];
  const fits = (part: string) => count(part) <= budget;
  return join(
    clausesOf(text).flatMap((clause) => (isSpan(clause) || fits(clause) ? [clause] : cut(clause, fits))),
    fits,
  );
}

const isSpan = (part: string) => part.startsWith('<|');

function clausesOf(text: string): string[] {
  // Every match leaves two groups: the span, and its number, which is dropped.
  return text
    .split(SPAN)
    .filter((_, index) => index % 3 !== 2)
    .flatMap((part) => (isSpan(part) ? [part] : part.split(CLAUSE_ENDS)))
    .filter((part) => part !== '');
}

/** A clause between words; a word that is too long between characters. */
function cut(clause: string, fits: (part: string) => boolean): string[] {
  const words = clause.split(/(?<= )/u).flatMap((word) => (fits(word) ? [word] : join([...word], fits)));
  return join(words, fits);
}

/** From left to right, joined while they fit. */
function join(parts: readonly string[], fits: (part: string) => boolean): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && fits(last + part)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
