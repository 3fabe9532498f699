/** Which tokens may come next. (openai/whisper@c0d2f624 whisper/decoding.py, `SuppressBlank`, `SuppressTokens`, `ApplyTimestampRules`) */
import type { SpecialTokens } from './config.ts';

export interface RuleOptions {
  /** Whether the text is written with times. */
  readonly hasTimestamps: boolean;
}

/** Sets the scores of what may not follow `written` to -Infinity, in place. */
export function applyRules(
  logits: Float32Array,
  written: readonly number[],
  tokens: SpecialTokens,
  { hasTimestamps }: RuleOptions,
): void {
  const forbid = (from: number, to = from + 1) => logits.fill(Number.NEGATIVE_INFINITY, from, to);
  if (written.length === 0) for (const id of tokens.suppressedFirst) forbid(id);
  for (const id of tokens.suppressed) forbid(id);
  if (hasTimestamps) applyTimestampRules(logits, written, tokens);
}

function applyTimestampRules(logits: Float32Array, written: readonly number[], tokens: SpecialTokens): void {
  const { firstTimestamp, endOfText, noTimestamps, latestStart } = tokens;
  const forbid = (from: number, to: number) => {
    if (from < to) logits.fill(Number.NEGATIVE_INFINITY, from, to);
  };
  const isTime = (id: number | undefined) => id !== undefined && id >= firstTimestamp;
  forbid(noTimestamps, noTimestamps + 1);

  // Times come in pairs, but for the one before the end.
  const isLastTime = isTime(written.at(-1));
  const isPairClosed = written.length < 2 || isTime(written.at(-2));
  if (isLastTime && isPairClosed) forbid(firstTimestamp, logits.length);
  else if (isLastTime) forbid(0, endOfText);

  // They never fall, and no piece has no length.
  const last = written.findLast(isTime);
  if (last !== undefined) forbid(firstTimestamp, isLastTime && !isPairClosed ? last : last + 1);

  if (written.length === 0) {
    forbid(0, firstTimestamp);
    forbid(firstTimestamp + latestStart + 1, logits.length);
  }

  // Where some time is likelier than any text, a time it is.
  const largestText = logits.subarray(0, firstTimestamp).reduce((max, x) => Math.max(max, x), Number.NEGATIVE_INFINITY);
  if (logSumExp(logits.subarray(firstTimestamp)) > largestText) forbid(0, firstTimestamp);
}

/** ln of the sum of exponentials; -Infinity if all are. */
export function logSumExp(values: Float32Array): number {
  const largest = values.reduce((max, x) => Math.max(max, x), Number.NEGATIVE_INFINITY);
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - largest);
  return largest + Math.log(sum);
}
