/**
 * Which engines there are, and how each is opened. A new engine is one line in each of the two tables.
 *
 * Loaded inside a worker thread (`worker.ts`), so that an engine's code and memory never burden the bot's own thread.
 */
import type { VoiceEngine } from './engine.ts';
import type { IndexTtsOptions } from './indextts/index.ts';
import type { ZipVoiceOptions } from './zipvoice/index.ts';

/** What each engine wants to know, by its name: plain values, since they cross a thread. */
interface EngineSettings {
  /** No weights, no settings. */
  readonly builtin: object;
  /** IndexTTS-2 or 2.5 in a compiled folder. */
  readonly indextts: IndexTtsOptions;
  /** ZipVoice-Distill in a folder of the published files. */
  readonly zipvoice: ZipVoiceOptions;
}

export type EngineKind = keyof EngineSettings;

/** Which engine, with its settings: `{ engine: 'builtin' }`. */
export type EngineOptions<Kind extends EngineKind = EngineKind> = {
  [K in Kind]: { readonly engine: K } & EngineSettings[K];
}[Kind];

const OPENERS: { readonly [Kind in EngineKind]: (options: EngineOptions<Kind>) => Promise<VoiceEngine> } = {
  builtin: async () => (await import('./builtin/index.ts')).openBuiltin(),
  indextts: async (options) => (await import('./indextts/index.ts')).openIndexTts(options),
  zipvoice: async (options) => (await import('./zipvoice/index.ts')).openZipVoice(options),
};

/**
 * The engine that `options` name, opened in the calling thread; `openPool` is what the bot wants.
 *
 * @throws what the engine's opener throws, such as WeightsError `missing`
 */
export function loadEngine<Kind extends EngineKind>(options: EngineOptions<Kind>): Promise<VoiceEngine> {
  return OPENERS[options.engine](options);
}
