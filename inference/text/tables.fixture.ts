/** Tables of lines and how they are read, and what is misread of them: for the tests, and to measure (`misread.ts`). */
import { readFileSync } from 'node:fs';
import { TextError } from '../errors.ts';
import { readHan } from './chinese/pinyin.ts';
import { readEmotionWords } from './emotion/emotion-words.ts';
import { normalizeText } from './normalize.ts';

/** Something written, what may be made of it, the usual way first, and what is made of it. */
export interface Row {
  readonly written: string;
  readonly wanted: readonly string[];
  readonly read: () => string;
}

export type Sections = [kind: string, rows: Row[]][];

const linesOf = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/**
 * Kinds of writing, `== kind`, and their rows, `written => said | said otherwise`, the parts that differ maybe in braces:
 * `零{一/幺}八`. A text of which nothing is left is `refused`.
 */
export function readSaid(name: string): Sections {
  const sections: Sections = [];
  for (const line of linesOf(name)) {
    if (line.startsWith('== ')) sections.push([line.slice(3), []]);
    const end = line.indexOf(' => ');
    if (end < 0) continue;
    const written = line.slice(0, end);
    const wanted = line
      .slice(end + 4)
      .split(' | ')
      .flatMap(eachOf)
      .map(heard);
    sections.at(-1)?.[1].push({ written, wanted, read: () => said(written) });
  }
  return sections;
}

/** `a{b/c}d` as `abd` and `acd`. */
function eachOf(wanted: string): string[] {
  const braces = /\{([^}]*)\}/.exec(wanted);
  if (!braces) return [wanted];
  return braces[1]!.split('/').flatMap((part) => eachOf(wanted.replace(braces[0], () => part)));
}

/** Spaces beside Chinese and marks are not heard, nor whether a word begins large; OK is its letters, and laughter laughter however it is parted. */
function heard(text: string): string {
  return text
    .replace(/ *([\p{Script=Han},.?!…:;、"()—]) */gu, '$1')
    .replace(/(?<![A-Za-z])[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())
    .replace(/(?<![A-Za-z])(?:OK|ok)(?![A-Za-z])/g, 'O K')
    .replace(/(?<![A-Za-z])a?(?:ha|he|hee|heh|ho)(?: (?:ha|he|hee|heh|ho))+(?![A-Za-z])/g, (laugh) =>
      laugh.replaceAll('h ', ' ').replace(/h$/, '').replaceAll(' ', ''),
    )
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

/** Sentences of Chinese and the readings of their doubtful characters: `种瓜得瓜 种zhong4,得de2`. */
export function readPolyphones(name: string): Sections {
  const rows = linesOf(name).map((line): Row => {
    const [written, wanted] = line.split(' ') as [string, string];
    const characters = wanted.split(',').map((want) => want[0]!);
    const read = () => {
      const readings = readHan(written);
      return characters.map((character) => character + readings[written.indexOf(character)]).join(',');
    };
    return { written, wanted: [wanted], read };
  });
  return [['polyphones', rows]];
}

/** Descriptions and the feelings that may be strongest: `带着哭腔 => sad`; `?` where being told that it is not understood will do. */
export function readFeelings(name: string): Sections {
  const rows = linesOf(name).map((line): Row => {
    const [written, wanted] = line.split(' => ') as [string, string];
    const read = () => {
      const { weights, known } = readEmotionWords(written);
      if (!known) return '?';
      return Object.entries(weights).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '?';
    };
    return { written, wanted: wanted.split(' '), read };
  });
  return [['descriptions of feelings', rows]];
}

/** The rows that are misread, each with what is made of it. */
export function misread(rows: readonly Row[]): { written: string; got: string; wanted: readonly string[] }[] {
  return rows
    .map(({ written, wanted, read }) => ({ written, got: read(), wanted }))
    .filter(({ got, wanted }) => !wanted.includes(got));
}
