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

/** What SQLite reports, as something to act on: a file that is no database is `corrupt`, all else is out of reach. */
function failureOf(cause: unknown, database: string): StorageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const isDamaged = code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT');
  if (isDamaged) return new StorageError('corrupt', { namespace: database }, { cause });
  return new StorageError('unreachable', { database, reason: code || 'can not be opened' }, { cause });
}
