/** The times of a text that is known: it is forced upon the decoder, so nothing can be invented. */
import { jumpTimes, timingMatrix } from './attention-times.ts';
import type { Heard, Networks } from './networks.ts';

export interface TimedTokens {
  /** [tokens + 1] seconds: token i is said from `times[i]` to `times[i + 1]`. */
  readonly times: Float64Array;
  /** [tokens] of each among all texts. */
  readonly probabilities: Float32Array;
}

/** Tokens that a window can take beside the four before and the one behind. */
export const longestText = ({ config }: Networks): number => config.targetPositions - 5;

/**
 * When each of `ids` is said in a window whose recording fills `columns` of 20 ms.
 *
 * @param language code of a language that the model has
 */
export async function timeTokens(
  networks: Networks,
  heard: Heard,
  ids: readonly number[],
  { language, columns }: { language: string; columns: number },
): Promise<TimedTokens> {
  const { tokens: special, alignmentHeads, medianWidth } = networks.config;
  const start = [special.startOfTranscript, languageToken(networks, language), special.transcribe];
  const tokens = [...start, special.noTimestamps, ...ids, special.endOfText];
  const { scores, probabilities } = await networks.force(heard, tokens, start.length + 1);
  const attention = { scores, heads: alignmentHeads.length, rows: tokens.length };
  const matrix = timingMatrix(attention, { columns, medianWidth, skipped: start.length });
  return { times: jumpTimes(matrix, ids.length + 1), probabilities };
}

/** @throws Error for a language that the model doesn't have: callers ask for one of its own */
export function languageToken({ config }: Networks, language: string): number {
  const id = config.tokens.languages.get(language);
  if (id === undefined)
    throw new Error(`no language ${language} among ${[...config.tokens.languages.keys()].join(' ')}`);
  return id;
}
