/** Text as it is spoken: written readings taken out, markup cleaned away, numbers and symbols in words, run by run. */
import { TextError } from '../errors.ts';
import { takePauses } from './asked-pauses.ts';
import { type Annotation, takeAnnotations } from './chinese/annotations.ts';
import { normalizeZh } from './chinese/normalize.ts';
import { cleanText } from './clean.ts';
import { normalizeEn } from './english/normalize.ts';
import { leaveOut } from './left-out.ts';
import { type Language, splitRuns } from './runs.ts';

/** The longest text that is read at once, characters; Telegram's own limit for a message is 4096. */
export const MAX_CHARACTERS = 4096;

/** So many letters that can't be spoken are named to a person. */
export const MAX_NAMED = 10;

export interface NormalizeOptions {
  /** What a person wants said for a term: `C++` -> `C 加加`, `曾哥` -> `曾[zēng]哥`. Upper and lower case are alike. Default none. */
  readonly glossary?: ReadonlyMap<string, string>;
  /** How digits and signs without a letter beside them are read: `10-20%`, `$3.99`. Default `zh`. */
  readonly numbersIn?: Language | undefined;
}

/** Marks that nobody types in English. */
const CHINESE_MARKS = /[，。；、！？：（）㎡㎏㎞￥]/u;

/** Spoken text, and the readings whose marks (`annotationIndex`) it holds. */
export interface NormalizedText {
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** Seconds of the pauses whose marks (`pauseIndex`) it holds. */
  readonly pauses: readonly number[];
  /** Letters that nothing can be said for, each once, in order; they are not in `text`. */
  readonly leftOut: readonly string[];
}

/**
 * `text` in words: Chinese characters, Latin words, `, . ? ! ; : … 、 — " ( ) ·` and newlines, nothing else.
 *
 * A letter of a script that can't be spoken is left out, and refuses the text only if nothing else is in it.
 *
 * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`
 */
export function normalizeText(text: string, options: NormalizeOptions = {}): NormalizedText {
  if (text.trim() === '') throw new TextError('empty');
  const characters = [...text].length;
  if (characters > MAX_CHARACTERS) throw new TextError('too-long', { characters, maxCharacters: MAX_CHARACTERS });
  const { text: paused, pauses } = takePauses(text);
  const { text: marked, annotations } = takeAnnotations(withGlossary(paused, options.glossary ?? new Map()));
  const { text: plain, leftOut } = leaveOut(cleanText(marked));
  const spoken = splitRuns(plain, options.numbersIn, { hasChineseMarks: CHINESE_MARKS.test(text) }).map(
    ({ language, text }) => (language === 'zh' ? normalizeZh(text) : normalizeEn(text)),
  );
  const said = tidy(spoken.join(''));
  if (!/[\p{Script=Han}\p{Script=Latin}\uE000-\uEFFF]/u.test(said)) {
    if (leftOut.length === 0) throw new TextError('unspeakable');
    throw new TextError('unsupported-script', { characters: leftOut.slice(0, MAX_NAMED).join(' ') });
  }
  return { text: said, annotations, pauses, leftOut };
}

/** Signs that no rule said anything for are dropped, and no space stands before a mark. */
function tidy(text: string): string {
  return text
    .replace(/[^\p{Script=Han}〇\p{Script=Latin}\uE000-\uF8FF',.?!;:…、—"()·\s]/gu, ' ')
    .replace(/\( *\)|(?<![\p{L}\p{N},.?!…])" *"/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[,.?!;:…、\n])/g, '')
    .replace(/^[\s,.;:…、—]+|[\s—]+$/g, '')
    .trim();
}

/** Every term replaced in one pass, the longest first, so that no replacement is replaced again. */
function withGlossary(text: string, glossary: ReadonlyMap<string, string>): string {
  const terms = [...glossary.keys()].filter((term) => term.trim() !== '').sort((a, b) => b.length - a.length);
  if (terms.length === 0) return text;
  const spoken = new Map(terms.map((term) => [term.toLowerCase(), glossary.get(term)!]));
  const pattern = new RegExp(terms.map(asWhole).join('|'), 'giu');
  return text.replace(pattern, (term) => spoken.get(term.toLowerCase()) ?? term);
}

/** A term as a pattern; where it begins or ends with a Latin letter or digit, a word does too. */
function asWhole(term: string): string {
  const escaped = term.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  return `${/^[a-z0-9]/i.test(term) ? '(?<![a-z0-9])' : ''}${escaped}${/[a-z0-9]$/i.test(term) ? '(?![a-z0-9])' : ''}`;
}
