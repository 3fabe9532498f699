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
import { attempt } from '../failures.ts';
import { acceptSeries, type Wish } from './acceptance.ts';
import { Endings, ShutdownError } from './ending.ts';
import { type CancelOptions, Entries, type Entry } from './entries.ts';
import type { Job } from './job.ts';
import type { JobsOptions } from './options.ts';
import { FairQueue } from './queue.ts';
import type { SpeakRequest } from './request.ts';

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

export class Jobs {
  readonly #options: JobsOptions;
  readonly #queue: FairQueue;
  readonly #entries = new Entries();
  readonly #endings: Endings;
  readonly #now: () => number;
  #averageSeconds = FIRST_ESTIMATE_SECONDS;
  #isOpen = true;

  constructor(options: JobsOptions) {
    this.#options = options;
    this.#queue = new FairQueue(options.bounds);
    this.#now = options.now ?? Date.now;
    this.#endings = new Endings(options, this.#entries);
  }

  /** Jobs that wait and that run. */
  get depth(): { readonly waiting: number; readonly running: number } {
    return { waiting: this.#queue.waiting, running: this.#queue.running };
  }

  /** When the oldest job without an end was accepted, milliseconds since 1970. */
  get oldestAt(): number | undefined {
    return this.#entries.oldestAt;
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
  async accept(job: Wish): Promise<boolean> {
    return (await this.acceptSeries([job])) > 0;
  }

  /**
   * Accepts all of `series`, jobs of one person in one chat that are done in this order, others between them; how many of
   * them were new. They need the room of one request.
   *
   * @throws as `accept`: then none of them was accepted
   */
  async acceptSeries(series: readonly Wish[]): Promise<number> {
    const { added, outcome } = await acceptSeries(this.#options, series, this.#now(), (user) =>
      this.#queue.admit(user, this.#endings.countOf(user)),
    );
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
        const entry = this.#entries.add(job, record.attempts);
        entry.finished = this.#endings.ask(entry);
      } else if ((await this.#options.outbox.parcels.find(job)) !== undefined) {
        const entry = this.#entries.add(job, record.attempts);
        entry.finished = this.#endings.send(entry, 0);
      } else if (record.attempts >= MAX_ATTEMPTS) {
        await this.#endings.giveUp(job);
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
  async cancel(wish: CancelOptions): Promise<number> {
    const mine = this.#entries.stoppable(wish);
    await Promise.all(mine.map((entry) => this.#cancel(entry)));
    return mine.length;
  }

  /** Resolves when none of `user`'s jobs runs: a cancelled one ends between two of its steps. */
  async settled(user: string): Promise<void> {
    await Promise.all(this.#entries.of(user).map((entry) => entry.finished));
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
  review(owner: string): Promise<void> {
    return this.#endings.review(owner);
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
    return this.#entries.hasAny(series);
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
    this.#endings.stopWaiting();
    const running = [...this.#entries].filter(({ job }) => this.#queue.ahead(job.id) === -1);
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
    const isAside = request.kind === 'speak' && request.replaces !== undefined;
    this.#queue.add({ id, user, chat, isAside, ...(series !== undefined && { series }) });
    this.#entries.add(job, attempts);
  }

  async #cancel(entry: Entry): Promise<void> {
    const { job, abort } = entry;
    if (!this.#queue.withdraw(job.id)) {
      // It runs: the run ends itself between two steps and settles everything.
      abort.abort(new DOMException('cancelled', 'AbortError'));
      return;
    }
    this.#entries.delete(job.id);
    await this.#endings.close(job, 0);
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
    const sent = made.ok ? this.#endings.send(entry, seconds) : this.#endings.settle(entry, made, seconds);
    this.#pump();
    this.#announce();
    await sent;
  }

  /** Tells every waiting job where it stands now. */
  #announce(): void {
    for (const { job } of this.#entries) {
      const ahead = this.#queue.ahead(job.id);
      if (ahead === -1) continue;
      // Infinite while nobody is there who could speak.
      const rounds = Math.ceil((ahead + 1) / this.#parallel);
      this.#options.events.moved(job, ahead, rounds * this.#averageSeconds);
    }
  }
}
