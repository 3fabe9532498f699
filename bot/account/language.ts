/** `/language`: in which language the bot talks to a person. What it speaks is decided by the text. */
import { Composer, InlineKeyboard } from 'grammy';
import { publishOwnMenu } from '../commands.ts';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { changeSettings } from '../people/index.ts';
import {
  button,
  type Context,
  isLocale,
  LOCALES,
  type Locale,
  localeOf,
  matching,
  NATIVE_NAMES,
  type Screen,
  show,
  type Translate,
  userKey,
  valueIn,
} from '../telegram/index.ts';

/** The button for Telegram's own language. */
const AS_TELEGRAM = 'auto';

export function language(deps: Dependencies): Composer<Context> {
  const { storage, languages, config, i18n, log } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');
  const translate: Translate = (locale, key, args = {}) => i18n.t(locale, key, { ...args });

  inPrivate.command('language', async (ctx) => {
    const { text, keyboard } = screen(translate, ctx.from, await languages.chosenBy(ctx.from.id));
    await ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('language', 'use'), async (ctx): Promise<void> => {
    const value = valueIn(ctx);
    if (value !== AS_TELEGRAM && !isLocale(value)) {
      await ctx.answerCallbackQuery();
      return;
    }
    const chosen = isLocale(value) ? value : undefined;
    await changeSettings(storage, userKey(ctx.from.id), ({ language: _, ...rest }) => ({
      ...rest,
      ...(chosen !== undefined && { language: chosen }),
    }));
    await ctx.answerCallbackQuery();
    await show(ctx, screen(translate, ctx.from, chosen));
    // The menu beside the field too; nothing is lost where Telegram does not take it.
    const isOperator = config.VOXBACK_OPERATORS.includes(ctx.from.id);
    await tolerate(log, () => publishOwnMenu(ctx.api, translate, { personId: ctx.from.id, isOperator, chosen }));
  });

  return composer;
}

/** In the language that is chosen now: whoever can't read it finds their own by its name. */
function screen(translate: Translate, from: { readonly language_code?: string }, chosen: Locale | undefined): Screen {
  const shown = chosen ?? localeOf(from.language_code);
  const keyboard = new InlineKeyboard();
  for (const [index, locale] of LOCALES.entries()) {
    keyboard.text(`${locale === chosen ? '● ' : ''}${NATIVE_NAMES[locale]}`, button('language', 'use', locale));
    if (index % 2 === 1) keyboard.row();
  }
  const label = translate(shown, 'button-language-telegram');
  keyboard.row().text(`${chosen === undefined ? '● ' : ''}${label}`, button('language', 'use', AS_TELEGRAM));
  return { text: translate(shown, 'language-card'), keyboard };
}
