/** Words for a terminal: the sentences of `locales/`, in the language of its user, without anything of the bot. */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { bundleOptions, figuresIn, localeOf, sourceUrl } from '../locales/index.ts';

/** What sentences are made with. */
export type Values = Readonly<Record<string, string | number>>;

export interface Sentences {
  /** Their language. */
  readonly locale: string;
  /** The sentence `key`. */
  say(key: string, values?: Values): string;
  has(key: string): boolean;
}

/** Marks of direction: a terminal that knows directions isolates words itself, another one prints boxes. */
const MARKS = /[\u200E\u200F\u2066-\u2069]/g;

/** The sentences in the language that `env` names as POSIX says (`LC_ALL`, `LC_MESSAGES`, `LANG`), else in English. */
export function openSentences(env: Readonly<Record<string, string | undefined>>): Sentences {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const locale = localeOf(named);
  const source = readFileSync(sourceUrl(locale), 'utf8');
  const bundle = new FluentBundle([...figuresIn(locale)], { ...bundleOptions(locale), useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return {
    locale,
    say(key, values = {}) {
      const pattern = bundle.getMessage(key)?.value;
      return pattern ? bundle.formatPattern(pattern, { ...values }, []).replaceAll(MARKS, '') : `{${key}}`;
    },
    has: (key) => bundle.hasMessage(key),
  };
}
