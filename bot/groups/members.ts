/** Who is who in a group: Telegram's answer, remembered for a minute. */
import type { Api } from 'grammy';
import type { ChatMember, Message, User } from 'grammy/types';
import { attempt, refusalOf } from '../failures.ts';
import { chatKey, userKey } from '../requests.ts';

export type Role = 'admin' | 'member' | 'none';

/** For so long an admin who was demoted may still change settings. */
const REMEMBER_MS = 60_000;

/** Above this the remembered answers are looked through for old ones. */
const MANY = 1000;

export class Members {
  readonly #api: Pick<Api, 'getChatMember'>;
  readonly #now: () => number;
  readonly #known = new Map<string, { readonly role: Role; readonly until: number }>();

  constructor(api: Pick<Api, 'getChatMember'>, now: () => number = Date.now) {
    this.#api = api;
    this.#now = now;
  }

  /**
   * The role of `userId` in `chatId`; `none` also where the bot is not a member itself.
   *
   * @throws GrammyError, HttpError when Telegram can't be asked
   */
  async roleOf(chatId: number, userId: number): Promise<Role> {
    const key = `${chatId}/${userId}`;
    const known = this.#known.get(key);
    if (known !== undefined && known.until > this.#now()) return known.role;
    const outcome = await attempt(() => this.#api.getChatMember(chatId, userId));
    const refusal = outcome.ok ? undefined : refusalOf(outcome.error);
    if (!outcome.ok && (refusal === undefined || refusal === 'network' || refusal === 'flood')) throw outcome.error;
    const role = outcome.ok ? toRole(outcome.value) : 'none';
    if (this.#known.size >= MANY) this.#dropOld();
    this.#known.set(key, { role, until: this.#now() + REMEMBER_MS });
    return role;
  }

  async isAdmin(chatId: number, userId: number): Promise<boolean> {
    return (await this.roleOf(chatId, userId)) === 'admin';
  }

  /** Telegram said that something has changed. */
  forget(chatId: number, userId: number): void {
    this.#known.delete(`${chatId}/${userId}`);
  }

  #dropOld(): void {
    for (const [key, { until }] of this.#known) if (until <= this.#now()) this.#known.delete(key);
  }
}

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

/** Owner key of who asks in `message`: all who hide behind groups have one id, so there it is the group's. */
export function requesterOf(from: User, message: Parameters<typeof senderOf>[0]): string {
  return message !== undefined && senderOf(message) === 'group' ? chatKey(message.chat.id) : userKey(from.id);
}
