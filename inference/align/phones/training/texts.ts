/** Words and phrases of this repository in random order: nothing that a listener could guess, so that each sound must be heard. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ForeignVoice } from '../../../builtin/index.ts';

export type Language = 'en' | 'zh' | ForeignVoice;

/** The locale that is written in each. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh', es: 'es', 'pt-br': 'pt-BR', ru: 'ru' };

const ROOT = new URL('../../../../', import.meta.url);
/** What recordings are checked against: the network is not to know it beforehand. */
const SHOWN = /^enroll-(sentence|short)-/;
const VOWEL = /[aeiouyàáâãéêíóôõúüаеёиоуыэюя]/;

/** A text at random in `language`. */
export type Texts = (language: Language, random: () => number) => string;

export function openTexts(): Texts {
  const guides = readdirSync(new URL('docs/', ROOT)).filter((name) => name.endsWith('.md') && name !== 'zh.md');
  const english = [valuesOf('en'), ...['README.md', ...guides.sort().map((name) => `docs/${name}`)].map(readProse)];
  const words = {
    en: wordsOf(english.join('\n')),
    es: wordsOf(valuesOf('es')),
    'pt-br': wordsOf(valuesOf('pt-br')),
    ru: wordsOf(valuesOf('ru')),
  };
  const phrases = phrasesOf([valuesOf('zh'), readProse('docs/zh.md')].join('\n'), shownIn('zh'));
  return (language, random) => {
    const pick = (from: readonly string[], count: number, by: string) =>
      Array.from({ length: count }, () => from[Math.floor(from.length * random())]).join(by);
    const upTo = (least: number, most: number) => least + Math.floor((most - least + 1) * random());
    if (language === 'zh') return `${pick(phrases, upTo(2, 3), '，')}。`;
    const own = words[language];
    return `${pick(own, upTo(5, 7), ' ')}, ${pick(own, upTo(3, 6), ' ')}.`;
  };
}

function linesOf(language: Language): readonly string[] {
  return readFileSync(new URL(`locales/${LOCALES[language]}.ftl`, ROOT), 'utf8').split('\n');
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
  return [...new Set(text.match(/(?<![\p{L}\p{N}_-])\p{Ll}{2,12}(?![\p{L}\p{N}_-])/gu))].filter((word) =>
    VOWEL.test(word),
  );
}

/** The stretches of 2 to 9 Chinese characters that `without` doesn't hold. */
export function phrasesOf(text: string, without: string): readonly string[] {
  const runs = text.split(/[^\p{Script=Han}]+/u).filter(({ length }) => length >= 2 && length <= 9);
  return [...new Set(runs)].filter((run) => !without.includes(run));
}
