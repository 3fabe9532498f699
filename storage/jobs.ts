/**
 * The queue's memory: a job is on the disk before anybody is told that it is queued, and what has been done is
 * remembered for two days, so that an update which Telegram delivers again is not spoken twice.
 */
import { z } from 'zod';
import type { Database, Relabelling } from './adapter.ts';
import type { Digest } from './database.ts';
import { StorageError } from './errors.ts';
import type { Seal } from './seal.ts';
import { LABELLED_AT_ONCE, type Sealed, Space, type Stored } from './space.ts';
import { check, decode, encode, type RecordSchema, stamp } from './versioned.ts';

/** Telegram keeps undelivered updates for 24 hours; twice that is on the safe side. */
export const FINISHED_TTL_MS = 48 * 3_600_000;

/** A job that is not finished. Payloads hold what people wrote: they are sealed, and gone when the job is finished. */
export interface JobRecord<J> {
  /** Chosen by the caller: the same for the same request. */
  readonly id: string;
  readonly owner: string;
  readonly chat: string;
  readonly state: 'queued' | 'running' | 'sending';
  /** How often it was started. */
  readonly attempts: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly payload: J;
}

export type JobPatch<J> = Partial<Pick<JobRecord<J>, 'state' | 'attempts' | 'payload'>>;

const storedJobSchema = z.object({
  id: z.string(),
  owner: z.string(),
  chat: z.string(),
  state: z.enum(['queued', 'running', 'sending', 'finished']),
  attempts: z.number(),
  createdAt: z.number(),
  /** The caller's own record, with its own version; absent once finished. */
  payload: z.unknown().optional(),
});

type StoredJob = z.infer<typeof storedJobSchema>;

/** On every job that is not finished. */
const UNFINISHED = 'unfinished';

const STORED_JOB: RecordSchema<StoredJob> = { version: 1, parse: (value) => storedJobSchema.parse(value) };

export class Jobs<J> {
  readonly #space: Space;
  readonly #digest: Digest;
  readonly #schema: RecordSchema<J>;

  constructor(database: Database, seal: Seal, digest: Digest, schema: RecordSchema<J>) {
    this.#space = new Space(database, seal, 'jobs');
    this.#digest = digest;
    this.#schema = schema;
  }

  /** True once `record` is durable; false if its id is known: queued, running, or finished in the last 48 hours. */
  add(record: JobRecord<J>): Promise<boolean> {
    const value = encode(STORED_JOB, { ...record, payload: stamp(this.#schema, record.payload) });
    const labels = { add: [UNFINISHED, ...this.#ownersOf(record)] };
    return this.#space.update(this.#digest(record.id), (found) =>
      found === undefined ? { value, labels } : undefined,
    );
  }

  /** Whether `id` is known: queued, running, or finished in the last 48 hours. */
  async has(id: string): Promise<boolean> {
    return (await this.#space.read(this.#digest(id))) !== undefined;
  }

  /** True after `patch`; false if the job is finished or erased, and nobody waits for it any more. */
  update(id: string, { payload, ...patch }: JobPatch<J>): Promise<boolean> {
    return this.#change(id, (job) => {
      const next = { ...job, ...patch };
      return {
        value: encode(STORED_JOB, payload === undefined ? next : { ...next, payload: stamp(this.#schema, payload) }),
      };
    });
  }

  /** True after the job has become a tombstone of 48 hours; false if it was finished or erased before. */
  finish(id: string): Promise<boolean> {
    return this.#change(id, ({ payload: _spoken, ...job }) => ({
      value: encode(STORED_JOB, { ...job, state: 'finished' }),
      ttlMs: FINISHED_TTL_MS,
      labels: { add: this.#ownersOf(job), remove: [UNFINISHED] },
    }));
  }

  /**
   * Labels the jobs of a database that an earlier version has written, which knew no labels. To be called once for each
   * database: it reads every job.
   *
   * @param onProgress told now and then how many are `done` of `total`
   */
  async labelAll(onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
    const { length: total } = await this.#space.keys();
    const changes: Relabelling[] = [];
    let done = 0;
    for await (const [key, value] of this.#space.entries()) {
      const job = this.#parseIfReadable(value);
      const isFinished = job?.state === 'finished';
      const owners = job === undefined ? [] : this.#ownersOf(job);
      // One that can't be read counts as unfinished, so that every start tells of it; nobody knows whose it is.
      const add = isFinished ? owners : [UNFINISHED, ...owners];
      changes.push({ key, labels: { add }, ttlMs: isFinished ? FINISHED_TTL_MS : undefined });
      done += 1;
      if (changes.length < LABELLED_AT_ONCE) continue;
      await this.#space.label(changes.splice(0));
      onProgress(done, total);
    }
    await this.#space.label(changes);
  }

  /**
   * What a restart has to take up again, oldest first. A record that can't be read (damaged, or a newer version's
   * after a step back) stays where it is and is told to `onUnreadable`: it must not keep all others from being taken up.
   */
  async pending(onUnreadable: (error: StorageError) => void = () => undefined): Promise<JobRecord<J>[]> {
    const pending: JobRecord<J>[] = [];
    for await (const [, value] of this.#space.labelled(UNFINISHED)) {
      try {
        const { state, payload, ...job } = this.#parse(value());
        if (state === 'finished') continue;
        pending.push({ ...job, state, payload: check(this.#schema, payload, this.#space.namespace) });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        onUnreadable(error);
      }
    }
    return pending.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }

  /** How many jobs and tombstones of `owner`, or meant for a chat that is `owner`, there were. */
  async erase(owner: string): Promise<number> {
    const label = this.#labelOf(owner);
    const keys: string[] = [];
    for await (const [key, value] of this.#space.labelled(label)) {
      const job = this.#parseIfReadable(value);
      // What can't be read bears the owner's label, and must not keep the rest from being erased.
      if (job === undefined || job.owner === owner || job.chat === owner) keys.push(key);
    }
    const count = await this.#space.deleteAll(keys);
    await this.#space.label(keys.map((key) => ({ key, labels: { remove: [UNFINISHED, label] } })));
    return count;
  }

  /** The labels of whoever may have the job erased. */
  #ownersOf({ owner, chat }: Pick<StoredJob, 'owner' | 'chat'>): readonly string[] {
    return [...new Set([owner, chat])].map((one) => this.#labelOf(one));
  }

  #labelOf(owner: string): string {
    return `of/${this.#digest(owner)}`;
  }

  #change(id: string, step: (job: StoredJob) => Stored): Promise<boolean> {
    return this.#space.update(this.#digest(id), (bytes) => {
      const job = bytes === undefined ? undefined : this.#parse(bytes);
      return job === undefined || job.state === 'finished' ? undefined : step(job);
    });
  }

  /** The job, or `undefined` if it is damaged, or a newer version's after a step back. */
  #parseIfReadable(value: Sealed): StoredJob | undefined {
    try {
      return this.#parse(value());
    } catch (error) {
      if (error instanceof StorageError) return undefined;
      throw error;
    }
  }

  #parse(bytes: Uint8Array): StoredJob {
    return decode(STORED_JOB, bytes, this.#space.namespace);
  }
}
