/**
 * Words. Every sentence that a person sees is in `locales/*.ftl`; here is only which file is theirs: of the language that
 * they have chosen, else of Telegram's.
 */
import { fileURLToPath } from 'node:url';
import { I18n } from '@grammyjs/i18n';
import {
  bundleOptions,
  DEFAULT_LOCALE,
  figuresIn,
  LOCALES,
  type Locale,
  localeOf,
  shaped,
  sourceUrl,
} from '../../locales/index.ts';
import type { Context } from './context.ts';

export {
  DEFAULT_LOCALE,
  isLocale,
  LOCALES,
  type Locale,
  localeOf,
  NATIVE_NAMES,
  telegramCodeOf,
} from '../../locales/index.ts';

/** The sentence `key` in `locale`. */
export type Translate = (locale: string, key: string, args?: Readonly<Record<string, string | number>>) => string;

/** Who and where an update is of. */
export type Whereabouts = Pick<Context, 'from' | 'chat'>;

/** The language to answer in. */
export type LocaleOf = (ctx: Whereabouts) => Promise<Locale>;

/** Telegram's language of who wrote. */
const telegramLocale: LocaleOf = async (ctx) => localeOf(ctx.from?.language_code);

/** The loaded sentences of all locales; `ctx.t` speaks the one that `negotiate` finds. */
export function createI18n(negotiate: LocaleOf = telegramLocale): I18n<Context> {
  return new Sentences({ defaultLocale: DEFAULT_LOCALE, localeNegotiator: negotiate });
}

class Sentences extends I18n<Context> {
  override readonly fluent = loaded();
  override readonly locales = [...LOCALES];
}

let known: I18n['fluent'] | undefined;

/** Read once in a process, which takes a tenth of a second: they are the same for whoever asks, whatever is negotiated. */
function loaded(): I18n['fluent'] {
  known ??= load();
  return known;
}

function load(): I18n['fluent'] {
  const i18n = new I18n({ defaultLocale: DEFAULT_LOCALE });
  for (const locale of LOCALES) {
    const filePath = fileURLToPath(sourceUrl(locale));
    const locales = [...figuresIn(locale)];
    i18n.loadLocaleSync(locale, { filePath, bundleOptions: bundleOptions(locale), ...{ locales } });
  }
  const { fluent } = i18n;
  const plain = fluent.translate.bind(fluent);
  fluent.translate = (locale, ...rest) => shaped(String(locale), plain(locale, ...rest));
  return fluent;
}
