/** Scripted failures, so that a test can see what the bot does when Telegram or the network lets it down. */
import { Refusal } from './refusal.ts';

export type Failure =
  /** Flood wait; `retryAfter` in seconds. */
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 400 | 403 | 500 | 502; readonly description: string }
  /** The connection breaks before the call takes effect. */
  | 'reset'
  /** The call takes effect, its answer is lost. */
  | 'reset-after-delivery'
  /** No answer, until the caller gives up. */
  | 'stall';

export interface Fault {
  /** A method's name, or `download` for files. Default: any method except `getUpdates`. */
  readonly method?: string;
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

  /** How this call of `method` is to fail, if at all; counts the call. */
  next(method: string): Failure | undefined {
    for (const entry of this.#faults) {
      const isMeant = entry.fault.method === undefined ? method !== 'getUpdates' : entry.fault.method === method;
      if (!isMeant || entry.toFail === 0) continue;
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

/** The refusal that a failure with a status stands for. */
export function toRefusal(failure: Exclude<Failure, string>): Refusal {
  if (failure.status !== 429) return new Refusal(failure.status, failure.description, { isMistake: false });
  const description = `Too Many Requests: retry after ${failure.retryAfter}`;
  return new Refusal(429, description, { isMistake: false, parameters: { retry_after: failure.retryAfter } });
}
