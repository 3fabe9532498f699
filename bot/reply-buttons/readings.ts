/** Characters with several readings: what a person may tap when the likely one was wrong. */
import { proposeReadings } from '../../inference/index.ts';
import { type Entry, findWords } from '../pronunciation/index.ts';

/** Buttons under one reply: more would hide it. */
const MAX_BUTTONS = 4;

/** Another reading of the character at `index` of a text. */
export interface OtherReading {
  readonly index: number;
  readonly character: string;
  /** `chong2` */
  readonly reading: string;
}

/** The readings of `text` that were not said and may be meant; words of the person's dictionary are sure. */
export function otherReadings(text: string, entries: readonly Entry[]): OtherReading[] {
  const sure = findWords(text, entries);
  const isSure = (at: number) => sure.some(({ index, entry }) => at >= index && at < index + entry.word.length);
  return proposeReadings(text)
    .filter(({ index }) => !isSure(index))
    .flatMap(({ index, character, readings, chosen }) =>
      readings.filter((reading) => reading !== chosen).map((reading) => ({ index, character, reading })),
    )
    .filter((one, at, all) => all.findIndex((first) => isSameChoice(first, one)) === at)
    .slice(0, MAX_BUTTONS);
}

/** Two buttons that read alike could not be told apart: the first of such characters has it. */
function isSameChoice(a: OtherReading, b: OtherReading): boolean {
  return a.character === b.character && a.reading === b.reading;
}

/** `text` with `reading` written behind the character at `index`; undefined if that is not a character. */
export function withReading(text: string, index: number, reading: string): string | undefined {
  const character = /^\p{Script=Han}/u.exec(text.slice(index))?.[0];
  if (!Number.isInteger(index) || character === undefined || !/^[a-zv]+[1-5]$/.test(reading)) return undefined;
  const end = index + character.length;
  return `${text.slice(0, end)}[${reading}]${text.slice(end)}`;
}

const MARKS = ['', '\u0304', '\u0301', '\u030C', '\u0300', ''];

/** `chong2` as people write it: `chóng`. The mark stands on a or e, on the o of ou, else on the last vowel. */
export function toneMarked(reading: string): string {
  const letters = reading.slice(0, -1).replace('v', 'ü');
  const at = [/[ae]/, /o(?=u)/, /[aeiouü](?=[^aeiouü]*$)/].map((vowel) => letters.search(vowel)).find((i) => i >= 0);
  if (at === undefined) return letters;
  const mark = MARKS[Number(reading.at(-1))] ?? '';
  return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
}
