/** One chat: its messages, members and topics, what the bot does in it, and how a test waits for that. */
import type { Chat, ChatMember, User } from 'grammy/types';
import { ChatMessage, type StoredMessage } from './message.ts';
import { patience } from './patience.ts';
import type { AnyKeyboard } from './shapes.ts';
import type { World } from './world.ts';

/** How long Telegram shows a chat action, milliseconds. */
const ACTION_MS = 5_000;
/** How long Telegram shows a draft, milliseconds. */
const DRAFT_MS = 30_000;

export interface Draft {
  readonly id: number;
  readonly text: string;
  readonly canStop: boolean;
  readonly untilMs: number;
}

/** What ordinary members, the bot among them unless it is an administrator, may send. */
export interface Permissions {
  readonly text: boolean;
  readonly voice: boolean;
  readonly audio: boolean;
  readonly documents: boolean;
}

export interface NextOptions {
  /** On an idle machine; on a busy one it is waited longer (`patience`). Default: as in this Telegram. */
  readonly timeoutMs?: number;
}

type Predicate = (message: ChatMessage) => boolean;

export class PlaygroundChat {
  readonly json: Chat.PrivateChat | Chat.GroupChat | Chat.SupergroupChat;
  /** Everybody who ever was here, with the present status. */
  readonly members = new Map<number, ChatMember>();
  /** Thread id -> name. */
  readonly topics = new Map<number, string>();
  /** The supergroup that this group has become. */
  upgradedTo: number | undefined;
  permissions: Permissions = { text: true, voice: true, audio: true, documents: true };
  readonly #world: World;
  readonly #all: ChatMessage[] = [];
  #lastId: number;
  #action: { name: string; untilMs: number } | undefined;
  #draft: Draft | undefined;
  /** What the bot sent and edited, in order; `next` reads it from `#seen` on. */
  readonly #botEvents: ChatMessage[] = [];
  #seen = 0;
  readonly #waiting = new Set<() => void>();

  constructor(json: PlaygroundChat['json'], world: World) {
    this.json = json;
    this.#world = world;
    this.#lastId = world.firstId - 1;
  }

  get id(): number {
    return this.json.id;
  }

  get isPrivate(): boolean {
    return this.json.type === 'private';
  }

  get isForum(): boolean {
    return this.json.is_forum === true;
  }

  /** The messages that are still there, oldest first. */
  get messages(): ChatMessage[] {
    return this.#all.filter((message) => !message.isDeleted);
  }

  /** The newest message. @throws Error in an empty chat */
  get last(): ChatMessage {
    const last = this.messages.at(-1);
    if (last === undefined) throw new Error(`There is no message in ${this.#name}.`);
    return last;
  }

  /** What the bot is seen doing, such as `record_voice`; undefined after 5 s or its next message. */
  get action(): string | undefined {
    return this.#action !== undefined && this.#action.untilMs > this.#world.nowMs() ? this.#action.name : undefined;
  }

  /** The text that the bot shows while it works on the message; undefined after 30 s or its next message. */
  get draft(): Draft | undefined {
    return this.#draft !== undefined && this.#draft.untilMs > this.#world.nowMs() ? this.#draft : undefined;
  }

  find(id: number): ChatMessage | undefined {
    return this.#all.find((message) => message.id === id && !message.isDeleted);
  }

  isAdmin(userId: number): boolean {
    const status = this.members.get(userId)?.status;
    return status === 'creator' || status === 'administrator';
  }

  isMember(userId: number): boolean {
    const status = this.members.get(userId)?.status;
    return status !== undefined && status !== 'left' && status !== 'kicked';
  }

  /**
   * The bot's next message or edit for which `predicate` holds. Looks first at what the bot did since the `next`
   * before, so nothing is missed between a tap and the wait for its effect.
   *
   * @throws Error with a transcript of the chat when none comes in time
   */
  async next(
    predicate: Predicate = () => true,
    { timeoutMs = this.#world.patienceMs }: NextOptions = {},
  ): Promise<ChatMessage> {
    const start = Date.now();
    for (;;) {
      while (this.#seen < this.#botEvents.length) {
        const message = this.#botEvents[this.#seen];
        this.#seen += 1;
        if (!message.isDeleted && predicate(message)) return message;
      }
      // Anew each time: it may have become busy meanwhile.
      const leftMs = start + patience(timeoutMs) - Date.now();
      if (leftMs <= 0) throw new Error(`The bot did not send that within ${timeoutMs} ms.\n${this.transcript()}`);
      await this.#nextEvent(leftMs);
    }
  }

  /** The chat as lines of text, deleted messages included. */
  transcript(): string {
    const lines = this.#all.map((message) => `  ${message}`);
    if (this.action !== undefined) lines.push(`  (${this.action}…)`);
    return [`${this.#name}:`, ...(lines.length === 0 ? ['  (empty)'] : lines)].join('\n');
  }

  /** Appends a message, numbered and dated; `keyboard` is one that does not belong to the message itself. */
  add(from: User, content: Partial<StoredMessage>, keyboard?: AnyKeyboard): ChatMessage {
    this.#lastId += 1;
    const date = Math.floor(this.#world.nowMs() / 1000);
    const message = new ChatMessage({ message_id: this.#lastId, from, chat: this.json, date, ...content }, this.#world);
    message.keyboard = keyboard;
    this.#all.push(message);
    if (message.isFromBot) {
      this.setAction(undefined);
      this.#draft = undefined;
      this.#noteBotEvent(message);
    }
    this.#world.emit({ kind: 'message', chat: this, message });
    return message;
  }

  /** Replaces the content of `message`. */
  edit(message: ChatMessage, json: StoredMessage): void {
    message.isEdited ||= json.text !== message.json.text || json.caption !== message.json.caption;
    message.json = json;
    if (message.isFromBot) this.#noteBotEvent(message);
    this.#world.emit({ kind: 'edit', chat: this, message });
  }

  delete(message: ChatMessage): void {
    message.isDeleted = true;
    this.#world.emit({ kind: 'delete', chat: this, message });
  }

  setAction(name: string | undefined): void {
    if (name === undefined && this.#action === undefined) return;
    this.#action = name === undefined ? undefined : { name, untilMs: this.#world.nowMs() + ACTION_MS };
    this.#world.emit({ kind: 'action', chat: this, action: name, durationMs: ACTION_MS });
  }

  setDraft(draft: Omit<Draft, 'untilMs'> | undefined): void {
    this.#draft = draft === undefined ? undefined : { ...draft, untilMs: this.#world.nowMs() + DRAFT_MS };
    this.#world.emit({ kind: 'draft', chat: this, draft: this.#draft });
  }

  get #name(): string {
    return this.json.type === 'private'
      ? `${this.json.first_name}'s chat with the bot`
      : `the group ${this.json.title}`;
  }

  #noteBotEvent(message: ChatMessage): void {
    this.#botEvents.push(message);
    for (const wake of this.#waiting) wake();
  }

  async #nextEvent(timeoutMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.#waiting.add(wake);
    });
  }
}
