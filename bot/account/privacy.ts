/** `/privacy`: what is kept. `/forgetme`: nothing any more. */
import { Composer, InlineKeyboard } from 'grammy';
import { releaseEverywhere } from '../chats/index.ts';
import { publishOwnMenu } from '../commands.ts';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { button, type Context, chatKey, matching, show, type Translate, userKey } from '../telegram/index.ts';

export function privacy({
  storage,
  chats,
  rules,
  jobs,
  languages,
  config,
  i18n,
  log,
}: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  composer.command('privacy', (ctx) => ctx.reply(ctx.t('privacy'), { parse_mode: 'HTML' }));

  inPrivate.command('forgetme', async (ctx) => {
    const keyboard = new InlineKeyboard()
      .text(ctx.t('button-erase'), button('erase', 'yes'))
      .row()
      .text(ctx.t('button-keep-data'), button('erase', 'no'));
    await ctx.reply(ctx.t('forgetme-sure'), { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('erase', 'no'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, { text: ctx.t('forgetme-kept'), keyboard: new InlineKeyboard() });
  });

  inPrivate.callbackQuery(matching('erase', 'yes'), async (ctx) => {
    const user = userKey(ctx.from.id);
    const hadLanguage = (await languages.chosenBy(ctx.from.id)) !== undefined;
    // First what could write again: the jobs, in every chat, and this conversation.
    await jobs.cancel({ user });
    await jobs.settled(user);
    await ctx.conversation.exitAll();
    // Then where others' records name this person, then their own.
    await releaseEverywhere(chats, user);
    await rules.forget(user);
    const counts = [await storage.erase(user), await storage.erase(chatKey(ctx.chat.id))];
    await jobs.review(user);
    const sum = (key: keyof (typeof counts)[number]) => counts.reduce((total, count) => total + count[key], 0);
    await ctx.answerCallbackQuery();
    const receipt = {
      voices: sum('voices'),
      settings: sum('settings'),
      jobs: sum('jobs'),
      talks: sum('sessions'),
      records: sum('records'),
    };
    await show(ctx, { text: ctx.t('forgetme-done', receipt), keyboard: new InlineKeyboard() });
    if (!hadLanguage) return;
    // Telegram keeps the menu in the language that was chosen.
    const isOperator = config.VOXBACK_OPERATORS.includes(ctx.from.id);
    const translate: Translate = (locale, key, args = {}) => i18n.t(locale, key, { ...args });
    await tolerate(log, () =>
      publishOwnMenu(ctx.api, translate, { personId: ctx.from.id, isOperator, chosen: undefined }),
    );
  });

  return composer;
}
