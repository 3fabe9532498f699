/**
 * Which of Telegram's files speaks with whose voice, so that a reported message leads to the voice behind it wherever
 * it was passed on to: Telegram's unique id of a file stays the same in every copy.
 *
 * One record per owner of a voice, key `user:7`: the newest files for a bounded time, no words.
 */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';

/** Files of one owner that are kept, and how long. */
const MAX_FILES = 300;
const MAX_AGE_MS = 30 * 24 * 3_600_000;

const Spoken = z.object({
  /** Telegram's `file_unique_id`. */
  file: z.string(),
  voice: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

type Spoken = Readonly<z.infer<typeof Spoken>>;

const SCHEMA: RecordSchema<readonly Spoken[]> = { version: 1, parse: (value) => z.array(Spoken).parse(value) };

export class Utterances {
  readonly #records: Collection<readonly Spoken[]>;

  constructor(storage: CollectionOpener) {
    this.#records = storage.collection('utterances', SCHEMA);
  }

  /** Remembers that `file` speaks with `voice` of `owner`. */
  async add(owner: string, voice: string, file: string, at = Date.now()): Promise<void> {
    await this.#records.update(owner, (spoken = []) => [
      { file, voice, at },
      ...spoken.filter((one) => one.file !== file && at - one.at < MAX_AGE_MS).slice(0, MAX_FILES - 1),
    ]);
  }

  /** Whose voice speaks in `file`; undefined when nobody knows (any more). Looks at every record: for operators. */
  async find(file: string): Promise<{ readonly owner: string; readonly voice: string } | undefined> {
    for await (const [owner, spoken] of this.#records.list()) {
      const found = spoken.find((one) => one.file === file);
      if (found !== undefined) return { owner, voice: found.voice };
    }
    return undefined;
  }
}
