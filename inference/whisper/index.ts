/** Whisper: a recording's words, or the times of words that are known. */
export type { Ears, TranscribeOptions, Transcript } from './ears.ts';
export { openEars } from './thread.ts';
export type { WhisperOptions } from './whisper.ts';
