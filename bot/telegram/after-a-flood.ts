import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';

/** After longer waits nobody remembers what they wanted. */
const LONGEST_SECONDS = 15 * 60;
/** Telegram counts in whole seconds. */
const MARGIN_MS = 500;

/**
 * What people did while Telegram wanted a chat to wait for longer than a handler waits has got no answer: when the time is over
 * they are told that it has to be done once more, once in each chat. Kept in memory: a restart forgets it.
 */
export class AfterAFlood {
  readonly #waiting = new Set<number>();
  readonly #pause: (ms: number) => Promise<unknown>;

  /** @param ending ends all waits */
  constructor(ending: AbortSignal, pause?: (ms: number) => Promise<unknown>) {
    this.#pause = pause ?? ((ms) => sleep(ms, undefined, { ref: false, signal: ending }));
  }

  /**
   * Calls `tell` when the wait that `error` asks for is over, if nobody waits in `chat` already.
   *
   * @throws what `tell` throws; DOMException AbortError when the bot ends first
   */
  async tell(chat: number, error: unknown, tell: () => Promise<unknown>): Promise<void> {
    const seconds = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0;
    if (seconds > LONGEST_SECONDS || this.#waiting.has(chat)) return;
    this.#waiting.add(chat);
    try {
      await this.#pause(seconds * 1000 + MARGIN_MS);
      await tell();
    } finally {
      this.#waiting.delete(chat);
    }
  }
}
