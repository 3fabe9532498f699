/**
 * Words. Every sentence that a person sees is in `locales/*.ftl`; here is only which file is theirs.
 *
 * Fluent's isolation marks are off: Telegram shows them as boxes on some clients, and no message of ours mixes
 * directions.
 */
import { fileURLToPath } from 'node:url';
import { I18n } from '@grammyjs/i18n';
import type { Context } from './context.ts';

export const LOCALES = ['en', 'zh'] as const;

export type Locale = (typeof LOCALES)[number];

/** The sentence `key` in `locale`. */
export type Translate = (locale: string, key: string, args?: Readonly<Record<string, string | number>>) => string;

/** Spoken by nobody's Telegram, or by nobody's file of ours: English. */
const DEFAULT_LOCALE: Locale = 'en';

/** The locale for Telegram's `language_code`, such as `zh-hans`; what is no string is nobody's language, and no failure. */
export function localeOf(languageCode: unknown): Locale {
  if (typeof languageCode !== 'string') return DEFAULT_LOCALE;
  const primary = languageCode.toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === primary) ?? DEFAULT_LOCALE;
}

/** The loaded sentences of all locales. */
export function createI18n(): I18n<Context> {
  const i18n = new I18n<Context>({
    defaultLocale: DEFAULT_LOCALE,
    fluentBundleOptions: { useIsolating: false },
    localeNegotiator: (ctx) => localeOf(ctx.from?.language_code),
  });
  for (const locale of LOCALES) {
    i18n.loadLocaleSync(locale, { filePath: fileURLToPath(new URL(`../../locales/${locale}.ftl`, import.meta.url)) });
  }
  return i18n;
}
