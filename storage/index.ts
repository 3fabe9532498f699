/**
 * The only door to what is stored: voices, settings, jobs, sessions, and collections of whatever the caller adds. All of
 * it is sealed (`seal.ts`), all keys are digests (`database.ts`), so that a stolen database shows how much there is and
 * nothing else.
 *
 * Owners are strings of the caller's choice; nothing here looks into them.
 */
import type { Database } from './adapter.ts';
import { Collection } from './collection.ts';
import { Collections, type OwnedRecord } from './collections.ts';
import { type Digest, openDatabase, openDigest } from './database.ts';
import { Jobs } from './jobs.ts';
import { Seal } from './seal.ts';
import { Sessions } from './sessions.ts';
import { Space } from './space.ts';
import type { RecordSchema } from './versioned.ts';
import { Voices } from './voices.ts';

export type { Collection } from './collection.ts';
export type { OwnedRecord } from './collections.ts';
export { StorageError, type StorageErrorCode, type StorageErrorDetails } from './errors.ts';
export type { JobPatch, JobRecord, Jobs } from './jobs.ts';
export { openKey } from './key.ts';
export type { Lease } from './lease.ts';
export { openLease } from './open-lease.ts';
export type { Sessions } from './sessions.ts';
export type { RecordSchema } from './versioned.ts';
export type { NewReading, NewVoice, Reading, ReadingId, Voice, VoicePatch, Voices } from './voices.ts';

/** How often expired values are deleted from the file; until then they are only invisible. */
const COMPACT_EVERY_MS = 3_600_000;

export interface StorageOptions<S, J> {
  /** 32 bytes, see `openKey`. */
  readonly key: Uint8Array;
  readonly settings: RecordSchema<S>;
  readonly jobs: RecordSchema<J>;
  /** Told again and again how far it is, while what an earlier version has written is put in order: once, at the first open. */
  readonly onUpgrade?: (done: number, total: number) => void;
  /** Milliseconds since 1970, default `Date.now`. Redis expires values by its own clock. */
  readonly now?: () => number;
}

/** How much of an owner was there. */
export interface ErasedCounts {
  /** Kept ones and drafts, each with its recording and prints. */
  readonly voices: number;
  readonly settings: number;
  /** Waiting ones and the tombstones of finished ones. */
  readonly jobs: number;
  readonly sessions: number;
  /** Of all collections together. */
  readonly records: number;
}

/** What opens further collections: all that a store of records needs to know of the storage. */
export interface CollectionOpener {
  /**
   * Further records, in the shape of `schema`; none at first, and those of earlier runs after.
   *
   * @param name a-z and hyphens; one that storage does not use itself, opened once; otherwise an Error is thrown
   */
  collection<T>(name: string, schema: RecordSchema<T>): Collection<T>;
}

export interface Storage<S, J> extends CollectionOpener {
  readonly voices: Voices;
  /** One record per owner. */
  readonly settings: Collection<S>;
  readonly jobs: Jobs<J>;
  readonly sessions: Sessions;
  /** Every record of the opened collections that belongs to `owner`. It costs a look at each key: for an export. */
  recordsOf(owner: string): AsyncIterable<OwnedRecord>;
  /**
   * Removes all that is stored of `owner`, also from collections that nobody has opened. Stop the owner's jobs and
   * conversations first: what is written after this is stored again.
   */
  erase(owner: string): Promise<ErasedCounts>;
  close(): Promise<void>;
}

/**
 * The storage at `url`: a path or `file:` for a SQLite file (made if absent), `memory:` for the life of the process,
 * `redis://` or `rediss://` for a server that several processes share.
 *
 * @throws StorageError `bad-url`, `bad-key`, `unreachable`, `corrupt`; `wrong-key`: made with another key
 */
export async function openStorage<S, J>(
  url: string,
  { key, settings, jobs, onUpgrade, now = Date.now }: StorageOptions<S, J>,
): Promise<Storage<S, J>> {
  const seal = new Seal(key);
  const database = await openDatabase(url, now);
  const digest = await unlock(database, seal).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const collections = new Collections(database, seal, digest);
  const storage = {
    voices: new Voices(database, seal, digest, now),
    settings: new Collection({ space: new Space(database, seal, 'settings') }, digest, settings),
    jobs: new Jobs(database, seal, digest, jobs),
    sessions: new Sessions(database, seal, digest),
  };
  await labelOnce(database, seal, storage.jobs, onUpgrade);
  const compacting = setInterval(() => {
    // What hinders it hinders the next request too, and that one has somebody to tell.
    database.compact().catch(() => undefined);
  }, COMPACT_EVERY_MS);
  compacting.unref();
  return {
    ...storage,
    collection: (name, schema) => collections.open(name, schema),
    recordsOf: (owner) => collections.of(owner),
    async erase(owner) {
      const counts: ErasedCounts = {
        sessions: await storage.sessions.erase(owner),
        jobs: await storage.jobs.erase(owner),
        voices: await storage.voices.erase(owner),
        settings: Number(await storage.settings.delete(owner)),
        records: await collections.erase(owner),
      };
      await database.compact();
      return counts;
    },
    async close() {
      clearInterval(compacting);
      await database.close();
    },
  };
}

/** Labels the jobs of a database that has none yet, and notes that it has. */
async function labelOnce(
  database: Database,
  seal: Seal,
  jobs: Pick<Jobs<unknown>, 'labelAll'>,
  onUpgrade: StorageOptions<unknown, unknown>['onUpgrade'],
): Promise<void> {
  const meta = new Space(database, seal, 'meta');
  if ((await meta.read('labelled')) !== undefined) return;
  await jobs.labelAll(onUpgrade);
  await meta.write('labelled', { value: Buffer.from('jobs') });
}

/** The digest of `database`, after what expired while nobody had it open is deleted. */
async function unlock(database: Database, seal: Seal): Promise<Digest> {
  const digest = await openDigest(database, seal);
  await database.compact();
  return digest;
}
