/**
 * What a person has said lately, and what they have marked, as files that Telegram keeps: `@bot` in any chat offers
 * them again, without anything being spoken anew.
 *
 * One record per person, key `user:7`. It holds the words, as these are what one looks for.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';

/** Phrases of one person that are kept, and how long those that are not marked. */
const MAX_PHRASES = 60;
const MAX_MARKED = 30;
const MAX_AGE_MS = 30 * 24 * 3_600_000;

/** Characters of a phrase that are kept: a title in a list. */
const MAX_TITLE = 64;

const Phrase = z.object({
  /** Telegram's `file_unique_id`: short enough for a button. */
  id: z.string(),
  /** Telegram's `file_id`: sends the file again. */
  file: z.string(),
  title: z.string(),
  voice: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  isMarked: z.boolean(),
});

export type Phrase = Readonly<z.infer<typeof Phrase>>;

const SCHEMA: RecordSchema<readonly Phrase[]> = { version: 1, parse: (value) => z.array(Phrase).parse(value) };

export class Phrases {
  readonly #records: Collection<readonly Phrase[]>;

  constructor(storage: CollectionOpener) {
    this.#records = storage.collection('phrases', SCHEMA);
  }

  async add(user: string, phrase: Omit<Phrase, 'isMarked'>): Promise<void> {
    const title = shortened(phrase.title);
    await this.#records.update(user, (phrases = []) => {
      // The same words again take the place of the older file, and keep its mark.
      const isMarked = phrases.some((one) => one.title === title && one.isMarked);
      const others = phrases.filter((one) => one.title !== title && (one.isMarked || phrase.at - one.at < MAX_AGE_MS));
      return bounded([{ ...phrase, title, isMarked }, ...others]);
    });
  }

  /** Marks the phrase, or takes the mark away; the phrase as it is now, undefined if it is not there (any more). */
  async toggle(user: string, id: string): Promise<Phrase | undefined> {
    if ((await this.#records.get(user)) === undefined) return undefined;
    const phrases = await this.#records.update(user, (old = []) =>
      bounded(old.map((one) => (one.id === id ? { ...one, isMarked: !one.isMarked } : one))),
    );
    return phrases.find((one) => one.id === id);
  }

  /** All that are kept: the marked ones first, then the newest. */
  async list(user: string, now = Date.now()): Promise<readonly Phrase[]> {
    const phrases = (await this.#records.get(user)) ?? [];
    const fresh = phrases.filter((one) => one.isMarked || now - one.at < MAX_AGE_MS);
    return fresh.sort((a, b) => Number(b.isMarked) - Number(a.isMarked) || b.at - a.at);
  }
}

/** The newest of both kinds; nobody's record grows for ever. */
function bounded(phrases: readonly Phrase[]): readonly Phrase[] {
  const marked = phrases.filter(({ isMarked }) => isMarked).slice(0, MAX_MARKED);
  const others = phrases.filter(({ isMarked }) => !isMarked).slice(0, MAX_PHRASES - marked.length);
  return [...marked, ...others];
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= MAX_TITLE ? characters.join('') : `${characters.slice(0, MAX_TITLE - 1).join('')}…`;
}
