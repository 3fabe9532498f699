/**
 * Voices: one sealed list per owner, and beside it, under keys of their own, the recordings and the prints made from
 * them. The list changes by compare-and-swap, so two processes never lose a voice to each other, and listing is one
 * read.
 */
import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Database } from './adapter.ts';
import type { Digest } from './database.ts';
import { StorageError } from './errors.ts';
import type { Seal } from './seal.ts';
import { Space } from './space.ts';
import { decode, encode, type RecordSchema } from './versioned.ts';

/** How long a draft waits to be kept, from its creation on: the consent text promises a day. */
export const DRAFT_TTL_MS = 24 * 3_600_000;

const voiceSchema = z.object({
  id: z.string(),
  owner: z.string(),
  name: z.string(),
  /** A draft is not yet agreed to: it can be heard while enrolling, is not listed, and is gone after a day. */
  state: z.enum(['draft', 'kept']),
  /** Milliseconds since 1970, as all times here. */
  createdAt: z.number(),
  lastUsedAt: z.number(),
  /** Which text the owner agreed to, and when. */
  consent: z.object({ version: z.number(), at: z.number() }),
});

export type Voice = Readonly<z.infer<typeof voiceSchema>>;

/** What the owner of a new voice says about it. */
export interface NewVoice extends Pick<Voice, 'name' | 'consent' | 'state'> {
  /** The recording as it came in, in its own format. */
  readonly prompt: Uint8Array;
}

/** A draft can be kept; a kept voice is never a draft again. */
export type VoicePatch = Partial<Pick<Voice, 'name' | 'lastUsedAt'> & { readonly state: 'kept' }>;

const LIST: RecordSchema<readonly Voice[]> = {
  version: 1,
  parse: (value) => z.array(voiceSchema).parse(value),
};

export class Voices {
  readonly #lists: Space;
  readonly #prompts: Space;
  readonly #prints: Space;
  readonly #database: Database;
  readonly #digest: Digest;
  readonly #now: () => number;

  constructor(database: Database, seal: Seal, digest: Digest, now: () => number) {
    this.#lists = new Space(database, seal, 'voices');
    this.#prompts = new Space(database, seal, 'prompts');
    this.#prints = new Space(database, seal, 'prints');
    this.#database = database;
    this.#digest = digest;
    this.#now = now;
  }

  /** The kept voices of `owner`, oldest first; with `drafts`, the others too. */
  async list(owner: string, { drafts = false }: { drafts?: boolean } = {}): Promise<Voice[]> {
    const bytes = await this.#lists.read(this.#digest(owner));
    return this.#parse(bytes).filter(({ state }) => drafts || state === 'kept');
  }

  async get(owner: string, id: string): Promise<Voice | undefined> {
    return (await this.list(owner, { drafts: true })).find((voice) => voice.id === id);
  }

  async create(owner: string, { name, consent, prompt, state }: NewVoice): Promise<Voice> {
    const now = this.#now();
    const voice: Voice = { id: randomUUID(), owner, name, state, createdAt: now, lastUsedAt: now, consent };
    // First the recording: a voice that is listed can always be enrolled again.
    await this.#prompts.write(this.#key(owner, voice.id), { value: prompt, ttlMs: ttlOf([voice], now) });
    await this.#change(owner, (voices) => [...voices, voice]);
    return voice;
  }

  /** The voice after `patch`, or undefined if it is gone; a draft that becomes `kept` stays with all that belongs to it. */
  async update(owner: string, id: string, patch: VoicePatch): Promise<Voice | undefined> {
    // Before the list says so: a kept voice always has its recording.
    if (patch.state === 'kept' && !(await this.#keepMedia(owner, id))) return undefined;
    let patched: Voice | undefined;
    const isWritten = await this.#change(owner, (voices) => {
      const found = voices.find((voice) => voice.id === id);
      if (found === undefined) return undefined;
      const next = { ...found, ...patch };
      patched = next;
      return voices.map((voice) => (voice.id === id ? next : voice));
    });
    // Expired or removed at the last moment: what no longer expires must not stay behind without a voice.
    if (!isWritten && patch.state === 'kept') await this.remove(owner, id);
    return isWritten ? patched : undefined;
  }

  /**
   * The recording as it came in.
   *
   * @throws StorageError `corrupt`: there is none; ask `get` first whether there is such a voice
   */
  async prompt(owner: string, id: string): Promise<Uint8Array> {
    const prompt = await this.#prompts.read(this.#key(owner, id));
    if (prompt === undefined) throw new StorageError('corrupt', { namespace: this.#prompts.namespace });
    return prompt;
  }

  /** What `savePrint` kept for `engine`, or undefined; typed arrays come back as such. */
  async print(owner: string, id: string, engine: string): Promise<unknown> {
    const bytes = await this.#prints.read(this.#key(owner, id, engine));
    // Safe only because the seal has vouched for the bytes: structured clone is no format for strangers' data.
    return bytes === undefined ? undefined : deserialize(bytes);
  }

  /**
   * Keeps `value`, anything that structured clone can copy, for as long as its voice. Nothing is kept for a voice that
   * is gone: making a print takes long.
   */
  async savePrint(owner: string, id: string, engine: string, value: object): Promise<void> {
    const voice = await this.get(owner, id);
    if (voice === undefined) return;
    const key = this.#key(owner, id, engine);
    await this.#prints.write(key, { value: serialize(value), ttlMs: ttlOf([voice], this.#now()) });
    // The voice may have been removed or kept since it was read.
    const latest = await this.get(owner, id);
    if (latest === undefined) await this.#prints.delete(key);
    else if (latest.state === 'kept') await this.#prints.keep(key);
  }

  /** True if there was such a voice; its recording and prints are gone with it. */
  async remove(owner: string, id: string): Promise<boolean> {
    const isListed = await this.#change(owner, (voices) =>
      voices.some((voice) => voice.id === id) ? voices.filter((voice) => voice.id !== id) : undefined,
    );
    await this.#prompts.delete(this.#key(owner, id));
    await this.#prints.deleteUnder(`${this.#key(owner, id)}/`);
    await this.#database.compact();
    return isListed;
  }

  /** How many voices there were; nothing of them is left. */
  async erase(owner: string): Promise<number> {
    const prefix = `${this.#digest(owner)}/`;
    const count = (await this.list(owner, { drafts: true })).length;
    await this.#lists.delete(this.#digest(owner));
    await this.#prompts.deleteUnder(prefix);
    await this.#prints.deleteUnder(prefix);
    return count;
  }

  /** True after recording and prints no longer expire; false if the recording is gone. */
  async #keepMedia(owner: string, id: string): Promise<boolean> {
    const key = this.#key(owner, id);
    if (!(await this.#prompts.keep(key))) return false;
    for (const print of await this.#prints.keys(`${key}/`)) await this.#prints.keep(print);
    return true;
  }

  #change(owner: string, step: (voices: readonly Voice[]) => readonly Voice[] | undefined): Promise<boolean> {
    return this.#lists.update(this.#digest(owner), (bytes) => {
      const voices = step(this.#parse(bytes));
      return voices === undefined ? undefined : { value: encode(LIST, voices), ttlMs: ttlOf(voices, this.#now()) };
    });
  }

  /** The voices of a stored list, without the drafts that have expired. */
  #parse(bytes: Uint8Array | undefined): readonly Voice[] {
    const now = this.#now();
    const voices = bytes === undefined ? [] : decode(LIST, bytes, this.#lists.namespace);
    return voices.filter((voice) => expiryOf(voice) > now);
  }

  #key(...segments: readonly string[]): string {
    return segments.map(this.#digest).join('/');
  }
}

function expiryOf({ state, createdAt }: Voice): number {
  return state === 'kept' ? Number.POSITIVE_INFINITY : createdAt + DRAFT_TTL_MS;
}

/** How long what belongs to all of `voices` has to stay: until the last of them expires; undefined: for ever. */
function ttlOf(voices: readonly Voice[], now: number): number | undefined {
  // No voice left: gone in a moment, as a time to live is at least 1 ms.
  const expiry = Math.max(now + 1, ...voices.map(expiryOf));
  return Number.isFinite(expiry) ? expiry - now : undefined;
}
