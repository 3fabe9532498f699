/** The voice that needs no weights; and a text as it reads it, with the time of every unit. Loaded when one is opened. */
export type { ForeignVoice } from './espeak.ts';
export type { Reader, Reading, ReadPhoneme, TimedUnit } from './reader.ts';

export const openBuiltin: typeof import('./engine.ts').openBuiltin = async () =>
  (await import('./engine.ts')).openBuiltin();

export const openReader: typeof import('./reading.ts').openReader = async () =>
  (await import('./reading.ts')).openReader();
