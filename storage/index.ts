/**
 * The only door to what is stored: voices, settings, jobs, sessions; all of it sealed (`seal.ts`), all keys digests
 * (`database.ts`), so that a stolen database shows how much there is and nothing else.
 *
 * Owners are strings of the caller's choice; nothing here looks into them.
 */
import type { Database } from './adapter.ts';
import { type Digest, openDatabase, openDigest } from './database.ts';
import { Jobs } from './jobs.ts';
import { Seal } from './seal.ts';
import { Sessions } from './sessions.ts';
import { Settings } from './settings.ts';
import type { RecordSchema } from './versioned.ts';
import { Voices } from './voices.ts';

export { StorageError, type StorageErrorCode, type StorageErrorDetails } from './errors.ts';
export type { JobPatch, JobRecord, Jobs } from './jobs.ts';
export { openKey } from './key.ts';
export type { Sessions } from './sessions.ts';
export type { Settings } from './settings.ts';
export type { RecordSchema } from './versioned.ts';
export type { NewVoice, Voice, VoicePatch, Voices } from './voices.ts';

/** How often expired values are deleted from the file; until then they are only invisible. */
const COMPACT_EVERY_MS = 3_600_000;

export interface StorageOptions<S, J> {
  /** 32 bytes, see `openKey`. */
  readonly key: Uint8Array;
  readonly settings: RecordSchema<S>;
  readonly jobs: RecordSchema<J>;
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
}

export interface Storage<S, J> {
  readonly voices: Voices;
  readonly settings: Settings<S>;
  readonly jobs: Jobs<J>;
  readonly sessions: Sessions;
  /**
   * Removes all that is stored of `owner`. Stop the owner's jobs and conversations first: what is written after this is
   * stored again.
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
  { key, settings, jobs, now = Date.now }: StorageOptions<S, J>,
): Promise<Storage<S, J>> {
  const seal = new Seal(key);
  const database = await openDatabase(url, now);
  const digest = await unlock(database, seal).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const storage = {
    voices: new Voices(database, seal, digest, now),
    settings: new Settings(database, seal, digest, settings),
    jobs: new Jobs(database, seal, digest, jobs),
    sessions: new Sessions(database, seal, digest),
  };
  const compacting = setInterval(() => {
    // What hinders it hinders the next request too, and that one has somebody to tell.
    database.compact().catch(() => undefined);
  }, COMPACT_EVERY_MS);
  compacting.unref();
  return {
    ...storage,
    async erase(owner) {
      const counts: ErasedCounts = {
        sessions: await storage.sessions.erase(owner),
        jobs: await storage.jobs.erase(owner),
        voices: await storage.voices.erase(owner),
        settings: Number(await storage.settings.delete(owner)),
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

/** The digest of `database`, after what expired while nobody had it open is deleted. */
async function unlock(database: Database, seal: Seal): Promise<Digest> {
  const digest = await openDigest(database, seal);
  await database.compact();
  return digest;
}
