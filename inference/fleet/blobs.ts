/**
 * Prints and prompts beside the queue: named by their content, sealed, kept while they are used. A voice travels once to
 * each speaker, which remembers the newest.
 */
import { RESP_TYPES } from '@redis/client';
import type { Link } from './link.ts';
import { pack, unpack } from './pack.ts';
import { KEYS, TIMES } from './protocol.ts';

/** What a speaker remembers, bytes: some hundred prints of 4 MB at most. */
const REMEMBERED_BYTES = 512 * 2 ** 20;

/** A value and the name that its content has. */
export interface Blob {
  readonly name: string;
  readonly bytes: Buffer;
}

/** `value` as a blob of `link`'s fleet. */
export function blobOf(link: Link, value: unknown): Blob {
  const bytes = pack(value);
  return { name: link.seal.nameOf(bytes), bytes };
}

/** Puts `blob` where speakers find it, unless it is there; then it stays for longer. */
export async function share({ client, seal }: Link, { name, bytes }: Blob): Promise<void> {
  const key = KEYS.blob(name);
  if ((await client.pExpire(key, TIMES.blob)) === 1) return;
  await client.set(key, seal.close(bytes, key), { expiration: { type: 'PX', value: TIMES.blob } });
}

/** The blobs that a speaker has used lately. */
export class Shelf {
  readonly #link: Link;
  readonly #limit: number;
  /** Oldest use first. */
  readonly #values = new Map<string, { readonly value: unknown; readonly bytes: number }>();
  #bytes = 0;
  #fetched = 0;

  constructor(link: Link, limit = REMEMBERED_BYTES) {
    this.#link = link;
    this.#limit = limit;
  }

  /** How many had to be fetched. */
  get fetched(): number {
    return this.#fetched;
  }

  /** The value of blob `name`; undefined if it is neither here nor on the server. */
  async find(name: string): Promise<unknown> {
    const known = this.#values.get(name);
    if (known !== undefined) {
      this.#values.delete(name);
      this.#values.set(name, known);
      return known.value;
    }
    const { client, seal } = this.#link;
    const key = KEYS.blob(name);
    const sealed = await client
      .withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer })
      .getEx(key, { type: 'PX', value: TIMES.blob });
    if (sealed === null) return undefined;
    const bytes = seal.open(sealed, key);
    this.#fetched += 1;
    const value = unpack(bytes);
    this.#remember(name, value, bytes.length);
    return value;
  }

  #remember(name: string, value: unknown, bytes: number): void {
    if (this.#values.has(name)) return;
    this.#values.set(name, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#values) {
      if (this.#bytes <= this.#limit || oldest === name) return;
      this.#values.delete(oldest);
      this.#bytes -= entry.bytes;
    }
  }
}
