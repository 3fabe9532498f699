/**
 * When Telegram may be asked again after it has said "retry after": one clock for each chat, one for the token, shared
 * by everything that calls.
 *
 * Telegram does not say what a refusal is about. So a refused file closes its chat for files alone until a text is
 * refused as well, which closes it altogether; whatever is no message has a clock of its own in its chat. Three chats
 * that are refused one after the other, with nothing taken in between, are the token: then one message a second is tried
 * in chats that are open still, until one is taken. That costs a chat that is not to blame a second, and not the hours
 * that Telegram may have asked of another one.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/** What a call is to Telegram's limits. */
type Kind = 'file' | 'message' | 'sign' | 'other';

/** A flood wait without a time, milliseconds; and the least that one is taken for. */
const LEAST_MS = 1000;

/** Chats refused in a row that are no coincidence. */
const MANY_CHATS = 3;

/** Between two tries while the whole token is refused. */
const PROBE_EVERY_MS = 1000;

/** Clocks that are remembered; those that have run out go first. */
const MAX_CLOCKS = 10_000;

/** What only shows that the bot is at work: nobody misses it, and a late one is wrong. */
const SIGNS: ReadonlySet<string> = new Set(['sendChatAction', 'sendMessageDraft', 'sendRichMessageDraft']);

/** Whether calls of `method` are dropped instead of waiting. */
export function isSign(method: string): boolean {
  return SIGNS.has(method);
}

/** Whether a call of `method` adds something to a chat, so that made twice it would stand there twice. */
export function adds(method: string): boolean {
  return /^(send|copy|forward)/.test(method) && !isSign(method);
}

function kindOf(method: string): Kind {
  if (isSign(method)) return 'sign';
  if (!adds(method)) return 'other';
  return method === 'sendMessage' ? 'message' : 'file';
}

/** Which clocks hold a call back. */
const HELD_BY: Readonly<Record<Exclude<Kind, 'other'>, readonly Kind[]>> = {
  sign: ['sign', 'file', 'message'],
  file: ['file', 'message'],
  message: ['message'],
};

/** A chat is its number, or the name of a message in a chat where the bot is not. */
export class Floods {
  readonly #now: () => number;
  /** Place -> when it opens again, milliseconds since 1970. */
  readonly #closed = new Map<string, number>();
  /** Chats that were refused since Telegram last took a message. */
  readonly #refused = new Set<number | string>();
  readonly #stopping = new AbortController();
  #nextProbe = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Milliseconds until `method` may be called for `chat`; 0: now, and the caller does so. */
  waitMs(method: string, chat: number | string): number {
    const now = this.#now();
    const kind = kindOf(method);
    const places = kind === 'other' ? [`${chat}:${method}`] : HELD_BY[kind].map((holder) => `${chat}:${holder}`);
    const until = Math.max(...places.map((place) => this.#closed.get(place) ?? 0));
    if (until > now) return until - now;
    if (kind === 'other' || this.#refused.size < MANY_CHATS) return 0;
    if (this.#nextProbe > now || kind === 'sign') return Math.max(this.#nextProbe - now, 1);
    this.#nextProbe = now + PROBE_EVERY_MS;
    return 0;
  }

  /** Telegram wants `method` in `chat` to wait for `seconds`. */
  refused(method: string, chat: number | string, seconds: number): void {
    const kind = kindOf(method);
    const place = `${chat}:${kind === 'other' ? method : kind}`;
    if (this.#closed.size >= MAX_CLOCKS) this.#forgetOld();
    this.#closed.set(place, this.#now() + Math.max(seconds * 1000, LEAST_MS));
    if (kind === 'file' || kind === 'message') this.#refused.add(chat);
  }

  /** Telegram has taken a call of `method`. */
  taken(method: string): void {
    if (adds(method)) this.#refused.clear();
  }

  /**
   * Waits for `ms`, without keeping alive a process that has ended otherwise.
   *
   * @throws DOMException AbortError after `stop`, or when `signal` aborts
   */
  async pause(ms: number, signal?: AbortSignal): Promise<void> {
    const ended = signal === undefined ? this.#stopping.signal : AbortSignal.any([this.#stopping.signal, signal]);
    await sleep(ms, undefined, { ref: false, signal: ended });
  }

  /** Ends every wait, also later ones: the process is to end. */
  stop(): void {
    this.#stopping.abort();
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [place, until] of this.#closed) if (until <= now) this.#closed.delete(place);
    const [first] = this.#closed.keys();
    if (this.#closed.size >= MAX_CLOCKS && first !== undefined) this.#closed.delete(first);
  }
}
