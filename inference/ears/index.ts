/** Hearing: when the words of a script are said, and, with Whisper, which words those are. In a thread of its own. */

export type { SentenceFinding, SentenceRequest } from '../align/spoken-sentence.ts';
export { type Comparison, compareSpeech, type Difference, languageOfText } from './comparison.ts';
export type { Ears } from './ears.ts';
export { openEars } from './thread.ts';
