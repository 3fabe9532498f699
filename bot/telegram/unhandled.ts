/** What nobody else wanted: every tap gets an answer, every private message one sentence that helps. */
import { Composer } from 'grammy';
import type { Context } from './context.ts';
import { isService } from './messages/index.ts';

export function unhandled(): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('callback_query', (ctx) => ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true }));
  const inPrivate = composer.chatType('private').filter(({ message }) => message !== undefined && !isService(message));
  inPrivate.on('message:text', (ctx) => ctx.reply(ctx.t('unknown-command')));
  inPrivate.on('message:voice', (ctx) => ctx.reply(ctx.t('voice-note-alone')));
  inPrivate.on('message', (ctx) => ctx.reply(ctx.t('unknown-message')));
  return composer;
}
