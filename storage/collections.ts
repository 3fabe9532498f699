/**
 * Kinds of records that storage does not know by name. They share one namespace, the digest of the collection's name
 * before each key: so an owner's records are erased from all of them, also from those that this process never opened.
 */
import type { Database } from './adapter.ts';
import { Collection } from './collection.ts';
import type { Digest } from './database.ts';
import type { Seal } from './seal.ts';
import { Space } from './space.ts';
import type { RecordSchema } from './versioned.ts';

const NAMESPACE = 'records';
/** Errors tell collections and namespaces apart by their names alone. */
const TAKEN = ['jobs', 'meta', 'prints', 'prompts', NAMESPACE, 'sessions', 'settings', 'voices'];

/** One record of an owner, wherever it is kept. */
export interface OwnedRecord {
  readonly collection: string;
  readonly key: string;
  readonly record: unknown;
}

export class Collections {
  readonly #space: Space;
  readonly #digest: Digest;
  readonly #names = new Set(TAKEN);
  /** Digest of its name -> a collection that was opened. */
  readonly #opened = new Map<string, { readonly name: string; readonly records: Collection<unknown> }>();

  constructor(database: Database, seal: Seal, digest: Digest) {
    this.#space = new Space(database, seal, NAMESPACE);
    this.#digest = digest;
  }

  /** The collection called `name`, empty if it is new; a second one of that name could have another schema. */
  open<T>(name: string, schema: RecordSchema<T>): Collection<T> {
    if (!/^[a-z-]+$/.test(name)) throw new Error(`“${name}” can not name a collection: use a-z and hyphens`);
    if (this.#names.has(name)) {
      throw new Error(`“${name}” is taken: open a collection once and pass it on; never use ${TAKEN.join(', ')}`);
    }
    this.#names.add(name);
    const digest = this.#digest(name);
    const records = new Collection({ space: this.#space, prefix: `${digest}/`, name }, this.#digest, schema);
    this.#opened.set(digest, { name, records });
    return records;
  }

  /** Every record of the opened collections that has `owner` as a segment of its key, with the collection's name. */
  async *of(owner: string): AsyncGenerator<OwnedRecord, void> {
    const segment = this.#digest(owner);
    for (const place of await this.#space.keys()) {
      const [collection, ...segments] = place.split('/');
      const opened = this.#opened.get(collection);
      if (opened === undefined || !segments.includes(segment)) continue;
      const found = await opened.records.at(place);
      if (found !== undefined) yield { collection: opened.name, key: found[0], record: found[1] };
    }
  }

  /** How many records of all collections had `owner` as a segment of their key. */
  async erase(owner: string): Promise<number> {
    const segment = this.#digest(owner);
    const keys = await this.#space.keys();
    return this.#space.deleteAll(keys.filter((key) => key.split('/').indexOf(segment, 1) > 0));
  }
}
