/**
 * The emotion vector that colours the GPT's conditions: from the prompt, from another recording, or from weights of the
 * eight emotions, which are mixed from recordings of speakers that resemble the voice.
 *
 * Ported from index-tts@ee40fa7 indextts/infer_v2.py (merge_emovec, find_most_similar_cosine and their callers).
 */

/** `base` moved towards `other` by `strength`, 0 to 1. */
export function mergeEmotion(base: Float32Array, other: Float32Array, strength: number): Float32Array {
  return base.map((value, index) => value + strength * (other[index]! - value));
}

/** Rows of equal length, one after another. */
export interface Table {
  readonly data: Float32Array;
  readonly width: number;
}

const row = ({ data, width }: Table, index: number): Float32Array => data.subarray(index * width, (index + 1) * width);

/**
 * For each emotion the recording whose speaker's style resembles `style` most (cosine), as a row of the whole table;
 * `counts` says how many recordings each emotion has. The first one of equals.
 */
export function resemblingRows(style: Float32Array, styles: Table, counts: readonly number[]): number[] {
  let first = 0;
  return counts.map((count) => {
    const rows = Array.from({ length: count }, (_, index) => first + index);
    first += count;
    const similarity = rows.map((index) => cosine(style, row(styles, index)));
    return rows[similarity.indexOf(Math.max(...similarity))]!;
  });
}

/** The mixture of the emotions' vectors at `rows` by `weights`; what the weights leave of 1 is `voice`. */
export function mixEmotion(
  voice: Float32Array,
  weights: readonly number[],
  vectors: Table,
  rows: readonly number[],
): Float32Array {
  const rest = 1 - weights.reduce((sum, weight) => sum + weight, 0);
  return voice.map((value, index) =>
    weights.reduce((sum, weight, emotion) => sum + weight * row(vectors, rows[emotion]!)[index]!, rest * value),
  );
}

/** Cosine of the angle between `a` and `b`; lengths count as at least 1e-8, as torch has it. */
function cosine(a: Float32Array, b: Float32Array): number {
  let [product, squareA, squareB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    product += value * b[index]!;
    squareA += value * value;
    squareB += b[index]! ** 2;
  }
  return product / Math.max(Math.sqrt(squareA) * Math.sqrt(squareB), 1e-8);
}
