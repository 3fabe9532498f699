/**
 * In what language a text is: by its script where that tells, else by a detector, and in doubt English. Chat messages are
 * short, so that only a sure answer against English counts.
 */
import { eld } from 'eld/small';
import type { Language } from './runs.ts';

const scripts = {
  han: /[\p{Script=Han}〇]/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  latin: /\p{Script=Latin}/gu,
  arabic: /\p{Script=Arabic}/gu,
  letter: /\p{L}/gu,
} as const;

/** Characters of everyday Chinese that Japanese writes otherwise or not at all. */
const CHINESE_ONLY = /[们这吗呢吧么没给说谁哪很欢话时见东车长门问间还过让从动发现觉认识钱买卖饭饮爱谢请对开关头书]/u;
/** Chinese shop signs and chats borrow it. */
const BORROWED_KANA = /[のノ]/gu;
const SPANISH_LETTERS = /[ñ¿¡]/iu;
/** What people write too shortly for a detector. */
const SPANISH_WORDS = /^(?:hola|vale|sí|chao|gracias|buenas|te amo|no sé|qué|adiós|claro|ok gracias)$/iu;

/** So much surer (of 1) than of English and Spanish, one or two words decide; three do with any. */
const CLEAR_MARGIN = 0.2;
const FEW_WORDS = 2;

/**
 * The ISO 639-1 code of the language of `text`; `undefined` for letters of a script that nobody knows. A text without letters
 * is read in `numbersIn`, one with Chinese characters too, whatever else is in it.
 */
export function languageOf(text: string, numbersIn: Language = 'zh'): string | undefined {
  const count = (script: keyof typeof scripts) => text.match(scripts[script])?.length ?? 0;
  const [letters, han, kana, latin, arabic] = [
    count('letter'),
    count('han'),
    count('kana'),
    count('latin'),
    count('arabic'),
  ];
  if (letters === 0) return numbersIn;
  const others = letters - han - kana - latin - arabic;
  if (others > letters / 2) return eld.detect(text).language || undefined;
  if (arabic > letters / 2) return arabicOf(text);
  if (isJapanese(text, han, kana)) return 'ja';
  return han > 0 ? 'zh' : latinOf(text);
}

/** With kana, other than the one that Chinese borrows. */
function isJapanese(text: string, han: number, kana: number): boolean {
  if (kana === 0) return false;
  const borrowed = text.match(BORROWED_KANA)?.length ?? 0;
  return han === 0 || kana > borrowed || !CHINESE_ONLY.test(text);
}

/** Arabic, unless it is surely another language in its letters. */
function arabicOf(text: string): string {
  const detected = eld.detect(text);
  return detected.isReliable() ? detected.language : 'ar';
}

function latinOf(text: string): string {
  if (SPANISH_LETTERS.test(text) || SPANISH_WORDS.test(text.replace(/[^\p{L}\s]/gu, '').trim())) return 'es';
  const detected = eld.detect(text);
  const best = detected.language;
  if (!detected.isReliable()) return best === 'es' ? 'es' : 'en';
  if (best === 'en' || best === 'es') return best;
  const scores = detected.getScores();
  const [english, spanish] = [scores.en ?? 0, scores.es ?? 0];
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const isSure = words > FEW_WORDS || (scores[best] ?? 0) - Math.max(english, spanish) >= CLEAR_MARGIN;
  return isSure ? best : spanish > english ? 'es' : 'en';
}
