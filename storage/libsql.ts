/**
 * The default database: one SQLite file in WAL mode. A write that has resolved is on the disk (`synchronous = FULL`),
 * and deleted values are overwritten with zeros (`secure_delete`). Expired ones are invisible at once, and deleted by
 * the next `compact()`. Several processes may share the file.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Libsql from 'libsql';
import {
  type Adapter,
  type Database,
  type Entry,
  type Labelling,
  type Relabelling,
  type SwapOptions,
  walk,
} from './adapter.ts';
import { StorageError } from './errors.ts';

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
/** Keys that are listed, and entries that are expired, in one statement: between two of them everybody else gets a turn. */
const KEYS_PER_STEP = 2_000;
/** The last code point: `prefix` up to `prefix` + this is a range that the primary key's index answers. */
const LAST = '\u{10FFFF}';

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
  mkdirSync(dirname(resolve(file)), { recursive: true });
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

class LibsqlAdapter implements Adapter {
  readonly opts;
  namespace: string | undefined;
  readonly #space: string;
  readonly #now: () => number;
  readonly #connection: Libsql.Database;
  readonly #statements;

  constructor(connection: Libsql.Database, url: string, namespace: string, now: () => number) {
    this.opts = { dialect: 'sqlite', url } as const;
    this.#space = namespace;
    this.#now = now;
    this.#connection = connection;
    const alive = '(expires IS NULL OR expires > ?)';
    this.#statements = {
      get: connection.prepare(`SELECT value FROM entries WHERE namespace = ? AND key = ? AND ${alive}`),
      set: connection.prepare('INSERT OR REPLACE INTO entries (namespace, key, value, expires) VALUES (?, ?, ?, ?)'),
      create: connection.prepare(
        `INSERT INTO entries (namespace, key, value, expires) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value, expires = excluded.expires WHERE entries.expires <= ?`,
      ),
      replace: connection.prepare(
        `UPDATE entries SET value = ?, expires = ? WHERE namespace = ? AND key = ? AND value = ? AND ${alive}`,
      ),
      keep: connection.prepare(`UPDATE entries SET expires = NULL WHERE namespace = ? AND key = ? AND ${alive}`),
      delete: connection.prepare('DELETE FROM entries WHERE namespace = ? AND key = ?'),
      clear: connection.prepare('DELETE FROM entries WHERE namespace = ?'),
      keys: connection.prepare(
        `SELECT key FROM entries WHERE namespace = ? AND key >= ? AND key > ? AND key < ? AND ${alive}
         ORDER BY key LIMIT ${KEYS_PER_STEP}`,
      ),
      label: connection.prepare('INSERT OR IGNORE INTO labels (namespace, label, key) VALUES (?, ?, ?)'),
      unlabel: connection.prepare('DELETE FROM labels WHERE namespace = ? AND label = ? AND key = ?'),
      labelled: connection.prepare(
        `SELECT key FROM labels WHERE namespace = ? AND label = ? AND key > ? ORDER BY key LIMIT ${KEYS_PER_STEP}`,
      ),
    };
  }

  async get(key: string): Promise<Entry | undefined> {
    const row = this.#run(() => this.#statements.get.get([this.#space, key, this.#now()]));
    return row === undefined ? undefined : { value: blobOf(row) };
  }

  async getMany(keys: readonly string[]): Promise<(Entry | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(key)));
  }

  async set(key: string, { value }: Entry, ttlMs?: number): Promise<boolean> {
    this.#run(() => this.#statements.set.run([this.#space, key, value, this.#expiry(ttlMs)]));
    return true;
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: readonly string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)));
  }

  async delete(key: string): Promise<boolean> {
    return this.#run(() => this.#statements.delete.run([this.#space, key])).changes > 0;
  }

  async deleteMany(keys: readonly string[]): Promise<boolean> {
    const deleted = await Promise.all(keys.map((key) => this.delete(key)));
    return deleted.some(Boolean);
  }

  async clear(): Promise<void> {
    this.#run(() => this.#statements.clear.run([this.#space]));
  }

  iterator(): AsyncGenerator<[string, Entry], void> {
    return walk(this);
  }

  async swap(key: string, from: Buffer | undefined, to: Buffer, options: SwapOptions = {}): Promise<boolean> {
    const { create, replace } = this.#statements;
    const { ttlMs, labels } = options;
    return this.#run(() => {
      const now = this.#now();
      const expires = this.#expiry(ttlMs);
      const swap = () => {
        const { changes } =
          from === undefined
            ? create.run([this.#space, key, to, expires, now])
            : replace.run([to, expires, this.#space, key, from, now]);
        return changes === 1;
      };
      if (labels === undefined) return swap();
      // Synchronous from end to end, so nobody else is inside the transaction.
      return this.#connection.transaction(() => {
        const isSwapped = swap();
        if (isSwapped) this.#relabel(key, labels);
        return isSwapped;
      })();
    });
  }

  async label(changes: readonly Relabelling[]): Promise<void> {
    // One wait for the disk, however many there are.
    const relabel = this.#connection.transaction(() => {
      for (const { key, labels } of changes) this.#relabel(key, labels);
    });
    this.#run(() => relabel());
  }

  labelled(label: string): Promise<string[]> {
    return this.#list((after) => this.#statements.labelled.all([this.#space, label, after]));
  }

  #relabel(key: string, { add = [], remove = [] }: Labelling): void {
    for (const label of remove) this.#statements.unlabel.run([this.#space, label, key]);
    for (const label of add) this.#statements.label.run([this.#space, label, key]);
  }

  async keep(key: string): Promise<boolean> {
    return this.#run(() => this.#statements.keep.run([this.#space, key, this.#now()])).changes === 1;
  }

  keys(prefix: string): Promise<string[]> {
    return this.#list((after) => this.#statements.keys.all([this.#space, prefix, after, prefix + LAST, this.#now()]));
  }

  /** All keys that `next` lists, each time from the last one on. */
  async #list(next: (after: string) => unknown[]): Promise<string[]> {
    const keys: string[] = [];
    for (;;) {
      const rows = this.#run(() => next(keys.at(-1) ?? ''));
      for (const row of rows) keys.push(textOf(row));
      if (rows.length < KEYS_PER_STEP) return keys;
      await setImmediate();
    }
  }

  #expiry(ttlMs: number | undefined): number | null {
    return ttlMs === undefined ? null : this.#now() + ttlMs;
  }

  #run<T>(statement: () => T): T {
    return translating(this.opts.url, statement);
  }
}

/** The result of `action`, with SQLite's errors turned into ours. */
function translating<T>(database: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw failureOf(cause, database);
  }
}

function blobOf(row: unknown): Buffer {
  if (row instanceof Object && 'value' in row && Buffer.isBuffer(row.value)) return row.value;
  throw new Error('SELECT value gave no blob');
}

function textOf(row: unknown): string {
  if (row instanceof Object && 'key' in row && typeof row.key === 'string') return row.key;
  throw new Error('SELECT key gave no text');
}

/** What SQLite reports, as something to act on: a file that is no database is `corrupt`, all else is out of reach. */
function failureOf(cause: unknown, database: string): StorageError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const isDamaged = code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT');
  if (isDamaged) return new StorageError('corrupt', { namespace: database }, { cause });
  return new StorageError('unreachable', { database, reason: code || 'can not be opened' }, { cause });
}
