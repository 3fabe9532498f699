/**
 * Text as the tokens of IndexTTS-2: spoken text in the model's own writing, cut by its SentencePiece vocabulary.
 *
 * The model was trained on Chinese characters and English in capitals, with a syllable such as `XING2` here and there in the
 * place of a character, and on few marks. Ported from `TextNormalizer` and `TextTokenizer` (index-tts/index-tts@ee40fa7,
 * `indextts/utils/front.py`), except that what the vocabulary does not know is replaced by what sounds alike.
 */
import { TextError } from '../errors.ts';
import { PAUSE_MARKS, pauseIndex } from '../text/asked-pauses.ts';
import { type Annotation, annotationIndex, READING_MARKS } from '../text/chinese/annotations.ts';
import { readHan } from '../text/chinese/pinyin.ts';
import { type NormalizedText, type NormalizeOptions, normalizeText } from '../text/normalize.ts';
import type { SentencePiece, Token } from '../text/tokenizer/sentencepiece.ts';
import { modelSyllable, syllableSayer } from './homophones.ts';

/** What the model knows each mark as; all others are not in its vocabulary. */
const MODEL_MARKS: Readonly<Record<string, string>> = {
  '、': ',',
  ';': ',',
  ':': ',',
  '…': '...',
  '—': '-',
  '·': '-',
  '"': "'",
  '(': "'",
  ')': "'",
};

/** The blocks whose characters stand alone: Chinese, Japanese and Korean, as in upstream's `tokenize_by_CJK_char`. */
const CJK = /([\u1100-\u11ff\u2e80-\ua4cf\ua840-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff65-\uffdc\u{20000}-\u{2ffff}])/u;
/** A stretch of Chinese, each character maybe with the mark of a written reading. */
const HAN_RUN = /(?:\p{Script=Han}[\uE000-\uEFFF]?)+/gu;
const HAN_AND_MARK = /(\p{Script=Han})([\uE000-\uEFFF]?)/gu;
/** Letters to be spelled, which the model learnt as they are written: GPT. */
const SPELLED_LETTERS = /(?<![A-Za-z'])[A-Z](?: [A-Z])+(?![A-Za-z])/g;

/**
 * The tokens of `text`, at least one.
 *
 * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`
 */
export function readTokens(text: string, tokenizer: SentencePiece, options: NormalizeOptions = {}): Token[] {
  return readPassages(text, tokenizer, options).passages.flatMap(({ tokens }) => tokens);
}

/** What is spoken without a pause that the text asks for. */
export interface Passage {
  /** At least one that is said, none unknown to the model. */
  readonly tokens: readonly Token[];
  /** Silence after it, 0 where none is asked for. */
  readonly pauseSeconds: number;
}

export interface Passages {
  /** At least one. */
  readonly passages: readonly Passage[];
  /** Silence before the first. */
  readonly leadSeconds: number;
  /** Letters that are not spoken, each once. */
  readonly leftOut: readonly string[];
}

/** The tokens of `text`, see `readTokens`, parted where it asks for pauses. */
export function readPassages(text: string, tokenizer: SentencePiece, options: NormalizeOptions = {}): Passages {
  const normalized = normalizeText(text, options);
  const passages: { tokens: Token[]; pauseSeconds: number }[] = [];
  let leadSeconds = 0;
  for (const part of modelText(normalized, tokenizer).split(/(?<=[\uF000-\uF8FF])/u)) {
    const pauseSeconds = normalized.pauses[pauseIndex(part.slice(-1)) ?? -1] ?? 0;
    // To the model the unknown token is a noise: whatever led to it is better not said.
    const tokens = tokenizer
      .encode(spaceCjk(part.replaceAll(PAUSE_MARKS, '')))
      .filter((token) => !tokenizer.isUnknown(token));
    const last = passages.at(-1);
    if (tokens.some(({ piece }) => /\p{L}/u.test(piece))) passages.push({ tokens, pauseSeconds });
    else if (last === undefined) leadSeconds += pauseSeconds;
    else last.pauseSeconds += pauseSeconds;
  }
  if (passages.length === 0) throw new TextError('unspeakable');
  return { passages, leadSeconds, leftOut: normalized.leftOut };
}

/** Normalised text in the model's writing, its written readings as syllables: the 重 of `重[chóng]` becomes `CHONG2`. */
export function modelText({ text, annotations }: NormalizedText, tokenizer: SentencePiece): string {
  const saySyllable = syllableSayer(tokenizer);
  const annotationOf = (mark: string): Annotation | undefined => annotations[annotationIndex(mark) ?? -1];

  /** Chinese characters, each as itself where the model knows it and no other reading is asked for. */
  const sayRun = (run: string): string => {
    const places = [...run.matchAll(HAN_AND_MARK)].map(([, character, mark]) => ({
      character: character!,
      mark: mark!,
    }));
    let readings: string[] | undefined;
    return places
      .map(({ character, mark }, i) => {
        const annotation = annotationOf(mark);
        // The mark of 晕XUAN4 follows 晕, but stands for a character of its own.
        const asked = annotation?.attached ? annotation.pinyin : undefined;
        const after = annotation?.attached ? '' : mark;
        if (asked === undefined && tokenizer.has(character)) return character + after;
        readings ??= readHan(places.map((place) => place.character).join(''));
        const reading = asked ?? readings[i]!;
        if (reading === '') return after;
        // Asked for what the character says anyway, in a syllable that the vocabulary lacks.
        const isRedundant = reading === readings[i] && tokenizer.has(character);
        const said = isRedundant && !tokenizer.has(modelSyllable(reading)) ? character : ` ${saySyllable(reading)} `;
        return said + after;
      })
      .join('');
  };

  const spoken = text.replaceAll(HAN_RUN, sayRun).replaceAll(READING_MARKS, (mark) => {
    const annotation = annotationOf(mark);
    return annotation ? ` ${saySyllable(annotation.pinyin)} ` : '';
  });
  return joinSpelled(modelMarks(spoken));
}

/** `text` with letters that are to be spelled as they are written: `G P T` is `GPT`. */
export function joinSpelled(text: string): string {
  return text.replaceAll(SPELLED_LETTERS, (letters) => letters.replaceAll(' ', ''));
}

/** The marks of the vocabulary; a line ends like a sentence. */
function modelMarks(text: string): string {
  return text
    .replaceAll(/(?<![,.?!;:…、])\s*\n/g, '.')
    .replaceAll('\n', ' ')
    .replaceAll(/[、;:…—·"()]/gu, (mark) => MODEL_MARKS[mark]!)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** Every character of the CJK blocks by itself, the rest in capitals, one space between: `你 好 HELLO`. */
export function spaceCjk(text: string): string {
  return text
    .trim()
    .split(CJK)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .toUpperCase();
}
