/** Who may make the bot speak in a group: everybody, the admins, or the admins and who stands on a list. */
import type { User } from 'grammy/types';
import { changeChat, isAdminHere, MAX_ENTRIES, nameIn, release } from '../../chats/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import { GroupError } from '../../errors.ts';
import { tolerate } from '../../failures.ts';
import { answerQuietly, type Context, type Screen, short, userIdIn, userKey } from '../../telegram/index.ts';
import { type AdminScreens, choice, screenButton } from './screens.ts';

const ACCESS = ['all', 'admins', 'list'] as const;

export function accessScreen(screens: AdminScreens, { chats, members, log }: Dependencies): void {
  screens.on('access', ({ ctx, chatId }) => screen(ctx, chatId));

  screens.on('admit', async ({ ctx, chatId, value }) => {
    const access = ACCESS.find((one) => one === value);
    if (access !== undefined) await screens.change(chatId, (old) => ({ ...old, access }));
    return screen(ctx, chatId);
  });

  screens.on('strike', async ({ ctx, chatId, value }) => {
    await strike(userKey(Number(value)), chatId);
    return screen(ctx, chatId);
  });

  const inGroups = screens.composer.chatType(['group', 'supergroup']);

  inGroups.command('allow', async (ctx) => {
    const person = await personMeant(ctx);
    if (person === undefined) return answerQuietly(ctx, ctx.t('allow-usage'));
    const isListed = await enlist(userKey(person.id), person.first_name, ctx.chat.id);
    if (!isListed) return answerQuietly(ctx, ctx.t('allow-full', { max: MAX_ENTRIES }));
    return tolerate(log, () => ctx.react('👌'));
  });

  inGroups.command('disallow', async (ctx) => {
    const person = await personMeant(ctx);
    if (person === undefined) return answerQuietly(ctx, ctx.t('allow-usage'));
    await strike(userKey(person.id), ctx.chat.id);
    return tolerate(log, () => ctx.react('👌'));
  });

  /** Who has written what an admin replies to. @throws GroupError not-admin */
  async function personMeant(ctx: Context): Promise<User | undefined> {
    if (!(await isAdminHere(members, ctx))) throw new GroupError('not-admin');
    const about = ctx.msg?.reply_to_message;
    // In a topic every plain message is shown as an answer to the one that opened the topic.
    if (about === undefined || about.sender_chat !== undefined || about.forum_topic_created !== undefined)
      return undefined;
    return about.from?.is_bot === true ? undefined : about.from;
  }

  /** False if the list is full. */
  async function enlist(user: string, name: string, chatId: number): Promise<boolean> {
    await nameIn(chats, user, chatId);
    const { guests } = await changeChat(chats, chatId, (old) => {
      const others = old.guests.filter((guest) => guest.user !== user);
      return others.length >= MAX_ENTRIES ? old : { ...old, guests: [...others, { user, name }] };
    });
    return guests.some((guest) => guest.user === user);
  }

  async function strike(user: string, chatId: number): Promise<void> {
    const { shares } = await changeChat(chats, chatId, (old) => ({
      ...old,
      guests: old.guests.filter((guest) => guest.user !== user),
    }));
    if (!shares.some((share) => share.user === user)) await release(chats, user, chatId);
  }

  async function screen(ctx: Context & { from: { id: number } }, chatId: number): Promise<Screen> {
    const { access, guests } = await screens.settings(chatId);
    const options = ACCESS.map((one) => [one, ctx.t(`button-access-${one}`), one === access] as const);
    const keyboard = choice({ ctx, chatId }, 'admit', options);
    if (access !== 'list') return { text: ctx.t('group-access'), keyboard };
    for (const { user, name } of guests) {
      keyboard.row().text(`✗ ${short(name)}`, screenButton('strike', chatId, String(userIdIn(user))));
    }
    return { text: [ctx.t('group-access'), ctx.t('group-access-list')].join('\n\n'), keyboard };
  }
}
