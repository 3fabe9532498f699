/** The words of `model:check`, from `locales/`, in the language of the terminal. */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { CodedError } from '../../errors.ts';

export interface Sentences {
  readonly locale: string;
  /** The sentence `key`. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
}

const LOCALES = ['en', 'zh'] as const;

/** The sentences in the language that `env` names as POSIX says (`LC_ALL`, `LC_MESSAGES`, `LANG`), else in English. */
export function openSentences(env: Readonly<Record<string, string | undefined>>): Sentences {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const locale = LOCALES.find((one) => one === named?.slice(0, 2).toLowerCase()) ?? 'en';
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const source = readFileSync(new URL(`../../../locales/${locale}.ftl`, import.meta.url), 'utf8');
  bundle.addResource(new FluentResource(source));
  return {
    locale,
    say(key, values = {}) {
      const pattern = bundle.getMessage(key)?.value;
      return pattern ? bundle.formatPattern(pattern, { ...values }, []) : `{${key}}`;
    },
    has: (key) => bundle.hasMessage(key),
  };
}

/** `error` in words; `undefined` for one that nobody has foreseen. */
export function explain(error: unknown, { say, has }: Sentences): string | undefined {
  if (error instanceof CodedError) {
    const key = `error-${error.subject}-${error.code}`;
    return has(key) ? say(key, error.details) : `${error.subject} ${error.message}`;
  }
  // Node's own about files: missing, not permitted, a folder.
  return error instanceof Error && 'syscall' in error ? say('check-file', { reason: error.message }) : undefined;
}
