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
import { setTimeout as sleep } from 'node:timers/promises';
import { Arguments } from './arguments.ts';
import { parseBody } from './body.ts';
import type { PlaygroundChat } from './chat.ts';
import { editing } from './editing.ts';
import { type Fault, FaultScript, MALFORMED, Patience, toRefusal } from './faults.ts';
import { Group, type GroupOptions } from './group.ts';
import { getUpdates, lookups } from './lookups.ts';
import { loadMethods, type MethodTable } from './methods.ts';
import { Person } from './person.ts';
import { menuFor, profile } from './profile.ts';
import { notModelled, Refusal } from './refusal.ts';
import { type Method, sending } from './sending.ts';
import type { Commands } from './shapes.ts';
import {
  type ApiReply,
  type ApiRequest,
  createFetch,
  type Listener,
  type ListenOptions,
  listen,
  toReply,
} from './transports.ts';
import { NEWEST, withoutNews } from './versions.ts';
import { type InlineQuestion, type ServerFiles, type TelegramEvent, World } from './world.ts';

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

/** One request of the bot, as it came and as it ended. */
export interface Call {
  readonly method: string;
  /** Arguments as sent; uploads as `attach://…`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Undefined while the call runs. */
  outcome: { readonly result: unknown } | { readonly status: number; readonly description: string } | undefined;
}

/** Something that Telegram refuses and a correct bot never does. */
export interface Violation {
  /** Or the path, when it leads to no method. */
  readonly method: string;
  readonly description: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** How many calls are remembered. */
const MAX_CALLS = 10_000;
/** User ids of people start above it. */
const FIRST_USER_ID = 5_000_000_000;

const METHODS: Readonly<Record<string, Method>> = { ...sending, ...editing, ...lookups, ...profile };

/** A Telegram without people in it. */
export function createTelegram(options: TelegramOptions = {}): Telegram {
  return new Telegram(options);
}

export class Telegram {
  readonly token: string;
  /** Another one in every Telegram: a page that has seen an earlier one knows that its messages are gone. */
  readonly session = randomUUID();
  /** What the bot asked for, oldest first; the newest 10,000. */
  readonly calls: Call[] = [];
  readonly violations: Violation[] = [];
  /** For bots in this process: `new Bot(token, { client: { fetch } })`. */
  readonly fetch: typeof fetch = createFetch((request) => this.answer(request));
  readonly #world: World;
  readonly #table: MethodTable = loadMethods();
  readonly #faults = new FaultScript();
  readonly #patience = new Patience();
  readonly #people: Person[] = [];
  readonly #groups: Group[] = [];
  readonly #listeners: Listener[] = [];
  readonly #closing = new AbortController();

  constructor(options: TelegramOptions) {
    const { token = '1000000:playground', bot = {}, privacyMode = true, nowMs = Date.now, firstId = 1 } = options;
    const { serverFiles, version = NEWEST, inlineFeedback = true, patienceMs = 15_000 } = options;
    this.token = token;
    const { name = 'Voxback', username = 'voxback_bot' } = bot;
    const id = Number.parseInt(token, 10);
    const account = { id, is_bot: true, first_name: name, username };
    const server = { serverFiles, version, inlineFeedback, patienceMs };
    this.#world = new World({ bot: account, privacyMode, nowMs, firstId, token, ...server });
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
    this.#closing.abort();
    await Promise.all(this.#listeners.map((listener) => listener.close()));
  }

  /** One request of a bot, whichever door it came through. */
  async answer(request: ApiRequest): Promise<ApiReply> {
    if (this.#closing.signal.aborted) return { kind: 'broken' };
    const [, folder, token, rest, query] = /^\/(file\/)?bot([^/]+)\/([^?]+)(\?.*)?$/.exec(request.path) ?? [];
    if (rest === undefined) return this.#refuse(request.path, new Refusal(404, 'Not Found', { isMistake: true }));
    if (token !== this.token) return this.#refuse(rest, new Refusal(401, 'Unauthorized', { isMistake: true }));

    if (folder !== undefined) return this.#download(rest, request.signal);
    return this.#call(request, rest, query);
  }

  /** Runs the method, or fails it as scripted. */
  async #call(request: ApiRequest, method: string, query = ''): Promise<ApiReply> {
    let call: Call = { method, fields: {}, outcome: undefined };
    let failure: Fault['how'] | undefined;
    let reply: ApiReply;
    try {
      const payload = await parseBody(request.contentType, request.body);
      const fields = { ...Object.fromEntries(new URLSearchParams(query)), ...payload.fields };
      const chat = chatIn(fields);
      failure = this.#faults.next(method, chat);
      if (await this.#breaks(failure, request.signal)) return { kind: 'broken' };
      if (isPage(failure) && failure.isDone !== true) return { kind: 'page', status: failure.page };
      call = { ...call, fields };
      this.#remember(call);
      this.#obey(method, chat, failure);
      const known = withoutNews(this.#world.version, method, fields);
      const args = new Arguments(this.#table, method, { fields: known, uploads: payload.uploads });
      const result = await this.#run(method, args, request.signal);
      call.outcome = { result };
      if (isLate(failure)) await passed(failure.lateMs, AbortSignal.any([request.signal, this.#closing.signal]));
      if (isStatus(failure)) throw toRefusal(failure);
      reply = { kind: 'json', status: 200, json: { ok: true, result } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.outcome = { status: error.status, description: error.message };
      reply = this.#refuse(method, error, call.fields);
    }
    if (isPage(failure)) return { kind: 'page', status: failure.page };
    return failure === 'reset-after-delivery' ? { kind: 'broken' } : asAnswered(reply, failure);
  }

  /** @throws Refusal as scripted, or 429 to whom comes back too early */
  #obey(method: string, chat: number | undefined, failure: Fault['how'] | undefined): void {
    const now = this.#world.nowMs();
    if (chat !== undefined && this.#patience.isBroken(method, chat, now)) throw tooEarly();
    if (!isStatus(failure) || isDoneAllTheSame(failure)) return;
    if (failure.status === 429) this.#patience.refused(method, chat, failure.retryAfter, now);
    throw toRefusal(failure);
  }

  /** Whether the connection ends without an answer, and not before the caller has given up where it is to stall. */
  async #breaks(failure: Fault['how'] | undefined, signal: AbortSignal): Promise<boolean> {
    if (failure === 'stall') await aborted(AbortSignal.any([signal, this.#closing.signal]));
    return failure === 'stall' || failure === 'reset';
  }

  async #run(method: string, args: Arguments, signal: AbortSignal): Promise<unknown> {
    if (method === 'getUpdates') return getUpdates(this.#world, args, AbortSignal.any([signal, this.#closing.signal]));
    const handler = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
    if (handler === undefined) throw notModelled(`the method ${method}`);
    return handler(this.#world, args);
  }

  async #download(path: string, signal: AbortSignal): Promise<ApiReply> {
    const failure = this.#faults.next('download');
    if ((await this.#breaks(failure, signal)) || failure === 'reset-after-delivery') return { kind: 'broken' };
    if (isPage(failure)) return { kind: 'page', status: failure.page };
    if (isStatus(failure)) return toReply(toRefusal(failure));
    if (this.#world.serverFiles !== undefined) return toReply(new Refusal(404, 'Not Found', { isMistake: false }));
    const file = this.#world.files.at(path);
    if (file === undefined) return this.#refuse(path, new Refusal(404, 'Not Found', { isMistake: true }));
    return asAnswered({ kind: 'bytes', bytes: file.bytes }, failure);
  }

  /** The refusal as an answer; recorded when the bot is to blame. */
  #refuse(method: string, refusal: Refusal, fields: Call['fields'] = {}): ApiReply {
    if (refusal.isMistake) this.violations.push({ method, description: refusal.message, fields });
    return toReply(refusal);
  }

  #remember(call: Call): void {
    this.calls.push(call);
    if (this.calls.length > MAX_CALLS) this.calls.shift();
  }
}

/** `reply`, unless it is scripted to be no answer. */
function asAnswered(reply: ApiReply, failure: Fault['how'] | undefined): ApiReply {
  const malformed = typeof failure === 'string' ? MALFORMED[failure] : undefined;
  return malformed === undefined ? reply : { kind: 'bytes', bytes: Buffer.from(malformed) };
}

function isLate(failure: Fault['how'] | undefined): failure is Extract<Fault['how'], { lateMs: number }> {
  return typeof failure === 'object' && 'lateMs' in failure;
}

function isDoneAllTheSame(failure: Exclude<Fault['how'], string>): boolean {
  return 'isDone' in failure && failure.isDone === true;
}

function isPage(failure: Fault['how'] | undefined): failure is Extract<Fault['how'], { page: number }> {
  return typeof failure === 'object' && 'page' in failure;
}

function isStatus(failure: Fault['how'] | undefined): failure is Extract<Fault['how'], { status: number }> {
  return typeof failure === 'object' && 'status' in failure;
}

function tooEarly(): Refusal {
  return new Refusal(429, 'Too Many Requests: asked again before the time that was told', {
    isMistake: true,
    parameters: { retry_after: 1 },
  });
}

/** The chat that a call is about, by its number. */
function chatIn(fields: Readonly<Record<string, unknown>>): number | undefined {
  const chat = Number(fields.chat_id);
  return Number.isSafeInteger(chat) ? chat : undefined;
}

/** Resolves after `ms`, or when `signal` aborts. */
async function passed(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
