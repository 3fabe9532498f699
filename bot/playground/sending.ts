/** Messages that the bot sends: who may get them, what may be in them. */
import type { MessageEntity, User } from 'grammy/types';
import type { Arguments } from './arguments.ts';
import type { Permissions, PlaygroundChat } from './chat.ts';
import { type FormattedText, findEntities, parseHtml } from './entities.ts';
import type { FileKind, StoredFile } from './files.ts';
import type { ChatMessage, StoredMessage } from './message.ts';
import { isOggOpus } from './ogg.ts';
import { badRequest, mistake, notModelled } from './refusal.ts';
import { anyKeyboard, checkKeyboard, entityList, ephemeralParameters, replyParameters } from './shapes.ts';
import type { World } from './world.ts';

/** One method of the Bot API: its result, or a Refusal. */
export type Method = (world: World, args: Arguments) => unknown;

const MAX_TEXT_CHARACTERS = 4096;
export const MAX_CAPTION_CHARACTERS = 1024;

/** Methods that add a message. */
export const sending: Readonly<Record<string, Method>> = {
  sendMessage: (world, args) => {
    const { text, entities } = readText(args);
    return send(world, args, 'text', { text, ...(entities.length > 0 && { entities }) });
  },

  sendVoice: (world, args) => {
    const chat = world.reachableChat(args.chatId());
    // Before the file is looked at, as Telegram does: a fallback must not depend on what was uploaded.
    if (world.residents.get(chat.id)?.forbidsVoice) throw badRequest('VOICE_MESSAGES_FORBIDDEN');
    const file = acceptFile(world, args, 'voice');
    if (!isOggOpus(file.bytes)) throw mistake('wrong type of the voice: not an OGG file encoded with OPUS');
    return send(world, args, 'voice', {
      voice: { ...describe(file), mime_type: 'audio/ogg', duration: args.number('duration') ?? 0 },
      ...readCaption(args),
    });
  },

  sendAudio: (world, args) => {
    const file = acceptFile(world, args, 'audio');
    refuseHiddenVoice(world, args, file);
    const performer = args.string('performer');
    const title = args.string('title');
    return send(world, args, 'audio', {
      audio: {
        ...describe(file),
        duration: args.number('duration') ?? 0,
        file_name: file.name,
        mime_type: file.mimeType,
        ...(performer !== undefined && { performer }),
        ...(title !== undefined && { title }),
      },
      ...readCaption(args),
    });
  },

  sendDocument: (world, args) => {
    const file = acceptFile(world, args, 'document');
    if (!args.flag('disable_content_type_detection')) refuseHiddenVoice(world, args, file);
    const document = { ...describe(file), file_name: file.name, mime_type: file.mimeType };
    return send(world, args, 'documents', { document, ...readCaption(args) });
  },

  sendPhoto: (world, args) => {
    // Nobody here looks at pictures, so nobody measures them.
    const photo = [{ ...describe(acceptFile(world, args, 'photo')), width: 0, height: 0 }];
    return send(world, args, 'documents', { photo, ...readCaption(args) });
  },
};

/** The text of a message, entities resolved. @throws Refusal 400 empty, over 4,096 characters, unparsable */
export function readText(args: Arguments): FormattedText {
  const formatted = readFormatted(args, 'text', 'entities');
  if (formatted.text === '') throw mistake('message text is empty');
  if (characters(formatted.text) > MAX_TEXT_CHARACTERS) throw mistake('message is too long');
  return formatted;
}

/** The caption's fields, none when there is no caption. @throws Refusal 400 over 1,024 characters, unparsable */
export function readCaption(args: Arguments): { caption?: string; caption_entities?: MessageEntity[] } {
  const { text, entities } = readFormatted(args, 'caption', 'caption_entities');
  if (characters(text) > MAX_CAPTION_CHARACTERS) throw mistake('message caption is too long');
  return { ...(text !== '' && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) };
}

function readFormatted(args: Arguments, textName: string, entitiesName: string): FormattedText {
  const raw = args.string(textName) ?? '';
  const mode = args.string('parse_mode');
  if (mode === undefined) {
    const given = args.json(entitiesName, entityList);
    return trim({ text: raw, entities: given ?? findEntities(raw) });
  }
  if (mode.toLowerCase() !== 'html') {
    throw /^markdown(v2)?$/i.test(mode) ? notModelled(`the parse mode ${mode}`) : mistake('unsupported parse_mode');
  }
  const { text, entities } = parseHtml(raw);
  return trim({ text, entities: [...entities, ...findEntities(text)].sort((a, b) => a.offset - b.offset) });
}

/** Telegram drops white space at both ends. */
function trim({ text, entities }: FormattedText): FormattedText {
  const lead = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - lead);
    const end = Math.min(kept.length, entity.offset + entity.length - lead);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: kept, entities: moved };
}

/** Telegram's limits count code points, not UTF-16 units. */
function characters(text: string): number {
  return [...text].length;
}

/** Everything around the content: the chat, rights, topic, reply, keyboard. */
function send(world: World, args: Arguments, right: keyof Permissions, content: Partial<StoredMessage>): StoredMessage {
  const chat = world.reachableChat(args.chatId());
  checkRight(world, chat, right);
  if (args.has('message_effect_id') && !chat.isPrivate) throw mistake('MESSAGE_EFFECT_NOT_SUPPORTED');
  const receiver = readReceiver(world, args, chat);
  const target = readReplyTarget(args, chat, receiver !== undefined);
  const topic = readTopic(args, chat, target);
  const keyboard = args.json('reply_markup', anyKeyboard);
  const inline = keyboard !== undefined && 'inline_keyboard' in keyboard ? keyboard : undefined;
  if (inline !== undefined) checkKeyboard(inline);
  const json: Partial<StoredMessage> = {
    ...content,
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(target !== undefined && { reply_to_message: asReplied(target) }),
    ...(inline !== undefined && inline.inline_keyboard.length > 0 && { reply_markup: inline }),
    ...(args.flag('protect_content') && { has_protected_content: true as const }),
  };
  const extra = inline === undefined ? keyboard : undefined;
  if (receiver === undefined) return chat.add(world.bot, json, extra).json;
  return chat.add(world.bot, { ...json, receiver_user: receiver }, extra).forBot;
}

/** The one who is to see the message; undefined when everybody is. @throws Refusal 400 in private, not a member */
function readReceiver(world: World, args: Arguments, chat: PlaygroundChat): User | undefined {
  const ephemeral = args.json('ephemeral_message_parameters', ephemeralParameters);
  if (ephemeral === undefined) return undefined;
  const { receiver_user_id: id, callback_query_id: queryId, replace_callback_query_message: isReplacement } = ephemeral;
  if (isReplacement === true) throw notModelled('replace_callback_query_message');
  if (chat.isPrivate) throw mistake('ephemeral messages are not supported in private chats');
  if (queryId !== undefined && world.taps.get(queryId)?.query.from.id !== id) throw mistake('query ID is invalid');
  const receiver = chat.isMember(id) ? chat.members.get(id)?.user : undefined;
  if (receiver === undefined || receiver.is_bot) throw badRequest('receiver not found');
  return receiver;
}

/** A replied message as it stands inside the reply: without the one that it answers itself. */
export function asReplied(target: ChatMessage): NonNullable<StoredMessage['reply_to_message']> {
  // The declared type wants the key present and undefined, which exactOptionalPropertyTypes can't express.
  return { ...target.json, reply_to_message: undefined } as NonNullable<StoredMessage['reply_to_message']>;
}

function checkRight(world: World, chat: PlaygroundChat, right: keyof Permissions): void {
  if (chat.isPrivate || chat.isAdmin(world.bot.id) || chat.permissions[right]) return;
  const things = { text: 'text messages', voice: 'voice notes', audio: 'audios', documents: 'documents' };
  throw badRequest(`not enough rights to send ${things[right]} to the chat`);
}

function readReplyTarget(args: Arguments, chat: PlaygroundChat, isEphemeral: boolean): ChatMessage | undefined {
  const reply = args.json('reply_parameters', replyParameters);
  const id = reply?.message_id ?? args.number('reply_to_message_id');
  if (id === undefined) return undefined;
  const target = chat.find(id);
  // `allow_sending_without_reply` counts for nothing in ephemeral messages.
  if (target === undefined && (isEphemeral || reply?.allow_sending_without_reply !== true)) {
    throw badRequest('message to be replied not found');
  }
  return target;
}

/** An answer stays in the topic of its question unless the bot names another. */
function readTopic(args: Arguments, chat: PlaygroundChat, target: ChatMessage | undefined): number | undefined {
  const topic = args.number('message_thread_id');
  if (topic !== undefined && !chat.topics.has(topic)) throw mistake('message thread not found');
  return topic ?? target?.topic;
}

function acceptFile(world: World, args: Arguments, kind: FileKind): StoredFile {
  const source = args.file(kind);
  if (source === undefined) throw mistake(`there is no ${kind} in the request`);
  return world.files.accept(kind, source);
}

/** Telegram makes a voice message of OGG/Opus, whatever the bot calls it, and refuses it where it refuses those. */
function refuseHiddenVoice(world: World, args: Arguments, file: StoredFile): void {
  const chat = world.reachableChat(args.chatId());
  if (!isOggOpus(file.bytes)) return;
  if (world.residents.get(chat.id)?.forbidsVoice) throw badRequest('user restricted receiving of voice note messages');
  checkRight(world, chat, 'voice');
}

/** The fields that every kind of file has in a message. */
export function describe(file: StoredFile): { file_id: string; file_unique_id: string; file_size: number } {
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size };
}
