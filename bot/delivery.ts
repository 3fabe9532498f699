/**
 * Sends a spoken reply, by the best way that the chat allows: voice message, audio, document, then the words alone.
 *
 * Telegram's users can refuse voice messages, groups can refuse each kind of file. Uploads are Buffers: a stream can
 * be read once only, and a retry would hang for ever.
 */
import { type Api, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, ReplyParameters } from 'grammy/types';
import { attempt, refusalOf } from './failures.ts';

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
  /** Sent under a file when a voice message was refused: what to change to get one. */
  readonly hint: string;
  /** Sent when every kind of file is refused. */
  readonly fallbackText: string;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  /** The reply can be neither forwarded nor saved. Default false. */
  readonly isProtected?: boolean | undefined;
}

export type DeliveredAs = 'voice' | 'audio' | 'document' | 'text';

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
 * The way by which the reply arrived.
 *
 * @throws GrammyError, HttpError for anything but a refused kind of message
 */
export async function deliver({
  api,
  to,
  voice,
  hint,
  fallbackText,
  keyboard,
  isProtected,
}: Delivery): Promise<DeliveredAs> {
  const duration = Math.max(1, Math.round(voice.seconds));
  const common = {
    ...placed(to),
    ...(keyboard !== undefined && { reply_markup: keyboard }),
    ...(isProtected === true && { protect_content: true }),
  };
  const file = (name: string) => new InputFile(Buffer.from(voice.bytes), name);
  const ways: ReadonlyArray<readonly [DeliveredAs, (chatId: number) => Promise<unknown>]> = [
    ['voice', (id) => api.sendVoice(id, file('reply.ogg'), { ...common, duration })],
    ['audio', (id) => api.sendAudio(id, file('reply.ogg'), { ...common, duration, caption: hint })],
    ['document', (id) => api.sendDocument(id, file('reply.ogg'), { ...common, caption: hint })],
    ['text', (id) => api.sendMessage(id, fallbackText, common)],
  ];
  let chatId = to.chatId;
  let refused: unknown;
  for (const [kind, send] of ways) {
    let sent = await attempt(() => send(chatId));
    if (!sent.ok && sent.error instanceof GrammyError && sent.error.parameters.migrate_to_chat_id !== undefined) {
      // The group became a supergroup since the request.
      chatId = sent.error.parameters.migrate_to_chat_id;
      sent = await attempt(() => send(chatId));
    }
    if (sent.ok) return kind;
    if (refusalOf(sent.error) !== 'voice-forbidden') throw sent.error;
    refused = sent.error;
  }
  throw refused;
}
