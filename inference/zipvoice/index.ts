/** ZipVoice-Distill as a voice engine: a folder of the published files in, speech out. Loaded when it is opened. */
export type { ZipVoiceOptions } from './engine.ts';

export const openZipVoice: typeof import('./engine.ts').openZipVoice = async (options) =>
  (await import('./engine.ts')).openZipVoice(options);

export const compareZipVoice: typeof import('./parity/parity.ts').compareZipVoice = async (folder) =>
  (await import('./parity/parity.ts')).compareZipVoice(folder);
