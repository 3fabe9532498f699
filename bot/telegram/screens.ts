/** Screens: a message with buttons that is edited in place as its reader walks through it. */
import type { InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import { attempt, refusalOf, tolerate } from '../failures.ts';
import type { Context } from './context.ts';

export interface Screen {
  readonly text: string;
  readonly keyboard: InlineKeyboard;
}

/** Puts `screen` in place of the message that was tapped. */
export async function show(ctx: Context, screen: Screen): Promise<void> {
  const outcome = await attempt(() => ctx.editMessageText(screen.text, { reply_markup: screen.keyboard }));
  // The same screen again (a second tap), or the message is gone: there is nothing to show.
  if (!outcome.ok && refusalOf(outcome.error) !== 'unchanged') throw outcome.error;
}

/** `text`, cut at `most` characters; by default as it fits on a button. */
export function short(text: string, most = 24): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Takes the buttons off the message that was tapped: what they ask is settled. A second tap finds none. */
export async function takeButtons(ctx: Context, log: Logger): Promise<void> {
  const message = ctx.callbackQuery?.message;
  if (message === undefined || !('reply_markup' in message)) return;
  await tolerate(log, () => ctx.editMessageReplyMarkup());
}
