/**
 * Whose recording was refused three times for what it says can ask the operators to listen to it: accents and rooms are not
 * the speaker's fault. Nobody but the operators gets the recording.
 */
import { type Api, InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { button, LOCALES } from '../telegram/index.ts';
import type { Offer } from './appeal-book.ts';

/** Brings `offer` to the operators; whether it did. */
export async function askOperators(
  { config, appeals, i18n, log }: Pick<Dependencies, 'config' | 'appeals' | 'i18n' | 'log'>,
  api: Api,
  offer: Offer,
): Promise<boolean> {
  const number = await appeals.add(offer);
  if (number === undefined) return false;
  // What language an operator's Telegram speaks is not known before they tap.
  const inAll = (key: string, args: Record<string, string | number>) =>
    LOCALES.map((locale) => i18n.t(locale, key, args)).join('\n\n');
  const onButton = (key: string) => LOCALES.map((locale) => i18n.t(locale, key)).join(' · ');
  const keyboard = new InlineKeyboard()
    .text(onButton('button-appeal-pass'), button('appeal', 'pass', String(number)))
    .text(onButton('button-appeal-refuse'), button('appeal', 'refuse', String(number)));
  const caption = inAll('appeal-card', { number, sentence: offer.sentence });
  for (const operator of config.VOXBACK_OPERATORS) {
    await tolerate(log, () => api.sendVoice(operator, offer.fileId, { caption, reply_markup: keyboard }));
  }
  return true;
}
