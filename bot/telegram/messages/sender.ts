/** Who a message is from: a person, a group that hides one, a channel. */
import type { ChatMember, Message, User } from 'grammy/types';
import type { Context } from '../context.ts';
import { chatKey, userKey } from '../keys.ts';
import { isService } from './service.ts';

export type Role = 'admin' | 'member' | 'none';

/** What Telegram's status of a member comes to. */
export function toRole(member: ChatMember): Role {
  switch (member.status) {
    case 'creator':
    case 'administrator':
      return 'admin';
    case 'member':
      return 'member';
    case 'restricted':
      return member.is_member ? 'member' : 'none';
    case 'left':
    case 'kicked':
      return 'none';
  }
}

/**
 * Who has written `message`: a person; an admin who hides behind the group; or a channel, which is nobody to answer.
 */
export function senderOf(message: Pick<Message, 'chat' | 'sender_chat'> | undefined): 'person' | 'group' | 'channel' {
  if (message?.sender_chat === undefined) return 'person';
  return message.sender_chat.id === message.chat.id ? 'group' : 'channel';
}

/**
 * Lets pass what people do, and what only happens. Bots hear each other: two that answer everything would never end, and
 * a lent voice would speak for anybody's program. What is sent for a chat bears a bot's name too, and is a person's.
 */
export async function peopleOnly(ctx: Context, next: () => Promise<void>): Promise<void> {
  const { msg, from } = ctx;
  const isByBot = from?.is_bot === true && msg?.sender_chat === undefined;
  // Who came and went stays true when a bot has done it, and an anonymous admin who adds this bot is shown as one.
  const onlyHappens = ctx.myChatMember !== undefined || ctx.chatMember !== undefined;
  if (isByBot && !onlyHappens && !(msg !== undefined && isService(msg))) return;
  await next();
}

/** Owner key of who asks in `message`: all who hide behind groups have one id, so there it is the group's. */
export function requesterOf(from: User, message: Parameters<typeof senderOf>[0]): string {
  return message !== undefined && senderOf(message) === 'group' ? chatKey(message.chat.id) : userKey(from.id);
}
