/** A text over the limit of one reply is offered as several: said part by part, each sent as soon as it is ready. */
import { Composer, InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { acceptLong, seriesId } from '../requests/index.ts';
import { button, type Context, chatKey, matching, show, takeButtons, userKey, withoutCall } from '../telegram/index.ts';

export function longTexts(deps: Dependencies): Composer<Context> {
  const { jobs, log } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.callbackQuery(matching('long', 'say'), async (ctx) => {
    const card = ctx.callbackQuery.message;
    const to = askedBy(ctx);
    if (card === undefined || to === undefined) {
      return ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
    }
    const { parts, isNew } = await acceptLong(deps, ctx, { words: to.words, to: to.address, cardId: card.message_id });
    await ctx.answerCallbackQuery();
    // A second tap: the card says so already.
    if (!isNew) return undefined;
    const keyboard = new InlineKeyboard().text(ctx.t('button-cancel'), button('long', 'stop'));
    await show(ctx, { text: ctx.t('long-begun', { parts }), keyboard });
    // All of it may be there already: then nobody else takes the button away.
    if (!jobs.hasAny(seriesId(to.address, card.message_id))) await tolerate(log, () => ctx.editMessageReplyMarkup());
    return undefined;
  });

  inPrivate.callbackQuery(matching('long', 'no'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await takeButtons(ctx, log);
  });

  inPrivate.callbackQuery(matching('long', 'stop'), async (ctx) => {
    const card = ctx.callbackQuery.message;
    const to = askedBy(ctx);
    const series = card === undefined || to === undefined ? undefined : seriesId(to.address, card.message_id);
    const user = userKey(ctx.from.id);
    const count =
      series === undefined
        ? 0
        : await jobs.cancel({ user, chat: chatKey(ctx.chat.id), only: (id) => id.startsWith(`${series}/`) });
    return ctx.answerCallbackQuery({ text: ctx.t(count > 0 ? 'cancel-done' : 'cancel-nothing', { jobs: count }) });
  });

  return composer;
}

/** The text that the card answers. */
function askedBy(ctx: Context) {
  const card = ctx.callbackQuery?.message;
  const asked = card !== undefined && 'reply_to_message' in card ? card.reply_to_message : undefined;
  if (asked === undefined) return undefined;
  return { words: withoutCall(asked, ctx.me), address: { chatId: asked.chat.id, messageId: asked.message_id } };
}
