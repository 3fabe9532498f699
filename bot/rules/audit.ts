/**
 * What operators did, to be answered for: when, which command, and by aliases who and to whom. No words of anybody, and
 * no names: an alias tells whether it was the same person, not which.
 */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';

/** Entries that are kept. */
const MAX_ENTRIES = 500;

/** The only key of the collection. */
const ONLY = 'only';

const Entry = z.object({
  at: z.number(),
  /** Aliases. */
  operator: z.string(),
  target: z.string(),
  /** A command with its numbers. */
  action: z.string(),
});

export type AuditEntry = Readonly<z.infer<typeof Entry>>;

const Log = z.object({ salt: z.string(), entries: z.array(Entry) });

const LOG: RecordSchema<z.infer<typeof Log>> = { version: 1, parse: (value) => Log.parse(value) };

export class Audit {
  readonly #log: Collection<z.infer<typeof Log>>;
  readonly #now: () => number;

  /** To be made once: it opens a collection. */
  constructor(storage: CollectionOpener, now: () => number) {
    this.#log = storage.collection('audit', LOG);
    this.#now = now;
  }

  /** What stands for `key`, an owner or a voice, in the log. */
  async aliasOf(key: string): Promise<string> {
    const { salt } = await this.#log.update(ONLY, (log = emptyLog()) => log);
    return alias(salt, key);
  }

  /** Notes that `operator` has done `action` to `target`; both are owner keys, `target` may be nobody. */
  async note(operator: string, action: string, target = ''): Promise<void> {
    await this.#log.update(ONLY, (log = emptyLog()) => {
      const entry = { at: this.#now(), operator: alias(log.salt, operator), target: alias(log.salt, target), action };
      return { ...log, entries: [...log.entries, entry].slice(-MAX_ENTRIES) };
    });
  }

  /** The newest `count` entries, newest first. */
  async newest(count: number): Promise<readonly AuditEntry[]> {
    return ((await this.#log.get(ONLY))?.entries ?? []).slice(-count).reverse();
  }
}

function emptyLog(): z.infer<typeof Log> {
  return { salt: randomBytes(16).toString('hex'), entries: [] };
}

/** Eight characters that stand for `key` in the log of one bot. */
function alias(salt: string, key: string): string {
  return key === '' ? '' : createHash('sha256').update(`${salt}/${key}`).digest('hex').slice(0, 8);
}
