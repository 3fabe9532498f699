/** A group: who comes and goes, who leads, which topics there are. */
import type { ChatMember, ChatMemberAdministrator, User } from 'grammy/types';
import { type Permissions, PlaygroundChat } from './chat.ts';
import { findEntities } from './entities.ts';
import type { Person } from './person.ts';
import { isHeard } from './privacy.ts';
import type { World } from './world.ts';

export interface GroupOptions {
  readonly title: string;
  readonly members: readonly Person[];
  /** The first is the creator. Default: the first member. */
  readonly admins?: readonly Person[];
  /** Messages can be sorted into topics. Default false. */
  readonly forum?: boolean;
  /** The creator adds the bot at once, and the bot gets the updates of that. Default true. */
  readonly hasBot?: boolean;
  /** Not a supergroup yet. Default false. */
  readonly isBasic?: boolean;
}

/** What an administrator may do here. */
const ADMIN_RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
} satisfies Omit<ChatMemberAdministrator, 'status' | 'user'>;

export class Group extends PlaygroundChat {
  readonly title: string;
  readonly #world: World;
  readonly #creator: User;

  /** @throws Error without members */
  constructor(options: GroupOptions, world: World) {
    const { title, members, admins = members.slice(0, 1), forum = false, hasBot = true, isBasic = false } = options;
    const number = world.nextNumber();
    const json: PlaygroundChat['json'] = isBasic
      ? { id: -number, type: 'group', title }
      : { id: -1_000_000_000_000 - number, type: 'supergroup', title, ...(forum && { is_forum: true }) };
    super(json, world);
    this.title = title;
    const creator = admins[0]?.user;
    if (creator === undefined) throw new Error('A group needs a member.');
    this.#world = world;
    this.#creator = creator;
    world.addChat(this);
    for (const { user } of members) this.members.set(user.id, { status: 'member', user });
    for (const { user } of admins) this.members.set(user.id, { status: 'administrator', user, ...ADMIN_RIGHTS });
    this.members.set(creator.id, { status: 'creator', user: creator, is_anonymous: false });
    if (hasBot) this.addsBot();
  }

  /** Everybody who is here now, with their status. */
  get present(): ChatMember[] {
    return [...this.members.values()].filter(({ user }) => this.isMember(user.id));
  }

  /** `person` joins. */
  adds(person: Person): void {
    this.#change(person.user, { status: 'member', user: person.user }, person.user);
    this.#serve(person.user, { new_chat_members: [person.user] });
  }

  /** `person` leaves. */
  loses(person: Person): void {
    this.#serve(person.user, { left_chat_member: person.user });
    this.#change(person.user, { status: 'left', user: person.user }, person.user);
  }

  /** The creator adds the bot. */
  addsBot(): void {
    const { bot } = this.#world;
    this.#change(bot, { status: 'member', user: bot });
    this.#serve(this.#creator, { new_chat_members: [bot] });
  }

  /** The creator throws the bot out: its calls are refused with 403 from now on. */
  kicksBot(): void {
    const { bot } = this.#world;
    this.#change(bot, { status: 'kicked', user: bot, until_date: 0 });
    this.add(this.#creator, { left_chat_member: bot });
  }

  /** The creator makes an administrator; without `person`, of the bot. */
  promotes(person?: Person): void {
    const user = person?.user ?? this.#world.bot;
    this.#change(user, { status: 'administrator', user, ...ADMIN_RIGHTS });
  }

  /** The creator makes an ordinary member of an administrator; without `person`, of the bot. */
  demotes(person?: Person): void {
    const user = person?.user ?? this.#world.bot;
    this.#change(user, { status: 'member', user });
  }

  /** The group becomes the supergroup `next`: members move there, this one is closed. Both chats say so. */
  upgrades(next: Group): void {
    for (const [id, member] of this.members) next.members.set(id, member);
    next.permissions = this.permissions;
    this.upgradedTo = next.id;
    const leave = this.add(this.#creator, { migrate_to_chat_id: next.id });
    this.#world.pushUpdate({ message: leave.json });
    const arrive = next.add(this.#creator, { migrate_from_chat_id: this.id });
    this.#world.pushUpdate({ message: arrive.json });
  }

  /** The linked channel's post arrives as a message of its own. */
  getsPost(text: string): void {
    const channel = { id: -1_000_000_000_000 - this.#world.nextNumber(), type: 'channel' as const, title: 'Channel' };
    const from = { id: 777_000, is_bot: false, first_name: 'Telegram' };
    const post = { text, entities: findEntities(text) };
    const message = this.add(from, { ...post, sender_chat: channel, is_automatic_forward: true });
    if (isHeard(this.#world, this, message)) this.#world.pushUpdate({ message: message.json });
  }

  /** What ordinary members and the bot may send from now on. */
  permits(permissions: Partial<Permissions>): void {
    this.permissions = { ...this.permissions, ...permissions };
  }

  /** Opens a topic; its thread id. @throws Error unless the group is a forum */
  topic(name: string): number {
    if (!this.isForum) throw new Error('Only a forum has topics: create the group with `forum: true`.');
    const message = this.add(this.#creator, { forum_topic_created: { name, icon_color: 0x6fb9f0 } });
    message.json = { ...message.json, message_thread_id: message.id, is_topic_message: true };
    this.topics.set(message.id, name);
    if (isHeard(this.#world, this, message)) this.#world.pushUpdate({ message: message.json });
    return message.id;
  }

  #serve(from: User, content: { new_chat_members: User[] } | { left_chat_member: User }): void {
    const message = this.add(from, content);
    if (isHeard(this.#world, this, message)) this.#world.pushUpdate({ message: message.json });
  }

  /** Telegram tells a bot about itself always, about others when it is an administrator and asks for it. */
  #change(user: User, member: ChatMember, by: User = this.#creator): void {
    const old_chat_member: ChatMember = this.members.get(user.id) ?? { status: 'left', user };
    this.members.set(user.id, member);
    this.#world.emit({ kind: 'members', chat: this });
    const date = Math.floor(this.#world.nowMs() / 1000);
    const change = { chat: this.json, from: by, date, old_chat_member, new_chat_member: member };
    if (user.id === this.#world.bot.id) this.#world.pushUpdate({ my_chat_member: change });
    else if (this.isAdmin(this.#world.bot.id)) this.#world.pushUpdate({ chat_member: change });
  }
}
