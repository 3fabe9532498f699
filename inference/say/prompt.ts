/** What is wrong with a recording, for the command line: in the words that the bot has for it. */
import { explain, type Sentences } from '../../terminal/index.ts';
import type { Pcm } from '../audio/pcm.ts';
import { inspectPrompt, PROMPT_ADVICE } from '../audio/prompt-check.ts';
import { PromptError } from '../errors.ts';

/** Sentences about `recording`: what the bot would refuse it for, else what could be better; none for a good one. */
export function judge(recording: Pcm, sourceRate: number, sentences: Sentences): string[] {
  try {
    const { advice } = inspectPrompt(recording, { sourceRate });
    return advice.map((code) => sentences.say(`advice-${code}`, { seconds: PROMPT_ADVICE.minSeconds }));
  } catch (error) {
    if (!(error instanceof PromptError)) throw error;
    return [sentences.say('say-refused', { reason: explain(error, sentences) ?? error.message })];
  }
}
