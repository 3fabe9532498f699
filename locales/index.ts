/** The words of the product in every language, and what goes with a language. */
export { bundleOptions, figuresIn, shaped, sourceUrl } from './bundle.ts';
export {
  DEFAULT_LOCALE,
  directionOf,
  isLocale,
  LOCALES,
  type Locale,
  localeOf,
  NATIVE_NAMES,
  telegramCodeOf,
} from './languages.ts';
export { shellWord } from './shell-word.ts';
