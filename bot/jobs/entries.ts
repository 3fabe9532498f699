/** The jobs that have no end yet, as they are in memory: those that wait, that run, and whose results are under way. */
import type { Job } from './job.ts';
import type { Parcel } from './parcels.ts';

export interface CancelOptions {
  readonly user: string;
  /** Default: everywhere. */
  readonly chat?: string;
  /** By the job's id; default: all. */
  readonly only?: (id: string) => boolean;
}

export interface Entry {
  /** Replaced while it waits, when its text was edited. */
  job: Job;
  /** See `Jobs.note`. */
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

export class Entries implements Iterable<Entry> {
  readonly #entries = new Map<string, Entry>();

  /** When the oldest was accepted, milliseconds since 1970. */
  get oldestAt(): number | undefined {
    if (this.#entries.size === 0) return undefined;
    return Math.min(...[...this].map(({ job }) => job.createdAt));
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.#entries.values();
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  add(job: Job, attempts: number): Entry {
    const entry: Entry = {
      job,
      noteId: undefined,
      abort: new AbortController(),
      attempts,
      parcel: undefined,
      isMade: false,
      isSending: false,
      finished: Promise.resolve(),
    };
    this.#entries.set(job.id, entry);
    return entry;
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  /** Whether any job of `series` is here. */
  hasAny(series: string): boolean {
    return [...this.#entries.keys()].some((id) => id.startsWith(`${series}/`));
  }

  of(user: string): Entry[] {
    return [...this].filter(({ job }) => job.user === user);
  }

  /** What `user` asked for in `chat` (everywhere without it) and `only` picks, as far as it can still be stopped. */
  stoppable({ user, chat, only = () => true }: CancelOptions): Entry[] {
    return this.of(user).filter(
      ({ job, abort, isSending }) =>
        !abort.signal.aborted && !isSending && (chat === undefined || job.chat === chat) && only(job.id),
    );
  }

  /** What was made in a voice of `owner` and is not on its way yet. */
  madeInVoicesOf(owner: string): Entry[] {
    return [...this].filter(({ job, isMade, isSending }) => {
      const { owner: speaker, cast = [] } = job.request;
      return isMade && !isSending && [speaker, ...cast.map((role) => role.owner)].includes(owner);
    });
  }
}
