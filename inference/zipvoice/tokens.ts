/**
 * Text as the tokens of ZipVoice: our own normalisation and readings, in the writing that the network was trained on.
 *
 * Ported from `EmiliaTokenizer` (k2-fsa/ZipVoice@2f7326fb zipvoice/tokenizer/tokenizer.py:201-500) and `add_punctuation`
 * (zipvoice/utils/infer.py:232), except that numbers and signs are words by then, and that a mark without a token is heard
 * as a comma where it is a pause.
 */
import { TextError } from '../errors.ts';
import { annotationIndex } from '../text/chinese/annotations.ts';
import { suggestSyllables } from '../text/chinese/syllables.ts';
import { type NormalizedText, type NormalizeOptions, normalizeText } from '../text/normalize.ts';
import { phonemes } from './phonemes.ts';
import { halves, spokenReadings } from './syllables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A token, and how much time it takes beside others: the network itself counts all alike. */
export interface Token {
  readonly token: string;
  readonly id: number;
  readonly weight: number;
}

/**
 * A syllable has 2.2 tokens in Chinese and 4.9 in English, and both take about as long; a mark is a pause in either.
 * Without this a Chinese recording would make English twice too slow, and an English one would swallow Chinese words.
 */
const WEIGHTS = { zh: 2, en: 1 } as const;

/** What marks that have no token of their own are heard as. */
const HEARD: Readonly<Record<string, string>> = { '、': ',', '…': ',', '—': ',', '(': ',', ')': ',', '·': '' };

const HAN = /[\p{Script=Han}〇\uE000-\uF8FF]/u;
const LATIN = /\p{Script=Latin}/u;
/** Marks after which a text may end. */
const ENDS = new Set([',', '.', '?', '!', ';', ':']);

/**
 * The tokens of `text`, at least one of them a sound; the last is a mark.
 *
 * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`
 */
export function readTokens(text: string, vocabulary: Vocabulary, options: NormalizeOptions = {}): Token[] {
  const normalized = normalizeText(text, options);
  const tokens = segmentsOf(spokenMarks(normalized.text)).flatMap(({ language, text: part }) => {
    const names = language === 'zh' ? chinese(part, normalized, vocabulary) : phonemes(part);
    return names
      .filter((name) => vocabulary.has(name))
      .map((token) => ({ token, id: vocabulary.id(token), weight: ENDS.has(token) ? WEIGHTS.zh : WEIGHTS[language] }));
  });
  if (!tokens.some(({ token }) => /[\p{L}]/u.test(token))) throw new TextError('unspeakable');
  return tokens;
}

/** Only marks that have a token, none at the start, one of several, one at the end: without it a first word may get lost. */
function spokenMarks(text: string): string {
  const said = text
    .replaceAll(/(?<![,.?!;:…、])\s*\n\s*/g, '. ')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replace(/[…—)\s]+$/u, '')
    .replaceAll(/[、…—()·]/gu, (mark) => HEARD[mark]!)
    .replaceAll(/[,;:](?=[\s"]*[,;:.?!])/g, '')
    .replaceAll(/(?<=[,;:.?!]\s*),/g, '')
    .replace(/^[\s,.?!;:]+/, '')
    .trim();
  return (ENDS.has(said.at(-1) ?? '') ? said : `${said}.`)
    .replaceAll(/(?<=\p{Script=Latin}[,.?!;:])(?=\p{Script=Latin})/gu, ' ')
    .replaceAll(/(?<=[,.?!;:"]) +(?=[\p{Script=Han}\uE000-\uF8FF"])/gu, '');
}

interface Segment {
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/** Stretches of one script; what is neither joins the stretch before it, and the first one if there is none. */
function segmentsOf(text: string): Segment[] {
  const segments: { language: Segment['language']; text: string }[] = [];
  let leading = '';
  for (const character of text) {
    const language = HAN.test(character) ? 'zh' : LATIN.test(character) ? 'en' : undefined;
    const last = segments.at(-1);
    if (last && (language ?? last.language) === last.language) last.text += character;
    else if (language) {
      segments.push({ language, text: leading + character });
      leading = '';
    } else leading += character;
  }
  return segments;
}

/** A stretch of Chinese: characters, each maybe with the mark of a written reading, and marks between them. */
const HAN_RUN = /(?:[\p{Script=Han}〇\uE000-\uF8FF])+/gu;

function chinese(text: string, normalized: NormalizedText, vocabulary: Vocabulary): string[] {
  const names: string[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    names.push(...text.slice(from, index), ...syllablesOf(run, normalized, vocabulary));
    from = index + run.length;
  }
  return [...names, ...text.slice(from)];
}

/** @throws TextError `bad-pinyin`: a reading that the network has no token for; `unsupported-script`: a character without one */
function syllablesOf(run: string, { annotations }: NormalizedText, vocabulary: Vocabulary): string[] {
  // 1. Characters and the readings that are written behind them; one that is not attached is a syllable of its own.
  const places: { character: string; asked: string | undefined }[] = [];
  for (const character of run) {
    const annotation = annotations[annotationIndex(character) ?? -1];
    const last = places.at(-1);
    if (annotation?.attached && last?.character) last.asked = annotation.pinyin;
    else if (annotation) places.push({ character: '', asked: annotation.pinyin });
    else places.push({ character, asked: undefined });
  }

  // 2. The readings of all characters together, since the context decides.
  const written = places.filter(({ character }) => character !== '');
  const readings = spokenReadings(
    written.map(({ character }) => character).join(''),
    (place) => written[place]?.asked !== undefined,
  );
  let next = 0;
  return places.flatMap(({ character, asked }) => {
    const own = character === '' ? undefined : readings[next++];
    const reading = asked ?? own ?? '';
    if (reading === '') throw new TextError('unsupported-script', { characters: character });

    // 3. Each as its halves.
    const parts = halves(reading);
    if (parts.every((part) => vocabulary.has(part))) return parts;
    const suggestions = suggestSyllables(reading.slice(0, -1)).join(', ');
    throw new TextError('bad-pinyin', { reading, character, suggestions });
  });
}
