import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TextError } from '../errors.ts';
import { normalizeText } from './normalize.ts';

/** What is written, and what may be said for it, the usual way first: `written => said | said otherwise`. */
type Row = readonly [written: string, said: readonly string[]];

/** Kinds of writing, `== kind`, and their rows. A text of which nothing is left is `refused`. */
function readTable(name: string): [kind: string, rows: Row[]][] {
  const table = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
  return table
    .split(/^== /m)
    .filter((section) => section.trim() !== '')
    .map((section) => {
      const [kind = '', ...lines] = section.trim().split('\n');
      return [kind, lines.filter((line) => line.includes(' => ')).map(readRow)];
    });
}

function readRow(line: string): Row {
  const end = line.indexOf(' => ');
  return [
    line.slice(0, end),
    line
      .slice(end + 4)
      .split(' | ')
      .map(heard),
  ];
}

/** Spaces beside Chinese and marks are not heard. */
function heard(text: string): string {
  return text
    .replace(/ *([\p{Script=Han},.?!…:;、"()—]) */gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function said(written: string): string {
  try {
    return heard(normalizeText(written).text);
  } catch (error) {
    if (error instanceof TextError) return 'refused';
    throw error;
  }
}

// A row for every mistake that was ever heard, and as many more; and lines as people type them, by kind.
describe.each([...readTable('said.txt'), ...readTable('everyday.txt')])('reads %s', (_, rows) => {
  it.each(rows)('%s as %s', (written, wanted) => {
    expect(wanted).toContain(said(written));
  });
});
