/**
 * Where finished replies wait for Telegram, each chat in a lane of its own: in the order in which they were made, as long
 * as Telegram asks. Nothing here occupies a worker.
 *
 * A reply that surely did not arrive (a flood wait, no connection) is kept on disk and tried again until it is taken or
 * stopped. Anything else is its caller's: a refusal, and the doubt of a lost answer or an error of the server.
 */
import { GrammyError } from 'grammy';
import type { Logger } from 'pino';
import { VoiceError } from '../errors.ts';
import { attempt, lossOf, mayBeDone, tolerate } from '../failures.ts';
import type { Parcel, Parcels, Sender } from './parcels.ts';

/** Milliseconds before the next try where there is no connection, or nobody who answers a question; the last one stays. */
const PAUSES_MS = [1000, 2000, 5000, 15_000, 60_000, 300_000];

/** Who waits longer than this is told so. */
const LONG_MS = 30_000;

/** How often a question is asked again of which nobody knows whether it arrived. */
const MAX_DOUBTS = 2;

/** What waits for another reply longer than this goes on disk. */
const SOON_MS = 1000;

/** Longest time of one timer; a flood wait may be longer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface OutboxOptions<J extends Sender> {
  readonly parcels: Parcels;
  /** Sends it once. What it resolves with is to be done when it has arrived. */
  readonly post: (job: J, parcel: Parcel, sending: () => Promise<void>) => Promise<Afterwards>;
  /** Rejects when the job may no longer be sent: then nothing of it is kept. */
  readonly allow: (job: J) => Promise<void>;
  /** Tells who waits that it takes `seconds`. */
  readonly delayed: (job: J, seconds: number) => Promise<void>;
  readonly log: Logger;
  readonly now: () => number;
}

/** What is to be done when it has arrived, in this order, each until it is done and then never again. */
export type Afterwards = readonly Errand[];

export interface Errand {
  readonly run: () => Promise<void>;
  /** Whether it stands there twice when it is done twice: then it is not repeated where its answer was lost. */
  readonly isFile?: boolean;
}

export interface Posting<J extends Sender> {
  readonly job: J;
  /** The parcel while it is in memory; undefined: it is on disk. */
  readonly parcel: () => Parcel | undefined;
  /** Aborts when the person cancels, and when the process can't wait any longer. */
  readonly signal: AbortSignal;
  /** Called right before each try: from then on it may arrive. */
  readonly sending: () => Promise<void>;
  /** Called when it surely has not arrived, and waits. */
  readonly waits: () => Promise<void>;
}

/** Why a wait ended that is to be taken up again. */
export class OutboxClosedError extends DOMException {
  constructor() {
    super('the bot is shutting down', 'AbortError');
  }
}

export class Outbox<J extends Sender> {
  readonly #options: OutboxOptions<J>;
  /** Chat -> resolves when all that is in its lane has left. */
  readonly #lanes = new Map<string, Promise<void>>();
  /** Jobs whose parcels wait -> whose they are. */
  readonly #waiting = new Map<string, string>();
  readonly #closing = new AbortController();

  constructor(options: OutboxOptions<J>) {
    this.#options = options;
  }

  /** How many parcels of `user` wait. */
  countOf(user: string): number {
    return [...this.#waiting.values()].filter((one) => one === user).length;
  }

  /**
   * Resolves when the parcel was taken, with what is to be done then.
   *
   * @throws what `post` does, where it is no matter of waiting; OutboxClosedError at the end of the process, when it is
   * kept; the signal's reason
   */
  async deliver(posting: Posting<J>): Promise<Afterwards> {
    const { job } = posting;
    try {
      return await this.#inLane(job.chat, (before) => this.#deliver(posting, before));
    } catch (error) {
      if (!(error instanceof OutboxClosedError)) await this.#options.parcels.drop(job);
      throw error;
    } finally {
      this.#waiting.delete(job.id);
    }
  }

  /**
   * Does something in the lane of `chat`, behind what waits there; tried again as replies are.
   *
   * @throws what `errand` does, where it is no matter of waiting; OutboxClosedError; the signal's reason
   */
  async run(chat: string, { run, isFile = false }: Errand, signal: AbortSignal): Promise<void> {
    await this.#inLane(chat, async (before) => {
      if (before !== undefined) await this.#ended(before, signal);
      for (let tries = 0; ; tries++) {
        const done = await attempt(run);
        if (done.ok) return;
        const waitMs = waitAfter(done.error, tries) ?? (isFile ? undefined : doubtAfter(done.error, tries));
        if (waitMs === undefined) throw done.error;
        await this.#pause(Math.min(waitMs, MAX_TIMER_MS), signal);
      }
    });
  }

  /** Ends every wait; what waits stays on disk. */
  close(): void {
    this.#closing.abort(new OutboxClosedError());
  }

  async #inLane<T>(chat: string, work: (before: Promise<void> | undefined) => Promise<T>): Promise<T> {
    const before = this.#lanes.get(chat);
    const mine = work(before);
    // What gives up its place does not let those behind it past those before it.
    const lane = Promise.allSettled([before, mine]).then(() => {
      if (this.#lanes.get(chat) === lane) this.#lanes.delete(chat);
    });
    this.#lanes.set(chat, lane);
    return mine;
  }

  async #deliver(posting: Posting<J>, before: Promise<void> | undefined): Promise<Afterwards> {
    const { job, signal, sending } = posting;
    const { parcels, post, allow } = this.#options;
    const isNew = posting.parcel() !== undefined;
    let { dueAt, isTold } = (isNew ? undefined : await parcels.find(job)) ?? { dueAt: 0, isTold: false };
    if (!isNew) this.#waiting.set(job.id, job.user);
    if (before !== undefined) await this.#queueUp(posting, before);
    for (let tries = 0; ; tries++) {
      await this.#until(dueAt, signal);
      const parcel = posting.parcel() ?? (await parcels.find(job))?.parcel;
      if (parcel === undefined) {
        // Erased while it waited.
        await allow(job);
        throw new VoiceError('gone');
      }
      const sent = await attempt(() => unlessAborted(post(job, parcel, sending), signal));
      if (sent.ok) {
        if (posting.parcel() === undefined) await parcels.drop(job);
        return sent.value;
      }
      const waitMs = waitAfter(sent.error, tries);
      if (waitMs === undefined) throw sent.error;
      ({ dueAt, isTold } = await this.#keep(posting, parcel, waitMs, isTold));
    }
  }

  /** Waits for what is `before` it in the lane: on disk, when that takes long. */
  async #queueUp(posting: Posting<J>, before: Promise<void>): Promise<void> {
    const { job, signal } = posting;
    let isOver = false;
    const over = before.then(() => {
      isOver = true;
    });
    // Mostly the one before is on its way already.
    await Promise.race([attempt(() => this.#pause(SOON_MS, signal)), over]);
    signal.throwIfAborted();
    if (isOver) return;
    const parcel = posting.parcel();
    if (parcel !== undefined) {
      await this.#options.parcels.keep(job, { parcel, dueAt: this.#options.now(), isTold: false });
    }
    await this.#wait(posting);
    await this.#ended(over, signal);
  }

  async #keep(posting: Posting<J>, parcel: Parcel, waitMs: number, wasTold: boolean) {
    const { parcels, allow, delayed, log, now } = this.#options;
    const { job } = posting;
    // Not into storage what was taken back, or erased, in the meantime.
    await allow(job);
    const dueAt = now() + waitMs;
    await parcels.keep(job, { parcel, dueAt, isTold: wasTold });
    await this.#wait(posting);
    log.warn({ seconds: Math.round(waitMs / 1000) }, 'a reply waits for Telegram');
    if (wasTold || waitMs < LONG_MS) return { dueAt, isTold: wasTold };
    let isTold = false;
    await tolerate(log, async () => {
      await delayed(job, Math.ceil(waitMs / 1000));
      isTold = true;
    });
    if (isTold) await parcels.keep(job, { parcel, dueAt, isTold });
    return { dueAt, isTold };
  }

  async #wait({ job, waits }: Posting<J>): Promise<void> {
    this.#waiting.set(job.id, job.user);
    await waits();
  }

  async #until(dueAt: number, signal: AbortSignal): Promise<void> {
    for (let left = dueAt - this.#options.now(); left > 0; left = dueAt - this.#options.now()) {
      await this.#pause(Math.min(left, MAX_TIMER_MS), signal);
    }
    signal.throwIfAborted();
  }

  async #pause(ms: number, signal: AbortSignal): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
      // What waits is on disk: it keeps no process alive.
      timer.unref();
    });
    try {
      await this.#ended(over, signal);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Resolves with `event`, unless `signal` or the end of the process comes first. */
  async #ended(event: Promise<void>, signal: AbortSignal): Promise<void> {
    const stop = AbortSignal.any([signal, this.#closing.signal]);
    await unlessAborted(event, stop);
  }
}

/** What `work` comes to; rejects with the reason of `signal` when that aborts first. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Milliseconds after which what failed with `error` is tried again; undefined: it may have arrived, or never will. */
function waitAfter(error: unknown, tries: number): number | undefined {
  const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)];
  if (lossOf(error) === 'before') return pause;
  if (!(error instanceof GrammyError)) return undefined;
  return error.error_code === 429 ? (error.parameters.retry_after ?? 1) * 1000 : undefined;
}

/**
 * The same for a question, of which two do no harm: it is asked until somebody answers who knows the Bot API, and a few
 * times more where the connection broke.
 */
function doubtAfter(error: unknown, tries: number): number | undefined {
  const loss = lossOf(error);
  const isHopeful = loss === 'garbled' || (mayBeDone(error) && tries < MAX_DOUBTS);
  return isHopeful ? PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] : undefined;
}
