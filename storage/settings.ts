/** Settings: one sealed record per owner, in the shape that the caller's schema says. */
import type { Database } from './adapter.ts';
import type { Digest } from './database.ts';
import type { Seal } from './seal.ts';
import { Space } from './space.ts';
import { decode, encode, type RecordSchema } from './versioned.ts';

export class Settings<S> {
  readonly #space: Space;
  readonly #digest: Digest;
  readonly #schema: RecordSchema<S>;

  constructor(database: Database, seal: Seal, digest: Digest, schema: RecordSchema<S>) {
    this.#space = new Space(database, seal, 'settings');
    this.#digest = digest;
    this.#schema = schema;
  }

  async get(owner: string): Promise<S | undefined> {
    return this.#parse(await this.#space.read(this.#digest(owner)));
  }

  async set(owner: string, settings: S): Promise<void> {
    await this.#space.write(this.#digest(owner), { value: encode(this.#schema, settings) });
  }

  /**
   * The settings after `change`, which gets what is stored and must not mutate it. No change is ever lost: when another
   * call or process was faster, `change` runs again on what that one wrote.
   */
  async update(owner: string, change: (settings: S | undefined) => S): Promise<S> {
    let latest: { readonly settings: S } | undefined;
    await this.#space.update(this.#digest(owner), (bytes) => {
      latest = { settings: change(this.#parse(bytes)) };
      return { value: encode(this.#schema, latest.settings) };
    });
    if (latest === undefined) throw new Error('update resolved without running its step');
    return latest.settings;
  }

  /** True if there were settings. */
  delete(owner: string): Promise<boolean> {
    return this.#space.delete(this.#digest(owner));
  }

  #parse(bytes: Uint8Array | undefined): S | undefined {
    return bytes === undefined ? undefined : decode(this.#schema, bytes, this.#space.namespace);
  }
}
