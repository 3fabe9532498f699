/** The playground as the page sees it: plain JSON, Telegram's own wherever there is one. */
import type { PlaygroundChat } from './chat.ts';
import { Group } from './group.ts';
import type { ChatMessage } from './message.ts';
import type { Telegram } from './telegram.ts';
import type { InlineQuestion, TelegramEvent } from './world.ts';

/**
 * Everything there is; the first event of every connection, so that a page never misses one.
 *
 * @param known people whom the bot knows from before
 * @param operators people who run the bot
 */
export function toState(telegram: Telegram, known: ReadonlySet<number>, operators: readonly number[]) {
  return {
    kind: 'state' as const,
    session: telegram.session,
    bot: { id: telegram.bot.id, name: telegram.bot.first_name, username: telegram.bot.username },
    people: telegram.people.map(({ id, name, user }) => ({
      ...{ id, name, isKnown: known.has(id), isOperator: operators.includes(id) },
      language: user.language_code ?? 'en',
    })),
    chats: chatsOf(telegram).map(toChat),
    menus: toMenus(telegram),
  };
}

/** One change, as the page is told of it. */
export function toEvent(event: TelegramEvent, telegram: Telegram) {
  switch (event.kind) {
    case 'message':
    case 'edit':
    case 'reaction':
      return { kind: 'message' as const, chat: event.chat.id, message: toMessage(event.message) };
    case 'delete':
      return { kind: 'delete' as const, chat: event.chat.id, id: event.message.id };
    case 'action':
      return { kind: 'action' as const, chat: event.chat.id, action: event.action ?? '', durationMs: event.durationMs };
    case 'draft':
      return { kind: 'draft' as const, chat: event.chat.id, draft: event.draft ?? null };
    case 'answer':
      return {
        kind: 'answer' as const,
        queryId: event.tap.queryId,
        person: event.tap.query.from.id,
        ...event.tap.answer,
      };
    case 'results':
      return toResults(event.question);
    case 'members':
      // An admin has another menu.
      return { kind: 'members' as const, chat: event.chat.id, ...toMembers(event.chat), menus: toMenus(telegram) };
    case 'menu':
      return { kind: 'menus' as const, menus: toMenus(telegram) };
  }
}

/** Private chats and groups. */
export function chatsOf(telegram: Telegram): PlaygroundChat[] {
  return [...telegram.people.map((person) => person.chat), ...telegram.groups];
}

function toChat(chat: PlaygroundChat) {
  const { json } = chat;
  return {
    id: chat.id,
    isPrivate: chat.isPrivate,
    title: json.type === 'private' ? json.first_name : json.title,
    ...toMembers(chat),
    messages: chat.messages.map(toMessage),
    action: chat.action ?? '',
    draft: chat.draft ?? null,
  };
}

/** Who is in the chat; of a group also who leads it: the first name of who made it, and each member's status. */
function toMembers(chat: PlaygroundChat) {
  if (!(chat instanceof Group)) return { members: [chat.id], roles: {} };
  const { present } = chat;
  return {
    owner: present.find(({ status }) => status === 'creator')?.user.first_name,
    members: present.map(({ user }) => user.id),
    roles: Object.fromEntries(present.map(({ user, status }) => [user.id, status])),
  };
}

/** The results for whoever types, as a list shows them. */
function toResults({ queryId, from, results = [], button }: InlineQuestion) {
  const rows = results.map(({ id, title, ...rest }) => ({
    ...{ id, title, isVoice: rest.type === 'voice' },
    description: rest.type === 'article' ? (rest.description ?? '') : '',
  }));
  return { kind: 'results' as const, queryId, person: from, results: rows, button: button?.text };
}

function toMessage(message: ChatMessage) {
  const { keyboard } = message;
  const { rich_message } = message.json;
  return {
    ...message.json,
    // The one kind of rich message that there is here: a voice and its words.
    ...(rich_message !== undefined && voiceIn(rich_message)),
    reaction: message.reaction,
    isEdited: message.isEdited,
    demandsReply: keyboard !== undefined && 'force_reply' in keyboard,
    answers: keyboard !== undefined && 'keyboard' in keyboard ? keyboard.keyboard.map((row) => row.map(labelOf)) : [],
  };
}

function voiceIn({ blocks }: NonNullable<ChatMessage['json']['rich_message']>) {
  const block = blocks.find((one) => one.type === 'voice_note');
  if (block === undefined || !('voice_note' in block)) return {};
  const caption = block.caption?.text;
  return { voice: block.voice_note, ...(typeof caption === 'string' && { caption }) };
}

function labelOf(button: string | { readonly text: string }): string {
  return typeof button === 'string' ? button : button.text;
}

/** Command menus by person and chat, key `person:chat`. */
function toMenus(telegram: Telegram) {
  return Object.fromEntries(
    telegram.people.flatMap((person) =>
      chatsOf(telegram)
        .filter((chat) => chat === person.chat || chat.isMember(person.id))
        .map((chat) => [`${person.id}:${chat.id}`, telegram.menu(person, chat)] as const),
    ),
  );
}
