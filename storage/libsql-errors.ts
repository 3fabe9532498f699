/** SQLite's errors as ours. */
import { StorageError } from './errors.ts';

/** The result of `action`, with SQLite's errors turned into ours. */
export function translating<T>(database: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw failureOf(cause, database);
  }
}

/** SQLITE_READONLY, of whose finer codes (its number in their lowest byte) the driver has no names. */
const READONLY = 8;

/** What the system says of a place that is not ours to write in. */
const NOT_OURS = /^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_PERM)/;

/** What the driver says, without a code, of a file that it can't make or open: its folder is there, made before. */
const NOT_OPENED = /Unable to open connection to local database .*: 14\b/;

/**
 * What SQLite or the system reports, as something to act on: a file that is something else is `no-database`, a damaged one
 * `corrupt`, one that is another's `not-writable`, all else is out of reach.
 */
export function failureOf(cause: unknown, database: string): StorageError {
  const code = codeOf(cause);
  const [, number] = /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(code) ?? [];
  const isNotOurs = NOT_OURS.test(code) || NOT_OPENED.test(messageOf(cause));
  if (isNotOurs || (number !== undefined && Number(number) % 256 === READONLY)) {
    return new StorageError('not-writable', { database }, { cause });
  }
  if (code.startsWith('SQLITE_NOTADB')) return new StorageError('no-database', { database }, { cause });
  if (code.startsWith('SQLITE_CORRUPT')) return new StorageError('corrupt', { namespace: database }, { cause });
  return new StorageError('unreachable', { database, reason: code || 'SQLITE_ERROR' }, { cause });
}

/** The code of what was thrown; empty where it has none. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : '';
}
