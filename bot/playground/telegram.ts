/**
 * Telegram's Bot API in memory: strict and stateful. A bot reaches it through `fetch` (same process) or over HTTP
 * (`listen`), exactly as it reaches api.telegram.org; tests and the chat page act for the people on the other side.
 *
 *     const telegram = createTelegram();
 *     const alice = telegram.person({ name: 'Alice' });
 *     const { url } = await telegram.listen();            // the bot: new Bot(telegram.token, { client: { apiRoot: url } })
 *     alice.sends('/enroll');
 *     await alice.chat.next((message) => message.buttons.includes('Agree'));
 *     expect(telegram.violations).toEqual([]);
 *
 * What is NOT here: delivery to webhooks by itself (see `bring`), channels, payments, stickers, business accounts, guest messages, edits of ephemeral ones.
 * Calls to those get 501 and are recorded as violations.
 */
import { randomUUID } from 'node:crypto';
import { Answering, type Call, type Violation } from './answering.ts';
import type { PlaygroundChat } from './chat.ts';
import { type Fault, FaultScript } from './faults.ts';
import { Group, type GroupOptions } from './group.ts';
import { Person } from './person.ts';
import { menuFor } from './profile.ts';
import type { Commands } from './shapes.ts';
import {
  type ApiReply,
  type ApiRequest,
  createFetch,
  type Listener,
  type ListenOptions,
  listen,
} from './transports.ts';
import { NEWEST } from './versions.ts';
import { type InlineQuestion, type ServerFiles, type TelegramEvent, World } from './world.ts';

export type { Call, Violation } from './answering.ts';
export type { PlaygroundChat } from './chat.ts';
export type { Fault } from './faults.ts';
export type { Group } from './group.ts';
export type { ChatMessage } from './message.ts';
export type { Person } from './person.ts';
export type { TelegramEvent } from './world.ts';

export interface TelegramOptions {
  /** Default `1000000:playground`. */
  readonly token?: string;
  readonly bot?: { readonly name?: string; readonly username?: string };
  /** In groups the bot hears only what is meant for it. Default true, as for a new bot. */
  readonly privacyMode?: boolean;
  /** Milliseconds since 1970. Default the system clock. */
  readonly nowMs?: () => number;
  /** Number of the first message in each chat and of the first update. Default 1. */
  readonly firstId?: number;
  /** A self-hosted server's way with files, which hands none out over HTTP. Default: as the official server. */
  readonly serverFiles?: ServerFiles;
  /** An older Bot API server, which takes what it does not know without a word. Default: the newest that is modelled. */
  readonly version?: string;
  /** Whether inline feedback is on at BotFather. Default true. */
  readonly inlineFeedback?: boolean;
  /** How long `chat.next` waits on an idle machine, milliseconds. Default 15,000. */
  readonly patienceMs?: number;
}

export interface PersonOptions {
  readonly name: string;
  /** IETF tag as Telegram sends it, such as `en` or `zh-hans`. Default `en`. */
  readonly language?: string;
  /** Default: none. */
  readonly username?: string;
  /** Another bot: since Bot API 10.0 they hear each other. Default false. */
  readonly isBot?: boolean;
}

/** User ids of people start above it. */
const FIRST_USER_ID = 5_000_000_000;

/** A Telegram without people in it. */
export function createTelegram(options: TelegramOptions = {}): Telegram {
  return new Telegram(options);
}

export class Telegram {
  readonly token: string;
  /** Another one in every Telegram: a page that has seen an earlier one knows that its messages are gone. */
  readonly session = randomUUID();
  /** What the bot asked for, oldest first; the newest 10,000. */
  readonly calls: Call[];
  readonly violations: Violation[];
  /** For bots in this process: `new Bot(token, { client: { fetch } })`. */
  readonly fetch: typeof fetch = createFetch((request) => this.answer(request));
  readonly #world: World;
  readonly #faults = new FaultScript();
  readonly #answering: Answering;
  readonly #people: Person[] = [];
  readonly #groups: Group[] = [];
  readonly #listeners: Listener[] = [];

  constructor(options: TelegramOptions) {
    const { token = '1000000:playground', bot = {}, privacyMode = true, nowMs = Date.now, firstId = 1 } = options;
    const { serverFiles, version = NEWEST, inlineFeedback = true, patienceMs = 15_000 } = options;
    this.token = token;
    const { name = 'Voxback', username = 'voxback_bot' } = bot;
    const id = Number.parseInt(token, 10);
    const account = { id, is_bot: true, first_name: name, username };
    const server = { serverFiles, version, inlineFeedback, patienceMs };
    this.#world = new World({ bot: account, privacyMode, nowMs, firstId, token, ...server });
    this.#answering = new Answering(this.#world, this.#faults);
    this.calls = this.#answering.calls;
    this.violations = this.#answering.violations;
  }

  /** The bot's account. */
  get bot(): { readonly id: number; readonly first_name: string; readonly username: string } {
    return this.#world.bot;
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  get groups(): readonly Group[] {
    return this.#groups;
  }

  /** How many updates the bot has not acknowledged. */
  get pendingUpdates(): number {
    return this.#world.updates.pending.length;
  }

  /** Somebody has set a webhook for the bot: until it is deleted, nobody may ask for updates. */
  setWebhook(url = 'https://bot.example/hook'): void {
    this.#world.updates.webhook = url;
  }

  /** Brings the last `count` updates once more, as to a bot that died before it could acknowledge them; 20 at most. */
  bringAgain(count: number): void {
    this.#world.updates.bringAgain(count);
  }

  /**
   * Brings every update that waits to `url`, as Telegram does to a webhook, at the same time; those that are answered 200
   * are forgotten, the others come again with the next call. The statuses, oldest update first.
   */
  async bring(url: string): Promise<number[]> {
    const { updates } = this.#world;
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': updates.secret };
    return Promise.all(
      updates.pending.map(async (update) => {
        const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) });
        if (status === 200) updates.forget(update.update_id);
        return status;
      }),
    );
  }

  /** A new user, who has not written to the bot yet. */
  person({ name, language = 'en', username, isBot = false }: PersonOptions): Person {
    const id = FIRST_USER_ID + this.#world.nextNumber();
    const names = { first_name: name, ...(username !== undefined && { username }) };
    const person = new Person(
      this.#world.addResident({ id, is_bot: isBot, language_code: language, ...names }),
      this.#world,
    );
    this.#people.push(person);
    return person;
  }

  /** A new group, a supergroup unless `isBasic`. @throws Error without members */
  group(options: GroupOptions): Group {
    const group = new Group(options, this.#world);
    this.#groups.push(group);
    return group;
  }

  /** `group`, a basic one, becomes a supergroup: the new one. */
  upgrade(group: Group): Group {
    const members = this.#people.filter(({ id }) => group.isMember(id));
    const next = this.group({ title: group.title, members, hasBot: false });
    group.upgrades(next);
    return next;
  }

  /** The command menu that `person` sees in `chat`. */
  menu(person: Person, chat: PlaygroundChat = person.chat): Commands {
    return menuFor(this.#world, chat, person.id);
  }

  /** Bytes and MIME type of a file that somebody sent. */
  file(fileId: string): { readonly bytes: Uint8Array; readonly mimeType: string; readonly name: string } | undefined {
    return this.#world.files.get(fileId);
  }

  /** What somebody has typed after the bot's name, by its id. */
  question(queryId: string): InlineQuestion | undefined {
    return this.#world.questions.get(queryId);
  }

  /** The calls of one method. */
  callsTo(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Makes coming calls fail, by both ways in. */
  fail(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Nothing fails any more. Whether something had yet to fail. */
  heal(): boolean {
    return this.#faults.heal();
  }

  /** Calls `listener` at every visible change; returns the way to stop that. */
  listenTo(listener: (event: TelegramEvent) => void): () => void {
    return this.#world.listen(listener);
  }

  /** Opens the HTTP door: `apiRoot` of a bot is the returned `url`. */
  async listen(options: ListenOptions = {}): Promise<Listener> {
    const listener = await listen((request) => this.answer(request), options);
    this.#listeners.push(listener);
    return listener;
  }

  /** Ends stalled calls and every HTTP door. */
  async close(): Promise<void> {
    this.#answering.close();
    await Promise.all(this.#listeners.map((listener) => listener.close()));
  }

  /** One request of a bot, whichever door it came through. */
  answer(request: ApiRequest): Promise<ApiReply> {
    return this.#answering.answer(request);
  }
}
