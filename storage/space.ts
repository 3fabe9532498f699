/** One namespace of sealed values: bytes in, bytes out, and in between Keyv over whichever database. */
import { setImmediate } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { type Adapter, type Database, type Labelling, look, type Relabelling, walk } from './adapter.ts';
import type { Seal } from './seal.ts';

/** Then everybody else gets a turn: SQLite deletes, and waits for the disk, in this very thread. */
const DELETED_AT_ONCE = 16;

/** Labels that are changed in one step: some ms of work, and one wait for the disk. */
export const LABELLED_AT_ONCE = 256;

/** A value to store; without `ttlMs` (milliseconds) it stays until it is deleted. */
export interface Stored {
  readonly value: Uint8Array;
  readonly ttlMs?: number | undefined;
  /** Taken into account by `update` alone. */
  readonly labels?: Labelling | undefined;
}

/** Opens one value of many: a damaged one must not keep whoever walks over all of them from the rest. */
export type Sealed = () => Buffer;

export class Space {
  readonly namespace: string;
  readonly #seal: Seal;
  readonly #adapter: Adapter;
  readonly #keyv: Keyv<Buffer>;

  constructor(database: Database, seal: Seal, namespace: string) {
    this.namespace = namespace;
    this.#seal = seal;
    this.#adapter = database.adapter(namespace);
    this.#keyv = new Keyv({
      store: this.#adapter,
      namespace,
      useKeyPrefix: false, // the adapter keeps namespaces apart
      throwOnErrors: true,
      emitErrors: false,
    });
    // Sealed bytes need no JSON around them.
    this.#keyv.serialize = undefined;
    this.#keyv.deserialize = undefined;
  }

  /**
   * What is stored under `key`.
   *
   * @throws StorageError `wrong-key`, `corrupt`, as every method that reads; `unreachable`, as every method
   */
  async read(key: string): Promise<Buffer | undefined> {
    const sealed = await this.#keyv.get(key);
    return sealed === undefined ? undefined : this.#open(key, sealed);
  }

  async write(key: string, { value, ttlMs }: Stored): Promise<void> {
    await this.#keyv.set(key, this.#seal.close(value, this.#place(key)), ttlMs);
  }

  /**
   * True after `step(what is stored)` has taken its place; false, and nothing written, if `step` says undefined. Safe
   * among processes: when another one was faster, `step` runs again on what that one wrote, so keep it pure.
   */
  async update(key: string, step: (found: Buffer | undefined) => Stored | undefined): Promise<boolean> {
    for (;;) {
      const sealed = await this.#keyv.get(key);
      const next = step(sealed === undefined ? undefined : this.#open(key, sealed));
      if (next === undefined) return false;
      const replacement = this.#seal.close(next.value, this.#place(key));
      if (await this.#adapter.swap(key, sealed, replacement, next)) return true;
    }
  }

  /** True after what is stored under `key` no longer expires; false if there is nothing, or no longer. */
  keep(key: string): Promise<boolean> {
    return this.#adapter.keep(key);
  }

  /** True if there was something to delete. */
  delete(key: string): Promise<boolean> {
    return this.#keyv.delete(key);
  }

  /** How many values were deleted: those whose key begins with `prefix`. */
  async deleteUnder(prefix: string): Promise<number> {
    return this.deleteAll(await this.keys(prefix));
  }

  /** How many of `keys` there were to delete. */
  async deleteAll(keys: readonly string[]): Promise<number> {
    let count = 0;
    for (let at = 0; at < keys.length; at += DELETED_AT_ONCE) {
      const deleted = await Promise.all(keys.slice(at, at + DELETED_AT_ONCE).map((key) => this.delete(key)));
      count += deleted.filter(Boolean).length;
      await setImmediate();
    }
    return count;
  }

  keys(prefix = ''): Promise<string[]> {
    return this.#adapter.keys(prefix);
  }

  /** Every key that begins with `prefix`, with its value, in no order. */
  async *entries(prefix = ''): AsyncGenerator<[key: string, value: Sealed], void> {
    // Keyv's own iterator knows no prefix.
    for await (const [key, { value }] of walk(this.#adapter, prefix)) yield [key, () => this.#open(key, value)];
  }

  /** The keys that carry `label`, with what is stored under them. */
  async *labelled(label: string): AsyncGenerator<[key: string, value: Sealed], void> {
    const keys = await this.#adapter.labelled(label);
    for await (const [key, { value }] of look(this.#adapter, keys)) yield [key, () => this.#open(key, value)];
  }

  /** Changes labels alone, a few hundred in one step, and everybody else gets a turn between two. */
  async label(changes: readonly Relabelling[]): Promise<void> {
    for (let at = 0; at < changes.length; at += LABELLED_AT_ONCE) {
      await this.#adapter.label(changes.slice(at, at + LABELLED_AT_ONCE));
      await setImmediate();
    }
  }

  #open(key: string, sealed: Buffer): Buffer {
    return this.#seal.open(sealed, this.#place(key));
  }

  #place(key: string) {
    return { namespace: this.namespace, key };
  }
}
