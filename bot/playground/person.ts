/** A virtual user: does what a person can do in a Telegram client, and turns it into the updates a bot would get. */
import type { InlineKeyboardButton, User } from 'grammy/types';
import type { PlaygroundChat } from './chat.ts';
import { findEntities } from './entities.ts';
import type { FileKind } from './files.ts';
import { contentOf } from './inline.ts';
import type { ChatMessage, StoredMessage } from './message.ts';
import { oggSeconds } from './ogg.ts';
import { isHeard } from './privacy.ts';
import { describe } from './sending.ts';
import type { InlineQuestion, Resident, Tap, World } from './world.ts';
import { type SendFileOptions, type SendOptions, write } from './writing.ts';

export type { SendFileOptions, SendOptions } from './writing.ts';

export interface TapOptions {
  /** Default: the private chat with the bot. */
  readonly in?: PlaygroundChat;
  /** Default: the newest message with such a button. */
  readonly on?: ChatMessage;
  /** Pressed so long ago that Telegram takes no answer any more, as after a restart. Default false. */
  readonly isLate?: boolean;
}

/** A minute: longer than Telegram takes answers for. */
const LATE_MS = 60_000;

export class Person {
  readonly #resident: Resident;
  readonly #world: World;

  constructor(resident: Resident, world: World) {
    this.#resident = resident;
    this.#world = world;
  }

  get user(): User {
    return this.#resident.user;
  }

  get id(): number {
    return this.user.id;
  }

  get name(): string {
    return this.user.first_name;
  }

  /** The private chat with the bot. */
  get chat(): PlaygroundChat {
    return this.#resident.chat;
  }

  /** Changes the language of the person's client, `pt-br`, which bots are told. */
  speaks(language: string): void {
    this.user.language_code = language;
    this.#world.emit({ kind: 'menu' });
  }

  /** The bot may write first: this person has used it before this Telegram began. */
  hasWrittenBefore(): void {
    this.#resident.hasStarted = true;
  }

  /** Writes `text`, commands included. @throws Error when the person is not in that chat, or the topic is not there */
  sends(text: string, options: SendOptions = {}): ChatMessage {
    const entities = findEntities(text);
    return this.#send({ text, ...(entities.length > 0 && { entities }) }, options);
  }

  /** Sends a voice note as a client would: `bytes` are taken as they are, OGG/Opus or not. */
  sendsVoice(bytes: Uint8Array, options: SendFileOptions = {}): ChatMessage {
    const { place, duration, mime_type } = this.#upload('voice', bytes, { mimeType: 'audio/ogg', ...options });
    return this.#send({ voice: { ...place, duration, mime_type } }, options);
  }

  /** Sends music, which is not a voice note. */
  sendsAudio(bytes: Uint8Array, options: SendFileOptions = {}): ChatMessage {
    const named = { mimeType: 'audio/mpeg', name: 'audio.mp3', ...options };
    const { place, duration, mime_type } = this.#upload('audio', bytes, named);
    return this.#send({ audio: { ...place, duration, mime_type, file_name: named.name } }, options);
  }

  /** Sends any file. */
  sendsDocument(bytes: Uint8Array, options: SendFileOptions = {}): ChatMessage {
    const named = { mimeType: 'application/octet-stream', name: 'file.bin', ...options };
    const { place, mime_type } = this.#upload('document', bytes, named);
    return this.#send({ document: { ...place, mime_type, file_name: named.name } }, options);
  }

  /** Sends a round video. */
  sendsVideoNote(bytes: Uint8Array, options: SendFileOptions = {}): ChatMessage {
    const { place, duration } = this.#upload('video_note', bytes, { mimeType: 'video/mp4', ...options });
    return this.#send({ video_note: { ...place, duration, length: 240 } }, options);
  }

  /** Does what Telegram writes into the chat by itself: pins, pays, sets a background. `event` is the message's own part. */
  serves(event: Partial<StoredMessage>, options: SendOptions = {}): ChatMessage {
    return this.#send(event, options);
  }

  /** Rewrites an own text message. @throws Error when it is somebody else's */
  edits(message: ChatMessage, text: string): void {
    if (message.json.from.id !== this.id) throw new Error(`${this.name} can't edit what others wrote.`);
    const chat = this.#chatOf(message);
    const entities = findEntities(text);
    const { entities: _, ...rest } = message.json;
    const edit_date = Math.floor(this.#world.nowMs() / 1000);
    const json = { ...rest, text, edit_date, ...(entities.length > 0 && { entities }) };
    chat.edit(message, json);
    if (isHeard(this.#world, chat, message)) this.#world.pushUpdate({ edited_message: json });
  }

  /** Removes a message for everybody; Telegram does not tell bots. */
  deletes(message: ChatMessage): void {
    this.#chatOf(message).delete(message);
  }

  /**
   * Presses the button whose label is, or else contains, `label`. The answer appears in the returned value.
   *
   * @throws Error naming the buttons that are there
   */
  taps(label: string, options: TapOptions = {}): Tap {
    const chat = options.in ?? this.chat;
    const messages = options.on === undefined ? chat.messages.reverse() : [options.on];
    const found = pick(messages, (text) => text === label) ?? pick(messages, (text) => text.includes(label));
    if (found === undefined) {
      const labels = messages.flatMap((message) => message.buttons);
      throw new Error(`No button "${label}". Buttons: ${labels.join(', ') || 'none'}.\n${chat.transcript()}`);
    }
    return this.presses(found.button, found.message, options);
  }

  /** Presses exactly `button` of `message`. A link to the bot itself opens it; other links lead nowhere here. */
  presses(button: InlineKeyboardButton, message: ChatMessage, { isLate = false }: TapOptions = {}): Tap {
    const queryId = String(this.#world.nextNumber());
    const data = 'callback_data' in button ? button.callback_data : '';
    const query = {
      id: queryId,
      from: this.user,
      ...(message.inlineId === undefined ? { message: message.forBot } : { inline_message_id: message.inlineId }),
      chat_instance: String(message.json.chat.id),
      data,
    };
    const at = this.#world.nowMs() - (isLate ? LATE_MS : 0);
    const tap: Tap = { queryId, query, at, answer: undefined };
    if ('url' in button) this.#follows(button.url);
    if (data === '') tap.answer = { text: '', isAlert: false };
    else {
      this.#world.taps.set(queryId, tap);
      this.#world.pushUpdate({ callback_query: query });
    }
    return tap;
  }

  /** Types `text` after the bot's name, in any chat. */
  asksInline(text: string): InlineQuestion {
    const question: InlineQuestion = {
      queryId: String(this.#world.nextNumber()),
      from: this.id,
      text,
      results: undefined,
      button: undefined,
    };
    this.#world.questions.set(question.queryId, question);
    this.#world.pushUpdate({ inline_query: { id: question.queryId, from: this.user, query: text, offset: '' } });
    return question;
  }

  /**
   * Takes result `id` of an answered question: it is sent to `options.in`, and the bot is told, where inline feedback is
   * on (at 100%).
   *
   * @throws Error when there is no such result
   */
  chooses(question: InlineQuestion, id: string, options: Pick<SendOptions, 'in'> = {}): ChatMessage {
    const result = question.results?.find((one) => one.id === id);
    if (result === undefined) throw new Error(`No result "${id}" among ${question.results?.map((one) => one.id)}.`);
    const message = this.#send({ ...contentOf(result, this.#world.files), via_bot: this.#world.bot }, options);
    // Telegram names the message to the bot only when there are buttons under it.
    if (result.reply_markup !== undefined) {
      message.inlineId = `inline-${this.#world.nextNumber()}`;
      this.#world.inlineMessages.set(message.inlineId, { chat: this.#chatOf(message), message });
    }
    const named = message.inlineId === undefined ? {} : { inline_message_id: message.inlineId };
    if (!this.#world.inlineFeedback) return message;
    this.#world.pushUpdate({
      chosen_inline_result: { result_id: id, from: this.user, query: question.text, ...named },
    });
    return message;
  }

  /** Presses Stop under the bot's draft. @throws Error when none can be stopped */
  stops(): void {
    const { draft, json } = this.chat;
    if (draft?.canStop !== true || json.type !== 'private') throw new Error('There is no draft with a Stop button.');
    this.chat.setDraft(undefined);
    this.#world.pushUpdate({ stopped_message_generation: { chat: json, draft_id: draft.id } });
  }

  /** Blocks the bot: its calls to the private chat are refused with 403 from now on. */
  blocks(): void {
    this.#setBlocked(true);
  }

  unblocks(): void {
    this.#setBlocked(false);
  }

  /** Refuses voice messages, as Premium users can. */
  forbidsVoice(isForbidden = true): void {
    this.#resident.forbidsVoice = isForbidden;
  }

  /** Writing to the bot opens the chat, and lifts a block. */
  #send(content: Partial<StoredMessage>, options: SendFileOptions): ChatMessage {
    const isToBot = (options.in ?? this.chat).isPrivate;
    if (isToBot && this.#resident.hasBlocked) this.unblocks();
    return write(this.#world, this.#resident, content, options);
  }

  #upload(kind: FileKind, bytes: Uint8Array, options: SendFileOptions & { mimeType: string }) {
    const upload = { bytes, name: options.name ?? '', mimeType: options.mimeType };
    const file = this.#world.files.add(kind, upload, options.size);
    const duration = options.seconds ?? Math.round(oggSeconds(bytes) ?? 1);
    return { place: describe(file), duration, mime_type: options.mimeType };
  }

  #follows(url: string): void {
    const link = new URL(url);
    const isToBot =
      link.host === 't.me' && link.pathname.toLowerCase() === `/${this.#world.bot.username}`.toLowerCase();
    const payload = link.searchParams.get('start');
    if (isToBot) this.sends(payload === null ? '/start' : `/start ${payload}`);
  }

  #setBlocked(hasBlocked: boolean): void {
    if (this.#resident.hasBlocked === hasBlocked) return;
    this.#resident.hasBlocked = hasBlocked;
    const member = { status: 'member' as const, user: this.#world.bot };
    const kicked = { status: 'kicked' as const, user: this.#world.bot, until_date: 0 };
    this.#world.pushUpdate({
      my_chat_member: {
        chat: this.chat.json,
        from: this.user,
        date: Math.floor(this.#world.nowMs() / 1000),
        old_chat_member: hasBlocked ? member : kicked,
        new_chat_member: hasBlocked ? kicked : member,
      },
    });
  }

  #chatOf(message: ChatMessage): PlaygroundChat {
    return this.#world.chat(message.json.chat.id);
  }
}

function pick(messages: readonly ChatMessage[], matches: (label: string) => boolean) {
  for (const message of messages) {
    const button = message.json.reply_markup?.inline_keyboard.flat().find(({ text }) => matches(text));
    if (button !== undefined) return { message, button };
  }
  return undefined;
}
