/**
 * The queue of updates, with Telegram's acknowledgement: an update leaves it only when a later `getUpdates` asks for a
 * higher offset. What a bot took and did not acknowledge is delivered again, also to its next process.
 */
import type { Update } from 'grammy/types';
import { Refusal } from './refusal.ts';

export type UpdateContent = Omit<Update, 'update_id'>;

export interface TakeOptions {
  readonly offset?: number | undefined;
  /** 1 to 100, default 100. */
  readonly limit?: number | undefined;
  /** How long to wait for the first update, milliseconds. */
  readonly timeoutMs?: number;
  readonly allowed?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A call that repeats an offset within this gets one update, milliseconds: what is behind the oldest waits. */
const HASTY_MS = 500;
/** A call that repeats an offset within this waits at least as long for a first update, milliseconds. */
const REPEATED_MS = 3000;

/** Updates that can be brought once more. */
const MOST_AGAIN = 20;

/** Delivered only to bots that ask for them by name. */
const OPT_IN = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export class UpdateQueue {
  #pending: Update[] = [];
  #acknowledged: Update[] = [];
  #lastId: number;
  #allowed: ReadonlySet<string> | undefined;
  #interrupt: ((refusal: Refusal) => void) | undefined;
  #arrived: (() => void) | undefined;
  #lastCall: { readonly offset: number; readonly at: number } | undefined;
  #webhook = '';

  constructor(firstId = 1) {
    this.#lastId = firstId - 1;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** Where updates are delivered to instead; empty: nowhere, they are asked for. */
  get webhook(): string {
    return this.#webhook;
  }

  set webhook(url: string) {
    this.#webhook = url;
  }

  /** What is sent with every delivery to the webhook. */
  secret = '';

  /** Which kinds are wanted from now on; undefined: those that nobody has to ask for. */
  set allowed(kinds: readonly string[] | undefined) {
    this.#allowed = kinds === undefined ? undefined : new Set(kinds);
  }

  /** Update `id` has been delivered. */
  forget(id: number): void {
    this.#keep(({ update_id }) => update_id !== id);
  }

  /** Brings the last `count` that were acknowledged once more, as to a bot that died before it could acknowledge them. */
  bringAgain(count: number): void {
    this.#pending.unshift(...this.#acknowledged.splice(-count));
    this.#arrived?.();
  }

  #keep(isKept: (update: Update) => boolean): void {
    this.#acknowledged = [...this.#acknowledged, ...this.#pending.filter((one) => !isKept(one))].slice(-MOST_AGAIN);
    this.#pending = this.#pending.filter(isKept);
  }

  /** Queues `content`; false when the bot has not asked for this kind. */
  push(content: UpdateContent): boolean {
    const [kind] = Object.keys(content);
    const isWanted = this.#allowed === undefined ? !OPT_IN.has(kind) : this.#allowed.has(kind);
    if (!isWanted) return false;
    this.#lastId += 1;
    this.#pending.push({ update_id: this.#lastId, ...content });
    this.#arrived?.();
    return true;
  }

  drop(): void {
    this.#pending = [];
  }

  /**
   * The oldest updates from `offset` on, at least one if any arrives in time; all before `offset` are forgotten. Who
   * asks from the same offset in haste gets less (telegram-bot-api, Client.cpp, process_get_updates_query).
   *
   * @throws Refusal 409 when another call takes over: only one bot process may poll; when a webhook is set
   */
  async take(options: TakeOptions): Promise<Update[]> {
    if (this.#webhook !== '') throw webhookIsSet();
    const { offset = 0, allowed, signal } = options;
    const { limit, timeoutMs } = this.#paced(offset, options);
    this.#interrupt?.(conflict());
    if (allowed !== undefined) this.#allowed = allowed.length === 0 ? undefined : new Set(allowed);
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else this.#keep(({ update_id }) => update_id >= offset);
    if (this.#pending.length === 0 && timeoutMs > 0 && !signal?.aborted) await this.#arrival(timeoutMs, signal);
    return this.#pending.slice(0, Math.min(Math.max(limit, 1), 100));
  }

  /** What a call from `offset` gets: less when it repeats the last one's too soon. */
  #paced(offset: number, { limit = 100, timeoutMs = 0 }: TakeOptions) {
    const at = performance.now();
    const sinceMs = this.#lastCall?.offset === offset ? at - this.#lastCall.at : Number.POSITIVE_INFINITY;
    this.#lastCall = { offset, at };
    return {
      limit: sinceMs < HASTY_MS ? 1 : limit,
      timeoutMs: sinceMs < REPEATED_MS ? Math.max(timeoutMs, REPEATED_MS) : timeoutMs,
    };
  }

  async #arrival(timeoutMs: number, signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = deferred();
    const timer = setTimeout(resolve, timeoutMs);
    const stopWaiting = (refusal: Refusal) => reject(refusal);
    this.#interrupt = stopWaiting;
    this.#arrived = resolve;
    signal?.addEventListener('abort', resolve, { once: true });
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', resolve);
      // A call that took over has put its own in place meanwhile.
      if (this.#arrived === resolve) this.#arrived = undefined;
      if (this.#interrupt === stopWaiting) this.#interrupt = undefined;
    }
  }
}

function deferred() {
  let resolve = (): void => undefined;
  let reject = (_reason: Error): void => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

function conflict(): Refusal {
  const description = 'terminated by other getUpdates request; make sure that only one bot instance is running';
  return new Refusal(409, `Conflict: ${description}`, { isMistake: false });
}

function webhookIsSet(): Refusal {
  const description =
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
  return new Refusal(409, `Conflict: ${description}`, { isMistake: false });
}
