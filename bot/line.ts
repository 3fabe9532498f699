/** What one line asks for: the words, and what it says about how to say them. */
import type { Pace } from '../inference/index.ts';
import type { ChosenEmotion } from './settings.ts';

export interface Line {
  readonly text: string;
  /** Absent: as the person has chosen. */
  readonly emotion?: ChosenEmotion;
  readonly pace?: Pace;
}

/** The line that `words` ask for. */
export function readLine(words: string): Line {
  return { text: words };
}
