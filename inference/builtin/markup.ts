import type { Unit } from '../text/script.ts';
import type { EspeakVoice } from './espeak.ts';

/** A text as espeak-ng wants it. */
export interface Markup {
  readonly voice: EspeakVoice;
  /** SSML without a root element. */
  readonly ssml: string;
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

const MARKS: Readonly<Record<Extract<Unit, { kind: 'pause' }>['mark'], string>> = {
  ',': ',',
  '、': ',',
  ':': ',',
  ';': ';',
  '.': '.',
  '…': '.',
  '\n': '.',
  '?': '?',
  '!': '!',
};

/**
 * `units` for espeak's Mandarin voice when there is any syllable, else for its American one.
 *
 * Syllables go as pinyin with a tone digit, which that voice reads as surely as Hanzi and which fixes the reading;
 * words inside Mandarin are spoken by the American voice.
 */
export function toMarkup(units: readonly Unit[]): Markup {
  const isMandarin = units.some((unit) => unit.kind === 'syllable');
  const parts: string[] = [];
  units.forEach((unit, i) => {
    if (unit.kind === 'syllable') {
      parts.push(' ', respell(unit.pinyin));
    } else if (unit.kind === 'pause') {
      if (parts.length > 0) parts.push(MARKS[unit.mark]);
    } else {
      const isFirst = units[i - 1]?.kind !== 'word';
      const isLast = units[i + 1]?.kind !== 'word';
      parts.push(' ', isMandarin && isFirst ? TO_ENGLISH : '');
      parts.push(escapeMarkup(unit.text), isMandarin && isLast ? TO_MANDARIN : '');
    }
  });
  return { voice: isMandarin ? 'cmn' : 'en-us', ssml: parts.join('').trim() };
}

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
