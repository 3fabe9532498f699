/**
 * Long polling that acknowledges an update only when its handler has ended.
 *
 * Telegram forgets an update when a later `getUpdates` asks from beyond it. @grammyjs/runner asks at once, while the
 * handlers still run: a kill -9 in that moment loses what people sent. So the offset stays at the oldest update that
 * is not handled yet. Telegram repeats the ones behind it with every call; they are known by their ids and dropped.
 * After a crash, Telegram delivers what was not finished: it is our spool, and costs no disk.
 */
import { setTimeout as pause } from 'node:timers/promises';
import {
  createConcurrentSink,
  createRunner,
  createSource,
  type RunnerHandle,
  type UpdateSupplier,
} from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { attempt } from '../failures.ts';
import type { Context } from './context.ts';

/** Seconds that Telegram keeps a call open when there is nothing new. */
const LONG_POLL_SECONDS = 30;

/** While handlers run, a call returns at once with their updates: this is the time between two calls. */
const BUSY_POLL_MS = 250;

/** A handler that takes longer no longer holds its update: one stuck request must not stop everybody's. */
const HOLD_MS = 120_000;

/** Telegram's limit, and so the most updates that may be held. */
const BATCH = 100;

const BACKOFF_MS = [250, 500, 1000, 2000, 5000, 15_000];

/** Update kinds that the bot handles. */
const ALLOWED_UPDATES = [
  'message',
  'callback_query',
  'my_chat_member',
  'stopped_message_generation',
  'chat_member',
  'inline_query',
  'chosen_inline_result',
] as const;

export interface Polling {
  /** Resolves when polling ends by itself, which only a fatal error does: a wrong token, another instance. */
  readonly ended: Promise<unknown>;
  /** Stops asking, waits until no handler runs (`deadlineMs` at most), acknowledges what is done. */
  stop(deadlineMs: number): Promise<void>;
}

/** Which updates are being handled, and from where to ask next. */
export class Held {
  /** Id of an update whose handler runs -> when it was admitted. */
  readonly #open = new Map<number, number>();
  /** Handled, and not acknowledged yet: a call that is under way may repeat them. */
  readonly #done = new Set<number>();
  #next = 0;

  /** The `updates` that are new; they are held until `release`. Ids may start again lower after a quiet week. */
  admit(updates: readonly Update[], now: number): Update[] {
    const fresh = updates.filter(({ update_id: id }) => !this.#open.has(id) && !this.#done.has(id));
    for (const { update_id: id } of fresh) this.#open.set(id, now);
    const last = updates.at(-1);
    if (last !== undefined) this.#next = last.update_id + 1;
    return fresh;
  }

  release(id: number): void {
    if (this.#open.delete(id)) this.#done.add(id);
  }

  /** Telegram has answered a call from `offset`: what is before it never comes again. */
  acknowledged(offset: number): void {
    for (const id of this.#done) if (id < offset) this.#done.delete(id);
  }

  /** Lets go of updates that were admitted before `time`, and returns their ids. */
  expire(time: number): number[] {
    const late = [...this.#open].filter(([, since]) => since < time).map(([id]) => id);
    for (const id of late) this.release(id);
    return late;
  }

  get count(): number {
    return this.#open.size;
  }

  /** The offset that acknowledges everything before the oldest held update. */
  get offset(): number {
    return this.#open.size === 0 ? this.#next : Math.min(...this.#open.keys());
  }
}

/** Starts polling for `bot`, which is initialised. */
export function startPolling(bot: Bot<Context>, log: Logger): Polling {
  const held = new Held();
  let isStopping = false;
  let wake: () => void = () => undefined;

  const handle = async (update: Update) => {
    await bot.handleUpdate(update);
    held.release(update.update_id);
    wake();
  };

  const supply: UpdateSupplier<Update>['supply'] = async (_size, signal) => {
    for (let failures = 0; ; ) {
      const isBusy = held.count > 0;
      if (isBusy) {
        // Ends early when a handler does: nothing held means the next call may wait at Telegram.
        await Promise.race([
          pause(BUSY_POLL_MS),
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
        ]);
        for (const id of held.expire(Date.now() - HOLD_MS)) log.error({ update: id }, 'a handler hangs');
      }
      const timeout = held.count > 0 ? 0 : LONG_POLL_SECONDS;
      const options = { offset: held.offset, limit: BATCH, timeout, allowed_updates: ALLOWED_UPDATES };
      const outcome = await attempt(() => bot.api.getUpdates(options, signal));
      if (outcome.ok) {
        failures = 0;
        const fresh = held.admit(outcome.value, Date.now());
        held.acknowledged(options.offset);
        if (fresh.length > 0) return fresh;
        continue;
      }
      if (isStopping || isFatal(outcome.error)) throw outcome.error;
      log.warn({ failures }, 'getUpdates failed, trying again');
      await pause(waitMs(outcome.error, failures++));
    }
  };

  // Handlers report their own failures (`bot.ts`); what escapes them is logged there too.
  const sink = createConcurrentSink<Update, unknown>({ consume: handle }, async () => undefined, {
    concurrency: BATCH,
  });
  const source = createSource<Update>({ supply });
  const runner: RunnerHandle = createRunner(source, sink);
  runner.start();
  const ended = Promise.resolve(runner.task());

  return {
    ended,
    async stop(deadlineMs) {
      isStopping = true;
      await Promise.race([attempt(() => runner.stop()), pause(1000)]);
      // runner.stop() does not wait for the handlers.
      for (const end = Date.now() + deadlineMs; runner.size() > 0 && Date.now() < end; ) await pause(20);
      await attempt(() => bot.api.getUpdates({ offset: held.offset, limit: 1, timeout: 0 }));
    },
  };
}

/** A wrong token, or another process that polls for the same bot: asking again changes nothing. */
function isFatal(error: unknown): boolean {
  return (
    error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404 || error.error_code === 409)
  );
}

function waitMs(error: unknown, failures: number): number {
  const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return retryAfter === undefined ? BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] : retryAfter * 1000;
}
