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
import { attempt } from '../../failures.ts';
import type { Context } from '../context.ts';
import { Conflicts, isConflict } from './conflicts.ts';

/** Seconds that Telegram keeps a call open when there is nothing new. */
const LONG_POLL_SECONDS = 30;

/**
 * Least time between the starts of two calls from one offset. A server that is asked again within 0.5 s answers with the
 * oldest update alone: the one that is held. Nobody else would be heard until its handler ends.
 */
const SAME_OFFSET_MS = 600;

/** Most handlers end within this: then the next call may wait at Telegram, and need not be made twice. */
const FIRST_LOOK_MS = 250;

/** A server holds the call that repeats an offset for 3 s; it has read it, and so taken the offset, long before. */
const LAST_CALL_MS = 300;

/** A handler that takes longer no longer holds its update: one stuck request must not stop everybody's. */
const HOLD_MS = 120_000;

/** Telegram's limit, and so the most updates that may be held. */
const BATCH = 100;

const BACKOFF_MS = [250, 500, 1000, 2000, 5000, 15_000];

/** Update kinds that the bot handles. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
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
  const conflicts = new Conflicts(bot.api, log);
  let isStopping = false;
  let last = { offset: -1, at: Number.NEGATIVE_INFINITY };
  let wake: () => void = () => undefined;

  const handle = async (update: Update) => {
    await bot.handleUpdate(update);
    held.release(update.update_id);
    wake();
  };

  /** Waits until a call from the present offset gets everything that is there. */
  const pace = async () => {
    const firstLook = held.count > 0 ? performance.now() + FIRST_LOOK_MS : 0;
    const until = Math.max(firstLook, last.at + SAME_OFFSET_MS);
    // Ends early when the oldest handler does: then the offset is another one.
    while (held.offset === last.offset && performance.now() < until) {
      const ended = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([pause(until - performance.now()), ended]);
    }
  };

  const supply: UpdateSupplier<Update>['supply'] = async (_size, signal) => {
    for (let failures = 0; ; ) {
      await pace();
      for (const id of held.expire(Date.now() - HOLD_MS)) log.error({ update: id }, 'a handler hangs');
      const timeout = held.count > 0 ? 0 : LONG_POLL_SECONDS;
      const options = { offset: held.offset, limit: BATCH, timeout, allowed_updates: ALLOWED_UPDATES };
      last = { offset: options.offset, at: performance.now() };
      const outcome = await attempt(() => bot.api.getUpdates(options, signal));
      if (outcome.ok) {
        failures = 0;
        const fresh = held.admit(outcome.value, Date.now());
        held.acknowledged(options.offset);
        if (fresh.length > 0) return fresh;
        continue;
      }
      if (isStopping || isFatal(outcome.error)) throw outcome.error;
      if (isConflict(outcome.error)) {
        if (conflicts.isHopeless(Date.now())) throw outcome.error;
        await conflicts.settle(outcome.error);
        continue;
      }
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
      const options = { offset: held.offset, limit: 1, timeout: 0 };
      await Promise.race([attempt(() => bot.api.getUpdates(options)), pause(LAST_CALL_MS)]);
    },
  };
}

/** A wrong token: asking again changes nothing. */
function isFatal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);
}

function waitMs(error: unknown, failures: number): number {
  const retryAfter = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return retryAfter === undefined ? BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] : retryAfter * 1000;
}
