/** The lease of a SQLite file: a lock on a file beside it, which the system lets go when its process ends, however it ends. */
import { dirname, resolve } from 'node:path';
import Libsql from 'libsql';
import { StorageError } from './errors.ts';
import { makeFolder } from './folder.ts';
import type { Lease } from './lease.ts';
import { codeOf, failureOf } from './libsql-errors.ts';

/**
 * @param file of the database; the lock is on `FILE-lease`, so that backups and the like are in nobody's way
 * @throws StorageError `in-use`, `not-writable`, `unreachable`
 */
export function leaseFile(file: string, holder: string): Lease {
  const connection = openLock(file);
  try {
    // Written first, and then held open: SQLite lets others read while one is about to write, so they learn who it is.
    connection.exec('BEGIN IMMEDIATE');
    connection.exec('CREATE TABLE IF NOT EXISTS lease (id INTEGER PRIMARY KEY, holder TEXT NOT NULL)');
    connection.prepare('INSERT OR REPLACE INTO lease (id, holder) VALUES (1, ?)').run([holder]);
    connection.exec('COMMIT');
    connection.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    const other = codeOf(cause).startsWith('SQLITE_BUSY') ? holderIn(connection) : undefined;
    connection.close();
    if (other === undefined) throw failureOf(cause, file);
    throw new StorageError('in-use', { database: file, holder: other }, { cause });
  }
  return {
    lost: new Promise<never>(() => undefined),
    async close() {
      if (!connection.open) return;
      connection.exec('ROLLBACK');
      connection.close();
    },
  };
}

function openLock(file: string): Libsql.Database {
  try {
    makeFolder(dirname(resolve(file)));
    const connection = new Libsql(`${file}-lease`);
    connection.exec('PRAGMA busy_timeout = 0');
    return connection;
  } catch (cause) {
    throw failureOf(cause, file);
  }
}

function holderIn(connection: Libsql.Database): string {
  try {
    const row: unknown = connection.prepare('SELECT holder FROM lease WHERE id = 1').get();
    if (row instanceof Object && 'holder' in row) return String(row.holder);
  } catch {
    // In the very moment in which the other one writes its name, nobody can read it.
  }
  return 'PID ?';
}
