/** Values of one namespace in the table of an SQLite file. */
import { setImmediate } from 'node:timers/promises';
import type Libsql from 'libsql';
import { type Adapter, type Entry, type Labelling, type Relabelling, type SwapOptions, walk } from './adapter.ts';
import { translating } from './libsql-errors.ts';

/** Keys that are listed, and entries that are expired, in one statement: between two of them everybody else gets a turn. */
export const KEYS_PER_STEP = 2_000;
/** The last code point: `prefix` up to `prefix` + this is a range that the primary key's index answers. */
const LAST = '\u{10FFFF}';

export class LibsqlAdapter implements Adapter {
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

function blobOf(row: unknown): Buffer {
  if (row instanceof Object && 'value' in row && Buffer.isBuffer(row.value)) return row.value;
  throw new Error('SELECT value gave no blob');
}

function textOf(row: unknown): string {
  if (row instanceof Object && 'key' in row && typeof row.key === 'string') return row.key;
  throw new Error('SELECT key gave no text');
}
