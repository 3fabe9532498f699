/**
 * A text in a language that nobody here speaks: named, instead of being read by a voice of another language. The other way
 * round it costs more: who writes English and is told that it is Dutch can't help themselves, so that doubt is English.
 */
import { eld } from 'eld/small';
import { TextError } from '../errors.ts';
import { languageOf } from './language.ts';

/** Languages in Latin letters that the detector tells from English surely; it takes names for Tagalog, and slang for Estonian. */
const KNOWN_WELL = new Set('es pt fr de it nl pl tr vi sv cs ro hu'.split(' '));

/** Fewer different words are a name, a greeting, something quoted. */
const MIN_WORDS = 3;

/** So much surer (of 1) than of English. */
const MARGIN = 0.15;

/**
 * Refuses `text` if it is surely in a language other than `spoken` (ISO 639-1).
 *
 * @throws TextError `unsupported-language` { language, languages }
 */
export function refuseForeign(text: string, spoken: readonly string[]): void {
  const language = foreignLanguage(text, spoken);
  if (language !== undefined) throw new TextError('unsupported-language', { language, languages: spoken.join(',') });
}

/** The language of `text`, if it is surely none of `spoken`. */
export function foreignLanguage(text: string, spoken: readonly string[]): string | undefined {
  const language = languageOf(text);
  if (language === undefined || spoken.includes(language)) return undefined;
  // Chinese shops and chats borrow の.
  const isBorrowed =
    language === 'ja' && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.replaceAll(/[のノ]/g, ''));
  if (isBorrowed && spoken.includes('zh')) return undefined;
  const isLatin = /\p{Script=Latin}/u.test(text) && !/[^\P{L}\p{Script=Latin}]/u.test(text);
  return !isLatin || isSure(text, language) ? language : undefined;
}

function isSure(text: string, language: string): boolean {
  // An address is of no language.
  const words = text.replaceAll(/\S*[/@.]\S+/g, ' ').match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  if (new Set(words).size < MIN_WORDS || !KNOWN_WELL.has(language)) return false;
  const scores = eld.detect(words.join(' ')).getScores();
  return (scores[language] ?? 0) - (scores.en ?? 0) >= MARGIN;
}
