/**
 * Byte-pair encoding by ranks: a word's bytes are joined two by two, always the pair whose union has the lowest rank, the
 * first of equal ones.
 *
 * The result of openai/tiktoken (`src/lib.rs`, `byte_pair_merge`). Pairs wait in a heap, since Chinese without marks is one
 * word: 4,096 characters are 12,288 bytes, and looking through all of them for every union takes a third of a second.
 */
import { LeastFirst } from './least-first.ts';

/** Ranks by the token's bytes as a latin1 string: whole numbers from 0, below 2 ** 32. */
export type Ranks = ReadonlyMap<string, number>;

/** A pair in the heap is one number: its rank, and below it where it begins. */
const PLACES = 2 ** 21;
const NO_RANK = -1;

/**
 * The ranks of the tokens of `word`, UTF-8, at most 2 ** 21 - 1 bytes.
 *
 * @throws RangeError if the word is longer
 * @throws Error if a single byte of it has no rank
 */
export function encodeWord(word: string, ranks: Ranks): number[] {
  const bytes = Buffer.from(word, 'utf8').toString('latin1');
  const whole = ranks.get(bytes);
  if (whole !== undefined) return [whole];
  const { length } = bytes;
  if (length >= PLACES) throw new RangeError(`a word of ${length} bytes; at most ${PLACES - 1} are taken`);

  // The part that begins at a byte ends where the next one begins; the last ends at `length`.
  const next = Int32Array.from({ length }, (_, at) => at + 1);
  const before = Int32Array.from({ length: length + 1 }, (_, at) => at - 1);
  // What the part that begins here would be with the next one. What is in the heap and not here is out of date.
  const pairs = new Float64Array(length).fill(NO_RANK);
  const waiting = new LeastFirst();
  const look = (part: number): void => {
    const second = next[part]!;
    const rank = second < length ? ranks.get(bytes.slice(part, next[second])) : undefined;
    pairs[part] = rank ?? NO_RANK;
    if (rank !== undefined) waiting.push(rank * PLACES + part);
  };
  for (let part = 0; part < length; part++) look(part);

  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const part = pair % PLACES;
    if (pairs[part] !== Math.floor(pair / PLACES)) continue;
    const second = next[part]!;
    pairs[second] = NO_RANK;
    next[part] = next[second]!;
    before[next[part]!] = part;
    look(part);
    if (part > 0) look(before[part]!);
  }

  const tokens: number[] = [];
  for (let part = 0; part < length; part = next[part]!) {
    const token = bytes.slice(part, next[part]);
    const rank = ranks.get(token);
    if (rank === undefined) throw new Error(`no rank for the bytes ${Buffer.from(token, 'latin1').toString('hex')}`);
    tokens.push(rank);
  }
  return tokens;
}
