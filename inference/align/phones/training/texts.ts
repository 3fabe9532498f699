/** Words and phrases of this repository in random order: nothing that a listener could guess, so that each sound must be heard. */
import { readdirSync, readFileSync } from 'node:fs';

export type Language = 'en' | 'zh';

const ROOT = new URL('../../../../', import.meta.url);
/** What recordings are checked against: the network is not to know it beforehand. */
const SHOWN = /^enroll-(sentence|short)-/;
const VOWEL = /[aeiouy]/;

/** A text at random in `language`. */
export type Texts = (language: Language, random: () => number) => string;

export function openTexts(): Texts {
  const guides = readdirSync(new URL('docs/', ROOT)).filter((name) => name.endsWith('.md') && name !== 'zh.md');
  const english = [valuesOf('en'), ...['README.md', ...guides.sort().map((name) => `docs/${name}`)].map(readProse)];
  const words = wordsOf(english.join('\n'));
  const phrases = phrasesOf([valuesOf('zh'), readProse('docs/zh.md')].join('\n'), shownIn('zh'));
  return (language, random) => {
    const pick = (from: readonly string[], count: number, by: string) =>
      Array.from({ length: count }, () => from[Math.floor(from.length * random())]).join(by);
    const upTo = (least: number, most: number) => least + Math.floor((most - least + 1) * random());
    if (language === 'zh') return `${pick(phrases, upTo(2, 3), '，')}。`;
    return `${pick(words, upTo(5, 7), ' ')}, ${pick(words, upTo(3, 6), ' ')}.`;
  };
}

function linesOf(language: Language): readonly string[] {
  return readFileSync(new URL(`locales/${language}.ftl`, ROOT), 'utf8').split('\n');
}

/** What people read of a locale, without names and placeables. */
function valuesOf(language: Language): string {
  return linesOf(language)
    .filter((line) => /^[a-z-]+.* = /.test(line) && !SHOWN.test(line))
    .map((line) => line.replace(/^[^=]*= /, '').replace(/\{[^}]*\}/g, ' '))
    .join('\n');
}

function shownIn(language: Language): string {
  return linesOf(language)
    .filter((line) => SHOWN.test(line))
    .join('\n');
}

/** A page without code and addresses. */
function readProse(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/`[^`]*`|<[^>]*>|\]\([^)]*\)/g, ' ');
}

export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\b[a-z]{2,12}\b/g))].filter((word) => VOWEL.test(word));
}

/** The stretches of 2 to 9 Chinese characters that `without` doesn't hold. */
export function phrasesOf(text: string, without: string): readonly string[] {
  const runs = text.split(/[^\p{Script=Han}]+/u).filter(({ length }) => length >= 2 && length <= 9);
  return [...new Set(runs)].filter((run) => !without.includes(run));
}
