/** From an address to a database, and from a database to namespaces of sealed values. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './adapter.ts';
import { StorageError } from './errors.ts';
import { IN_MEMORY, openLibsql } from './libsql.ts';
import type { Seal } from './seal.ts';
import { Space } from './space.ts';

const PERMITTED = 'a file path, file:…, memory:, redis://…, rediss://…';
const INDEX_KEY_BYTES = 32;
/** Bytes of a digest that names a segment: 2^64 segments until two are likely to collide. */
const DIGEST_BYTES = 16;

/**
 * The database at `url`: a path or `file:` (SQLite), `memory:` (gone with the process), `redis:` or `rediss:`.
 *
 * @throws StorageError `bad-url`; `unreachable`; `corrupt`: the file is no database
 */
export async function openDatabase(url: string, now: () => number): Promise<Database> {
  if (url === '') throw new StorageError('bad-url', { permitted: PERMITTED });
  switch (schemeOf(url)) {
    case undefined:
      return openLibsql(url, now);
    case 'file':
      return openLibsql(url.replace(/^file:(\/\/(?=\/))?/i, ''), now);
    case 'memory':
      return openLibsql(IN_MEMORY, now);
    case 'redis':
    case 'rediss':
      if (!URL.canParse(url) || new URL(url).hostname === '')
        throw new StorageError('bad-url', { permitted: PERMITTED });
      // Its client takes a fifth of a second and 17 MB to load: only those who use it wait for it.
      return (await import('./redis.ts')).openRedis(url);
    default:
      throw new StorageError('bad-url', { permitted: PERMITTED });
  }
}

/** What stands before the colon of `url`; undefined for a path. */
export function schemeOf(url: string): string | undefined {
  // One letter and a colon is a Windows drive, not a scheme.
  return /^([a-z][a-z+.-]+):/i.exec(url)?.[1]?.toLowerCase();
}

/** Turns an owner, an id, any piece of a key into the name that it has in the database. */
export type Digest = (segment: string) => string;

/**
 * The digest of this database: HMAC-SHA256 under an index key of its own, 22 characters without `/`. So keys hold no
 * owner in clear, and no segment can pass for two. The index key is made when the database is, and is stored sealed:
 * opening it is also the proof that `seal` has the right key.
 *
 * @throws StorageError `wrong-key`: the database was made with another key
 */
export async function openDigest(database: Database, seal: Seal): Promise<Digest> {
  const meta = new Space(database, seal, 'meta');
  const place = 'index-key';
  // Of two processes that make a database at once, one wins and both read the winner's key.
  await meta.update(place, (found) => (found === undefined ? { value: randomBytes(INDEX_KEY_BYTES) } : undefined));
  const indexKey = await meta.read(place);
  if (indexKey === undefined) throw new StorageError('corrupt', { namespace: 'meta' });
  return (segment) =>
    createHmac('sha256', indexKey).update(segment).digest().subarray(0, DIGEST_BYTES).toString('base64url');
}
