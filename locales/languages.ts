/** Which languages the product speaks to people, and which of them somebody's settings mean. */

/** As `locales/*.ftl` are called (BCP 47); the order of choices. */
export const LOCALES = ['en', 'zh', 'zh-Hant', 'ja', 'es', 'pt-BR', 'ru', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

/** For who speaks none of them. */
export const DEFAULT_LOCALE: Locale = 'en';

/** As its speakers call each. */
export const NATIVE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  zh: '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ru: 'Русский',
  ar: 'العربية',
};

/** Where Chinese is written in traditional characters. */
const TRADITIONAL = /^zh-(?:.*-)?(?:hant|tw|hk|mo)(?:-|$)/;

/** Languages that are written in one way here. */
const BY_LANGUAGE: Readonly<Record<string, Locale>> = { en: 'en', ja: 'ja', es: 'es', pt: 'pt-BR', ru: 'ru', ar: 'ar' };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The locale for a language tag of Telegram, a browser or POSIX: `zh-hans`, `pt-br`, `zh_TW.UTF-8`. What is no string, or
 * no language of ours, is English.
 */
export function localeOf(tag: unknown): Locale {
  if (typeof tag !== 'string') return DEFAULT_LOCALE;
  const [plain = ''] = tag.toLowerCase().replaceAll('_', '-').split(/[.@]/);
  const [language = ''] = plain.split('-');
  if (language === 'zh') return TRADITIONAL.test(plain) ? 'zh-Hant' : 'zh';
  return BY_LANGUAGE[language] ?? DEFAULT_LOCALE;
}

const CODES = ['en', 'zh', 'ja', 'es', 'pt', 'ru', 'ar'] as const;

/** The two letters by which Telegram knows a language; `undefined` where another locale has them. */
export function telegramCodeOf(locale: Locale): (typeof CODES)[number] | undefined {
  // Telegram has one menu for both ways to write Chinese; simplified is read by more people.
  return locale === 'zh-Hant' ? undefined : CODES.find((code) => locale.startsWith(code));
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale.slice(0, 2) === 'ar' ? 'rtl' : 'ltr';
}
