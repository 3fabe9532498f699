/** Scripted failures, so that a test can see what the bot does when Telegram or the network lets it down. */
import { Refusal } from './refusal.ts';

export type Failure =
  /** Flood wait; `retryAfter` in seconds. */
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 400 | 403; readonly description: string }
  /** An error of the server, instead of doing the call or although it was done. */
  | { readonly status: 500 | 502; readonly description: string; readonly isDone?: boolean }
  /** The connection breaks before the call takes effect. */
  | 'reset'
  /** The call takes effect, its answer is lost. */
  | 'reset-after-delivery'
  /** A proxy answers with a page of its own, instead of the server or after it has done the call. */
  | { readonly page: number; readonly isDone?: boolean }
  /** The call takes effect, its answer comes so much later. */
  | { readonly lateMs: number }
  /** No answer, until the caller gives up. */
  | 'stall'
  /** The call takes effect; the answer is the page of a proxy, ends in the middle, or is not Telegram's. */
  | 'html'
  | 'half'
  | 'null';

export interface Fault {
  /** A method's name, or `download` for files. Default: any method except `getUpdates`. */
  readonly method?: string;
  /** Only calls for this chat. */
  readonly chat?: number;
  /** How many calls fail, default 1. */
  readonly times?: number;
  /** How many matching calls succeed first, default 0. */
  readonly after?: number;
  readonly how: Failure;
}

export class FaultScript {
  readonly #faults: { fault: Fault; toPass: number; toFail: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, toPass: fault.after ?? 0, toFail: fault.times ?? 1 });
  }

  /** Nothing that was scripted fails any more. Whether something had yet to fail. */
  heal(): boolean {
    return this.#faults.splice(0).some(({ toFail }) => toFail > 0);
  }

  /** How this call of `method` for `chat` is to fail, if at all; counts the call. */
  next(method: string, chat?: number): Failure | undefined {
    for (const entry of this.#faults) {
      const { fault } = entry;
      const isMeant = fault.method === undefined ? method !== 'getUpdates' : fault.method === method;
      if (!isMeant || entry.toFail === 0 || (fault.chat !== undefined && fault.chat !== chat)) continue;
      if (entry.toPass > 0) {
        entry.toPass -= 1;
        continue;
      }
      entry.toFail -= 1;
      return entry.fault.how;
    }
    return undefined;
  }
}

/** A call that was on its way when another was refused, and one that is this much too early by another clock, is none. */
const TOLERANCE_MS = 500;

/** Who was told to come back later: Telegram's limits are to be obeyed, and by the method that met one at the least. */
export class Patience {
  readonly #refused = new Map<string, { readonly from: number; readonly until: number }>();

  /** `method` for `chat` was refused at `now`, for `seconds`. */
  refused(method: string, chat: number | undefined, seconds: number, now: number): void {
    const until = now + seconds * 1000 - TOLERANCE_MS;
    this.#refused.set(`${method}/${chat}`, { from: now + TOLERANCE_MS, until });
  }

  /** Whether a call at `now` comes before its time. */
  isBroken(method: string, chat: number | undefined, now: number): boolean {
    const refused = this.#refused.get(`${method}/${chat}`);
    return refused !== undefined && refused.from < now && now < refused.until;
  }
}

/** What is answered instead, where the answer is no answer. */
export const MALFORMED: Readonly<Partial<Record<string, string>>> = {
  html: '<html><h1>429 Too Many Requests</h1></html>',
  half: '{"ok":true,"result":{"message_id":',
  null: 'null',
};

/** The refusal that a failure with a status stands for. */
export function toRefusal(failure: Extract<Failure, { status: number }>): Refusal {
  if (failure.status !== 429) return new Refusal(failure.status, failure.description, { isMistake: false });
  const description = `Too Many Requests: retry after ${failure.retryAfter}`;
  return new Refusal(429, description, { isMistake: false, parameters: { retry_after: failure.retryAfter } });
}

export function isLate(failure: Failure | undefined): failure is Extract<Failure, { lateMs: number }> {
  return typeof failure === 'object' && 'lateMs' in failure;
}

export function isDoneAllTheSame(failure: Exclude<Failure, string>): boolean {
  return 'isDone' in failure && failure.isDone === true;
}

export function isPage(failure: Failure | undefined): failure is Extract<Failure, { page: number }> {
  return typeof failure === 'object' && 'page' in failure;
}

export function isStatus(failure: Failure | undefined): failure is Extract<Failure, { status: number }> {
  return typeof failure === 'object' && 'status' in failure;
}
