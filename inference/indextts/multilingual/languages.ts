/**
 * The languages of IndexTTS-2.5: rows of its embedding, and those that it is published for.
 *
 * Order: index-tts@ee40fa7 indextts/utils/tokenizer.py. The rows were trained by it, and the tokens of the first 99 follow it.
 */
import { TextError } from '../../errors.ts';
import { languageOf } from '../../text/language.ts';
import type { Language } from '../../text/runs.ts';

export const LANGUAGES: readonly string[] = [
  ...'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt'.split(
    ' ',
  ),
  ...'la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc'.split(
    ' ',
  ),
  ...'ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su'.split(' '),
  ...['yue', 'minnan', 'wuyu', 'dialect', 'zh/en', 'en/zh', 'common'],
];

/** So many languages have a token in the vocabulary. */
export const LANGUAGE_TOKENS = 99;

/** What the model is published for. */
export const SPOKEN = ['zh', 'en', 'ja', 'es', 'ar'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** The row of `language` in the embedding. */
export const languageRow = (language: Spoken): number => LANGUAGES.indexOf(language);

/**
 * The language that `text` is to be spoken in.
 *
 * @throws TextError `unsupported-language` { language, languages }; `unsupported-script` { characters } where not even the
 * script tells
 */
export function spokenLanguage(text: string, numbersIn: Language = 'zh'): Spoken {
  const language = languageOf(text, numbersIn);
  const spoken = SPOKEN.find((known) => known === language);
  if (spoken !== undefined) return spoken;
  if (language === undefined) {
    const letters = new Set(text.match(/\p{L}/gu)?.slice(0, 10));
    throw new TextError('unsupported-script', { characters: [...letters].join(' ') });
  }
  throw new TextError('unsupported-language', { language, languages: SPOKEN.join(',') });
}
