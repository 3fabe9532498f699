/** Writes what is heard, always the likeliest token. */
import { argmax } from '../runtime/sampling.ts';
import type { Heard, Networks } from './networks.ts';
import { applyRules, logSumExp } from './rules.ts';

export interface GreedyOptions {
  /** Whether the text is written with times, as pairs of tokens around each piece. */
  readonly hasTimestamps: boolean;
  /** Tokens at most, the end not counted. */
  readonly maxTokens: number;
  /** Ends the text early, asked before each token with what is written so far. */
  readonly isEnough?: (written: readonly number[]) => boolean;
  /** Awaited before each token: lets an abort through. */
  readonly pause?: () => Promise<void>;
  /** Whether the token for the end ends it; default true. */
  readonly stops?: boolean;
}

export interface Written {
  /** Without the end. */
  readonly ids: readonly number[];
  /** Sum of the log probabilities of the ids, and of the end if it was reached. */
  readonly logProbability: number;
}

/** What follows `prompt`. */
export async function writeGreedily(
  networks: Networks,
  heard: Heard,
  prompt: readonly number[],
  { hasTimestamps, maxTokens, isEnough, pause, stops = true }: GreedyOptions,
): Promise<Written> {
  const { tokens, targetPositions } = networks.config;
  const limit = Math.min(maxTokens, targetPositions - prompt.length);
  const decoder = await networks.begin(heard, prompt);
  const ids: number[] = [];
  let logProbability = 0;
  for (let last = decoder.start; ; ) {
    const logits = last.logits.slice();
    applyRules(logits, ids, tokens, { hasTimestamps });
    const code = argmax(logits);
    const isEnd = stops && code === tokens.endOfText;
    if (!isEnd && (ids.length === limit || isEnough?.(ids) === true)) break;
    logProbability += logits[code] - logSumExp(logits);
    if (isEnd) break;
    ids.push(code);
    await pause?.();
    if (ids.length === limit) break;
    [last] = await decoder.extend([{ from: last.continuation, code }]);
  }
  return { ids, logProbability };
}

/** Of a window: the likeliest language, and how probable it is that nobody speaks. */
export async function detectLanguage(networks: Networks, heard: Heard) {
  const { startOfTranscript, languages, noSpeech } = networks.config.tokens;
  const logits = await networks.score(heard, [startOfTranscript], [0]);
  const codes = [...languages];
  const scores = Float32Array.from(codes, ([, id]) => logits[id]);
  const best = argmax(scores);
  return {
    language: codes[best][0],
    probability: Math.exp(scores[best] - logSumExp(scores)),
    noSpeechProbability: Math.exp(logits[noSpeech] - logSumExp(logits)),
  };
}
