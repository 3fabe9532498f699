/** The emotion vector, from a clip and from weights. */

import { type Comparison, compare } from '../../parity/comparison.ts';
import { int64, values } from '../../runtime/sessions.ts';
import { mergeEmotion, mixEmotion, resemblingRows } from '../emotion/vectors.ts';
import { EXACT } from './stage.ts';
import type { Subject } from './subject.ts';

/** Sums of a few products. */
const TOLERANCE = 1e-5;

export async function emotion(subject: Subject): Promise<Comparison[]> {
  const { golden } = subject;
  const { emotionCounts } = subject.architecture;
  const [style, base, clip] = await Promise.all([
    golden.floats('speaker.style'),
    golden.floats('emotion.base_vector'),
    golden.floats('emotion.clip_vector'),
  ]);
  const weights = Array.from((await golden.floats('emotion.weights')).data);
  const [styles, vectors] = [await subject.table('feat1.pt'), await subject.table('feat2.pt')];

  const rows = resemblingRows(style.data, styles, emotionCounts);
  // The reference counts from the first recording of each emotion.
  const firsts = emotionCounts.map((_, index) => emotionCounts.slice(0, index).reduce((sum, count) => sum + count, 0));
  const merged = mergeEmotion(base.data, clip.data, 0.6);
  const mixed = mixEmotion(base.data, weights, vectors, rows);
  const against = async (name: string, data: Float32Array) =>
    compare(name, values(data, ...base.shape), await golden.read(name), TOLERANCE);
  return [
    compare(
      'emotion.rows',
      int64(rows.map((row, index) => row - firsts[index]!)),
      await golden.read('emotion.rows'),
      EXACT,
    ),
    await against('emotion.merged_alpha_0.6', merged),
    await against('emotion.from_weights', mixed),
  ];
}
