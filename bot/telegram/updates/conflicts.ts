/**
 * Somebody else gets the bot's updates: another process that asks for them, or a webhook that is still set.
 *
 * A deployment has two processes for some seconds, and one stray call is nothing. A webhook is taken away; what waits
 * for it comes by polling then.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Logger } from 'pino';
import { tolerate } from '../../failures.ts';

/** How long another process may ask for the same updates before this one gives up. */
const PATIENCE_MS = 30_000;

/** Between two tries. */
const PAUSE_MS = 1000;

/** Whether `error` says that somebody else gets the updates. */
export function isConflict(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 409;
}

export class Conflicts {
  readonly #api: Api;
  readonly #log: Logger;
  #first = 0;
  #last = Number.NEGATIVE_INFINITY;

  constructor(api: Api, log: Logger) {
    this.#api = api;
    this.#log = log;
  }

  /** Counts a conflict at `now`, ms; true when they have come again and again for too long. */
  isHopeless(now: number): boolean {
    // Two processes that take turns both succeed in between: only quiet ends a conflict.
    if (now - this.#last > PATIENCE_MS) this.#first = now;
    this.#last = now;
    return now - this.#first >= PATIENCE_MS;
  }

  /** Does what can be done about the conflict that `description` tells of; resolves when it is time to ask again. */
  async settle({ description }: GrammyError): Promise<void> {
    if (!description.includes('webhook')) {
      this.#log.warn('another process asks for the updates of this bot, trying again');
      return pause(PAUSE_MS);
    }
    this.#log.warn('a webhook was set for this bot: it is deleted, the updates that wait for it are kept');
    await tolerate(this.#log, () => this.#api.deleteWebhook());
    // A webhook that comes back at once is another process as well: not a call every millisecond.
    if (this.#last > this.#first) await pause(PAUSE_MS);
  }
}
