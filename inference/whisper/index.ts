/** Whisper: a recording's words, or the times of words that are known. Loaded when it is opened. */
export { findWhisper, INSTALL_COMMAND, isWhisper } from './installed.ts';
export type { WhisperOptions } from './whisper.ts';

export const openWhisper: typeof import('./whisper.ts').openWhisper = async (options) =>
  (await import('./whisper.ts')).openWhisper(options);

export const compileWhisper: typeof import('./recipes.ts').compileWhisper = async (folder, options) =>
  (await import('./recipes.ts')).compileWhisper(folder, options);

export const compareWhisper: typeof import('./parity/parity.ts').compareWhisper = async (folder) =>
  (await import('./parity/parity.ts')).compareWhisper(folder);
