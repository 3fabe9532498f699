/** Everything this Telegram remembers, and who is told when it changes. Rules live elsewhere. */
import type { CallbackQuery, User } from 'grammy/types';
import { type Draft, PlaygroundChat } from './chat.ts';
import { FileStore } from './files.ts';
import type { InlineResult } from './inline.ts';
import type { ChatMessage } from './message.ts';
import { badRequest, forbidden, Refusal } from './refusal.ts';
import type { CommandScope, Commands } from './shapes.ts';
import { type UpdateContent, UpdateQueue } from './updates.ts';

/** What a person's client shows of one tap on a button. */
export interface Tap {
  readonly queryId: string;
  readonly query: CallbackQuery;
  /** When it was pressed, milliseconds; it can't be answered for long. */
  readonly at: number;
  /** What the bot answered; undefined while the button still spins. */
  answer: { readonly text: string; readonly isAlert: boolean } | undefined;
}

/** A question typed after the bot's name, and the results when they are there. */
export interface InlineQuestion {
  readonly queryId: string;
  /** Id of who types. */
  readonly from: number;
  readonly text: string;
  results: readonly InlineResult[] | undefined;
  /** The button above the results, which opens the bot. */
  button: { readonly text: string; readonly start_parameter: string } | undefined;
}

export interface CommandMenu {
  readonly scope: CommandScope;
  readonly language: string;
  readonly commands: Commands;
}

export type TelegramEvent =
  | { readonly kind: 'message' | 'edit' | 'delete' | 'reaction'; chat: PlaygroundChat; message: ChatMessage }
  | { readonly kind: 'action'; chat: PlaygroundChat; action: string | undefined; durationMs: number }
  | { readonly kind: 'draft'; chat: PlaygroundChat; draft: Draft | undefined }
  | { readonly kind: 'answer'; tap: Tap }
  | { readonly kind: 'results'; question: InlineQuestion }
  /** Somebody came, went, or leads now. */
  | { readonly kind: 'members'; chat: PlaygroundChat }
  | { readonly kind: 'menu' };

/** A person as the rules see one. */
export interface Resident {
  readonly user: User;
  readonly chat: PlaygroundChat;
  /** Whether the person has ever written to the bot: before that, the bot must not. */
  hasStarted: boolean;
  hasBlocked: boolean;
  forbidsVoice: boolean;
}

/** How a server of somebody's own hands out files; the official one does so over HTTP. */
export interface ServerFiles {
  /** Its folder, as `getFile` names it with `--local`; absent: it names paths below it. */
  readonly dir?: string;
  /** Where that folder is on this machine; absent: nowhere. */
  readonly mountedAt?: string;
}

export interface WorldOptions {
  readonly bot: User & { username: string };
  /** The bot hears only what is meant for it in groups. */
  readonly privacyMode: boolean;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Number of the first message in each chat and of the first update. */
  readonly firstId: number;
  readonly token: string;
  /** Absent: over HTTP. */
  readonly serverFiles: ServerFiles | undefined;
  /** Of the Bot API, such as 10.3. */
  readonly version: string;
  /** Whether the bot is told which inline results were chosen. */
  readonly inlineFeedback: boolean;
  /** How long is waited for what the bot is to send, milliseconds. */
  readonly patienceMs: number;
}

export class World {
  readonly bot: User & { username: string };
  readonly privacyMode: boolean;
  readonly nowMs: () => number;
  readonly firstId: number;
  readonly token: string;
  readonly serverFiles: ServerFiles | undefined;
  readonly version: string;
  readonly inlineFeedback: boolean;
  readonly patienceMs: number;
  readonly files = new FileStore();
  readonly updates: UpdateQueue;
  readonly chats = new Map<number, PlaygroundChat>();
  readonly residents = new Map<number, Resident>();
  readonly taps = new Map<string, Tap>();
  readonly questions = new Map<string, InlineQuestion>();
  /** Messages that inline results became and that the bot may edit, by `inline_message_id`. */
  readonly inlineMessages = new Map<string, { readonly chat: PlaygroundChat; readonly message: ChatMessage }>();
  readonly menus: CommandMenu[] = [];
  /** `name|en`, `description|`, …: what the bot says about itself, by language. */
  readonly profile = new Map<string, string>();
  readonly #listeners = new Set<(event: TelegramEvent) => void>();
  #lastNumber = 0;

  constructor(options: WorldOptions) {
    const { bot, privacyMode, nowMs, firstId, token, serverFiles, version, inlineFeedback, patienceMs } = options;
    this.token = token;
    this.serverFiles = serverFiles;
    this.version = version;
    this.inlineFeedback = inlineFeedback;
    this.patienceMs = patienceMs;
    this.bot = bot;
    this.privacyMode = privacyMode;
    this.nowMs = nowMs;
    this.firstId = firstId;
    this.updates = new UpdateQueue(firstId);
  }

  /** A number that nothing else here has. */
  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  addResident(user: User & { last_name?: string }): Resident {
    const { id, first_name, last_name, username } = user;
    const names = { ...(last_name !== undefined && { last_name }), ...(username !== undefined && { username }) };
    const chat = this.addChat(new PlaygroundChat({ id, type: 'private', first_name, ...names }, this));
    const resident = { user, chat, hasStarted: false, hasBlocked: false, forbidsVoice: false };
    this.residents.set(id, resident);
    return resident;
  }

  addChat(chat: PlaygroundChat): PlaygroundChat {
    this.chats.set(chat.id, chat);
    return chat;
  }

  /** The chat that the bot means. @throws Refusal 400 unknown to it */
  chat(id: number | string): PlaygroundChat {
    const chat = typeof id === 'number' ? this.chats.get(id) : this.#chatNamed(id);
    if (chat === undefined) throw badRequest('chat not found');
    return chat;
  }

  /** The chat, if the bot may act in it now. @throws Refusal 400 unknown, 403 blocked, not started, not a member */
  reachableChat(id: number | string): PlaygroundChat {
    const chat = this.chat(id);
    if (chat.upgradedTo !== undefined) {
      const parameters = { migrate_to_chat_id: chat.upgradedTo };
      const description = 'Bad Request: group chat was upgraded to a supergroup chat';
      throw new Refusal(400, description, { isMistake: false, parameters });
    }
    const resident = this.residents.get(chat.id);
    if (resident?.hasBlocked) throw forbidden('bot was blocked by the user');
    if (resident !== undefined && !resident.hasStarted) throw forbidden("bot can't initiate conversation with a user");
    if (!chat.isPrivate && !chat.isMember(this.bot.id)) {
      const wasKicked = chat.members.get(this.bot.id)?.status === 'kicked';
      throw forbidden(
        wasKicked ? 'bot was kicked from the supergroup chat' : 'bot is not a member of the supergroup chat',
      );
    }
    return chat;
  }

  pushUpdate(content: UpdateContent): void {
    this.updates.push(content);
  }

  emit(event: TelegramEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Calls `listener` at every change; returns the way to stop that. */
  listen(listener: (event: TelegramEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #chatNamed(name: string): PlaygroundChat | undefined {
    // Only groups and channels are found by name, and groups here have none.
    return [...this.chats.values()].find((chat) => !chat.isPrivate && name === `@${chat.json.username ?? ''}`);
  }
}
