/**
 * Mandarin as the network was taught it: every syllable in two halves, tones as they are spoken within a word.
 *
 * Ported from k2-fsa/ZipVoice@2f7326fb zipvoice/tokenizer/tokenizer.py:348 and mozillazg/python-pinyin@v0.55.0
 * pypinyin/contrib/tone_sandhi.py (third tones only: `readHan` has changed 一 and 不 already).
 */
import { readHan } from '../text/chinese/pinyin.ts';

/** Two letters before one; y and w count as initials here, although they are none. */
const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])/;

/** Interjections without a vowel, by what sounds most like them. */
const VOWELLESS: Readonly<Record<string, string>> = { m: 'en', n: 'en', ng: 'en' };

/** `chang2` -> `ch0`, `ang2`; `er2` -> `er2`. Finals are as spelled: `ju2` -> `j0`, `u2`; ü is `v`. */
export function halves(pinyin: string): string[] {
  const [letters, tone] = [pinyin.slice(0, -1), pinyin.slice(-1)];
  const said = VOWELLESS[letters] ?? letters.replaceAll('ê', 'ei');
  const initial = INITIAL.exec(said)?.[0] ?? '';
  const final = said.slice(initial.length) + tone;
  return initial === '' ? [final] : [`${initial}0`, final];
}

/** Particles behind a foreign word (OK了), of which a dictionary knows only the stressed reading. */
const LONE_PARTICLES: Readonly<Record<string, string>> = { 了: 'le5', 着: 'zhe5', 得: 'de5', 地: 'de5' };

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A reading for every character of `han`, third tones changed as they are within a word: 你好 is `ni2 hao3`, 展览馆
 * `zhan2 lan2 guan3`; 很好 is two words and keeps both. Empty where a character has no reading.
 *
 * @param isFixed whether the reading of a character is given: it starts a word of its own, and is never changed
 */
export function spokenReadings(han: string, isFixed: (character: number) => boolean = () => false): string[] {
  const lone = LONE_PARTICLES[han];
  const readings = lone === undefined ? readHan(han) : [lone];
  let at = 0;
  for (const { segment } of WORDS.segment(han)) {
    const end = at + [...segment].length;
    const places = Array.from({ length: end - at }, (_, i) => at + i);
    // The third tones that end a word, but not the last of them.
    const kept = places.findLastIndex((place) => isFixed(place) || !readings[place].endsWith('3'));
    for (const place of places.slice(kept + 1, -1)) readings[place] = readings[place].replace('3', '2');
    at = end;
  }
  return readings;
}
