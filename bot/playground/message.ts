/** A message as tests and the page read it: Telegram's JSON behind words. */
import type { Message, Update, Voice } from 'grammy/types';
import type { FileStore, StoredFile } from './files.ts';
import { oggSeconds } from './ogg.ts';
import type { AnyKeyboard } from './shapes.ts';

/** What a chat keeps: never a channel post, so there is always a sender. */
export type StoredMessage = Message & Update.NonChannel;

export interface PlayableFile {
  readonly file: StoredFile;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** As the sender says; whole seconds. */
  readonly duration: number;
  /** As the file plays, by its own clock; `duration` when the file is no OGG/Opus. */
  readonly seconds: number;
}

export class ChatMessage {
  /** Telegram's own form; replaced as a whole by an edit. */
  json: StoredMessage;
  isDeleted = false;
  /** Whether clients say so: not when only the buttons changed. */
  isEdited = false;
  /** The bot's reaction; empty when there is none. */
  reaction = '';
  /** Known to the bot by this name only, when an inline result with buttons became the message. */
  inlineId: string | undefined;
  /** A keyboard in place of the letters, its removal, or a demand for a reply: what `json` does not show. */
  keyboard: AnyKeyboard | undefined;
  readonly #world: { readonly files: FileStore; readonly bot: { readonly id: number } };

  constructor(json: StoredMessage, world: { readonly files: FileStore; readonly bot: { readonly id: number } }) {
    this.json = json;
    this.#world = world;
  }

  get id(): number {
    return this.json.message_id;
  }

  /** From the bot under test; there may be others. */
  get isFromBot(): boolean {
    return this.json.from.id === this.#world.bot.id;
  }

  /** The only person who sees it; undefined when everybody does. */
  get receiver(): number | undefined {
    return this.json.receiver_user?.id;
  }

  /** As the bot gets it: an ephemeral message has a number of another kind, and can't be found by `message_id`. */
  get forBot(): StoredMessage {
    if (this.receiver === undefined) return this.json;
    return { ...this.json, message_id: 0, ephemeral_message_id: this.id };
  }

  /** Text of a text message; '' otherwise. */
  get text(): string {
    return this.json.text ?? '';
  }

  /** Caption of a file; '' otherwise. */
  get caption(): string {
    return this.json.caption ?? '';
  }

  /** Topic of a forum. */
  get topic(): number | undefined {
    return this.json.message_thread_id;
  }

  /** Number of the message that this one answers. */
  get replyTo(): number | undefined {
    return this.json.reply_to_message?.message_id;
  }

  /** Labels under the message, row by row. */
  get rows(): string[][] {
    return this.json.reply_markup?.inline_keyboard.map((row) => row.map((button) => button.text)) ?? [];
  }

  /** Labels under the message. */
  get buttons(): string[] {
    return this.rows.flat();
  }

  get voice(): PlayableFile | undefined {
    return this.#playable(this.json.voice ?? this.#richVoice);
  }

  get audio(): PlayableFile | undefined {
    return this.#playable(this.json.audio);
  }

  get document(): StoredFile | undefined {
    return this.json.document === undefined ? undefined : this.#world.files.get(this.json.document.file_id);
  }

  /** One line for transcripts. */
  toString(): string {
    const { json } = this;
    const words = [
      this.isDeleted ? '(deleted)' : '',
      json.receiver_user === undefined ? '' : `(only for ${json.receiver_user.first_name})`,
      json.reply_to_message === undefined ? '' : `(answers ${json.reply_to_message.message_id})`,
      this.text || this.caption,
      json.voice === undefined ? '' : `<voice ${json.voice.duration} s>`,
      json.audio === undefined ? '' : `<audio ${json.audio.duration} s>`,
      json.document === undefined ? '' : `<document ${json.document.file_name ?? ''}>`,
      json.photo === undefined ? '' : '<photo>',
      json.video_note === undefined ? '' : '<video note>',
      json.new_chat_members === undefined ? '' : `<joined: ${json.new_chat_members.map((u) => u.first_name)}>`,
      json.left_chat_member === undefined ? '' : `<left: ${json.left_chat_member.first_name}>`,
      ...this.buttons.map((label) => `[${label}]`),
      this.isEdited ? '(edited)' : '',
    ];
    return `#${this.id} ${json.from.first_name}: ${words.filter((word) => word !== '').join(' ')}`;
  }

  /** The voice note inside a rich message. */
  get #richVoice(): Voice | undefined {
    const block = this.json.rich_message?.blocks.find(({ type }) => type === 'voice_note');
    return block !== undefined && 'voice_note' in block ? block.voice_note : undefined;
  }

  #playable(media: { file_id: string; duration: number } | undefined): PlayableFile | undefined {
    const file = media === undefined ? undefined : this.#world.files.get(media.file_id);
    if (media === undefined || file === undefined) return undefined;
    const { bytes, mimeType } = file;
    return { file, bytes, mimeType, duration: media.duration, seconds: oggSeconds(bytes) ?? media.duration };
  }
}
