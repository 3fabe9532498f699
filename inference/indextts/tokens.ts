/**
 * Text as the tokens of IndexTTS-2: spoken text in the model's own writing, cut by its SentencePiece vocabulary.
 *
 * The model was trained on Chinese characters and English in capitals, with a syllable such as `XING2` here and there in the
 * place of a character, and on few marks. Ported from `TextNormalizer` and `TextTokenizer` (index-tts/index-tts@ee40fa7,
 * `indextts/utils/front.py`), except that what the vocabulary does not know is replaced by what sounds alike.
 */
import { TextError } from '../errors.ts';
import { type Annotation, annotationIndex, READING_MARKS } from '../text/annotations.ts';
import { type NormalizedText, type NormalizeOptions, normalizeText } from '../text/normalize.ts';
import { readHan } from '../text/pinyin.ts';
import type { SentencePiece, Token } from '../text/sentencepiece.ts';

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
const HAN_RUN = /(?:\p{Script=Han}[\uE000-\uF8FF]?)+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The tokens of `text`, at least one.
 *
 * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`
 */
export function readTokens(text: string, tokenizer: SentencePiece, options: NormalizeOptions = {}): Token[] {
  return tokenizer.encode(spaceCjk(modelText(normalizeText(text, options), tokenizer)));
}

/** Normalised text in the model's writing, its written readings as syllables: `重 CHONG2`'s 重 becomes `CHONG2`. */
export function modelText({ text, annotations }: NormalizedText, tokenizer: SentencePiece): string {
  const withSyllables = text.replaceAll(HAN_RUN, (run) => sayRun(run, annotations, tokenizer));
  return (
    withSyllables
      .replaceAll(READING_MARKS, (mark) => {
        const annotation = annotations[annotationIndex(mark)!];
        return annotation ? ` ${saySyllable(annotation.pinyin, tokenizer)} ` : '';
      })
      .replaceAll(/(?<![,.?!;:…、])\s*\n/g, '.')
      .replaceAll('\n', ' ')
      .replaceAll(/[、;:…—·"()]/gu, (mark) => MODEL_MARKS[mark]!)
      // Letters to be spelled are written together where the model learnt them: GPT.
      .replaceAll(/(?<![A-Za-z'])[A-Z](?: [A-Z])+(?![A-Za-z])/g, (letters) => letters.replaceAll(' ', ''))
      .replaceAll(/ {2,}/g, ' ')
      .trim()
  );
}

/** Chinese characters, each as itself where the model knows it and no other reading is asked for. */
function sayRun(run: string, annotations: readonly Annotation[], tokenizer: SentencePiece): string {
  const characters = [...run.replaceAll(READING_MARKS, '')];
  const marks = [...run.matchAll(/\p{Script=Han}([\uE000-\uF8FF]?)/gu)].map(([, mark]) => mark!);
  let readings: string[] | undefined;
  return characters
    .map((character, i) => {
      const annotation = annotations[annotationIndex(marks[i]!) ?? -1];
      // A mark of its own (晕XUAN4) follows its neighbour, and is none of it.
      const own = annotation && !annotation.attached ? marks[i]! : '';
      const asked = annotation?.attached ? annotation.pinyin : undefined;
      if (asked === undefined && tokenizer.has(character)) return character + own;
      readings ??= readHan(characters.join(''));
      const reading = asked ?? readings[i]!;
      if (reading === '') throw new TextError('unsupported-script', { characters: character });
      // The character itself says what its syllable would, where the syllable is not in the vocabulary.
      if (reading === readings[i] && tokenizer.has(character) && !tokenizer.has(modelSyllable(reading)))
        return character + own;
      return ` ${saySyllable(reading, tokenizer)} ${own}`;
    })
    .join('');
}

/**
 * The syllable's token; else a character that sounds like it; else the syllable in another tone. The vocabulary has 1728
 * syllables with tones; `CAO4` and `DEN4` are among the missing, and would be spelled in letters.
 */
function saySyllable(pinyin: string, tokenizer: SentencePiece): string {
  const syllable = modelSyllable(pinyin);
  if (tokenizer.has(syllable)) return syllable;
  const homophone = tokenizer
    .pieces()
    .find((piece) => piece.length === 1 && HAN.test(piece) && readHan(piece)[0] === pinyin);
  if (homophone !== undefined) return homophone;
  const otherTone = ['5', '1', '2', '3', '4']
    .map((tone) => syllable.replace(/\d$/, tone))
    .find((near) => tokenizer.has(near));
  return otherTone ?? syllable;
}

/** Our spelling of a syllable in the vocabulary's: `ju4` is `JV4` there, `lv4` is `LV4`. */
export function modelSyllable(pinyin: string): string {
  return pinyin.replace(/^([jqx])u/, '$1v').toUpperCase();
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
