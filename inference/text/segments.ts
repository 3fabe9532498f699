/**
 * A long text cut into segments that a model can take at once.
 *
 * The rules are those of `TextTokenizer.split_segments` (index-tts/index-tts@ee40fa7, `indextts/utils/front.py`), with its
 * slips mended: a segment never exceeds the budget, a closing quote is neither doubled nor parted from its sentence, a
 * clause without marks is cut evenly and between words instead of leaving one token over, and `...` ends a sentence.
 */

const SENTENCE_ENDS = new Set(['.', '!', '?', '...', '▁.', '▁?', '▁!', '▁...']);
const CLAUSE_ENDS = new Set([',', '▁,', '-']);
const QUOTES = new Set(["'", "▁'"]);
/** A sentence of one token and its mark is not worth a segment of its own. */
const SHORTEST_SENTENCE = 3;
/** Tokens per segment that the model was made for: about 60 Chinese characters, or 60 English words. */
export const SEGMENT_TOKENS = 120;

export interface SegmentOptions {
  /** The most tokens of a segment, at least 1. Default `SEGMENT_TOKENS`. */
  readonly maxTokens?: number;
  /** While no more tokens than this have gone by, segments grow only to half the budget: the first sound comes sooner. Default 0. */
  readonly quickTokens?: number;
}

/** `tokens` as segments of at most `maxTokens`, in order; together they are `tokens` again. */
export function splitSegments<T extends { readonly piece: string }>(
  tokens: readonly T[],
  { maxTokens = SEGMENT_TOKENS, quickTokens = 0 }: SegmentOptions = {},
): T[][] {
  if (!(maxTokens >= 1)) throw new Error(`splitSegments: maxTokens is ${maxTokens}, must be at least 1`);
  const clauses = splitClauses(tokens).flatMap((clause) => splitEvenly(clause, maxTokens));
  return joinClauses(clauses, maxTokens, quickTokens);
}

/** Cuts after every sentence and clause. */
function splitClauses<T extends { readonly piece: string }>(tokens: readonly T[]): T[][] {
  const clauses: T[][] = [];
  let clause: T[] = [];
  let isQuoted = false;
  for (const [i, token] of tokens.entries()) {
    clause.push(token);
    if (QUOTES.has(token.piece)) isQuoted = !isQuoted;
    const closes = isQuoted && QUOTES.has(tokens[i + 1]?.piece ?? '');
    // After a mark inside quotes the quote that closes them still belongs to the sentence.
    const marked = QUOTES.has(token.piece) && !isQuoted ? clause.at(-2) : token;
    const ends = SENTENCE_ENDS.has(marked?.piece ?? '') && clause.length >= SHORTEST_SENTENCE;
    if (closes || !(ends || CLAUSE_ENDS.has(token.piece))) continue;
    clauses.push(clause);
    clause = [];
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** A clause over the budget in as few parts as fit, all about as long, each starting with a word where one starts nearby. */
function splitEvenly<T extends { readonly piece: string }>(clause: readonly T[], maxTokens: number): T[][] {
  const parts: T[][] = [];
  let from = 0;
  while (clause.length - from > maxTokens) {
    const left = clause.length - from;
    const even = from + Math.ceil(left / Math.ceil(left / maxTokens));
    const to = wordStartNear(clause, even, from + 1, from + maxTokens);
    parts.push(clause.slice(from, to));
    from = to;
  }
  parts.push(clause.slice(from));
  return parts;
}

/** The start of a word that is nearest to `wanted`, within `low` to `high`; `wanted` itself if no word starts there. */
function wordStartNear(
  tokens: readonly { readonly piece: string }[],
  wanted: number,
  low: number,
  high: number,
): number {
  for (let distance = 0; distance <= high - low; distance++) {
    for (const at of [wanted + distance, wanted - distance]) {
      if (at >= low && at <= high && tokens[at]?.piece.startsWith('▁')) return at;
    }
  }
  return wanted;
}

/** From left to right, joined while the budget holds. */
function joinClauses<T>(clauses: readonly T[][], maxTokens: number, quickTokens: number): T[][] {
  const segments: T[][] = [];
  let seen = 0;
  for (const clause of clauses) {
    seen += clause.length;
    const last = segments.at(-1);
    const joined = (last?.length ?? 0) + clause.length;
    const limit = seen > quickTokens ? maxTokens : maxTokens / 2;
    if (last && joined <= limit) last.push(...clause);
    else segments.push([...clause]);
  }
  return segments;
}
