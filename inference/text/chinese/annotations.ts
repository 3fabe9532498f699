/**
 * Readings that people write into the text: `重[chóng]新`, `出发[chū fā]`, `行<hang2>`, `<行|XING2>`, `晕XUAN4`.
 *
 * They are taken out before the text is normalised and leave one private-use character each behind, which no rule of
 * normalisation touches; so the number of readings is not limited by an alphabet, and none can be taken for text.
 */
import { TextError } from '../../errors.ts';
import { readingsOf } from './pinyin.ts';
import { parseSyllable, SYLLABLES, splitSyllables, suggestSyllables, type TypedSyllable } from './syllables.ts';

/** A reading that the author asked for. */
export interface Annotation {
  /** `chong2` */
  readonly pinyin: string;
  /** Whether it belongs to the character before its mark, or stands for a character of its own (`晕XUAN4`). */
  readonly attached: boolean;
}

/** A text and its readings: `annotations[i]` stands where the text holds `markOf(i)`. */
export interface AnnotatedText {
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

const FIRST_MARK = 0xe000;
/** The marks' private-use characters; those above mark pauses. */
export const READING_MARKS = /[\uE000-\uEFFF]/gu;

const markOf = (index: number) => String.fromCharCode(FIRST_MARK + index);

/** The index of the annotation whose mark `character` is; `undefined` for any other character. */
export function annotationIndex(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code >= FIRST_MARK && code <= 0xefff ? code - FIRST_MARK : undefined;
}

const HAN_RUN = '[\\p{Script=Han}〇]+';
const LETTER = '[a-zA-ZüÜêÊāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛ:]';
const TYPED = `${LETTER}+[0-5]?(?:[ '’-]?${LETTER}+[0-5]?)*`;
const BRACKETED = new RegExp(
  `(${HAN_RUN})(?:[[［【〔] ?(${TYPED}) ?[\\]］】〕](?!\\()|<(${TYPED})>|[(（](${TYPED})[)）])`,
  'gu',
);
const PIPED = /<([^|<>\n]+)\|([^<>\n]+)>/gu;
// All small or all capital letters, as "Wan2" is a name. Not inside a word or a version (beta1, wan2.1).
const BARE = /(?<![\p{Script=Latin}\d])(?:[a-zü]{1,6}|[A-ZÜ]{1,6})[1-5](?![\p{Script=Latin}\d]|\.\d)/gu;

/** Best of three, of five: how many games a match has. */
const BEST_OF = /^BO[1357]$/;

/**
 * `text` with its written readings taken out.
 *
 * @throws TextError `bad-pinyin`: a reading with a tone that is no syllable, or that has no character to belong to
 */
export function takeAnnotations(text: string): AnnotatedText {
  const annotations: Annotation[] = [];
  const mark = (pinyin: string, attached: boolean) => markOf(annotations.push({ pinyin, attached }) - 1);
  const annotate = (han: string, typed: string): string | undefined => {
    const readings = readTyped(han, typed);
    if (!readings) return undefined;
    const characters = [...han];
    const first = characters.length - readings.length;
    return characters.map((char, i) => (i < first ? char : char + mark(readings[i - first]!, true))).join('');
  };

  const piped = text
    .replaceAll(READING_MARKS, '')
    .replaceAll(PIPED, (all, word: string, typed: string) =>
      new RegExp(`^${HAN_RUN}$`, 'u').test(word) ? (annotate(word, typed) ?? all) : word,
    );
  const bracketed = piped.replaceAll(BRACKETED, (all, han: string, square, angle, round) => {
    const typed: string = square ?? angle ?? round;
    // Round brackets usually hold an aside: only tones make a reading of it.
    if (round !== undefined && !splitTyped(typed).every((part) => parseSyllable(part)?.tone)) return all;
    return annotate(han, typed) ?? all;
  });
  return { text: takeBareTokens(bracketed, mark), annotations };
}

/** Takes out `XUAN4` and the like where they stand next to Chinese or another such token. */
function takeBareTokens(text: string, mark: (pinyin: string, attached: boolean) => string): string {
  const tokens = [...text.matchAll(BARE)].filter(({ 0: token }) => SYLLABLES.has(parseSyllable(token)?.letters ?? ''));
  const isToken = new Set(tokens.map(({ index }) => index));
  const ends = new Set(tokens.map(({ index, 0: token }) => index + token.length));
  let out = '';
  let from = 0;
  for (const { index, 0: token } of tokens) {
    const end = index + token.length;
    const before = text.slice(0, index).trimEnd();
    const gap = text.slice(end).length - text.slice(end).trimStart().length;
    const nextToToken = ends.has(before.length) || isToken.has(end + gap);
    // iPhone SE2手机, BO5决赛: names
    if (!nextToToken && (/[A-Za-z]$/.test(before) || BEST_OF.test(token))) continue;
    const nextToHan = /[\p{Script=Han}\uE000-\uEFFF]$/u.test(before) || /^\s*\p{Script=Han}/u.test(text.slice(end));
    // One letter and a digit is rather a paper size or a grade: A4纸, E5.
    if (!nextToToken && (!nextToHan || token.length === 2)) continue;
    const { letters, tone } = parseSyllable(token)!;
    out += text.slice(from, index) + mark(letters + tone, false);
    from = end;
  }
  return out + text.slice(from);
}

/**
 * The readings that `typed` gives the last characters of `han`; `undefined` when it is no pinyin at all, such as `[doge]`.
 * Without a tone, the character's own reading of those letters is meant.
 */
function readTyped(han: string, typed: string): string[] | undefined {
  const parts = splitTyped(typed);
  const syllables = parts.map(parseSyllable);
  const characters = [...han];
  const isMeant = syllables.some((syllable) => syllable?.tone !== undefined);
  if (!isMeant) return ownReadings(characters.slice(-parts.length), syllables);
  if (parts.length > characters.length) throw badPinyin(typed, han, knownReadings(characters.at(-1)!));
  return syllables.map((syllable, i) => {
    const character = characters[characters.length - parts.length + i]!;
    if (!syllable || !SYLLABLES.has(syllable.letters)) {
      throw badPinyin(parts[i]!, character, suggestions(character, syllable?.letters ?? ''));
    }
    return syllable.tone
      ? syllable.letters + syllable.tone
      : (readingAs(character, syllable) ?? `${syllable.letters}1`);
  });
}

/** The characters' own readings of syllables without tones; `undefined` if one has no such reading: then it is no pinyin. */
function ownReadings(
  characters: readonly string[],
  syllables: readonly (TypedSyllable | undefined)[],
): string[] | undefined {
  const readings = syllables.map((syllable, i) => syllable && readingAs(characters[i] ?? '', syllable));
  return readings.every((reading) => reading !== undefined) ? readings : undefined;
}

const readingAs = (character: string, { letters }: TypedSyllable) =>
  readingsOf(character).find((reading) => reading.slice(0, -1) === letters);

function splitTyped(typed: string): string[] {
  return typed.split(/[ '’-]+|(?<=[0-5])(?!$)/u).flatMap((part) => splitSyllables(part) ?? [part]);
}

/** The character's own readings, those first that are spelled like `letters`; where nobody knows any, syllables that are. */
function suggestions(character: string, letters: string): string[] {
  const alike = suggestSyllables(letters);
  const known = knownReadings(character);
  const isAlike = (reading: string) => alike.includes(reading.slice(0, -1));
  return known.length === 0 ? alike : [...known.filter(isAlike), ...known.filter((reading) => !isAlike(reading))];
}

const knownReadings = (character: string) => readingsOf(character).slice(0, 3);

function badPinyin(reading: string, character: string, suggestions: readonly string[]): TextError {
  return new TextError('bad-pinyin', { reading, character, suggestions: suggestions.slice(0, 4).join(', ') });
}
