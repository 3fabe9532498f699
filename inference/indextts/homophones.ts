/** Syllables that the model's vocabulary lacks, by what sounds alike: `CAO4`, `POU3` and `DEN4` would be spelled in letters. */
import { readHan, readingsOf } from '../text/chinese/pinyin.ts';
import type { SentencePiece } from '../text/tokenizer/sentencepiece.ts';

/** What is asked of a tokenizer. */
type Vocabulary = Pick<SentencePiece, 'has' | 'pieces'>;

const HAN = /^\p{Script=Han}$/u;

/** The other tones from the most alike on; the neutral one is the last, as it is no tone of a word by itself. */
const NEAR_TONES: Readonly<Record<string, string>> = { 1: '4235', 2: '3145', 3: '2415', 4: '1325', 5: '4132' };

/**
 * A function that gives the token of a syllable; else a character that sounds like it; else the syllable in another tone.
 * The released vocabulary has 1728 syllables with tones.
 */
export function syllableSayer(tokenizer: Vocabulary): (pinyin: string) => string {
  let homophones: ReadonlyMap<string, string> | undefined;
  return (pinyin) => {
    const syllable = modelSyllable(pinyin);
    if (tokenizer.has(syllable)) return syllable;
    homophones ??= charactersByReading(tokenizer);
    const otherTones = [...(NEAR_TONES[pinyin.slice(-1)] ?? '')].map((tone) => syllable.slice(0, -1) + tone);
    return homophones.get(pinyin) ?? otherTones.find((near) => tokenizer.has(near)) ?? syllable;
  };
}

/**
 * A character of the vocabulary for every reading: the first that is read so by itself, else the first whose readings
 * differ from it in tone only.
 */
function charactersByReading(tokenizer: Vocabulary): Map<string, string> {
  const characters = tokenizer
    .pieces()
    .filter((piece) => HAN.test(piece))
    .reverse();
  const found = new Map<string, string>();
  for (const character of characters) {
    const readings = readingsOf(character);
    const letters = new Set(readings.map((reading) => reading.slice(0, -1)));
    if (letters.size === 1) for (const reading of readings) found.set(reading, character);
  }
  for (const character of characters) found.set(readHan(character)[0] ?? '', character);
  return found;
}

/** Our spelling of a syllable in the vocabulary's: `ju4` is `JV4` there, `lv4` is `LV4`. */
export function modelSyllable(pinyin: string): string {
  return pinyin.replace(/^([jqx])u/, '$1v').toUpperCase();
}
