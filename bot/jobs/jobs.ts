/**
 * The queue as people see it: a request is accepted once, survives a restart, runs when it is its turn, can be
 * cancelled at any time, and ends in exactly one answer.
 *
 *     accepted (on disk) -> queued -> running -> sending -> finished (a tombstone on disk)
 *
 * What was made leaves the worker and waits for Telegram in `outbox.ts`. A crash before `sending` runs the job again, or
 * sends what was kept. A crash while sending, or an answer that is lost, leaves the one question that nobody can answer,
 * whether Telegram got it; the person is asked instead of hearing it twice.
 */
import type { Logger } from 'pino';
import { EngineError } from '../../inference/index.ts';
import type { Storage } from '../../storage/index.ts';
import { VoiceError } from '../errors.ts';
import { attempt, isAbort, mayBeDone, type Outcome } from '../failures.ts';
import type { Settings } from '../people/index.ts';
import type { Limits } from './limits.ts';
import { Outbox, OutboxClosedError, type OutboxOptions } from './outbox.ts';
import type { Parcel } from './parcels.ts';
import { FairQueue, type QueueBounds } from './queue.ts';
import type { JobRequest, SpeakRequest } from './request.ts';
import { estimateSeconds } from './request.ts';

/** A request that was accepted, with where it stands. */
export interface Job {
  readonly id: string;
  readonly user: string;
  readonly chat: string;
  readonly createdAt: number;
  readonly request: JobRequest;
}

/** What a running job gets from the queue. */
export interface Run {
  /** Aborts when the person cancels, when the time is over, or at shutdown. */
  readonly signal: AbortSignal;
  /** To be called as the job advances, where it has steps that a person understands. */
  progress(done: number, total: number): void;
}

/** How a job ended. */
export type Ending = 'done' | 'failed' | 'cancelled';

/** What the queue tells the rest of the bot. */
export interface JobEvents {
  /** A waiting job's place has changed: `ahead` jobs start before it, in about `estimateSeconds`; Infinity: nobody can speak. */
  moved(job: Job, ahead: number, estimateSeconds: number): void;
  /** A job has left the line and runs. */
  started(job: Job): void;
  /** A running job has done `done` of `total` steps. */
  progressed(job: Job, done: number, total: number): void;
  /** A job's result is about to be sent. */
  sending(job: Job): void;
  /** A job failed; `error` is to be explained to the person. */
  failed(job: Job, error: unknown): Promise<void>;
  /** This job was being sent when the process or the connection ended: nobody knows whether it arrived. Rejects when it could not be asked. */
  unsure(job: Job): Promise<void>;
  /** A job's result is there, and Telegram wants it to wait for `seconds`. Rejects when that could not be told. */
  delayed(job: Job, seconds: number): Promise<void>;
  ended(job: Job, ending: Ending, seconds: number): void;
}

export interface JobsOptions {
  readonly records: Storage<Settings, JobRequest>['jobs'];
  readonly bounds: QueueBounds;
  readonly limits: Pick<Limits, 'reserve' | 'settle'>;
  /** Jobs that run at the same time: as many as the engine has workers. Asked anew each time; `wake` when it has grown. */
  readonly parallel: number | (() => number);
  /** Does one job; rejects when it fails or when the signal aborts. */
  readonly perform: (job: Job, run: Run) => Promise<Parcel>;
  /** What becomes of its result. */
  readonly outbox: Pick<OutboxOptions<Job>, 'parcels' | 'post' | 'allow'>;
  readonly events: JobEvents;
  readonly log: Logger;
  readonly now?: () => number;
}

/** A job that a restart interrupted this often is what crashes the process: it is given up. */
const MAX_ATTEMPTS = 3;

/** Longest run of one job, by kind: a dubbing is up to 200 lines, a recording with subtitles up to an hour. */
const TIME_LIMIT_MS = {
  speak: 10 * 60_000,
  audition: 10 * 60_000,
  dub: 120 * 60_000,
  subtitles: 120 * 60_000,
} as const;

/** Seconds of a job before the first one was measured. */
const FIRST_ESTIMATE_SECONDS = 3;

/** How much the newest job counts in the moving average of job lengths. */
const SMOOTHING = 0.2;

export interface CancelOptions {
  readonly user: string;
  /** Default: everywhere. */
  readonly chat?: string;
  /** By the job's id; default: all. */
  readonly only?: (id: string) => boolean;
}

interface Entry {
  /** Replaced while it waits, when its text was edited. */
  job: Job;
  /** See `note`. */
  noteId: number | undefined;
  readonly abort: AbortController;
  attempts: number;
  /** Its result, while that is in memory. */
  parcel: Parcel | undefined;
  /** Its result is there, in memory or on disk. */
  isMade: boolean;
  /** Its result is on the way to Telegram: nobody can stop it any more. */
  isSending: boolean;
  finished: Promise<void>;
}

export class Jobs {
  readonly #options: JobsOptions;
  readonly #queue: FairQueue;
  readonly #outbox: Outbox<Job>;
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  #averageSeconds = FIRST_ESTIMATE_SECONDS;
  #isOpen = true;

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#queue = new FairQueue(options.bounds);
    this.#now = options.now ?? Date.now;
    const { outbox, log, events } = options;
    this.#outbox = new Outbox({
      ...outbox,
      log,
      now: this.#now,
      delayed: (job, seconds) => events.delayed(job, seconds),
    });
  }

  /** Jobs that wait and that run. */
  get depth(): { readonly waiting: number; readonly running: number } {
    return { waiting: this.#queue.waiting, running: this.#queue.running };
  }

  /** When the oldest job without an end was accepted, milliseconds since 1970. */
  get oldestAt(): number | undefined {
    if (this.#entries.size === 0) return undefined;
    return Math.min(...[...this.#entries.values()].map(({ job }) => job.createdAt));
  }

  /** To be called when more jobs can run than before, or fewer: the next begin, the others hear where they stand. */
  wake(): void {
    this.#pump();
    this.#announce();
  }

  get #parallel(): number {
    const { parallel } = this.#options;
    return typeof parallel === 'number' ? parallel : parallel();
  }

  /**
   * Accepts `job` for good: when this resolves, a crash does not lose it. False if its id was accepted before (the
   * same update came again).
   *
   * @throws LimitError user-seconds, chat-seconds
   * @throws BusyError full, user-limit
   */
  async accept(job: Omit<Job, 'createdAt'>): Promise<boolean> {
    return (await this.acceptSeries([job])) > 0;
  }

  /**
   * Accepts all of `series`, jobs of one person in one chat that are done in this order, others between them; how many of
   * them were new. They need the room of one request.
   *
   * @throws as `accept`: then none of them was accepted
   */
  async acceptSeries(series: ReadonlyArray<Omit<Job, 'createdAt'>>): Promise<number> {
    const { records, limits } = this.#options;
    const createdAt = this.#now();
    const reserved: string[] = [];
    const added: Job[] = [];
    const outcome = await attempt(async () => {
      for (const job of series) {
        const seconds = estimateSeconds(job.request);
        if (seconds > 0 && (await limits.reserve(job, seconds))) reserved.push(job.id);
      }
      for (const { user } of series.slice(0, 1)) this.#queue.admit(user, this.#outbox.countOf(user));
      for (const job of series) {
        const accepted: Job = { ...job, createdAt };
        // On disk first: a job that runs before it is stored would be lost by a crash.
        if (await records.add(toRecord(accepted))) added.push(accepted);
      }
    });
    for (const job of series) {
      const isAdded = added.some(({ id }) => id === job.id);
      if (reserved.includes(job.id) && !isAdded) await limits.settle(job, 0);
    }
    for (const job of added) this.#enqueue(job, 0);
    this.#pump();
    this.#announce();
    if (!outcome.ok) throw outcome.error;
    return added.length;
  }

  /** Whether job `id` was accepted, in this run or an earlier one. */
  isKnown(id: string): Promise<boolean> {
    return this.#options.records.has(id);
  }

  /** Takes up what a restart left. To be called once, before updates are handled. */
  async resume(): Promise<number> {
    const left = await this.#options.records.pending(({ code }) => {
      this.#options.log.error({ code }, 'a waiting job can not be read and is left alone');
    });
    for (const record of left) {
      const { id, owner, chat, createdAt, payload } = record;
      const job: Job = { id, user: owner, chat, createdAt, request: payload };
      if (record.state === 'sending') {
        const entry = this.#enter(job, record.attempts);
        entry.finished = this.#ask(entry);
      } else if ((await this.#options.outbox.parcels.find(job)) !== undefined) {
        const entry = this.#enter(job, record.attempts);
        entry.finished = this.#send(entry, 0);
      } else if (record.attempts >= MAX_ATTEMPTS) {
        await this.#options.events.failed(job, new EngineError('crashed'));
        await this.#options.records.finish(id);
        await this.#options.limits.settle(job, 0);
      } else {
        this.#enqueue(job, record.attempts);
      }
    }
    this.#pump();
    this.#announce();
    return left.length;
  }

  /**
   * Cancels what `user` asked for in `chat` (everywhere without it) and `only` picks; how many jobs that were. What is
   * being sent already is none of them.
   */
  async cancel({ user, chat, only = () => true }: CancelOptions): Promise<number> {
    const mine = [...this.#entries.values()].filter(
      ({ job, abort, isSending }) =>
        !abort.signal.aborted &&
        !isSending &&
        job.user === user &&
        (chat === undefined || job.chat === chat) &&
        only(job.id),
    );
    await Promise.all(mine.map((entry) => this.#cancel(entry)));
    return mine.length;
  }

  /** Resolves when none of `user`'s jobs runs: a cancelled one ends between two of its steps. */
  async settled(user: string): Promise<void> {
    await Promise.all(
      [...this.#entries.values()].filter(({ job }) => job.user === user).map((entry) => entry.finished),
    );
  }

  /** Cancels one job if it is `user`'s; false if it is not there (any more), or being sent. */
  async cancelOne(id: string, user: string): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.job.user !== user || entry.isSending) return false;
    await this.#cancel(entry);
    return true;
  }

  /**
   * To be called when a voice of `owner` was removed or taken back: replies in it that wait for Telegram are dropped, and
   * whoever asked for them is told, rather than when their time has come.
   */
  async review(owner: string): Promise<void> {
    for (const { job, abort } of this.#made(owner)) {
      const allowed = await attempt(() => this.#options.outbox.allow(job));
      // Meanwhile it may have been sent, or be on its way.
      const isWaiting = this.#made(owner).some((entry) => entry.job.id === job.id);
      if (!allowed.ok && allowed.error instanceof VoiceError && isWaiting) abort.abort(allowed.error);
    }
  }

  /** What was made in a voice of `owner` and is not on its way yet. */
  #made(owner: string): Entry[] {
    return [...this.#entries.values()].filter(({ job, isMade, isSending }) => {
      const { owner: speaker, cast = [] } = job.request;
      return isMade && !isSending && [speaker, ...cast.map((role) => role.owner)].includes(owner);
    });
  }

  /** Remembers with the job which message tells its place, so that a restart does not leave it standing. */
  async note(id: string, noteId: number): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    entry.noteId = noteId;
    await this.#options.records.update(id, { payload: { ...entry.job.request, noteId } });
  }

  /** Whether job `id` waits or runs, or its reply is on the way. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** Whether any job of `series` waits or runs, or its reply is on the way. */
  hasAny(series: string): boolean {
    return [...this.#entries.keys()].some((id) => id.startsWith(`${series}/`));
  }

  /** Whether job `id` is `user`'s and has not started. */
  isWaiting(id: string, user: string): boolean {
    return this.#entries.get(id)?.job.user === user && this.#queue.ahead(id) !== -1;
  }

  /**
   * Changes what job `id` of `user` is to say; false if it has started or is not theirs. Its reservation stays what it
   * was: what counts in the end is what was spoken.
   */
  async revise(
    id: string,
    user: string,
    line: Pick<SpeakRequest, 'text' | 'emotion' | 'pace' | 'cast'>,
  ): Promise<boolean> {
    const entry = this.#entries.get(id);
    if (entry === undefined || !this.isWaiting(id, user) || entry.job.request.kind !== 'speak') return false;
    // At once: it may start while the record is written.
    const request = { ...entry.job.request, ...line };
    entry.job = { ...entry.job, request };
    const { noteId = request.noteId } = entry;
    await this.#options.records.update(id, { payload: noteId === undefined ? request : { ...request, noteId } });
    return true;
  }

  /**
   * Stops taking jobs from the line and waits for the running ones, `deadlineMs` at most. What is not done by then is
   * stopped and stays on disk for the next start.
   */
  async close(deadlineMs: number): Promise<void> {
    this.#isOpen = false;
    this.#outbox.close();
    const running = [...this.#entries.values()].filter(({ job }) => this.#queue.ahead(job.id) === -1);
    const all = Promise.all(running.map(({ finished }) => finished));
    const timer = setTimeout(() => {
      for (const { abort } of running) abort.abort(new ShutdownError());
    }, deadlineMs);
    await all;
    clearTimeout(timer);
  }

  #enqueue(job: Job, attempts: number): void {
    const { id, user, chat, request } = job;
    const series = request.kind === 'speak' ? request.part?.series : undefined;
    this.#queue.add({ id, user, chat, ...(series !== undefined && { series }) });
    this.#enter(job, attempts);
  }

  #enter(job: Job, attempts: number): Entry {
    const abort = new AbortController();
    const finished = Promise.resolve();
    const entry: Entry = {
      job,
      noteId: undefined,
      abort,
      attempts,
      parcel: undefined,
      isMade: false,
      isSending: false,
      finished,
    };
    this.#entries.set(job.id, entry);
    return entry;
  }

  async #cancel(entry: Entry): Promise<void> {
    const { job, abort } = entry;
    if (!this.#queue.withdraw(job.id)) {
      // It runs: the run ends itself between two steps and settles everything.
      abort.abort(new DOMException('cancelled', 'AbortError'));
      return;
    }
    this.#entries.delete(job.id);
    await this.#options.records.finish(job.id);
    await this.#options.limits.settle(job, 0);
    this.#options.events.ended(job, 'cancelled', 0);
    this.#announce();
  }

  #pump(): void {
    while (this.#isOpen && this.#queue.running < this.#parallel) {
      const ticket = this.#queue.take();
      if (ticket === undefined) return;
      const entry = this.#entries.get(ticket.id);
      if (entry === undefined) throw new Error(`job ${ticket.id} waits without an entry`);
      entry.finished = this.#run(entry);
    }
  }

  async #run(entry: Entry): Promise<void> {
    const { job, abort } = entry;
    const { records, perform, events } = this.#options;
    const startedAt = this.#now();
    events.started(job);
    const timer = setTimeout(() => abort.abort(new Error('the job took too long')), TIME_LIMIT_MS[job.request.kind]);
    const made = await attempt(async () => {
      await records.update(job.id, { state: 'running', attempts: entry.attempts + 1 });
      abort.signal.throwIfAborted();
      entry.parcel = await perform(job, {
        signal: abort.signal,
        progress: (done, total) => events.progressed(job, done, total),
      });
    });
    clearTimeout(timer);
    const seconds = (this.#now() - startedAt) / 1000;
    if (made.ok) this.#averageSeconds += SMOOTHING * (seconds - this.#averageSeconds);
    // The next one may begin: what was made waits for Telegram elsewhere.
    this.#queue.release(job.id);
    const sent = made.ok ? this.#send(entry, seconds) : this.#settle(entry, made, seconds);
    this.#pump();
    this.#announce();
    await sent;
  }

  /** Sends what the job has made, or what was kept of it; `seconds` it took to make. */
  async #send(entry: Entry, seconds: number): Promise<void> {
    const { job, abort } = entry;
    const { records, events } = this.#options;
    entry.isMade = true;
    const madeSeconds = entry.parcel?.seconds ?? estimateSeconds(job.request);
    const sent = await attempt(async () => {
      const afterwards = await this.#outbox.deliver({
        job,
        parcel: () => entry.parcel,
        signal: abort.signal,
        sending: async () => {
          abort.signal.throwIfAborted();
          entry.isSending = true;
          events.sending(job);
          await records.update(job.id, { state: 'sending' });
        },
        waits: async () => {
          // It is on disk: hours of replies need no memory.
          entry.parcel = undefined;
          entry.isSending = false;
          // What its note says of the work is over.
          events.sending(job);
          await records.update(job.id, { state: 'queued' });
        },
      });
      // It has arrived: what belongs to it waits as long as it has to, and holds up no other reply.
      for (const errand of afterwards) await this.#outbox.run(`after ${job.id}`, errand, abort.signal);
    });
    await this.#settle(entry, sent, seconds, madeSeconds);
  }

  /** Asks whether the job's reply has arrived, and forgets it. */
  async #ask(entry: Entry): Promise<void> {
    const { job, abort } = entry;
    const { events, records, limits, outbox, log } = this.#options;
    entry.isSending = false;
    const asked = await attempt(() => this.#outbox.run(job.chat, { run: () => events.unsure(job) }, abort.signal));
    // At the end of the process it stays as it is: the next start asks.
    if (!asked.ok && asked.error instanceof OutboxClosedError) return;
    if (!asked.ok) log.warn('whether a reply has arrived could not be asked');
    const ended = await attempt(async () => {
      await outbox.parcels.drop(job);
      await records.finish(job.id);
      await limits.settle(job, 0);
    });
    if (!ended.ok) log.error({ err: ended.error }, 'a job ended and could not be settled');
    this.#entries.delete(job.id);
  }

  /** Ends the job with its `outcome`. */
  async #settle(entry: Entry, outcome: Outcome<unknown>, seconds: number, madeSeconds = 0): Promise<void> {
    const { job, abort } = entry;
    const { records, events, limits, log } = this.#options;
    const isShutdown =
      !outcome.ok && (abort.signal.reason instanceof ShutdownError || outcome.error instanceof OutboxClosedError);
    // The reply was on its way and no answer came: the same doubt as after a crash.
    const isUnsure = !outcome.ok && !isShutdown && entry.isSending && mayBeDone(outcome.error);
    const settled = await attempt(async () => {
      if (isShutdown) {
        // Not this run's fault: the next start begins with a clean count. One that was being sent stays so: it may have
        // arrived, and its reader is asked.
        if (!entry.isSending) await records.update(job.id, { state: 'queued', attempts: entry.attempts });
        return;
      }
      if (isUnsure) return await this.#ask(entry);
      if (!outcome.ok && !isAbort(outcome.error)) await events.failed(job, outcome.error);
      await records.finish(job.id);
      await limits.settle(job, outcome.ok ? madeSeconds : 0);
    });
    if (!settled.ok) log.error({ err: settled.error }, 'a job ended and could not be settled');
    this.#entries.delete(job.id);
    if (!isShutdown) events.ended(job, outcome.ok ? 'done' : isAbort(outcome.error) ? 'cancelled' : 'failed', seconds);
  }

  /** Tells every waiting job where it stands now. */
  #announce(): void {
    for (const { job } of this.#entries.values()) {
      const ahead = this.#queue.ahead(job.id);
      if (ahead === -1) continue;
      // Infinite while nobody is there who could speak.
      const rounds = Math.ceil((ahead + 1) / this.#parallel);
      this.#options.events.moved(job, ahead, rounds * this.#averageSeconds);
    }
  }
}

/** Why a run stopped that is to be taken up again. */
class ShutdownError extends DOMException {
  constructor() {
    super('the bot is shutting down', 'AbortError');
  }
}

function toRecord({ id, user, chat, createdAt, request }: Job) {
  return { id, owner: user, chat, state: 'queued' as const, attempts: 0, createdAt, payload: request };
}
