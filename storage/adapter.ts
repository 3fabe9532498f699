/**
 * The seam between the collections and a database: what Keyv asks of one, and the three things that Keyv does not
 * have: an atomic replacement, an end to expiry, keys by prefix. What is NOT here: sealing, JSON, owners; an adapter sees opaque bytes.
 */

import { setImmediate } from 'node:timers/promises';

/** Keyv hands values over in this wrapper; with its own serialisation switched off they stay bytes. */
export interface Entry {
  readonly value: Buffer;
}

/** What changes about the labels of a key: opaque words by which it is found again (`labelled`). */
export interface Labelling {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** What changes about the labels of one key; `ttlMs` as its value has it. */
export interface Relabelling {
  readonly key: string;
  readonly labels: Labelling;
  readonly ttlMs?: number | undefined;
}

/** What is to be stored beside a value. */
export interface SwapOptions {
  readonly ttlMs?: number | undefined;
  readonly labels?: Labelling | undefined;
}

/** One namespace of a database, as `new Keyv({ store })` takes it. Times to live are milliseconds from now. */
export interface Adapter {
  /** Keyv offers its iterator only for the dialects it knows. */
  readonly opts: { readonly dialect: 'sqlite' | 'redis'; readonly url: string };
  /** Set by Keyv to its own namespace, which is the one that the adapter was made for. */
  namespace?: string | undefined;

  get(key: string): Promise<Entry | undefined>;
  getMany(keys: readonly string[]): Promise<(Entry | undefined)[]>;
  set(key: string, entry: Entry, ttlMs?: number): Promise<boolean>;
  has(key: string): Promise<boolean>;
  hasMany(keys: readonly string[]): Promise<boolean[]>;
  delete(key: string): Promise<boolean>;
  /** True if any of `keys` was there. */
  deleteMany(keys: readonly string[]): Promise<boolean>;
  clear(): Promise<void>;
  iterator(): AsyncGenerator<[string, Entry], void>;

  /**
   * True after `to` has taken the place of `from` (undefined: of nothing) in one step that no other process can split;
   * false, and nothing changed, if another value is there by now. Labels change in the same step.
   */
  swap(key: string, from: Buffer | undefined, to: Buffer, options?: SwapOptions): Promise<boolean>;
  /** The keys that carry `label`, in no order; some of them may have gone meanwhile. It reads no other keys. */
  labelled(label: string): Promise<string[]>;
  /** Changes labels alone, of all these keys or of none. */
  label(changes: readonly Relabelling[]): Promise<void>;
  /** True after what is stored no longer expires; false if there is nothing, or no longer. */
  keep(key: string): Promise<boolean>;
  /** The keys that begin with `prefix`, each once, in no order. */
  keys(prefix: string): Promise<string[]>;
}

/** A database that holds namespaces. */
export interface Database {
  /** The address without user and password, for messages. */
  readonly name: string;
  adapter(namespace: string): Adapter;
  /** Drops expired values, and what deleted ones left behind, as far as the database does not do so by itself. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/** How many values an iteration reads at once. */
const BATCH = 64;

/**
 * Every entry whose key begins with `prefix`: keys first, so that the walk survives writes made meanwhile. Between two batches everybody
 * else gets a turn; SQLite answers synchronously and would let a long walk stop the process.
 */
export async function* walk(
  adapter: Pick<Adapter, 'keys' | 'getMany'>,
  prefix = '',
): AsyncGenerator<[string, Entry], void> {
  yield* look(adapter, await adapter.keys(prefix));
}

/** The entries of those of `keys` that are there, read as `walk` does. */
export async function* look(
  adapter: Pick<Adapter, 'getMany'>,
  keys: readonly string[],
): AsyncGenerator<[string, Entry], void> {
  for (let at = 0; at < keys.length; at += BATCH) {
    const batch = keys.slice(at, at + BATCH);
    const entries = await adapter.getMany(batch);
    for (const [i, key] of batch.entries()) {
      const entry = entries[i];
      if (entry !== undefined) yield [key, entry];
    }
    await setImmediate();
  }
}
