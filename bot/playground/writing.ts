/** What somebody writes or sends, as a message in a chat. */
import type { MessageOrigin, TextQuote, User } from 'grammy/types';
import type { PlaygroundChat } from './chat.ts';
import { findEntities } from './entities.ts';
import type { ChatMessage, StoredMessage } from './message.ts';
import { isHeard } from './privacy.ts';
import { asReplied } from './sending.ts';
import type { Resident, World } from './world.ts';

export interface SendOptions {
  /** Default: the private chat with the bot. */
  readonly in?: PlaygroundChat;
  readonly replyTo?: ChatMessage;
  /** The part of `replyTo` that is quoted. */
  readonly quote?: string;
  /** Thread of a forum, from `group.topic(name)`. */
  readonly topic?: number;
  /** Not the sender's own: from somebody hidden, or from that person. */
  readonly forwarded?: true | { readonly user: User };
  /** As an admin of the group who stays anonymous. */
  readonly anonymously?: true;
}

export interface SendFileOptions extends SendOptions {
  /** As the client claims; default: by the file's own clock, else 1. */
  readonly seconds?: number;
  readonly mimeType?: string;
  readonly name?: string;
  /** As Telegram reports it, bytes; default the true size. */
  readonly size?: number;
  readonly caption?: string;
}

/** Whom Telegram names as the sender of what an anonymous admin writes. */
const GROUP_ANONYMOUS_BOT: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/**
 * Puts `content` into a chat as `resident`'s and tells the bot, if it hears it.
 *
 * @throws Error when they are no member there, no admin to hide behind, or the topic or the quoted words are not there
 */
export function write(
  world: World,
  resident: Resident,
  content: Partial<StoredMessage>,
  options: SendFileOptions,
): ChatMessage {
  const { user } = resident;
  const { caption, topic = options.replyTo?.topic, forwarded } = options;
  const chat = options.in ?? resident.chat;
  if (!chat.isPrivate && !chat.isMember(user.id)) throw new Error(`${user.first_name} is no member of that group.`);
  if (topic !== undefined && !chat.topics.has(topic)) throw new Error(`There is no topic ${topic} in that chat.`);
  if (chat.isPrivate) resident.hasStarted = true;
  // Telegram shows every plain message of a topic as an answer to the message that opened the topic.
  const replyTo = options.replyTo ?? (topic === undefined ? undefined : chat.find(topic));
  const captionEntities = findEntities(caption ?? '');
  const isAnonymous = options.anonymously === true;
  if (isAnonymous && !chat.isAdmin(user.id))
    throw new Error(`${user.first_name} is no admin, so can't hide behind the group.`);
  const message = chat.add(isAnonymous ? GROUP_ANONYMOUS_BOT : user, {
    ...content,
    ...(isAnonymous && { sender_chat: chat.json }),
    ...(caption !== undefined && { caption }),
    ...(captionEntities.length > 0 && { caption_entities: captionEntities }),
    ...(replyTo !== undefined && { reply_to_message: asReplied(replyTo) }),
    ...(options.quote !== undefined && { quote: quoteOf(options.quote, options.replyTo) }),
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(forwarded !== undefined && { forward_origin: originOf(forwarded, world.nowMs()) }),
  });
  if (isHeard(world, chat, message)) world.pushUpdate({ message: message.json });
  return message;
}

function originOf(forwarded: NonNullable<SendOptions['forwarded']>, nowMs: number): MessageOrigin {
  const date = Math.floor(nowMs / 1000) - 60;
  if (forwarded === true) return { type: 'hidden_user', sender_user_name: 'Somebody', date };
  return { type: 'user', sender_user: forwarded.user, date };
}

/** @throws Error when the words are not in the message: clients offer only what is there */
function quoteOf(words: string, message: ChatMessage | undefined): TextQuote {
  const position = (message?.text || message?.caption || '').indexOf(words);
  if (position === -1) throw new Error(`"${words}" is not in the message that is answered.`);
  return { text: words, position, is_manual: true };
}
