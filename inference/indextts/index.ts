/** IndexTTS as a voice engine: a compiled model folder in, speech out. Loaded when it is opened. */
export { readApproximations } from './approximations.ts';
export type { FakeFile } from './official-tensors.ts';
export type { IndexTtsOptions } from './open.ts';

export const openIndexTts: typeof import('./engine.ts').openIndexTts = async (options) =>
  (await import('./engine.ts')).openIndexTts(options);

export const needsOfIndexTts: typeof import('./needs.ts').needsOf = async (folder, quality) =>
  (await import('./needs.ts')).needsOf(folder, quality);

/** What the files of a release hold, see `official-tensors.ts`. */
export const openManifest = async () => (await import('./official-tensors.ts')).readManifest;

export const compareIndexTts: typeof import('./parity/parity.ts').compareWithReference = async (folder) =>
  (await import('./parity/parity.ts')).compareWithReference(folder);
