/** Recordings that wait for an operator to listen to them: one per person, for a week. */
import * as z from 'zod';
import { EMOTION_NAMES } from '../../inference/index.ts';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import { LOCALES } from '../telegram/index.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
/** Operators are people too: another recording of the same person is brought to them after so long. */
const EVERY_MS = 3_600_000;

/** A recording, and all that has to be known to make a voice of it, now or when an operator has listened to it. */
export const Offer = z.object({
  owner: z.string(),
  fileId: z.string(),
  size: z.number().optional(),
  /** As Telegram counts. */
  seconds: z.number(),
  isForwarded: z.boolean(),
  /** What was shown to be read, and the language that it is in. */
  sentence: z.string(),
  sentenceIn: z.enum(LOCALES),
  to: z.object({ chatId: z.number(), messageId: z.number() }),
  /** The language of who offers it. */
  locale: z.enum(LOCALES),
  /** For a new voice: when which text was agreed to. */
  consent: z.object({ version: z.number(), at: z.number() }).optional(),
  /** Of a voice that is there already: its id, and the mood that it is read in. */
  voice: z.string().optional(),
  mood: z.enum(EMOTION_NAMES).optional(),
});

export type Offer = Readonly<z.infer<typeof Offer>>;

const Appeal = z.object({ number: z.number().int(), at: z.number(), offer: Offer });

export type Appeal = Readonly<z.infer<typeof Appeal>>;

const APPEAL: RecordSchema<Appeal> = { version: 1, parse: (value) => Appeal.parse(value) };

const Last = z.number().int();
const LAST: RecordSchema<z.infer<typeof Last>> = { version: 1, parse: (value) => Last.parse(value) };
/** The only key of the collection of the last number. */
const ONLY = 'only';

/** Key: the owner, so that `/forgetme` finds it. */
export class Appeals {
  readonly #open: Collection<Appeal>;
  readonly #last: Collection<z.infer<typeof Last>>;

  /** To be made once: it opens collections. */
  constructor(storage: CollectionOpener) {
    this.#open = storage.collection('appeals', APPEAL);
    this.#last = storage.collection('last-appeal', LAST);
  }

  /** A number for `offer`; undefined where its owner has asked within the hour. */
  async add(offer: Offer, now = Date.now()): Promise<number | undefined> {
    const before = await this.#open.get(offer.owner);
    if (before !== undefined && now - before.at < EVERY_MS) return undefined;
    const number = await this.#last.update(ONLY, (last = 0) => last + 1);
    await this.#open.set(offer.owner, { number, at: now, offer });
    return number;
  }

  /** What is asked under `number`, unless it is settled or older than a week. Looks at every record: for operators. */
  async find(number: number, now = Date.now()): Promise<Appeal | undefined> {
    for await (const [, appeal] of this.#open.list()) {
      if (appeal.number === number) return now - appeal.at < WEEK_MS ? appeal : undefined;
    }
    return undefined;
  }

  async close(owner: string): Promise<void> {
    await this.#open.delete(owner);
  }
}
