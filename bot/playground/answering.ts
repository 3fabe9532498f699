/** A request of the bot, from its path to its answer: as a method gives it, or as a test has scripted that it fails. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Arguments } from './arguments.ts';
import { parseBody } from './body.ts';
import { editing } from './editing.ts';
import {
  type Fault,
  type FaultScript,
  isDoneAllTheSame,
  isLate,
  isPage,
  isStatus,
  MALFORMED,
  Patience,
  toRefusal,
} from './faults.ts';
import { getUpdates, lookups } from './lookups.ts';
import { loadMethods, type MethodTable } from './methods.ts';
import { profile } from './profile.ts';
import { notModelled, Refusal } from './refusal.ts';
import { type Method, sending } from './sending.ts';
import { type ApiReply, type ApiRequest, toReply } from './transports.ts';
import { withoutNews } from './versions.ts';
import type { World } from './world.ts';

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
const METHODS: Readonly<Record<string, Method>> = { ...sending, ...editing, ...lookups, ...profile };

export class Answering {
  /** What the bot asked for, oldest first; the newest 10,000. */
  readonly calls: Call[] = [];
  readonly violations: Violation[] = [];
  readonly #world: World;
  readonly #faults: FaultScript;
  readonly #table: MethodTable = loadMethods();
  readonly #patience = new Patience();
  readonly #closing = new AbortController();

  constructor(world: World, faults: FaultScript) {
    this.#world = world;
    this.#faults = faults;
  }

  /** Ends stalled calls; nothing is answered any more. */
  close(): void {
    this.#closing.abort();
  }

  /** One request of a bot, whichever door it came through. */
  async answer(request: ApiRequest): Promise<ApiReply> {
    if (this.#closing.signal.aborted) return { kind: 'broken' };
    const [, folder, token, rest, query] = /^\/(file\/)?bot([^/]+)\/([^?]+)(\?.*)?$/.exec(request.path) ?? [];
    if (rest === undefined) return this.#refuse(request.path, new Refusal(404, 'Not Found', { isMistake: true }));
    if (token !== this.#world.token) return this.#refuse(rest, new Refusal(401, 'Unauthorized', { isMistake: true }));

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
