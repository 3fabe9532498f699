/** English units as flite wants them: sentence by sentence, in words that it takes for nothing but words. */
import type { PauseMark, Unit } from '../text/script.ts';
import { isLetterA } from './letter-a.ts';

/** What flite says in one go. */
export interface Sentence {
  /** SSML without a root element. */
  readonly ssml: string;
  /** What of the units is in it, the mark at its end included. */
  readonly units: readonly Unit[];
  /** Marks between its words, in order: flite rests at each. */
  readonly inner: readonly PauseMark[];
  /** The mark behind it, if there is one. */
  readonly end: PauseMark | undefined;
}

const ENDS: readonly PauseMark[] = ['.', '?', '!', '…', '\n'];

/** The sentences of `units`, which are words and marks. */
export function toSentences(units: readonly Unit[]): Sentence[] {
  const ends = units.flatMap((unit, i) => (unit.kind === 'pause' && ENDS.includes(unit.mark) ? [i + 1] : []));
  const parts = [...ends, units.length].map((end, i) => units.slice(ends[i - 1] ?? 0, end));
  return parts.map(toSentence).filter(({ ssml }) => ssml !== '');
}

function toSentence(units: readonly Unit[]): Sentence {
  const words: string[] = [];
  const inner: PauseMark[] = [];
  const lastWord = units.findLastIndex(({ kind }) => kind === 'word');
  const spell = createSpelling();
  units.forEach((unit, i) => {
    if (unit.kind === 'word') {
      const said = spell(unit.text, isLetterA(units, i, 'en-us'));
      if (said !== '') words.push(said);
    } else if (unit.kind === 'pause' && words.length > inner.length && i < lastWord) {
      words.push(`${words.pop()},`);
      inner.push(unit.mark);
    }
  });
  const last = units.at(-1);
  const end = last?.kind === 'pause' ? last.mark : undefined;
  const ssml = words.length === 0 ? '' : `${words.join(' ')}${end === '?' || end === '!' ? end : '.'}`;
  return { ssml, units, inner, end };
}

/** Words that flite would take for an abbreviation or spell, and the phonemes that espeak has for them. */
const PHONES: Readonly<Record<string, string>> = {
  hmm: 'hh ah1 m',
  psst: 'p s t',
  dr: 'd aa1 k t er',
  st: 's ey1 n t',
};
const LETTER_A = 'ey1';

/** Letters that are no plain letter with a mark on it. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'a',
};

/**
 * A function that writes a word for flite: in small plain letters, since capitals and numbers would be read by rules of
 * its own; empty where nothing of it can be said.
 */
function createSpelling(): (word: string, isLetter: boolean) => string {
  let spelled = 0;
  return (word, isLetter) => {
    const plain = Array.from(word.toLowerCase(), (letter) => PLAIN[letter] ?? letter)
      .join('')
      .normalize('NFKD')
      .replace(/[^a-z']/g, '');
    const phones = isLetter ? LETTER_A : Object.hasOwn(PHONES, plain) ? PHONES[plain] : undefined;
    if (phones === undefined) return plain;
    // flite drops a word whose phonemes are written as those of the word before: a stress that changes nothing tells them
    // apart.
    const written = spelled++ % 2 === 0 ? phones : phones.replace(/[01]?$/, '0');
    return `<phoneme ph="${written}">${plain}</phoneme>`;
  };
}
