/**
 * The default database: one SQLite file in WAL mode. A write that has resolved is on the disk (`synchronous = FULL`),
 * and deleted values are overwritten with zeros (`secure_delete`). Expired ones are invisible at once, and deleted by
 * the next `compact()`. Several processes may share the file.
 */
import { closeSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Libsql from 'libsql';
import type { Adapter, Database } from './adapter.ts';
import { makeFolder } from './folder.ts';
import { KEYS_PER_STEP, LibsqlAdapter } from './libsql-adapter.ts';
import { translating } from './libsql-errors.ts';

/** In-memory databases have no file: they end with the process. */
export const IN_MEMORY = ':memory:';

/** How long a write waits for another process to finish its own. */
const BUSY_TIMEOUT_MS = 5_000;

/** SQLite's number for "free pages are returned when asked". */
const INCREMENTAL = 2;

/** Free pages that are returned at once, some ms of work: between two such steps everybody else gets a turn. */
const PAGES_PER_STEP = 256;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS entries (
    namespace TEXT NOT NULL,
    key       TEXT NOT NULL,
    value     BLOB NOT NULL,
    expires   INTEGER, -- milliseconds since 1970, NULL: never
    PRIMARY KEY (namespace, key)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entries_by_expiry ON entries (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS labels (
    namespace TEXT NOT NULL,
    label     TEXT NOT NULL,
    key       TEXT NOT NULL,
    PRIMARY KEY (namespace, label, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS labels_by_key ON labels (namespace, key);
  CREATE TRIGGER IF NOT EXISTS unlabel AFTER DELETE ON entries BEGIN
    DELETE FROM labels WHERE namespace = old.namespace AND key = old.key;
  END;
`;

/** @param file path, or `IN_MEMORY`; missing folders are made */
export function openLibsql(file: string, now: () => number): Database {
  return translating(file, () => {
    if (file !== IN_MEMORY) makePrivate(file);
    const connection = new Libsql(file);
    connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    giveBackSpace(connection);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    connection.exec('PRAGMA secure_delete = ON');
    connection.exec(SCHEMA);
    return new LibsqlDatabase(connection, file, now);
  });
}

/** Has the file keep track of its free pages, so that `compact()` can return them; one of an earlier version is rewritten once. */
function giveBackSpace(connection: Libsql.Database): void {
  if (numberOf(connection, 'auto_vacuum') === INCREMENTAL) return;
  connection.exec(`PRAGMA auto_vacuum = ${INCREMENTAL}`);
  // It can only be set before the first page is written, or by writing all pages anew.
  if (numberOf(connection, 'page_count') > 0) connection.exec('VACUUM');
}

function numberOf(connection: Libsql.Database, pragma: string): number {
  const row: unknown = connection.prepare(`PRAGMA ${pragma}`).get();
  const [value] = row instanceof Object ? Object.values(row) : [];
  if (typeof value !== 'number') throw new Error(`PRAGMA ${pragma} gave no number`);
  return value;
}

/** An absent file is made empty, for its owner alone; SQLite gives the log beside it the same mode. */
function makePrivate(file: string): void {
  makeFolder(dirname(resolve(file)));
  closeSync(openSync(file, 'a', 0o600));
}

class LibsqlDatabase implements Database {
  readonly name: string;
  readonly #connection: Libsql.Database;
  readonly #now: () => number;

  constructor(connection: Libsql.Database, name: string, now: () => number) {
    this.name = name;
    this.#connection = connection;
    this.#now = now;
  }

  adapter(namespace: string): Adapter {
    return new LibsqlAdapter(this.#connection, this.name, namespace, this.#now);
  }

  async compact(): Promise<void> {
    const expire = this.#connection.prepare(
      `DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries WHERE expires <= ? LIMIT ${KEYS_PER_STEP})`,
    );
    while (this.#connection.open) {
      const { changes } = translating(this.name, () => expire.run([this.#now()]));
      if (changes < KEYS_PER_STEP) break;
      await setImmediate();
    }
    while (this.#connection.open && translating(this.name, () => this.#returnPages())) await setImmediate();
    if (!this.#connection.open) return;
    translating(this.name, () => {
      // The write-ahead log still holds the pages as they were; truncating it leaves the zeroed ones.
      this.#connection.pragma('wal_checkpoint(TRUNCATE)');
    });
  }

  async close(): Promise<void> {
    if (!this.#connection.open) return;
    await this.compact();
    if (this.#connection.open) this.#connection.close();
  }

  /** Returns some free pages to the file system; true if there are more, false when none is left or none could be moved. */
  #returnPages(): boolean {
    const before = numberOf(this.#connection, 'freelist_count');
    if (before === 0) return false;
    this.#connection.exec(`PRAGMA incremental_vacuum(${PAGES_PER_STEP})`);
    const after = numberOf(this.#connection, 'freelist_count');
    return after > 0 && after < before;
  }
}
