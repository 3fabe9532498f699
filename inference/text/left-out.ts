/** What can't be spoken is left out, so that the rest of a message is. */
import { readHan } from './chinese/pinyin.ts';
import { GREEK } from './letters.ts';

/** A text, and the letters that were taken out of it. */
export interface Remainder {
  readonly text: string;
  /** Each once, in the order of the text. */
  readonly leftOut: readonly string[];
}

/** A letter or syllable of any script, with the signs that belong to it. The marks of written readings are none. */
const LETTER = /(\p{L})\p{M}*(?<attached>[\uE000-\uEFFF]?)/gu;

/** `text` without letters that neither Chinese nor English nor a formula has. Greek is read letter by letter. */
export function leaveOut(text: string): Remainder {
  const leftOut = new Set<string>();
  const rest = text.replace(LETTER, (all, letter: string, mark: string) => {
    // Whoever wrote the reading beside a rare character has said how to speak it.
    if (canSpeak(letter) || mark !== '') return all;
    leftOut.add(letter);
    return ' ';
  });
  return { text: leftOut.size === 0 ? text : rest.replace(/ {2,}/g, ' ').trim(), leftOut: [...leftOut] };
}

/** What is known of letters, of which there are not many: to read one takes as long as to read a line. */
const speakable = new Map<string, boolean>();

function canSpeak(letter: string): boolean {
  const known = speakable.get(letter) ?? isSpeakable(letter);
  speakable.set(letter, known);
  return known;
}

function isSpeakable(letter: string): boolean {
  if (/[A-Za-z]/.test(letter) || letter in GREEK) return true;
  // 〆 and the like are of the script, but no syllables.
  return /[\p{Script=Han}〇]/u.test(letter) && readHan(letter)[0] !== '';
}
