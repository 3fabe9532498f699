/** IndexTTS as a voice engine: a compiled model folder in, speech out. Loaded when it is opened. */
export { readApproximations } from './approximations.ts';
export type { FakeFile } from './official-tensors.ts';
export type { IndexTtsOptions } from './open.ts';

export const openIndexTts: typeof import('./engine.ts').openIndexTts = async (options) =>
  (await import('./engine.ts')).openIndexTts(options);

export const memoryShareOfIndexTts: typeof import('./memory.ts').memoryShareOf = async (folder, quality) =>
  (await import('./memory.ts')).memoryShareOf(folder, quality);

/** What the files of a release hold, see `official-tensors.ts`. */
export const openManifest = async () => (await import('./official-tensors.ts')).readManifest;

export const compareIndexTts: typeof import('./parity/parity.ts').compareWithReference = async (folder) =>
  (await import('./parity/parity.ts')).compareWithReference(folder);
