/** `/pronounce`: a personal dictionary. Each entry can be heard before it is trusted, and taken out again. */
import { Composer, InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { requestFromButton, seedOf } from '../requests/index.ts';
import { button, type Context, matching, type Screen, show, userKey, valueIn } from '../telegram/index.ts';
import type { Entry } from './dictionary.ts';

/** Entries on one screen; Telegram allows 100 buttons. */
const PAGE = 20;

/** Longest label, characters. */
const MAX_LABEL = 24;

export function pronounce(deps: Dependencies): Composer<Context> {
  const { pronunciations } = deps.personal;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  inPrivate.command('pronounce', async (ctx) => {
    if (ctx.match.trim() === '') {
      const { text, keyboard } = await list(ctx, 0);
      return ctx.reply(text, { reply_markup: keyboard });
    }
    const { text, keyboard } = card(ctx, await pronunciations.add(userKey(ctx.from.id), ctx.match));
    return ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('word', 'list'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, await list(ctx, Number(valueIn(ctx)) || 0));
  });

  inPrivate.callbackQuery(matching('word', 'open'), async (ctx) => {
    const entry = await entryOf(ctx);
    await ctx.answerCallbackQuery(entry === undefined ? { text: ctx.t('pronounce-gone'), show_alert: true } : {});
    if (entry !== undefined) await show(ctx, card(ctx, entry));
  });

  inPrivate.callbackQuery(matching('word', 'hear'), async (ctx) => {
    const entry = await entryOf(ctx);
    if (entry === undefined) return ctx.answerCallbackQuery({ text: ctx.t('pronounce-gone'), show_alert: true });
    const plain = { emotion: { from: 'voice' }, pace: { kind: 'free' } } as const;
    return requestFromButton(deps, ctx, { ...plain, text: entry.word, seed: seedOf(ctx) });
  });

  inPrivate.callbackQuery(matching('word', 'drop'), async (ctx) => {
    await pronunciations.remove(userKey(ctx.from.id), valueIn(ctx));
    await ctx.answerCallbackQuery();
    await show(ctx, await list(ctx, 0));
  });

  async function entryOf(ctx: Context & { from: { id: number }; match: string | RegExpMatchArray }) {
    return (await pronunciations.list(userKey(ctx.from.id))).find(({ id }) => id === valueIn(ctx));
  }

  async function list(ctx: Context & { from: { id: number } }, page: number): Promise<Screen> {
    const entries = await pronunciations.list(userKey(ctx.from.id));
    const keyboard = new InlineKeyboard();
    for (const entry of entries.slice(page * PAGE, (page + 1) * PAGE)) {
      keyboard.text(labelOf(entry), button('word', 'open', entry.id)).row();
    }
    if (page > 0) keyboard.text(ctx.t('button-back'), button('word', 'list', String(page - 1)));
    if (entries.length > (page + 1) * PAGE) {
      keyboard.text(ctx.t('button-more'), button('word', 'list', String(page + 1)));
    }
    return { text: ctx.t('pronounce-list', { count: entries.length }), keyboard };
  }

  return composer;
}

function card(ctx: Context, { id, word, said }: Entry): Screen {
  const keyboard = new InlineKeyboard()
    .text(ctx.t('button-hear'), button('word', 'hear', id))
    .text(ctx.t('button-delete'), button('word', 'drop', id))
    .row()
    .text(ctx.t('button-all-words'), button('word', 'list'));
  return { text: ctx.t('pronounce-card', { word, said }), keyboard };
}

function labelOf({ word, said }: Entry): string {
  const label = [...`${word} → ${said}`];
  return label.length <= MAX_LABEL ? label.join('') : `${label.slice(0, MAX_LABEL - 1).join('')}…`;
}
