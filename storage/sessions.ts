/** Sessions: where a conversation stands, as sealed JSON that expires by itself. */
import { z } from 'zod';
import type { Database } from './adapter.ts';
import type { Digest } from './database.ts';
import type { Seal } from './seal.ts';
import { Space } from './space.ts';
import { decode, encode, type RecordSchema } from './versioned.ts';

export const SESSION_TTL_MS = 24 * 3_600_000;

/** First segment of the keys of notes. */
const NOTE = 'note';

const SESSION: RecordSchema<unknown> = { version: 1, parse: (value) => z.json().parse(value) };

export class Sessions {
  readonly #space: Space;
  readonly #digest: Digest;

  constructor(database: Database, seal: Seal, digest: Digest) {
    this.#space = new Space(database, seal, 'sessions');
    this.#digest = digest;
  }

  /** @param key segments joined by `/`; `erase` finds a session by the owner among them */
  async read(key: string): Promise<unknown> {
    const bytes = await this.#space.read(this.#key(key));
    return bytes === undefined ? undefined : decode(SESSION, bytes, this.#space.namespace);
  }

  /** Keeps `value`, plain JSON, for `ttlMs` from now: 24 hours unless said otherwise. */
  async write(key: string, value: unknown, { ttlMs = SESSION_TTL_MS }: { ttlMs?: number } = {}): Promise<void> {
    await this.#space.write(this.#key(key), { value: encode(SESSION, value), ttlMs });
  }

  /** True if there was a session. */
  delete(key: string): Promise<boolean> {
    return this.#space.delete(this.#key(key));
  }

  /** What `writeNote` wrote beside the session at `key`, which need not be there any more. */
  readNote(key: string): Promise<unknown> {
    return this.read(`${NOTE}/${key}`);
  }

  /** Keeps `value`, plain JSON, for 24 hours, beside the session at `key`: erased as it is, but no session. */
  writeNote(key: string, value: unknown): Promise<void> {
    return this.write(`${NOTE}/${key}`, value);
  }

  /** How many sessions had `owner` as a segment of their key; what was noted beside them goes as well. */
  async erase(owner: string): Promise<number> {
    const [segment, note] = [this.#digest(owner), this.#digest(NOTE)];
    const keys = (await this.#space.keys()).filter((key) => key.split('/').includes(segment));
    const isNote = (key: string) => key.startsWith(`${note}/`);
    await this.#space.deleteAll(keys.filter(isNote));
    return this.#space.deleteAll(keys.filter((key) => !isNote(key)));
  }

  #key(key: string): string {
    return key.split('/').map(this.#digest).join('/');
  }
}
