/** What the bot does to messages that are there already, and the small signs it gives: actions, drafts, reactions. */
import type { Arguments } from './arguments.ts';
import type { PlaygroundChat } from './chat.ts';
import { inlineMessage, readRichMessage } from './inline.ts';
import type { ChatMessage, StoredMessage } from './message.ts';
import { loadReactions } from './methods.ts';
import { badRequest, mistake } from './refusal.ts';
import { type Method, readCaption, readText } from './sending.ts';
import { checkKeyboard, inlineKeyboard, messageIds, reactions } from './shapes.ts';
import { NEWEST } from './versions.ts';
import type { World } from './world.ts';

/** After this a message can't be deleted (core.telegram.org/bots/api#deletemessage), seconds. */
const DELETABLE_SECONDS = 48 * 3600;
const MAX_ANSWER_CHARACTERS = 200;
/** How long a tap can be answered. */
const ANSWERABLE_MS = 15_000;
const MAX_DRAFT_CHARACTERS = 4096;

const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

/** What an edit replaces. */
const EDITED = ['rich_message', 'text', 'entities', 'caption', 'caption_entities', 'reply_markup'] as const;

const REACTIONS = loadReactions();

/** Methods that change what is there. Every refusal is named after Telegram's own. */
export const editing: Readonly<Record<string, Method>> = {
  editMessageText: (world, args) => {
    const rich = readRichMessage(world, args);
    const { chat, message } = readOwnMessage(world, args);
    const isText = message.json.text !== undefined || message.json.rich_message !== undefined;
    if (!isText) throw mistake('there is no text in the message to edit');
    if (rich !== undefined) return edit(world, args, chat, message, { rich_message: rich });
    // Nobody can know beforehand that a server overlooks what was sent instead.
    if (!args.has('text') && world.version !== NEWEST) throw badRequest('message text is empty');
    const { text, entities } = readText(args);
    return edit(world, args, chat, message, { text, ...(entities.length > 0 && { entities }) });
  },

  editMessageCaption: (world, args) => {
    const { chat, message } = readOwnMessage(world, args);
    if (message.json.text !== undefined) throw mistake('there is no caption in the message to edit');
    return edit(world, args, chat, message, readCaption(args));
  },

  editMessageReplyMarkup: (world, args) => {
    const { chat, message } = readOwnMessage(world, args);
    const { rich_message, text, entities, caption, caption_entities } = message.json;
    return edit(world, args, chat, message, {
      ...(rich_message !== undefined && { rich_message }),
      ...(text !== undefined && { text }),
      ...(entities !== undefined && { entities }),
      ...(caption !== undefined && { caption }),
      ...(caption_entities !== undefined && { caption_entities }),
    });
  },

  deleteMessage: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    const message = chat.find(args.number('message_id') ?? 0);
    if (message === undefined || message.receiver !== undefined) throw badRequest('message to delete not found');
    if (!isDeletable(world, chat, message)) throw badRequest("message can't be deleted for everyone");
    chat.delete(message);
    return true;
  },

  deleteMessages: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    for (const id of args.json('message_ids', messageIds) ?? []) {
      const message = chat.find(id);
      // Telegram skips what is gone or may not be deleted.
      if (message !== undefined && isDeletable(world, chat, message)) chat.delete(message);
    }
    return true;
  },

  setMessageReaction: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    const message = chat.find(args.number('message_id') ?? 0);
    if (message === undefined) throw badRequest('message to react not found');
    const wanted = args.json('reaction', reactions) ?? [];
    if (wanted.length > 1) throw mistake('REACTIONS_TOO_MANY');
    const [emoji = ''] = wanted.map((reaction) => reaction.emoji);
    if (emoji !== '' && !REACTIONS.has(emoji)) throw mistake('REACTION_INVALID');
    message.reaction = emoji;
    world.emit({ kind: 'reaction', chat, message });
    return true;
  },

  sendChatAction: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    const action = args.string('action') ?? '';
    if (!ACTIONS.has(action)) throw mistake('wrong parameter action in request');
    const topic = args.number('message_thread_id');
    if (topic !== undefined && !chat.topics.has(topic)) throw mistake('message thread not found');
    chat.setAction(action);
    return true;
  },

  sendMessageDraft: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    if (!chat.isPrivate) throw mistake('TEXTDRAFT_PEER_INVALID');
    const id = args.number('draft_id') ?? 0;
    if (id === 0) throw mistake('draft_id must be non-zero');
    const text = args.string('text') ?? '';
    if ([...text].length > MAX_DRAFT_CHARACTERS) throw mistake('message is too long');
    chat.setDraft({ id, text, canStop: args.flag('can_stop') });
    return true;
  },

  answerCallbackQuery: (world, args) => {
    const tap = world.taps.get(args.string('callback_query_id') ?? '');
    const text = args.string('text') ?? '';
    if ([...text].length > MAX_ANSWER_CHARACTERS) throw mistake('MESSAGE_TOO_LONG');
    const tooOld = 'query is too old and response timeout expired or query ID is invalid';
    if (tap === undefined || tap.answer !== undefined) throw mistake(tooOld);
    if (world.nowMs() - tap.at > ANSWERABLE_MS) throw badRequest(tooOld);
    tap.answer = { text, isAlert: args.flag('show_alert') };
    world.emit({ kind: 'answer', tap });
    return true;
  },
};

/** The message to edit, which must be the bot's own. @throws Refusal 400 gone, not the bot's */
function readOwnMessage(world: World, args: Arguments): { chat: PlaygroundChat; message: ChatMessage } {
  const inlineId = args.string('inline_message_id');
  if (inlineId !== undefined) return inlineMessage(world, inlineId);
  const chat = world.reachableChat(args.chatId());
  const message = chat.find(args.number('message_id') ?? 0);
  if (message === undefined || message.receiver !== undefined) throw badRequest('message to edit not found');
  if (!message.isFromBot) throw mistake("message can't be edited");
  return { chat, message };
}

/** An edit replaces text or caption and keyboard together: without `reply_markup` the keyboard goes. */
function edit(
  world: World,
  args: Arguments,
  chat: PlaygroundChat,
  message: ChatMessage,
  content: Partial<StoredMessage>,
): StoredMessage | true {
  const keyboard = args.json('reply_markup', inlineKeyboard);
  if (keyboard !== undefined) checkKeyboard(keyboard);
  const hasButtons = keyboard !== undefined && keyboard.inline_keyboard.length > 0;
  const after = { ...content, ...(hasButtons && { reply_markup: keyboard }) };
  if (fingerprint(message.json) === fingerprint(after)) {
    const reason = 'specified new message content and reply markup are exactly the same as a current content';
    throw mistake(`message is not modified: ${reason} and reply markup of the message`);
  }
  const json: StoredMessage = { ...message.json, edit_date: Math.floor(world.nowMs() / 1000) };
  for (const field of EDITED) delete json[field];
  chat.edit(message, { ...json, ...after });
  return message.inlineId === undefined ? message.json : true;
}

function fingerprint(content: Partial<StoredMessage>): string {
  const { rich_message, text, entities = [], caption, caption_entities = [], reply_markup } = content;
  return JSON.stringify([rich_message, text, entities, caption, caption_entities, reply_markup?.inline_keyboard ?? []]);
}

/** Its own messages, anybody's in private, and in a group as an administrator; for 48 hours. */
function isDeletable(world: World, chat: PlaygroundChat, message: ChatMessage): boolean {
  const isFresh = world.nowMs() / 1000 - message.json.date < DELETABLE_SECONDS;
  return isFresh && (message.isFromBot || chat.isPrivate || chat.isAdmin(world.bot.id));
}
