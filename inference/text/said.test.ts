import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeText } from './normalize.ts';

/** A kind of writing and its rows, `written => said`: a row for every mistake that was ever heard, and as many more. */
function readTable(name: string): [kind: string, rows: [written: string, said: string][]][] {
  const table = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
  return table
    .split(/^# /m)
    .filter((section) => section.trim() !== '')
    .map((section) => {
      const [kind = '', ...lines] = section.trim().split('\n');
      const rows = lines.filter((line) => line.includes(' => ')).map((line) => line.split(' => '));
      return [kind, rows.map(([written = '', said = '']) => [written, said])];
    });
}

/** Spaces beside Chinese and marks are not heard. */
const heard = (text: string) => text.replace(/ *([\p{Script=Han},.?!…()—]) */gu, '$1').trim();

describe.each(readTable('said.txt'))('reads %s', (_, rows) => {
  it.each(rows)('%s as %s', (written, said) => {
    expect(heard(normalizeText(written).text)).toBe(heard(said));
  });
});
