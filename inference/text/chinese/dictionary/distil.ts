/**
 * Writes `words.txt`: the words of the large dictionary of pinyin-pro that pinyin-pro alone reads otherwise.
 *
 *     npm install --no-save @pinyin-pro/data
 *     node --import tsx inference/text/chinese/dictionary/distil.ts node_modules/@pinyin-pro/data/json/complete.json
 *
 * The whole dictionary reads as well as its difference does, for twenty times the memory and the time to load.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import { WORDS_FILE } from './words.ts';

/** Words that are two words more often than one: 这行吗, 参数完整; and a tree that is a singer. */
const NO_WORDS = new Set(['这行', '数完', '穿着', '朴树']);

const dictionary = z.record(z.string(), z.tuple([z.string(), z.number()]));
const file = process.argv[2];
if (file === undefined) throw new Error('distil: no dictionary given, name the complete.json of @pinyin-pro/data');
const words = Object.entries(dictionary.parse(JSON.parse(readFileSync(file, 'utf8'))))
  .map(([word, [readings]]) => ({ word, readings }))
  .filter(({ word, readings }) => !NO_WORDS.has(word) && isReadOtherwise(word, readings.split(' ')))
  .map(({ word, readings }) => `${word} ${readings}`);
writeFileSync(WORDS_FILE, `${words.join('\n')}\n`);

/** The changes of 一 and 不 are pinyin-pro's own. */
function isReadOtherwise(word: string, readings: readonly string[]): boolean {
  const characters = [...word];
  const alone = pinyin(word, { type: 'array', toneSandhi: false });
  if (characters.length < 2 || readings.length !== characters.length || alone.length !== characters.length)
    return false;
  return readings.some((reading, i) => !'一不'.includes(characters[i] ?? '') && reading !== alone[i]);
}
