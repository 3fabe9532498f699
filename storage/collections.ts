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

export class Collections {
  readonly #space: Space;
  readonly #digest: Digest;
  readonly #names = new Set(TAKEN);

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
    return new Collection({ space: this.#space, prefix: `${this.#digest(name)}/`, name }, this.#digest, schema);
  }

  /** How many records of all collections had `owner` as a segment of their key. */
  async erase(owner: string): Promise<number> {
    const segment = this.#digest(owner);
    const keys = await this.#space.keys();
    return this.#space.deleteAll(keys.filter((key) => key.split('/').indexOf(segment, 1) > 0));
  }
}
