/**
 * A long text in pieces that are spoken one by one. (k2-fsa/ZipVoice@2f7326fb zipvoice/utils/infer.py:173-229,
 * `chunk_tokens_punctuation`)
 */

interface Named {
  readonly token: string;
}

const ENDS = new Set([...';:,.!?；：，。！？']);

/**
 * `tokens` cut behind marks into pieces of at most `most`, as few as fit from left to right. What has no mark within stays
 * whole, however long.
 *
 * @param sizeOf what a token counts; default 1 each, as in the official code
 */
export function splitChunks<T extends Named>(
  tokens: readonly T[],
  most: number,
  sizeOf: (token: T) => number = () => 1,
): T[][] {
  const sentences: T[][] = [];
  let sentence: T[] = [];
  for (const token of tokens) {
    // A mark or a space belongs to what is before it.
    const before = sentences.at(-1);
    if (sentence.length === 0 && before && (ENDS.has(token.token) || token.token === ' ')) before.push(token);
    else sentence.push(token);
    if (sentence.length > 0 && ENDS.has(token.token)) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);

  const size = (part: readonly T[]) => part.reduce((sum, token) => sum + sizeOf(token), 0);
  const chunks: T[][] = [];
  for (const part of sentences) {
    const last = chunks.at(-1);
    if (last && size(last) + size(part) <= most) last.push(...part);
    else chunks.push([...part]);
  }
  return chunks;
}

/** `chunk` in as few parts as fit into `most`, about as long as each other, cut before a space or a syllable where one is near. */
export function splitEvenly<T extends Named>(
  chunk: readonly T[],
  most: number,
  sizeOf: (token: T) => number = () => 1,
): T[][] {
  const total = chunk.reduce((sum, token) => sum + sizeOf(token), 0);
  const share = total / Math.ceil(total / most);
  const parts: T[][] = [[]];
  let size = 0;
  for (const token of chunk) {
    const isStart = token.token === ' ' || /^[a-z]+0$/.test(token.token);
    if (isStart && size >= share * parts.length) parts.push([]);
    parts.at(-1)!.push(token);
    size += sizeOf(token);
  }
  return parts;
}
