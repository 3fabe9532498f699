/** Collections: sealed records under keys of the caller's choice, in the shape that the caller's schema says. */
import { z } from 'zod';
import type { Digest } from './database.ts';
import { StorageError } from './errors.ts';
import type { Space, Stored } from './space.ts';
import { check, decode, type RecordSchema, readJson, stamp, writeJson } from './versioned.ts';

/** Beside the record, as digests can't be read backwards. */
const namedSchema = z.object({ key: z.string() });

/** Where the records of a collection are. */
export interface CollectionPlace {
  readonly space: Space;
  /** What their keys in `space` begin with; default: nothing, the space is theirs alone. */
  readonly prefix?: string;
  /** What errors call them; default: the namespace of `space`. */
  readonly name?: string;
}

/** Keys are an owner, or segments joined by `/`; `erase` finds a record by the owner among them. */
export class Collection<T> {
  readonly #space: Space;
  readonly #prefix: string;
  readonly #name: string;
  readonly #digest: Digest;
  readonly #schema: RecordSchema<T>;

  constructor(
    { space, prefix = '', name = space.namespace }: CollectionPlace,
    digest: Digest,
    schema: RecordSchema<T>,
  ) {
    this.#space = space;
    this.#prefix = prefix;
    this.#name = name;
    this.#digest = digest;
    this.#schema = schema;
  }

  async get(key: string): Promise<T | undefined> {
    return this.#decode(await this.#space.read(this.#place(key)));
  }

  async set(key: string, record: T): Promise<void> {
    await this.#space.write(this.#place(key), this.#encode(key, record));
  }

  /**
   * The record after `change`, which gets what is stored and must not mutate it. No change is ever lost: when another
   * call or process was faster, `change` runs again on what that one wrote.
   */
  async update(key: string, change: (record: T | undefined) => T): Promise<T> {
    let latest: { readonly record: T } | undefined;
    await this.#space.update(this.#place(key), (bytes) => {
      latest = { record: change(this.#decode(bytes)) };
      return this.#encode(key, latest.record);
    });
    if (latest === undefined) throw new Error('update resolved without running its step');
    return latest.record;
  }

  /** True if there was such a record. */
  delete(key: string): Promise<boolean> {
    return this.#space.delete(this.#place(key));
  }

  /**
   * Every key with its record, in no order, a batch in memory at a time. No snapshot: what is written during the walk
   * may be in it or not. It costs a look at each key of the collection, on Redis at each key of the server (SCAN): for
   * an administrator's command, not for every message.
   *
   * @throws StorageError `corrupt`, `version`: at the first record that `get` would refuse
   */
  async *list(): AsyncGenerator<readonly [key: string, record: T], void> {
    for await (const [, value] of this.#space.entries(this.#prefix)) yield this.#open(value());
  }

  /** Key and record at `place`, which is a key of the space; undefined if there is nothing (any more). */
  async at(place: string): Promise<readonly [key: string, record: T] | undefined> {
    const bytes = await this.#space.read(place);
    return bytes === undefined ? undefined : this.#open(bytes);
  }

  #open(bytes: Uint8Array): readonly [key: string, record: T] {
    const json = readJson(bytes, this.#name);
    const named = namedSchema.safeParse(json);
    if (!named.success) throw new StorageError('corrupt', { namespace: this.#name });
    return [named.data.key, check(this.#schema, json, this.#name)];
  }

  #encode(key: string, record: T): Stored {
    return { value: writeJson({ key, ...stamp(this.#schema, record) }) };
  }

  #decode(bytes: Uint8Array | undefined): T | undefined {
    return bytes === undefined ? undefined : decode(this.#schema, bytes, this.#name);
  }

  #place(key: string): string {
    return this.#prefix + key.split('/').map(this.#digest).join('/');
  }
}
