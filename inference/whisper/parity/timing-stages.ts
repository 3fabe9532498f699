/** From attention to the times of words. */
import type { Comparison } from '../../parity/comparison.ts';
import { jumpTimes, standardise, timingMatrix, weightsOf } from '../attention-times.ts';
import { cheapestPath, medianFilter } from '../dtw.ts';
import type { Heard } from '../networks.ts';
import { mergeMarks, splitWords } from '../words.ts';
import { compareNumbers, type Reference } from './reference.ts';
import type { Subject } from './subject.ts';

const SCORES_TOLERANCE = 2e-4;
const PROBABILITY_TOLERANCE = 1e-5;
/** Dividing by a small deviation magnifies. */
const MATRIX_TOLERANCE = 2e-3;
/** Tokens before the text that are not timed: start, language, task. */
const SKIPPED = 3;

export async function compareTiming(subject: Subject, heard: Heard): Promise<Comparison[]> {
  const { name, clip, reference, networks, tokenizer } = subject;
  const { alignmentHeads, medianWidth } = networks.config;
  const { columns } = clip;
  const heads = alignmentHeads.length;
  const stages: Comparison[] = [];
  const compareIfKnown = async (part: string, actual: ArrayLike<number>, tolerance: number) => {
    if (!reference.golden.has(`${name}.${part}`)) return;
    const expected = await reference.floats(`${name}.${part}`);
    stages.push(compareNumbers(`${name}.${part}`, actual, expected.data, tolerance));
  };

  // 1. Tokens of the text.
  const tokens = await reference.golden.integers(`${name}.tokens`);
  const text = tokens.slice(SKIPPED + 1, -1);
  stages.push(compareNumbers(`${name}.tokens`, tokenizer.encode(clip.text), text, 0));

  // 2. Raw scores of the alignment heads, cropped to the recording.
  const { scores, probabilities } = await networks.force(heard, tokens, SKIPPED + 1);
  const cropped = Float32Array.from({ length: heads * tokens.length * columns }, (_, i) => {
    return scores[Math.floor(i / columns) * heard.columns + (i % columns)];
  });
  await compareIfKnown('scores', cropped, SCORES_TOLERANCE);

  // 3. Weights, standardised and smoothed, averaged.
  const attention = { scores, heads, rows: tokens.length };
  const weights = weightsOf(attention, columns);
  await compareIfKnown('weights', weights, SCORES_TOLERANCE);
  await compareIfKnown('filtered', standardise(weights, heads, tokens.length, medianWidth), MATRIX_TOLERANCE);
  const matrix = timingMatrix(attention, { columns, medianWidth, skipped: SKIPPED });
  await compareIfKnown('matrix', matrix, MATRIX_TOLERANCE);

  // 4. The path and its jumps.
  const rows = tokens.length - 1 - SKIPPED;
  const path = cheapestPath(
    matrix.map((value) => -value),
    rows,
  );
  await compareIfKnown('path', [...path.rows, ...path.columns], 0);
  const times = jumpTimes(matrix, rows);
  await compareIfKnown('jump_times', times, 0);

  // 5. Words.
  let at = 0;
  const words = splitWords(tokenizer, text, clip.language).map((word) => {
    const [start, end] = [times[at], times[at + word.tokens.length]];
    const mean =
      probabilities.subarray(at, at + word.tokens.length).reduce((sum, p) => sum + p, 0) / word.tokens.length;
    at += word.tokens.length;
    return { ...word, start, end, mean };
  });
  const expected = clip.words;
  const times2 = (some: readonly { start: number; end: number }[]) => some.flatMap(({ start, end }) => [start, end]);
  const merged = mergeMarks(words);
  const isSame = (a: readonly string[], b: readonly string[]) => [
    a.length - b.length,
    a.join('|') === b.join('|') ? 0 : 1,
  ];
  const texts = isSame(
    words.map(({ text }) => text),
    expected.map(({ word }) => word),
  );
  const mergedTexts = isSame(
    merged.map(({ text }) => text),
    clip.words_merged.map(({ word }) => word),
  );
  stages.push(
    compareNumbers(`${name}.words`, texts, [0, 0], 0),
    compareNumbers(`${name}.words times`, times2(words), times2(expected), 0),
    compareNumbers(
      `${name}.words probabilities`,
      words.map(({ mean }) => mean),
      expected.map(({ probability }) => probability),
      PROBABILITY_TOLERANCE,
    ),
    compareNumbers(`${name}.words merged`, mergedTexts, [0, 0], 0),
    compareNumbers(`${name}.words merged times`, times2(merged), times2(clip.words_merged), 0),
  );
  return stages;
}

/** Path and median on inputs made for them: many ties, rows too short to be smoothed. */
export async function compareTimingParts(reference: Reference): Promise<Comparison[]> {
  const stages: Comparison[] = [];
  for (const name of ['dtw.ties', 'dtw.ridge']) {
    if (!reference.golden.has(name)) continue;
    const cost = await reference.floats(name);
    const { rows, columns } = cheapestPath(cost.data, cost.shape[0]);
    const expected = await reference.golden.integers(`${name}_path`);
    stages.push(compareNumbers(`${name} path`, [...rows, ...columns], expected, 0));
  }
  for (const name of ['median.', 'median.short_']) {
    if (!reference.golden.has(`${name}in`)) continue;
    const input = await reference.floats(`${name}in`);
    const output = medianFilter(input.data, input.shape.at(-1)!, 7);
    stages.push(compareNumbers(`${name}out`, output, (await reference.floats(`${name}out`)).data, 0));
  }
  return stages;
}
