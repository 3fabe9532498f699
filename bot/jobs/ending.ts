/**
 * From what a job has made to its one end: it is sent, refused or given up, or its reader is asked whether it has arrived.
 */
import { EngineError } from '../../inference/index.ts';
import { VoiceError } from '../errors.ts';
import { attempt, isAbort, mayBeDone, type Outcome } from '../failures.ts';
import type { Entries, Entry } from './entries.ts';
import type { Job } from './job.ts';
import type { JobsOptions } from './options.ts';
import { Outbox, OutboxClosedError } from './outbox.ts';
import { estimateSeconds } from './request.ts';

/** Why a run stopped that is to be taken up again. */
export class ShutdownError extends DOMException {
  constructor() {
    super('the bot is shutting down', 'AbortError');
  }
}

export class Endings {
  readonly #options: JobsOptions;
  readonly #entries: Entries;
  readonly #outbox: Outbox<Job>;

  constructor(options: JobsOptions, entries: Entries) {
    this.#options = options;
    this.#entries = entries;
    const { outbox, log, events, now = Date.now } = options;
    this.#outbox = new Outbox({ ...outbox, log, now, delayed: (job, seconds) => events.delayed(job, seconds) });
  }

  /** How many results of `user` wait for Telegram. */
  countOf(user: string): number {
    return this.#outbox.countOf(user);
  }

  /** Ends every wait for Telegram; what waits stays on disk. */
  stopWaiting(): void {
    this.#outbox.close();
  }

  /** Sends what the job has made, or what was kept of it; `seconds` it took to make. */
  async send(entry: Entry, seconds: number): Promise<void> {
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
    await this.settle(entry, sent, seconds, madeSeconds);
  }

  /** Asks whether the job's reply has arrived, and forgets it. */
  async ask(entry: Entry): Promise<void> {
    const { job, abort } = entry;
    const { events, outbox, log } = this.#options;
    entry.isSending = false;
    const asked = await attempt(() => this.#outbox.run(job.chat, { run: () => events.unsure(job) }, abort.signal));
    // At the end of the process it stays as it is: the next start asks.
    if (!asked.ok && asked.error instanceof OutboxClosedError) return;
    if (!asked.ok) log.warn('whether a reply has arrived could not be asked');
    const ended = await attempt(async () => {
      await outbox.parcels.drop(job);
      await this.close(job, 0);
    });
    if (!ended.ok) log.error({ err: ended.error }, 'a job ended and could not be settled');
    this.#entries.delete(job.id);
  }

  /** Ends the job with its `outcome`. */
  async settle(entry: Entry, outcome: Outcome<unknown>, seconds: number, madeSeconds = 0): Promise<void> {
    const { job, abort } = entry;
    const { records, events, log } = this.#options;
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
      if (isUnsure) return await this.ask(entry);
      if (!outcome.ok && !isAbort(outcome.error)) await events.failed(job, outcome.error);
      await this.close(job, outcome.ok ? madeSeconds : 0);
    });
    if (!settled.ok) log.error({ err: settled.error }, 'a job ended and could not be settled');
    this.#entries.delete(job.id);
    if (!isShutdown) events.ended(job, outcome.ok ? 'done' : isAbort(outcome.error) ? 'cancelled' : 'failed', seconds);
  }

  /** Gives up a job that a restart interrupted too often. */
  async giveUp(job: Job): Promise<void> {
    await this.#options.events.failed(job, new EngineError('crashed'));
    await this.close(job, 0);
  }

  /** Nothing more is to be done for `job`, of which `spokenSeconds` count. */
  async close(job: Job, spokenSeconds: number): Promise<void> {
    await this.#options.records.finish(job.id);
    await this.#options.limits.settle(job, spokenSeconds);
  }

  /**
   * A voice of `owner` was removed or taken back: what was made in it and waits for Telegram is dropped now, and whoever
   * asked for it is told, rather than when its time has come.
   */
  async review(owner: string): Promise<void> {
    for (const { job, abort } of this.#entries.madeInVoicesOf(owner)) {
      const allowed = await attempt(() => this.#options.outbox.allow(job));
      // Meanwhile it may have been sent, or be on its way.
      const isWaiting = this.#entries.madeInVoicesOf(owner).some((entry) => entry.job.id === job.id);
      if (!allowed.ok && allowed.error instanceof VoiceError && isWaiting) abort.abort(allowed.error);
    }
  }
}
