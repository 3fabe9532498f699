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

/** A recording beside the one with which a voice began. */
const readingSchema = z.object({
  id: z.string(),
  /** What it says, word by word. */
  transcript: z.string(),
  createdAt: z.number(),
});

export type Reading = Readonly<z.infer<typeof readingSchema>>;

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
  /** What the first recording says; absent where nobody noted it, as in lists of version 1. */
  transcript: z.string().exactOptional(),
  /** The recording that has taken the place of the first one. */
  reading: readingSchema.exactOptional(),
  /** Recordings in other moods, by names of the caller's choice. */
  moods: z.record(z.string(), readingSchema).exactOptional(),
  /** How slowly it speaks, as a multiple of what the caller expects of a text; absent until it has spoken. */
  pace: z.number().positive().exactOptional(),
});

export type Voice = Readonly<z.infer<typeof voiceSchema>>;

/** What the owner of a new voice says about it. */
export interface NewVoice extends Pick<Voice, 'name' | 'consent' | 'state' | 'transcript'> {
  /** The recording as it came in, in its own format. */
  readonly prompt: Uint8Array;
}

/** A further recording, and what it says. */
export interface NewReading extends Pick<Reading, 'transcript'> {
  /** As it came in, in its own format. */
  readonly prompt: Uint8Array;
  /** The mood that it is in; absent: it takes the place of the voice's own recording. */
  readonly mood?: string | undefined;
}

/** Which recording is meant: its id, or undefined for the one with which the voice began. */
export type ReadingId = string | undefined;

/** A draft can be kept; a kept voice is never a draft again. */
export type VoicePatch = Partial<Pick<Voice, 'name' | 'lastUsedAt' | 'pace'> & { readonly state: 'kept' }>;

/** Lists of version 1 know no transcripts and one recording for each voice: they are lists of version 2 as they are. */
const LIST: RecordSchema<readonly Voice[]> = {
  version: 2,
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

  async create(owner: string, { prompt, ...said }: NewVoice): Promise<Voice> {
    const now = this.#now();
    const voice: Voice = { id: randomUUID(), owner, ...said, createdAt: now, lastUsedAt: now };
    // First the recording: a voice that is listed can always be enrolled again.
    await this.#prompts.write(this.#key(owner, voice.id), { value: prompt, ttlMs: ttlOf([voice], now) });
    await this.#change(owner, (voices) => [...voices, voice]);
    return voice;
  }

  /** The voice after `patch`, or undefined if it is gone; a draft that becomes `kept` stays with all that belongs to it. */
  async update(owner: string, id: string, patch: VoicePatch): Promise<Voice | undefined> {
    // Before the list says so: a kept voice always has its recording.
    if (patch.state === 'kept' && !(await this.#keepMedia(owner, id))) return undefined;
    const patched = await this.#patch(owner, id, (voice) => ({ ...voice, ...patch }));
    // Expired or removed at the last moment: what no longer expires must not stay behind without a voice.
    if (patched === undefined && patch.state === 'kept') await this.remove(owner, id);
    return patched;
  }

  /**
   * The voice with a further recording, or undefined if it is gone. What stood in its place before, a recording and the
   * prints made of it, is erased.
   */
  async addReading(owner: string, id: string, { mood, prompt, transcript }: NewReading): Promise<Voice | undefined> {
    const voice = await this.get(owner, id);
    if (voice === undefined) return undefined;
    const reading: Reading = { id: randomUUID(), transcript, createdAt: this.#now() };
    const key = this.#key(owner, id, reading.id);
    // First the recording, as in `create`. It lies below the voice's own, so what a crash leaves of it goes with the voice.
    await this.#prompts.write(key, { value: prompt, ttlMs: ttlOf([voice], this.#now()) });
    let before: Voice | undefined;
    const changed = await this.#patch(owner, id, (voice) => {
      before = voice;
      return mood === undefined ? { ...voice, reading } : { ...voice, moods: { ...voice.moods, [mood]: reading } };
    });
    if (changed === undefined || before === undefined) {
      await this.#prompts.delete(key);
      return undefined;
    }
    if (changed.state === 'kept') await this.#prompts.keep(key);
    if (mood === undefined) await this.#dropReading(owner, id, before.reading?.id);
    else if (before.moods?.[mood] !== undefined) await this.#dropReading(owner, id, before.moods[mood].id);
    return changed;
  }

  /** The voice without its recording in `mood`, or undefined if it is gone. */
  async removeMood(owner: string, id: string, mood: string): Promise<Voice | undefined> {
    let removed: Reading | undefined;
    const changed = await this.#patch(owner, id, (voice) => {
      const { [mood]: gone, ...moods } = voice.moods ?? {};
      removed = gone;
      return { ...voice, moods };
    });
    if (removed !== undefined) await this.#dropReading(owner, id, removed.id);
    return changed;
  }

  /**
   * The recording as it came in.
   *
   * @param reading which one: `voice.reading?.id` for the one that speaks
   * @throws StorageError `corrupt`: there is none; ask `get` first whether there is such a voice
   */
  async prompt(owner: string, id: string, reading?: ReadingId): Promise<Uint8Array> {
    const prompt = await this.#prompts.read(this.#readingKey(owner, id, reading));
    if (prompt === undefined) throw new StorageError('corrupt', { namespace: this.#prompts.namespace });
    return prompt;
  }

  /** What `savePrint` kept for `engine`, or undefined; typed arrays come back as such. */
  async print(owner: string, id: string, engine: string, reading?: ReadingId): Promise<unknown> {
    const bytes = await this.#prints.read(this.#readingKey(owner, id, reading, engine));
    // Safe only because the seal has vouched for the bytes: structured clone is no format for strangers' data.
    return bytes === undefined ? undefined : deserialize(bytes);
  }

  /**
   * Keeps `value`, anything that structured clone can copy, for as long as its voice. Nothing is kept for a voice that
   * is gone: making a print takes long.
   */
  async savePrint(owner: string, id: string, engine: string, value: object, reading?: ReadingId): Promise<void> {
    const voice = await this.get(owner, id);
    if (voice === undefined) return;
    const key = this.#readingKey(owner, id, reading, engine);
    await this.#prints.write(key, { value: serialize(value), ttlMs: ttlOf([voice], this.#now()) });
    // The voice may have been removed or kept since it was read, or recorded again.
    const latest = await this.get(owner, id);
    if (latest === undefined || !has(latest, reading)) await this.#prints.delete(key);
    else if (latest.state === 'kept') await this.#prints.keep(key);
  }

  /** True if there was such a voice; its recording and prints are gone with it. */
  async remove(owner: string, id: string): Promise<boolean> {
    const isListed = await this.#change(owner, (voices) =>
      voices.some((voice) => voice.id === id) ? voices.filter((voice) => voice.id !== id) : undefined,
    );
    await this.#prompts.delete(this.#key(owner, id));
    await this.#prompts.deleteUnder(`${this.#key(owner, id)}/`);
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
    // A recording that was replaced is gone; its successor lies below.
    const below = await this.#prompts.keys(`${key}/`);
    const kept = await Promise.all([key, ...below].map((prompt) => this.#prompts.keep(prompt)));
    if (!kept.includes(true)) return false;
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

  /** Changes one voice of the list, and gives it back; undefined if it is not there. */
  async #patch(owner: string, id: string, change: (voice: Voice) => Voice): Promise<Voice | undefined> {
    let changed: Voice | undefined;
    const isWritten = await this.#change(owner, (voices) => {
      const found = voices.find((voice) => voice.id === id);
      if (found === undefined) return undefined;
      const next = change(found);
      changed = next;
      return voices.map((voice) => (voice.id === id ? next : voice));
    });
    return isWritten ? changed : undefined;
  }

  /** Erases a recording and the prints made of it. */
  async #dropReading(owner: string, id: string, reading: ReadingId): Promise<void> {
    await this.#prompts.delete(this.#readingKey(owner, id, reading));
    if (reading !== undefined) await this.#prints.deleteUnder(`${this.#readingKey(owner, id, reading)}/`);
    else {
      // Prints of the first recording lie beside those of the others: one segment behind the voice's.
      const prefix = `${this.#key(owner, id)}/`;
      const own = (await this.#prints.keys(prefix)).filter((key) => !key.slice(prefix.length).includes('/'));
      for (const key of own) await this.#prints.delete(key);
    }
    await this.#database.compact();
  }

  #readingKey(owner: string, id: string, reading: ReadingId, ...rest: readonly string[]): string {
    return this.#key(owner, id, ...(reading === undefined ? [] : [reading]), ...rest);
  }

  #key(...segments: readonly string[]): string {
    return segments.map(this.#digest).join('/');
  }
}

/** Whether `reading` is one of the recordings that belong to `voice`. */
function has({ reading, moods = {} }: Voice, id: ReadingId): boolean {
  if (id === reading?.id) return true;
  return Object.values(moods).some((mood) => mood.id === id);
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
