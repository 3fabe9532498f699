import { readFileSync } from 'node:fs';

/** `word reading …`, a word a line, readings with tone marks; `distil.ts` writes it. */
export const WORDS_FILE = new URL('./words.txt', import.meta.url);

/** Words and their readings, as pinyin-pro takes a dictionary. */
export function readDictionary(): Record<string, string> {
  const rows = readFileSync(WORDS_FILE, 'utf8').trim().split('\n');
  return Object.fromEntries(
    rows.map((row) => {
      const end = row.indexOf(' ');
      return [row.slice(0, end), row.slice(end + 1)];
    }),
  );
}
