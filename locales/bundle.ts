/** What Fluent needs to know of a language beside its sentences. */
import type { FluentFunction, FluentValue } from '@fluent/bundle';
import { directionOf, type Locale } from './languages.ts';
import { rightToLeft } from './right-to-left.ts';
import { shellWord } from './shell-word.ts';

/** Where the sentences of `locale` are. */
export function sourceUrl(locale: Locale): URL {
  return new URL(`./${locale}.ftl`, import.meta.url);
}

/**
 * How the sentences of `locale` are made.
 *
 * Values are isolated in Arabic only: elsewhere nothing of ours mixes directions, and some clients show the marks as boxes.
 */
export function bundleOptions(locale: Locale): {
  readonly useIsolating: boolean;
  readonly functions: Record<string, FluentFunction>;
} {
  return {
    useIsolating: directionOf(locale) === 'rtl',
    functions: {
      LANGUAGE: ([codes]) => languageNames(codes, locale),
      SHELL: ([word]) => (typeof word === 'string' ? shellWord(word) : ''),
      COMPILE: ([folder, precision]) => compileCommand(folder, precision),
    },
  };
}

/** `locale` for figures: what is typed into commands has these digits, so sentences have no others. */
export function figuresIn(locale: Locale): readonly string[] {
  return locale === 'ar' ? ['ar-u-nu-latn', 'ar'] : [locale];
}

/** A sentence of `locale` as it is shown. */
export function shaped(locale: string, sentence: string): string {
  return directionOf(locale) === 'rtl' ? rightToLeft(sentence) : sentence;
}

/** `LANGUAGE($codes)` in a sentence: ISO 639-1 codes with commas between them, as `locale` calls them. */
function languageNames(codes: FluentValue | undefined, locale: Locale): string {
  if (typeof codes !== 'string') return '';
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const called = codes.split(',').map((code) => (CODE.test(code) ? (names.of(code) ?? code) : code));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(called);
}

/** What may be asked for a name. */
const CODE = /^[a-z]{2,3}$/;

/** `COMPILE($folder, $precision)` in a sentence: what compiles a model, to be pasted into a shell. */
function compileCommand(folder: FluentValue | undefined, precision: FluentValue | undefined): string {
  if (typeof folder !== 'string' || typeof precision !== 'string') return '';
  return `npm run model:compile -- ${shellWord(folder)}${precision === 'fp32' ? '' : ` --precision ${precision}`}`;
}
