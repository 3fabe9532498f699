/**
 * What keeps a network that always has an answer from inventing one. All thresholds are in one table; they are the makers'
 * (openai/whisper@c0d2f624 whisper/transcribe.py) where a source is named, and to be measured with real weights elsewhere.
 */
import { deflateSync } from 'node:zlib';

export const GUARDS = {
  /** Less sound than this, seconds, is not listened to. */
  leastSound: 0.3,
  /** Tokens a second of sound, and those that any text may have: nobody talks faster. */
  tokensPerSecond: 12,
  tokensAnyway: 20,
  /** Half of the decoder's positions. (decoding.py, `sample_len`) */
  mostTokens: 224,
  /** A run of 1 to 8 tokens that comes this often in a row is a loop. */
  repeats: 4,
  longestRun: 8,
  /** A text that shrinks more than this is repetition. (`compression_ratio_threshold`) */
  compression: 2.4,
  /** Mean log probability of a token below which a text is a guess. (`logprob_threshold`) */
  logProbability: -1,
  /** A guess where it is this probable that nobody speaks is no text. (`no_speech_threshold`) */
  noSpeech: 0.6,
} as const;

/** How many tokens `seconds` of sound can have at most. */
export function tokenLimit(seconds: number): number {
  const { tokensPerSecond, tokensAnyway, mostTokens } = GUARDS;
  return Math.min(mostTokens, Math.ceil(tokensPerSecond * seconds) + tokensAnyway);
}

/** Length of the run at the end of `ids` that comes four times in a row; 0 if none does. */
export function loopLength(ids: readonly number[]): number {
  for (let length = 1; length <= GUARDS.longestRun; length++) {
    const span = length * GUARDS.repeats;
    if (ids.length < span) break;
    const tail = ids.slice(-span);
    if (tail.every((id, i) => id === tail[i % length])) return length;
  }
  return 0;
}

/** `ids` with a loop at its end said once. */
export function withoutLoop(ids: readonly number[]): number[] {
  const length = loopLength(ids);
  if (length === 0) return [...ids];
  let end = ids.length - length * (GUARDS.repeats - 1);
  // A run that began earlier than it was noticed.
  while (end - 2 * length >= 0 && ids.slice(end - length, end).every((id, i) => id === ids[end - 2 * length + i])) {
    end -= length;
  }
  return ids.slice(0, end);
}

/** How many times smaller a text becomes when it is compressed: of speech about 1.5, of repetition more than 2.4. */
export function compressionRatio(text: string): number {
  const bytes = Buffer.from(text);
  return bytes.length === 0 ? 0 : bytes.length / deflateSync(bytes).length;
}
