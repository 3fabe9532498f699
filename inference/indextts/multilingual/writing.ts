/**
 * Text in IndexTTS-2.5's writing: small letters (Spanish in capitals), few marks, Japanese with spaces, and readings between
 * two special tokens.
 *
 * Ported from index-tts@ee40fa7 indextts/infer_v2_5.py (infer_generator, apply_pronunciation_annotations); numbers and symbols
 * are read by the front-end of this project where it knows the language.
 */
import { TextError } from '../../errors.ts';
import { PAUSE_MARKS, takePauses } from '../../text/asked-pauses.ts';
import { annotationIndex } from '../../text/chinese/annotations.ts';
import { withoutMarkup } from '../../text/clean.ts';
import { spaceWords } from '../../text/japanese/words.ts';
import { MAX_CHARACTERS, type NormalizedText, normalizeText } from '../../text/normalize.ts';
import type { Language } from '../../text/runs.ts';
import { normalizeEs } from '../../text/spanish/normalize.ts';
import { joinSpelled } from '../tokens.ts';
import { type Spoken, spokenLanguage } from './languages.ts';

/** Text as the model learnt it, with the marks of pauses (`pauseIndex`) still in it. */
export interface Written {
  readonly language: Spoken;
  readonly text: string;
  /** Seconds of the pauses. */
  readonly pauses: readonly number[];
  /** Letters that are not spoken, each once. */
  readonly leftOut: readonly string[];
}

/** `<word|PRON>`, with CMU phones, pinyin or kana. */
const ANNOTATION = /<([^|<>\n]+)\|([^|<>\n]+)>/gu;
const HAN = /\p{Script=Han}/u;
const KANA = /^(?:[\u3040-\u309f]+|[\u30a0-\u30ff]+)$/u;
/** Phones or syllables; anything else in the place of a pronunciation is left out. */
const PRONUNCIATION = /^[A-Za-zÀ-ÿǍ-ǜ0-9 .':]+$/u;

/** Which token stands around a pronunciation: 2 for a word with Chinese characters, 1 for others. */
const spanOf = (pronunciation: string, token: 1 | 2) =>
  `<|SPECIAL_TOKEN_${token}|>${pronunciation.toUpperCase()}<|SPECIAL_TOKEN_${token}|>`;

/**
 * `text` in the model's writing.
 *
 * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`, `unsupported-language`
 */
export function writeText(text: string, numbersIn: Language = 'zh'): Written {
  if (text.trim() === '') throw new TextError('empty');
  const characters = [...text].length;
  if (characters > MAX_CHARACTERS) throw new TextError('too-long', { characters, maxCharacters: MAX_CHARACTERS });
  // Nobody writes the model's own tokens by hand.
  const own = text.replaceAll(/<\||\|>/g, ' ');
  const plain = takePauses(own.replaceAll(ANNOTATION, '$1')).text.replaceAll(PAUSE_MARKS, ' ');
  const language = spokenLanguage(withoutMarkup(plain), numbersIn);
  const { text: held, spans } = holdAnnotations(own, language);
  const isOurs = language === 'zh' || language === 'en';
  const written = isOurs ? writeOurs(held, language, numbersIn) : writeOther(held, language);
  return { ...written, text: putBack(written.text, spans) };
}

/** A word that no text has and that every rule leaves alone; numbered in letters, as digits would be read. */
const holder = (index: number) => `qzpron${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}qz`;
const HOLDERS = /qzpron([a-j]+)qz/giu;

/** The annotations of words that the front-end has no readings for, each held by a word. */
function holdAnnotations(text: string, language: Spoken): { text: string; spans: readonly string[] } {
  const spans: string[] = [];
  const isChinese = language === 'zh' || language === 'en';
  const held = text.replaceAll(ANNOTATION, (all, word: string, pronunciation: string) => {
    const said = pronunciation.trim();
    if (KANA.test(said)) return ` ${said} `;
    if (HAN.test(word) && isChinese) return all; // pinyin, which the front-end checks
    if (!PRONUNCIATION.test(said)) return word;
    return holder(spans.push(spanOf(said, HAN.test(word) ? 2 : 1)) - 1);
  });
  return { text: held, spans };
}

function putBack(text: string, spans: readonly string[]): string {
  return text.replaceAll(HOLDERS, (_, letters: string) => {
    const digits = [...letters.toLowerCase()].map((letter) => 'abcdefghij'.indexOf(letter)).join('');
    return spans[Number(digits)] ?? '';
  });
}

/** Chinese and English, in the words of the front-end. */
function writeOurs(text: string, language: Spoken, numbersIn: Language): Written {
  const normalized = normalizeText(text, { numbersIn });
  const { pauses, leftOut } = normalized;
  return { language, text: withReadings(normalized), pauses, leftOut };
}

/** Chinese is written without spaces, and here a space is heard: it is part of a token. */
const BESIDE_HAN = /(?<=[\p{Script=Han}\uE000-\uEFFF]) +| +(?=[\p{Script=Han}\uE000-\uEFFF])/gu;
/** A Chinese character or none, and the mark of a reading. */
const MARKED = /(\p{Script=Han}?)([\uE000-\uEFFF])/gu;
/** Two readings side by side are one pronunciation. */
const BETWEEN = '<|SPECIAL_TOKEN_2|><|SPECIAL_TOKEN_2|>';

function withReadings({ text, annotations }: NormalizedText): string {
  return modelMarks(joinSpelled(text).toLowerCase())
    .replaceAll(BESIDE_HAN, '')
    .replaceAll(MARKED, (_, character: string, mark: string) => {
      const annotation = annotations[annotationIndex(mark) ?? -1];
      if (annotation === undefined) return character;
      const span = spanOf(annotation.pinyin, 2);
      // The mark of 晕XUAN4 follows 晕, but stands for a character of its own.
      return annotation.attached ? span : character + span;
    })
    .replaceAll(BETWEEN, ' ');
}

/** Marks that the model knows as others; upstream's `char_rep_map`. */
const MARKS: Readonly<Record<string, string>> = {
  '：': ',',
  '；': ',',
  '，': ',',
  '、': ',',
  ';': ',',
  ':': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '\n': ' ',
  '·': '-',
  '—': '-',
  '～': '-',
  '~': '-',
  '...': '…',
  '……': '…',
  ...Object.fromEntries([...'“”"‘’（）()《》【】[]「」'].map((quote) => [quote, "'"])),
};
const MARK = new RegExp(
  Object.keys(MARKS)
    .sort((a, b) => b.length - a.length)
    .map((mark) => mark.replace(/[.()[\]]/g, '\\$&'))
    .join('|'),
  'gu',
);

/** A line ends like a sentence. */
function modelMarks(text: string): string {
  return text
    .replaceAll(/(?<![,.?!;:…、，。？！])\s*\n/gu, '.')
    .replaceAll(MARK, (mark) => MARKS[mark]!)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** Letters of each language; Latin ones are names in all. */
const LETTERS: Readonly<Record<Exclude<Spoken, 'zh' | 'en'>, RegExp>> = {
  ja: /[\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Han}\p{Script=Latin}]/u,
  es: /\p{Script=Latin}/u,
  ar: /[\p{Script=Arabic}\p{Script=Latin}]/u,
};
/** Signs that nobody can read out. */
const SIGNS = /[^\p{L}\p{M}\p{N}\uF000-\uF8FF\s',.?!…¿¡،؟؛%€$£¥+°ºª/&@-]/gu;

/** The languages that the front-end doesn't read: as they are written, numbers too, except in Spanish. */
function writeOther(text: string, language: Spoken): Written {
  const { text: paused, pauses } = takePauses(text);
  const known = LETTERS[language as keyof typeof LETTERS];
  const leftOut = new Set<string>();
  const clean = withoutMarkup(paused).replaceAll(/(\p{L})\p{M}*/gu, (all, letter: string) => {
    if (known.test(letter)) return all;
    leftOut.add(letter);
    return ' ';
  });
  const spoken = language === 'es' ? normalizeEs(clean).toUpperCase() : clean.toLowerCase();
  const marked = modelMarks(spoken).replaceAll(SIGNS, ' ').replaceAll(/ {2,}/g, ' ').trim();
  const spaced = language === 'ja' ? spaceWords(marked) : marked;
  return { language, text: spaced, pauses, leftOut: [...leftOut] };
}
