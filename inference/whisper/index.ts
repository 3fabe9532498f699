/** Whisper: a recording's words, or the times of words that are known. */
export { findWhisper, INSTALL_COMMAND } from './installed.ts';
export { openWhisper, type WhisperOptions } from './whisper.ts';
