import type { PauseMark, Unit } from '../text/script.ts';
import type { EspeakVoice } from './espeak.ts';
import { isLetterA } from './letter-a.ts';

/** A text as espeak-ng wants it. */
export interface Markup {
  readonly voice: EspeakVoice;
  /** SSML without a root element. */
  readonly ssml: string;
  /** [units] where each unit begins in `ssml`; a pause begins where its mark stands. */
  readonly places: readonly number[];
}

/** espeak's Mandarin voice has no entry for these; the neighbours sound the same or nearly so. */
const RESPELLED: Readonly<Record<string, string>> = {
  jiong: 'jong',
  qiong: 'qong',
  xiong: 'xong',
  m: 'en',
  n: 'en',
  ng: 'en',
  hm: 'en',
  hng: 'en',
};

/** How espeak hears a mark inside a clause. */
const MARKS: Readonly<Record<PauseMark, string>> = {
  ',': ',',
  '、': ',',
  ':': ',',
  ';': ';',
  '.': '.',
  '…': '…',
  '\n': '.',
  '?': '?',
  '!': '!',
};

/**
 * Silence after what espeak does not hear beside a change of voice, milliseconds: as long as it makes it elsewhere in
 * the language.
 */
const BREAKS: Readonly<Record<EspeakVoice, Partial<Record<PauseMark, number>>>> = {
  cmn: { '.': 260, '\n': 260, '…': 195 },
  'en-us': { '.': 350, '\n': 350, '…': 260 },
};

/** The voice that speaks `units`: the Mandarin one when there is any syllable, else the American one. */
export function voiceOf(units: readonly Unit[]): EspeakVoice {
  return units.some((unit) => unit.kind === 'syllable') ? 'cmn' : 'en-us';
}

/**
 * `units` for espeak's `voice`, by default the one of `voiceOf`. Silences are not its business: see `stretches.ts`.
 *
 * Syllables go as pinyin with a tone digit, which the Mandarin voice reads as surely as Hanzi and which fixes the
 * reading; words inside Mandarin are spoken by the American voice.
 */
export function toMarkup(units: readonly Unit[], voice: EspeakVoice = voiceOf(units)): Markup {
  const places: number[] = [];
  let ssml = '';
  const add = (...parts: readonly string[]) => {
    // Nothing stands before the first unit.
    ssml += ssml === '' ? parts.join('').trimStart() : parts.join('');
  };
  units.forEach((unit, i) => {
    const before = units[i - 1];
    const endsSentence = before?.kind === 'pause' && (before.mark === '.' || before.mark === '\n');
    if (unit.kind === 'syllable') {
      const pinyin = respell(unit.pinyin);
      add(' ');
      places.push(ssml.length);
      add(endsSentence ? capitalized(pinyin) : pinyin);
    } else if (unit.kind === 'pause') {
      places.push(ssml.length);
      if (ssml !== '') add(pauseMarkup(unit.mark, before, units[i + 1], voice));
    } else if (unit.kind === 'word') {
      const opens = voice === 'cmn' && before?.kind !== 'word';
      const closes = voice === 'cmn' && units[i + 1]?.kind !== 'word';
      const word = isLetterA(units, i, voice) ? SAID_LETTER_A : unit.text;
      add(' ', opens ? TO_ENGLISH : '');
      places.push(ssml.length);
      add(escapeMarkup(endsSentence ? capitalized(word) : word));
      // A mark after the change back to Mandarin is not heard, one before it is.
      const next = units[i + 1];
      const mark = next?.kind === 'pause' && !(next.mark in BREAKS.cmn) ? MARKS[next.mark] : '';
      add(closes ? mark + TO_MANDARIN : '');
    } else {
      places.push(ssml.length);
    }
  });
  return { voice, ssml: ssml.trimEnd(), places };
}

/** A pause between two units. A full stop ends a sentence only for espeak before a capital letter, and not beside a tag. */
function pauseMarkup(mark: PauseMark, before: Unit | undefined, after: Unit | undefined, voice: EspeakVoice): string {
  const isBesideTag = voice === 'cmn' && (before?.kind === 'word' || after?.kind === 'word');
  if (!isBesideTag) return MARKS[mark];
  const ms = BREAKS[voice][mark];
  if (ms !== undefined && after !== undefined) return `<break time="${ms}ms"/>`;
  // Written before the closing tag already.
  return before?.kind === 'word' && ms === undefined ? '' : MARKS[mark];
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The letter A, which espeak takes for the article "uh" before another word. */
const SAID_LETTER_A = 'eh';

/** The marks tell `espeak.ts` where the other voice speaks. */
const TO_ENGLISH = '<mark name="en-us"/><voice xml:lang="en-us">';
const TO_MANDARIN = '</voice><mark name="cmn"/>';

function respell(pinyin: string): string {
  const letters = pinyin.slice(0, -1);
  return (RESPELLED[letters] ?? letters) + pinyin.slice(-1);
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
