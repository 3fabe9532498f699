/**
 * Lending a voice to a group: `/share` there leads to the private chat, where its owner agrees. From then on the group
 * may speak in it; the owner sees every group that has it, and takes it back at any time.
 */

import { Composer, InlineKeyboard } from 'grammy';
import {
  changeChat,
  chatSettings,
  chatsNaming,
  lent,
  MAX_ENTRIES,
  nameIn,
  presentId,
  takeBack,
  told,
} from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { tolerate } from '../failures.ts';
import { refuseBanned } from '../requests/index.ts';
import {
  answerQuietly,
  behind,
  button,
  type Context,
  doorButton,
  fromCode,
  matching,
  type Screen,
  short,
  show,
  toCode,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { languagesOf } from './languages.ts';

type Personal = Context & { from: { id: number; first_name: string } };

export function sharing(deps: Dependencies): Composer<Context> {
  const { storage, chats, members, jobs, i18n, log } = deps;
  const composer = new Composer<Context>();
  const inPrivate = composer.chatType('private');

  composer.chatType(['group', 'supergroup']).command('share', async (ctx) => {
    const { title } = ctx.chat;
    await changeChat(chats, ctx.chat.id, (settings) => ({ ...settings, title }));
    await answerQuietly(ctx, ctx.t('share-in-private'), doorButton(ctx, 's', ctx.chat.id, ctx.t('button-share')));
  });

  inPrivate.command('start', async (ctx, next) => {
    const chatId = behind('s', ctx.match);
    if (chatId === undefined) return next();
    if (!(await members.isMember(chatId, ctx.from.id))) return ctx.reply(ctx.t('share-not-member'));
    const { text, keyboard } = await card(ctx, chatId);
    return ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.command('share', async (ctx) => {
    const { text, keyboard } = await list(ctx);
    await ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('share', 'list'), async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, await list(ctx));
  });

  inPrivate.callbackQuery(matching('share', 'give'), async (ctx) => {
    const [code = '', voiceId = ''] = valueIn(ctx).split(':');
    const chatId = fromCode(code);
    // The card may be old: who has left the group meanwhile lends nothing.
    if (chatId === undefined || !(await members.isMember(chatId, ctx.from.id))) {
      return ctx.answerCallbackQuery({ text: ctx.t('share-not-member'), show_alert: true });
    }
    // A ban takes back what was lent; else a lent voice would speak for a banned owner through the others.
    await refuseBanned(deps, ctx.from.id);
    const user = userKey(ctx.from.id);
    const voice = await storage.voices.get(user, voiceId);
    if (voice === undefined) throw new VoiceError('gone');
    // First the way back: a group that has the voice is always in its owner's list.
    await nameIn(chats, user, chatId);
    const settings = await changeChat(chats, chatId, (old) => lent(old, voice, ctx.from.first_name));
    const share = settings.shares.find((share) => share.user === user && share.voice === voice.id);
    if (share === undefined) {
      return ctx.answerCallbackQuery({ text: ctx.t('share-full', { max: MAX_ENTRIES }), show_alert: true });
    }
    await ctx.answerCallbackQuery({ text: ctx.t('share-given', { voice: voice.name, chat: settings.title }) });
    // A second tap is no news, but the same one is that comes again after a crash in which nobody was told.
    if (share.untold === undefined) return undefined;
    await show(ctx, await card(ctx, chatId));
    await announce(ctx, chatId, settings.title);
    return changeChat(chats, chatId, (old) => told(old, user));
  });

  /** Tells the group whose voice it has now, and what that means; where it lets the bot write. */
  async function announce(ctx: Personal, chatId: number, title: string): Promise<void> {
    const locales = await languagesOf(ctx, chatId, title);
    const words = locales.map((locale) => i18n.t(locale, 'share-announced', { name: ctx.from.first_name }));
    await tolerate(log, () => ctx.api.sendMessage(chatId, words.join('\n\n')));
  }

  inPrivate.callbackQuery(matching('share', 'take'), async (ctx) => {
    const user = userKey(ctx.from.id);
    const asked = fromCode(valueIn(ctx));
    // The list may be from before the group became a supergroup.
    const chatId = asked === undefined ? undefined : await presentId(chats, asked);
    // Nothing is written for a group that has nothing of theirs: anybody can send any number.
    if (chatId !== undefined && (await chatsNaming(chats, user)).includes(chatId)) {
      await takeBack(chats, user, chatId);
      await jobs.review(user);
    }
    await ctx.answerCallbackQuery({ text: ctx.t('share-taken') });
    await show(ctx, await list(ctx));
  });

  /** What lending to `chatId` means, who has done it, and the buttons to do it. */
  async function card(ctx: Personal, chatId: number): Promise<Screen> {
    const user = userKey(ctx.from.id);
    const [settings, own] = await Promise.all([chatSettings(chats, chatId), storage.voices.list(user)]);
    const mine = settings.shares.find((share) => share.user === user);
    const keyboard = new InlineKeyboard();
    for (const voice of own) {
      const mark = voice.id === mine?.voice ? '● ' : '';
      keyboard.text(mark + voice.name, button('share', 'give', `${toCode(chatId)}:${voice.id}`)).row();
    }
    if (own.length === 0) keyboard.text(ctx.t('button-enroll'), button('start', 'enroll')).row();
    if (mine !== undefined) keyboard.text(ctx.t('button-take-back'), button('share', 'take', toCode(chatId)));
    const people = settings.shares.map(({ name }) => short(name)).join(', ');
    const words = [
      ctx.t('share-card', { chat: settings.title }),
      ctx.t('share-people', { people, count: settings.shares.length }),
    ];
    return { text: words.join('\n\n'), keyboard };
  }

  /** Every group that has a voice of the person. */
  async function list(ctx: Personal): Promise<Screen> {
    const user = userKey(ctx.from.id);
    const keyboard = new InlineKeyboard();
    let count = 0;
    for (const chatId of await chatsNaming(chats, user)) {
      const { shares, title } = await chatSettings(chats, chatId);
      if (!shares.some((share) => share.user === user)) continue;
      keyboard.text(`✗ ${short(title)}`, button('share', 'take', toCode(chatId))).row();
      count += 1;
    }
    return { text: ctx.t('share-list', { count }), keyboard };
  }

  return composer;
}
