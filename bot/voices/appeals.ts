/**
 * Whose recording was refused three times for what it says can ask the operators to listen to it: accents and rooms are not
 * the speaker's fault. Nobody but the operators gets the recording.
 */
import { type Api, InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { button, DEFAULT_LOCALE } from '../telegram/index.ts';
import type { Offer } from './appeal-book.ts';

/** Brings `offer` to the operators; whether it did. */
export async function askOperators(
  { config, appeals, languages, i18n, log }: Pick<Dependencies, 'config' | 'appeals' | 'languages' | 'i18n' | 'log'>,
  api: Api,
  offer: Offer,
): Promise<boolean> {
  const number = await appeals.add(offer);
  if (number === undefined) return false;
  for (const operator of config.VOXBACK_OPERATORS) {
    await tolerate(log, async () => {
      const locales = await languages.toTell(operator);
      const caption = locales
        .map((locale) => i18n.t(locale, 'appeal-card', { number, sentence: offer.sentence }))
        .join('\n\n');
      const inTheirs = (key: string) => i18n.t(locales[0] ?? DEFAULT_LOCALE, key);
      const keyboard = new InlineKeyboard()
        .text(inTheirs('button-appeal-pass'), button('appeal', 'pass', String(number)))
        .text(inTheirs('button-appeal-refuse'), button('appeal', 'refuse', String(number)));
      await api.sendVoice(operator, offer.fileId, { caption, reply_markup: keyboard });
    });
  }
  return true;
}
