/** What is wrong with a recording, for the command line: in the words of whoever sits there. */
import type { Pcm } from '../audio/pcm.ts';
import { inspectPrompt, type PromptAdvice } from '../audio/prompt-check.ts';
import { PromptError } from '../errors.ts';

const ADVICE: Readonly<Record<PromptAdvice, string>> = {
  'shorter-than-advised': 'rather short: 5 s or more are better',
  'rather-quiet': 'rather quiet: closer to the microphone is better',
  'some-clipping': 'a little distorted: farther from the microphone is better',
  'some-noise': 'some noise: a quieter room is better',
  'narrow-band': 'dull: recorded with little bandwidth',
  'two-voices': 'two different voices: one speaker alone is better',
  'much-silence': 'a long silence before or after the speech',
};

/** Lines about `recording`: what the bot would refuse it for, else what could be better; none for a good one. */
export function judge(recording: Pcm, sourceRate: number): string[] {
  try {
    return inspectPrompt(recording, { sourceRate }).advice.map((code) => `${code}: ${ADVICE[code]}`);
  } catch (error) {
    if (!(error instanceof PromptError)) throw error;
    return [`the bot would refuse this recording: ${error.message}`];
  }
}
