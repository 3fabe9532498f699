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

const voiceSchema = z.object({
  id: z.string(),
  owner: z.string(),
  name: z.string(),
  /** A draft is not yet agreed to: it can be heard while enrolling, and is not listed. */
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

export type VoicePatch = Partial<Pick<Voice, 'name' | 'state' | 'lastUsedAt'>>;

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
    await this.#prompts.write(this.#key(owner, voice.id), { value: prompt });
    await this.#change(owner, (voices) => [...voices, voice]);
    return voice;
  }

  /** The voice after `patch`, or undefined if it is gone. */
  async update(owner: string, id: string, patch: VoicePatch): Promise<Voice | undefined> {
    let patched: Voice | undefined;
    const isWritten = await this.#change(owner, (voices) => {
      const found = voices.find((voice) => voice.id === id);
      if (found === undefined) return undefined;
      const next = { ...found, ...patch };
      patched = next;
      return voices.map((voice) => (voice.id === id ? next : voice));
    });
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

  /** Keeps `value`, anything that structured clone can copy. Nothing is kept for a voice that is gone. */
  async savePrint(owner: string, id: string, engine: string, value: object): Promise<void> {
    const key = this.#key(owner, id, engine);
    await this.#prints.write(key, { value: serialize(value) });
    // Making a print takes long: its voice may have been removed meanwhile, or even since the line above.
    if ((await this.get(owner, id)) === undefined) await this.#prints.delete(key);
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

  #change(owner: string, step: (voices: readonly Voice[]) => readonly Voice[] | undefined): Promise<boolean> {
    return this.#lists.update(this.#digest(owner), (bytes) => {
      const voices = step(this.#parse(bytes));
      return voices === undefined ? undefined : { value: encode(LIST, voices) };
    });
  }

  #parse(bytes: Uint8Array | undefined): readonly Voice[] {
    return bytes === undefined ? [] : decode(LIST, bytes, this.#lists.namespace);
  }

  #key(...segments: readonly string[]): string {
    return segments.map(this.#digest).join('/');
  }
}
