/**
 * What the admins of one group have chosen, and which members have lent it their voice. One record per group, key
 * `chat:-100`, so that everything a request in a group needs is one read.
 *
 * The record names people (guests, lenders). So that `/forgetme` finds them, each of them has a record of their own
 * that lists the groups, key `user:7`: see `releaseEverywhere`.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import { ChosenEmotion } from '../speech/index.ts';
import { chatKey, LOCALES } from '../telegram/index.ts';
import { LENDERS, type LenderRecords, lenderKey } from './lenders.ts';

/** Lines that a group may teach, guests it may list, voices it may borrow: so that the record stays small. */
export const MAX_ENTRIES = 50;

const Person = z.object({ user: z.string(), name: z.string() });

/** Number of the text that lenders agree to (`share-card`): to be raised when it asks for more. Older loans then rest. */
export const SHARE_CONSENT = 1;

/** A voice that its owner lets everybody in this group use. */
const Share = Person.extend({
  voice: z.string(),
  /** The sharing text that the owner agreed to, and when (milliseconds since 1970). */
  consent: z.object({ version: z.number().int(), at: z.number() }),
  /** While the group has not been told of it. */
  untold: z.literal(true).optional(),
});

/** What the group answers by voice, and to what. */
const Taught = z.object({
  id: z.string(),
  /** `/name` for a command, else a phrase, in the form that `toTrigger` (`groups/taught.ts`) gives it. */
  trigger: z.string(),
  line: z.string(),
  emotion: ChosenEmotion,
});

const QuietHours = z.object({
  /** Whole hours of the group's clock, 0 to 23; quiet from `from` until `to`, over midnight if `to` is earlier. */
  from: z.number().int().min(0).max(23),
  to: z.number().int().min(0).max(23),
  /** How far the group's clock is ahead of UTC, minutes. */
  utcOffset: z.number().int().min(-720).max(840),
});

const Welcome = z.object({
  /** `{name}` stands for who joins. */
  text: z.string().min(1),
  /** At least so long between two welcomes, minutes. */
  cooldown: z.number().int().min(0),
  /** When the last one was said, milliseconds since 1970. */
  saidAt: z.number().default(0),
});

const ChatRecord = z.object({
  /** As Telegram last said it; for the screens in private chats. */
  title: z.string().default(''),
  /** Who may make the bot speak here. */
  access: z.enum(['all', 'admins', 'list']).default('all'),
  /** With `access: 'list'`: who may besides the admins. */
  guests: z.array(Person).default([]),
  shares: z.array(Share).default([]),
  /** The lent voice that speaks for the group: /read, taught lines, welcomes, members without a voice. */
  defaultVoice: z.object({ owner: z.string(), id: z.string() }).exactOptional(),
  /** The language that the admins have chosen for the group. Absent: of each member. */
  language: z.enum(LOCALES).exactOptional(),
  /** Most seconds of speech in an hour; absent: no limit of the group's own. */
  secondsPerHour: z.number().int().positive().exactOptional(),
  quietHours: QuietHours.exactOptional(),
  /** Each reply says in its caption that a machine speaks. */
  aiLabel: z.boolean().default(true),
  /** Each reply says in its caption whose voice it is. */
  nameVoice: z.boolean().default(false),
  /** Replies can be neither forwarded nor saved. */
  protect: z.boolean().default(false),
  /** The message that asked is deleted when the reply is there. */
  deleteTrigger: z.boolean().default(false),
  welcome: Welcome.exactOptional(),
  taught: z.array(Taught).default([]),
  /** The group was told that it forbids voice messages. */
  knowsNoVoice: z.boolean().default(false),
  /** The supergroup that the group has become: its record counts, for what was asked here before. */
  movedTo: z.number().int().exactOptional(),
  /** When the bot left, milliseconds since 1970; after a day the record goes with the next sweep. */
  leftAt: z.number().exactOptional(),
});

export type ChatSettings = Readonly<z.infer<typeof ChatRecord>>;
export type Taught = ChatSettings['taught'][number];
export type QuietHours = NonNullable<ChatSettings['quietHours']>;

const CHATS: RecordSchema<ChatSettings> = { version: 1, parse: (value) => ChatRecord.parse(value) };

const Memberships = z.object({ chats: z.array(z.number().int()) });

const MEMBERSHIPS: RecordSchema<z.infer<typeof Memberships>> = {
  version: 1,
  parse: (value) => Memberships.parse(value),
};

export const DEFAULT_CHAT_SETTINGS: ChatSettings = ChatRecord.parse({});

/** The stored records of groups, and of who is named in which. */
export interface ChatRecords {
  readonly settings: Collection<ChatSettings>;
  readonly memberships: Collection<z.infer<typeof Memberships>>;
  /** What is known of who has lent a voice to which group. */
  readonly lenders: LenderRecords;
}

/** To be called once: a collection has one opener. */
export function openChats(storage: CollectionOpener): ChatRecords {
  return {
    settings: storage.collection('chats', CHATS),
    memberships: storage.collection('memberships', MEMBERSHIPS),
    lenders: storage.collection('lenders', LENDERS),
  };
}

/** The settings of the group `chatId`, defaults if nobody has touched them. */
export async function chatSettings(records: ChatRecords, chatId: number): Promise<ChatSettings> {
  return (await present(records, chatId)).settings;
}

/** The id that the group `chatId` has now: another one if it has become a supergroup. */
export async function presentId(records: ChatRecords, chatId: number): Promise<number> {
  return (await present(records, chatId)).id;
}

/** What the group `chatId` has become, move after move; each id once, whatever the records say: a circle would never end. */
async function present(records: ChatRecords, chatId: number): Promise<{ id: number; settings: ChatSettings }> {
  const seen = new Set<number>();
  for (let id = chatId; ; ) {
    const settings = (await records.settings.get(chatKey(id))) ?? DEFAULT_CHAT_SETTINGS;
    const { movedTo } = settings;
    if (movedTo === undefined || seen.add(id).has(movedTo)) return { id, settings };
    id = movedTo;
  }
}

/** The settings after `change`. */
export function changeChat(
  { settings }: ChatRecords,
  chatId: number,
  change: (settings: ChatSettings) => ChatSettings,
): Promise<ChatSettings> {
  return settings.update(chatKey(chatId), (old = DEFAULT_CHAT_SETTINGS) => change(old));
}

/** Whether it is quiet at `nowMs` (milliseconds since 1970). */
export function isQuiet({ from, to, utcOffset }: QuietHours, nowMs: number): boolean {
  const hour = Math.floor((((nowMs / 60_000 + utcOffset) % 1440) + 1440) / 60) % 24;
  return from <= to ? from <= hour && hour < to : from <= hour || hour < to;
}

/** Notes beside `user`'s key that the record of `chatId` names them. */
export async function nameIn({ memberships }: ChatRecords, user: string, chatId: number): Promise<void> {
  await memberships.update(user, ({ chats } = { chats: [] }) => ({ chats: [...new Set([...chats, chatId])] }));
}

/** The groups whose records name `user`. */
export async function chatsNaming({ memberships }: ChatRecords, user: string): Promise<readonly number[]> {
  return (await memberships.get(user))?.chats ?? [];
}

/** `settings` without anything about `user`. */
export function without(settings: ChatSettings, user: string): ChatSettings {
  const { defaultVoice, ...rest } = settings;
  return {
    ...rest,
    guests: settings.guests.filter((guest) => guest.user !== user),
    shares: settings.shares.filter((share) => share.user !== user),
    ...(defaultVoice !== undefined && defaultVoice.owner !== user && { defaultVoice }),
  };
}

/** Takes `user` out of the record of `chatId`. */
export async function release(records: ChatRecords, user: string, chatId: number): Promise<void> {
  await changeChat(records, chatId, (settings) => without(settings, user));
  await records.memberships.update(user, ({ chats } = { chats: [] }) => ({
    chats: chats.filter((id) => id !== chatId),
  }));
  await records.lenders.delete(lenderKey(chatId, user));
}

/** Takes `user` out of every group's record; how many there were. To be called before their own records are erased. */
export async function releaseEverywhere(records: ChatRecords, user: string): Promise<number> {
  const chats = await chatsNaming(records, user);
  for (const chatId of chats) {
    await changeChat(records, chatId, (settings) => without(settings, user));
    await records.lenders.delete(lenderKey(chatId, user));
  }
  return chats.length;
}

/**
 * Makes the record of `from` that of `to`: the group has become a supergroup. A second call changes nothing, nor does a move
 * to where it is.
 */
export async function moveChat(records: ChatRecords, from: number, to: number): Promise<void> {
  if (from === to) return;
  const old = await records.settings.get(chatKey(from));
  if (old === undefined || old.movedTo !== undefined) return;
  // The bot leaves the old group with the move; that is no reason to forget the new one.
  const { leftAt: _, ...settings } = old;
  await records.settings.set(chatKey(to), settings);
  for (const user of usersIn(settings)) {
    await records.memberships.update(user, ({ chats } = { chats: [] }) => ({
      chats: [...new Set(chats.map((id) => (id === from ? to : id)))],
    }));
  }
  await records.settings.set(chatKey(from), { ...DEFAULT_CHAT_SETTINGS, movedTo: to, leftAt: Date.now() });
}

/**
 * Erases the records of groups that the bot left before `time` (milliseconds since 1970); how many there were. It walks
 * all groups: for once a day, not for a request.
 */
export async function eraseLeft(records: ChatRecords, time: number): Promise<number> {
  let count = 0;
  for await (const [key, settings] of records.settings.list()) {
    if (settings.leftAt === undefined || settings.leftAt >= time) continue;
    const chatId = Number(key.replace(/^chat:/, ''));
    for (const user of usersIn(settings)) await release(records, user, chatId);
    await records.settings.delete(key);
    count += 1;
  }
  return count;
}

function usersIn({ guests, shares }: ChatSettings): readonly string[] {
  return [...new Set([...guests, ...shares].map(({ user }) => user))];
}
