/** What is read for a recording: another sentence each time, so that it is made for us and not found somewhere. */
import type { Voice } from '../../storage/index.ts';
import type { Engines } from '../engines/index.ts';
import type { Locale } from '../telegram/index.ts';

/** How many there are of either kind in each locale: `enroll-sentence-1`, `enroll-short-1` and so on. */
const SENTENCES = 6;

type Needs = Pick<Engines, 'needsTranscript'>;

/** A sentence as it is shown to be read, so that neither another language nor another release changes what was read. */
export interface Shown {
  readonly sentence: string;
  /** The language that it is in. */
  readonly sentenceIn: Locale;
}

/**
 * Locale key of a sentence of 6 to 8 s, or of 2.5 to 4 s where an engine continues the recording in every reply and has to
 * know every word of it.
 *
 * @param update number of the update that asks for it, or began the conversation which does: when Telegram brings it once more after a crash, the sentence is the
 *   one that has perhaps been read by then
 */
export function sentenceKey({ needsTranscript }: Needs, update: number): string {
  return `enroll-${needsTranscript ? 'short' : 'sentence'}-${1 + (update % SENTENCES)}`;
}

/**
 * In which language the sentence is, for who uses the bot in `locale`. What is read is heard in every reply: people read their
 * own language best, and where an engine continues the recording it has to be one that it speaks.
 */
export function sentenceLocale(engines: Needs & Pick<Engines, 'spokenLocale'>, locale: Locale): Locale {
  return engines.needsTranscript ? engines.spokenLocale(locale) : locale;
}

/**
 * What is noted of a sentence in `locale`: nothing where the one engine that has to know it could not read it, which then
 * asks for another.
 */
export function notedTranscript(sentence: string, locale: Locale): { readonly transcript?: string } {
  return TRANSCRIBED.includes(locale) ? { transcript: sentence } : {};
}

/** Languages of the engine that continues recordings. */
const TRANSCRIBED: readonly Locale[] = ['en', 'zh', 'zh-Hant'];

/** All sentences of either kind in a language. */
export function sentencesIn(t: (key: string) => string): readonly string[] {
  return ['sentence', 'short'].flatMap((kind) =>
    Array.from({ length: SENTENCES }, (_, index) => t(`enroll-${kind}-${index + 1}`)),
  );
}

/** Locale key of what is asked for around the sentence. */
export function askingKey({ needsTranscript }: Needs): string {
  return needsTranscript ? 'enroll-record-short' : 'enroll-record';
}

/** What the recording that speaks says; undefined where nobody noted it. */
export function transcriptOf({ reading, transcript }: Voice): string | undefined {
  return reading === undefined ? transcript : reading.transcript;
}
