/**
 * Sends a spoken reply, by the best way that the chat allows: voice message, file, then the words alone. Not as music:
 * Telegram makes OGG/Opus a voice message again, which is what was refused.
 *
 * Telegram's users can refuse voice messages, groups can refuse each kind of file. Uploads are Buffers: a stream can
 * be read once only, and a retry would hang for ever.
 */
import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, Message, ReplyParameters } from 'grammy/types';
import { attempt, refusalOf } from '../failures.ts';

/** Written into every file that the bot makes: players show it, and it stays with a file that is passed on. */
export const FILE_TAGS = { title: 'Voxback', comment: 'AI-generated voice' } as const;

/** Telegram looks into what it is sent, and would make a voice message of OGG/Opus. */
export const AS_FILE = { disable_content_type_detection: true } as const;

/** Where a reply goes: the chat, its topic, the message that asked. */
export interface Address {
  readonly chatId: number;
  readonly topicId?: number | undefined;
  readonly messageId?: number | undefined;
}

/** A spoken reply as a file. */
export interface VoiceFile {
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

export interface Delivery {
  readonly api: Api;
  readonly to: Address;
  readonly voice: VoiceFile;
  /** Under the voice message; default none. */
  readonly caption?: string | undefined;
  /** Sent under a file when a voice message was refused: what to change to get one. */
  readonly hint: string;
  /** Sent when every kind of file is refused. */
  readonly fallbackText: string;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  /** The reply can be neither forwarded nor saved. Default false. */
  readonly isProtected?: boolean | undefined;
  /** Arrives without a sound. Default false. */
  readonly isSilent?: boolean | undefined;
}

/** By which way the reply arrived, and the message that it is. */
export interface Delivered {
  readonly as: 'voice' | 'document' | 'text';
  readonly message: Message;
}

/** The parameters that put a message where `to` says; the asking message may be gone by then. */
export function placed(to: Address): { message_thread_id?: number; reply_parameters?: ReplyParameters } {
  return {
    ...(to.topicId !== undefined && { message_thread_id: to.topicId }),
    ...(to.messageId !== undefined && {
      reply_parameters: { message_id: to.messageId, allow_sending_without_reply: true },
    }),
  };
}

/**
 * The reply, as it arrived.
 *
 * @throws GrammyError, HttpError for anything but a refused kind of message
 */
export async function deliver({
  api,
  to,
  voice,
  caption,
  hint,
  fallbackText,
  keyboard,
  isProtected,
  isSilent,
}: Delivery): Promise<Delivered> {
  const duration = Math.max(1, Math.round(voice.seconds));
  const common = {
    ...placed(to),
    ...(keyboard !== undefined && { reply_markup: keyboard }),
    ...(isProtected === true && { protect_content: true }),
    ...(isSilent === true && { disable_notification: true }),
  };
  const file = (name: string) => new InputFile(Buffer.from(voice.bytes), name);
  const label = caption === undefined ? {} : { caption };
  const advice = { caption: caption === undefined ? hint : `${caption}\n${hint}` };
  const { chatId } = to;
  const ways: ReadonlyArray<readonly [Delivered['as'], () => Promise<Message>]> = [
    ['voice', () => api.sendVoice(chatId, file('reply.ogg'), { ...common, duration, ...label })],
    ['document', () => api.sendDocument(chatId, file('reply.ogg'), { ...common, ...AS_FILE, ...advice })],
    ['text', () => api.sendMessage(chatId, fallbackText, common)],
  ];
  let refused: unknown;
  for (const [kind, send] of ways) {
    const sent = await attempt(send);
    if (sent.ok) return { as: kind, message: sent.value };
    if (refusalOf(sent.error) !== 'voice-forbidden') throw sent.error;
    refused = sent.error;
  }
  throw refused;
}
