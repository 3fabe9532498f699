/**
 * Byte-pair encoding by ranks: a word's bytes are joined two by two, always the pair whose union has the lowest rank.
 *
 * The algorithm of openai/tiktoken (`src/lib.rs`, `byte_pair_merge`), whose time grows with the square of a word's length
 * at most: Chinese without marks is one word.
 */

/** Ranks by the token's bytes as a latin1 string. */
export type Ranks = ReadonlyMap<string, number>;

const NO_RANK = Number.POSITIVE_INFINITY;

/**
 * The ranks of the tokens of `word`, UTF-8.
 *
 * @throws Error if a single byte of it has no rank
 */
export function encodeWord(word: string, ranks: Ranks): number[] {
  const bytes = Buffer.from(word, 'utf8').toString('latin1');
  const whole = ranks.get(bytes);
  if (whole !== undefined) return [whole];

  // Parts begin at `starts`; the last entry is the end. `pairs[i]` is the rank of part i joined with the next one.
  const starts = Array.from({ length: bytes.length + 1 }, (_, at) => at);
  const rankOf = (part: number): number =>
    part + 2 < starts.length ? (ranks.get(bytes.slice(starts[part], starts[part + 2])) ?? NO_RANK) : NO_RANK;
  const pairs = Array.from({ length: bytes.length }, (_, part) => rankOf(part));
  for (;;) {
    let lowest = 0;
    for (let part = 1; part < pairs.length; part++) if (pairs[part]! < pairs[lowest]!) lowest = part;
    if (pairs[lowest] === undefined || pairs[lowest] === NO_RANK) break;
    starts.splice(lowest + 1, 1);
    pairs.splice(lowest + 1, 1);
    pairs[lowest] = rankOf(lowest);
    if (lowest > 0) pairs[lowest - 1] = rankOf(lowest - 1);
  }
  return pairs.map((_, part) => {
    const token = bytes.slice(starts[part], starts[part + 1]);
    const rank = ranks.get(token);
    if (rank === undefined) throw new Error(`no rank for the bytes ${Buffer.from(token, 'latin1').toString('hex')}`);
    return rank;
  });
}
