/** A text as a row of units that sound alike or not: Chinese syllables without tones, words in one spelling. */
import { TextError } from '../errors.ts';
import { readText } from '../text/script.ts';

export interface SoundUnit {
  readonly kind: 'syllable' | 'word';
  /** As it is shown to people: the character, the word. */
  readonly shown: string;
  /** Units with the same key sound the same. */
  readonly key: string;
}

/** Sounds of hesitation: nobody writes them, and a recogniser sometimes does. */
const FILLERS = /^(?:h+m+|m+h?m*|u+h+|u+m+|e+r+m*|a+h+)$/;

/** What a contraction stands for: both ways of writing it are the same words. `'s` and `'d` have several meanings and stay. */
const CONTRACTIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^won't$/, 'will not'],
  [/^can't$/, 'can not'],
  [/^cannot$/, 'can not'],
  [/^shan't$/, 'shall not'],
  [/^gonna$/, 'going to'],
  [/^wanna$/, 'want to'],
  [/^(.+)n't$/, '$1 not'],
  [/^(.+)'re$/, '$1 are'],
  [/^(.+)'ll$/, '$1 will'],
  [/^(.+)'ve$/, '$1 have'],
  [/^(i)'m$/, '$1 am'],
];

const TITLES: Readonly<Record<string, string>> = { mr: 'mister', mrs: 'missus', dr: 'doctor', okay: 'ok' };

/**
 * British and American spellings that are one sound, as rules on keys alone (a key need not be a word): colour color,
 * centre center, realise realize, travelled traveled, catalogue catalog, defence defense, grey gray.
 */
const SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^grey/, 'gray'],
  [/(?<=.{2})our/g, 'or'],
  [/(?<=.{2}[^aeiou])re$/, 'er'],
  [/ys(?=e|ing)/g, 'yz'],
  [/(?<=.{2})is(?=(?:e[drs]?|ing|ations?)$)/, 'iz'],
  [/ogue/g, 'og'],
  [/ence$/, 'ense'],
  [/(?<=.)ll/g, 'l'],
];

/**
 * `text` as it sounds, after the front-end's own normaliser: numbers in words, without marks and readings.
 *
 * @param language how digits without a letter beside them are read
 * @returns undefined for a text of a language whose sounds are not known here: nothing can be said about it
 */
export function soundUnits(text: string, language: 'zh' | 'en'): readonly SoundUnit[] | undefined {
  try {
    return readText(text, { numbersIn: language }).flatMap((unit) => {
      if (unit.kind === 'syllable') return [syllable(unit.hanzi, unit.pinyin)];
      return unit.kind === 'word' ? wordsOf(unit.text) : [];
    });
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return error.code === 'empty' || error.code === 'unspeakable' ? [] : undefined;
  }
}

/** Homophones are no errors of a voice (他 她 它, 的 得 地), and a recogniser guesses at them. */
function syllable(hanzi: string, pinyin: string): SoundUnit {
  const key = pinyin.replace(/\d$/, '');
  return { kind: 'syllable', shown: hanzi === '' ? key : hanzi, key };
}

function wordsOf(shown: string): SoundUnit[] {
  const plain = shown
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  if (FILLERS.test(plain)) return [];
  const [pattern, meaning] = CONTRACTIONS.find(([contraction]) => contraction.test(plain)) ?? [/^$/, ''];
  return plain
    .replace(pattern, meaning)
    .split(' ')
    .map((word) => ({ kind: 'word', shown, key: spelled(TITLES[word] ?? word.replaceAll("'", '')) }));
}

function spelled(word: string): string {
  return SPELLINGS.reduce((spelling, [pattern, other]) => spelling.replace(pattern, other), word);
}
