/**
 * The reading of every character of a stretch of Chinese.
 *
 * pinyin-pro knows words, polyphones in them and the tone changes of 一 and 不, the more with the words of `dictionary/`;
 * what it misses is mended here, from the particular to the general: particles (得, 地, 儿), verbs told by what stands
 * beside them, then whole words, which win. The change of a third tone
 * before another is not applied: whoever turns pinyin into sound does that.
 */
import { addDict, pinyin } from 'pinyin-pro';
import { readDictionary } from './dictionary/index.ts';
import { PARTICLES } from './particles.ts';
import { AS_IS, CORRECTIONS, NEUTRAL, SURNAME_PLACE, SURNAME_READINGS } from './pinyin-corrections.ts';

let isDictionaryAdded = false;

/** Once per thread, when something is first read: it takes about 0.2 s. */
function addDictionary(): void {
  if (isDictionaryAdded) return;
  addDict(readDictionary());
  isDictionaryAdded = true;
}

const LONGEST_CORRECTION = Math.max(...[...CORRECTIONS.keys()].map((word) => word.length));

/**
 * One reading per character (code point) of `han`: `chu1`, neutral tone 5, ü as `v`; empty where nothing is known of
 * the character. `han` is simplified characters only: give whole sentences, the context decides.
 */
export function readHan(han: string): string[] {
  addDictionary();
  const readings = pinyin(han, { type: 'array', toneType: 'num', v: true, toneSandhi: true }).map(spelled);
  readParticles(han, readings);
  readWords(han, readings);
  return readings;
}

/** All readings of one character, the most common first; `[]` for an unknown one. */
export function readingsOf(character: string): string[] {
  const readings = pinyin(character, { type: 'array', toneType: 'num', v: true, multiple: true }).map(spelled);
  return [...new Set(readings)].filter((reading) => reading !== '');
}

/** The reading as we spell it: neutral tone 5, and interjections by a syllable that can be spoken. */
function spelled(reading: string): string {
  if (!/^[a-zêü]+[0-5]$/.test(reading)) return '';
  return reading
    .replace(/0$/, '5')
    .replace('ü', 'v')
    .replace(/^ê/, 'ei')
    .replace(/^hn?g/, 'heng')
    .replace(/^hm/, 'heng');
}

function readParticles(han: string, readings: string[]): void {
  const index = characterIndex(han);
  const done = new Set<number>();
  for (const { place, reading } of PARTICLES) {
    for (const match of han.matchAll(place)) {
      const at = index.get(match.index)!;
      if (!done.has(at)) readings[at] = corrected(readings[at]!, reading);
      done.add(at);
    }
  }
  // 一个一个: both alike, where the dictionary takes the second for the light 一 of 看一看.
  for (const match of han.matchAll(/一(.)一\1/gu)) {
    const at = index.get(match.index)!;
    readings[at + 2] = readings[at]!;
  }
  for (const match of han.matchAll(SURNAME_PLACE)) {
    readings[index.get(match.index)!] = SURNAME_READINGS.get(match[0])!;
  }
}

function readWords(han: string, readings: string[]): void {
  const characters = [...han];
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(LONGEST_CORRECTION, characters.length - at);
    while (length > 1 && !CORRECTIONS.has(characters.slice(at, at + length).join(''))) length--;
    const correction = CORRECTIONS.get(characters.slice(at, at + length).join(''));
    correction?.forEach((reading, i) => {
      readings[at + i] = corrected(readings[at + i]!, reading);
    });
    at += length;
  }
}

function corrected(reading: string, correction: string): string {
  if (correction === AS_IS) return reading;
  if (correction === NEUTRAL) return reading.replace(/\d$/, NEUTRAL);
  return correction;
}

/** Character number by UTF-16 offset: rare characters take two units. */
function characterIndex(text: string): Map<number, number> {
  const index = new Map<number, number>();
  let offset = 0;
  for (const [i, character] of [...text].entries()) {
    index.set(offset, i);
    offset += character.length;
  }
  return index;
}
