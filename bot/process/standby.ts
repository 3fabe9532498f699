/**
 * One front-end of several works, the others stand by: a lease in the database says which. Telegram's own answer to two
 * that poll, a conflict, hits either of them and comes too late.
 *
 * No clock is compared with another machine's: the holder counts on, and who sees the count stand still for long enough, by
 * its own clock, takes over. The holder gives up earlier than that when it can't count on.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Collection, RecordSchema } from '../../storage/index.ts';
import { attempt } from '../failures.ts';

const Lease = z.object({
  /** Random, new at every start; '' when it was handed over. */
  holder: z.string(),
  count: z.number(),
});

type Lease = z.infer<typeof Lease>;

export const LEASE: RecordSchema<Lease> = { version: 1, parse: (value) => Lease.parse(value) };

/** The only key of its collection. */
const KEY = 'front-end';

export interface LeaseTimes {
  /** Between two counts, and between two looks. */
  readonly countMs: number;
  /** A holder that could not count for so long has lost the lease. */
  readonly giveUpMs: number;
  /** A lease whose count stands still for so long is free: longer than `giveUpMs`, by what ending takes. */
  readonly freeMs: number;
}

const TIMES: LeaseTimes = { countMs: 1000, giveUpMs: 6000, freeMs: 10_000 };

/** Another one works now, or may. */
export class LeaseLostError extends Error {
  constructor() {
    super('the lease of the front-end is lost: another one takes over');
  }
}

export interface FrontEndLease {
  /** Rejects with LeaseLostError; never resolves. */
  readonly lost: Promise<never>;
  /** Hands the lease over. */
  close(): Promise<void>;
}

/** Where the lease is. */
export type LeaseRecords = Pick<Collection<Lease>, 'get' | 'update'>;

export interface LeaseOptions {
  readonly records: LeaseRecords;
  readonly log: Logger;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
  readonly times?: LeaseTimes;
}

/** The lease, once it is free. @throws the signal's reason */
export async function standBy({ records, log, signal, times = TIMES }: LeaseOptions): Promise<FrontEndLease> {
  const holder = randomUUID();
  let seen: Lease | undefined;
  let since = performance.now();
  let isTold = false;
  for (;;) {
    signal?.throwIfAborted();
    // A database that is away says nothing about the holder.
    const look = await attempt(() => records.get(KEY));
    if (!look.ok || !isSame(look.value, seen)) since = performance.now();
    if (look.ok) {
      seen = look.value;
      const isFree = seen === undefined || seen.holder === '' || performance.now() - since >= times.freeMs;
      if (isFree && (await take(records, holder, seen))) break;
    }
    if (!isTold) log.warn('another front-end works, this one stands by');
    isTold = true;
    await pause(times.countMs, undefined, { ...(signal !== undefined && { signal }) });
  }
  if (isTold) log.warn('this front-end takes over');
  return hold(records, holder, times);
}

/** True after the lease is `holder`'s; false if it is no longer as it was `seen`. */
async function take(records: LeaseRecords, holder: string, seen: Lease | undefined): Promise<boolean> {
  const now = await records.update(KEY, (found) =>
    isSame(found, seen) ? { holder, count: 0 } : (found ?? { holder, count: 0 }),
  );
  return now.holder === holder;
}

function hold(records: LeaseRecords, holder: string, { countMs, giveUpMs }: LeaseTimes): FrontEndLease {
  const stopped = new AbortController();
  let lose: (error: LeaseLostError) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // Whoever races it hears of it.
  lost.catch(() => undefined);
  let last = performance.now();
  // Beside the counting, which may hang in a database that is away.
  const watch = setInterval(() => {
    if (performance.now() - last < giveUpMs) return;
    stopped.abort();
    lose(new LeaseLostError());
  }, countMs / 2);

  const counting = (async () => {
    while (!stopped.signal.aborted) {
      const began = performance.now();
      const counted = await attempt(() =>
        records.update(KEY, (found) =>
          found?.holder === holder ? { holder, count: found.count + 1 } : (found ?? { holder, count: 0 }),
        ),
      );
      if (counted.ok && counted.value.holder !== holder) {
        stopped.abort();
        lose(new LeaseLostError());
      } else if (counted.ok) last = began;
      await attempt(() => pause(countMs, undefined, { signal: stopped.signal }));
    }
  })();

  return {
    lost,
    async close() {
      const isHeld = !stopped.signal.aborted;
      stopped.abort();
      clearInterval(watch);
      if (!isHeld) return;
      await counting;
      await records.update(KEY, (found) =>
        found === undefined || found.holder === holder ? { holder: '', count: 0 } : found,
      );
    },
  };
}

function isSame(a: Lease | undefined, b: Lease | undefined): boolean {
  return a?.holder === b?.holder && a?.count === b?.count;
}
