/**
 * The bot's own life in a group: it comes and says what it hears, learns what it may send, moves with the group to a
 * supergroup, goes. And members go, who take their voices with them.
 */
import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { type ChatSettings, changeChat, chatSettings, moveChat, release } from '../chats/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { attempt, tolerate } from '../failures.ts';
import { type Context, doorButton, toRole, userKey } from '../telegram/index.ts';
import { languagesOf } from './languages.ts';

export function membership(deps: Dependencies): Composer<Context> {
  const { chats, members, jobs, i18n, log } = deps;
  const composer = new Composer<Context>();
  const inGroups = composer.chatType(['group', 'supergroup']);

  inGroups.on('my_chat_member', async (ctx) => {
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
    const wasHere = toRole(before) !== 'none';
    if (toRole(now) === 'none') {
      await changeChat(chats, ctx.chat.id, (settings) => ({ ...settings, leftAt: Date.now() }));
      return;
    }
    const { title } = ctx.chat;
    const settings = await changeChat(chats, ctx.chat.id, ({ leftAt: _, ...rest }) => ({ ...rest, title }));
    const mayVoice = await mayIVoice(ctx, now);
    if (!wasHere) await greet(ctx, now, mayVoice);
    else if (!mayVoice && !settings.knowsNoVoice) await tolerate(log, () => ctx.reply(ctx.t('group-no-voice-allowed')));
    await changeChat(chats, ctx.chat.id, (old) => ({ ...old, knowsNoVoice: !mayVoice }));
  });

  async function greet(ctx: Context & { chat: { id: number } }, me: ChatMember, mayVoice: boolean): Promise<void> {
    const hears = ctx.me.can_read_all_group_messages || toRole(me) === 'admin' ? 'all' : 'some';
    const { title } = await chatSettings(chats, ctx.chat.id);
    const words = (await languagesOf(ctx, ctx.chat.id, title)).flatMap((locale) => [
      i18n.t(locale, 'group-hello', { bot: ctx.me.username, hears }),
      ...(mayVoice ? [] : [i18n.t(locale, 'group-no-voice-allowed')]),
    ]);
    const keyboard = doorButton(ctx, 'g', ctx.chat.id, ctx.t('button-group-settings'));
    // Where nothing may be written nobody can be greeted.
    await tolerate(log, () => ctx.reply(words.join('\n\n'), { reply_markup: keyboard }));
  }

  inGroups.on('message:migrate_to_chat_id', (ctx) => moveChat(chats, ctx.chat.id, ctx.msg.migrate_to_chat_id));
  inGroups.on('message:migrate_from_chat_id', (ctx) => moveChat(chats, ctx.msg.migrate_from_chat_id, ctx.chat.id));

  inGroups.on('message:new_chat_title', (ctx) =>
    changeChat(chats, ctx.chat.id, (settings) => ({ ...settings, title: ctx.msg.new_chat_title })),
  );

  // In big groups there are no such messages, but then `chat_member` tells; small ones tell both.
  inGroups.on('message:left_chat_member', (ctx) => leave(ctx.chat.id, ctx.msg.left_chat_member.id));
  inGroups.on('chat_member', async (ctx, next) => {
    const { new_chat_member: now } = ctx.chatMember;
    await members.forget(ctx.chat.id, now.user.id);
    if (toRole(now) === 'none') await leave(ctx.chat.id, now.user.id);
    await next();
  });

  /** Who leaves a group takes their voice along, and is on no list of it any more. */
  async function leave(chatId: number, userId: number): Promise<void> {
    await members.forget(chatId, userId);
    const user = userKey(userId);
    if (!names(await chatSettings(chats, chatId), user)) return;
    await release(chats, user, chatId);
    await jobs.review(user);
  }

  return composer;
}

/** Whether voice messages may be sent: as `me` is, or as the group lets everybody. */
async function mayIVoice(ctx: Context, me: ChatMember): Promise<boolean> {
  if (toRole(me) === 'admin') return true;
  if (me.status === 'restricted') return me.can_send_voice_notes;
  const outcome = await attempt(() => ctx.getChat());
  // Unknown is not forbidden: a refusal shows itself with the first reply.
  return !outcome.ok || outcome.value.permissions?.can_send_voice_notes !== false;
}

function names({ guests, shares }: ChatSettings, user: string): boolean {
  return [...guests, ...shares].some((one) => one.user === user);
}
