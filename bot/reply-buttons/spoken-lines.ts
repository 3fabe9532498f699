/**
 * The lines that a person has heard last, so that the buttons under a reply still know what it was after a restart.
 *
 * One record per person, key `user:7`: the newest lines, a bounded number for a bounded time.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Pace } from '../../inference/index.ts';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';
import type { SpeakRequest } from '../jobs/index.ts';
import { ChosenEmotion, Figures, PaceRecord, Role } from '../speech/index.ts';

/** Lines of one person that are kept, and how long. */
const MAX_LINES = 30;
const MAX_AGE_MS = 30 * 24 * 3_600_000;

const StoredLine = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Whose voice, and which. */
  owner: z.string(),
  voice: z.string(),
  text: z.string(),
  emotion: ChosenEmotion,
  pace: PaceRecord,
  seed: z.number().int(),
  /** See `SpeakRequest`. */
  slotSeconds: z.number().positive().exactOptional(),
  cast: z.array(Role).exactOptional(),
  take: z.literal('best').exactOptional(),
  /** Of the reply, not of the line: said again it has others. */
  figures: Figures.exactOptional(),
  root: z.string().exactOptional(),
  reading: z.string().exactOptional(),
  /** Which take it is: 2 and more. Absent: the first. */
  number: z.number().int().exactOptional(),
  /** Where it stands in the person's chat, once it has arrived. */
  message: z.number().int().exactOptional(),
  /** The label of its card while that is folded: an edit that changes nothing is refused. */
  folded: z.string().exactOptional(),
  /** The one that its owner likes. */
  isGood: z.literal(true).exactOptional(),
  /** The newest that was drawn for a take of this line, whether that has been heard by now or not. */
  lastSeed: z.number().int().exactOptional(),
});

/** A line as it was spoken. */
export interface SpokenLine extends Readonly<Omit<z.infer<typeof StoredLine>, 'pace'>> {
  readonly pace: Pace;
}

type Said = Pick<
  SpeakRequest,
  'owner' | 'voice' | 'text' | 'emotion' | 'pace' | 'seed' | 'slotSeconds' | 'cast' | 'take' | 'root' | 'reading'
>;

/** What is said, of all that a request or a kept line has. */
export function lineOf({ owner, voice, text, emotion, pace, seed, slotSeconds, cast, take, root, reading }: Said) {
  return {
    ...{ owner, voice, text, emotion, pace, seed },
    ...(slotSeconds !== undefined && { slotSeconds }),
    ...(cast !== undefined && { cast }),
    ...(take !== undefined && { take }),
    ...(root !== undefined && { root }),
    ...(reading !== undefined && { reading }),
  };
}

/** What all takes of one line have in common. */
export function rootOf({ id, root }: Pick<SpokenLine, 'id' | 'root'>): string {
  return root ?? id;
}

/** The number of a take: the next one; of a job that runs again, the same. */
function numberOf(id: string, { root }: Pick<SpokenLine, 'root'>, lines: readonly SpokenLine[]) {
  if (root === undefined) return {};
  const same = lines.find((line) => line.id === id)?.number;
  const numbers = lines.filter((line) => rootOf(line) === root).map(({ number = 1 }) => number);
  return { number: same ?? Math.max(1, ...numbers) + 1 };
}

/** The id of the line that `job` speaks. */
function idOf(job: string): string {
  return createHash('sha256').update(job).digest('base64url').slice(0, 10);
}

const SCHEMA: RecordSchema<readonly SpokenLine[]> = { version: 1, parse: (value) => z.array(StoredLine).parse(value) };

export class Lines {
  readonly #records: Collection<readonly SpokenLine[]>;

  constructor(records: Collection<readonly SpokenLine[]>) {
    this.#records = records;
  }

  static open(storage: CollectionOpener): Lines {
    return new Lines(storage.collection('lines', SCHEMA));
  }

  /**
   * The id of `line`, which is kept for the buttons of `user`. The same `job` has the same id: one that is repeated
   * after a crash does not keep its line twice.
   */
  async keep(user: string, job: string, line: Omit<SpokenLine, 'id' | 'at'>): Promise<string> {
    const id = idOf(job);
    const at = Date.now();
    await this.#records.update(user, (lines = []) => [
      { ...lines.find((one) => one.id === id), ...line, id, at, ...numberOf(id, line, lines) },
      ...lines.filter((one) => one.id !== id && at - one.at < MAX_AGE_MS).slice(0, MAX_LINES - 1),
    ]);
    return id;
  }

  /** Whether the line that `job` of `user` spoke is kept. */
  async has(user: string, job: string): Promise<boolean> {
    return (await this.get(user, idOf(job))) !== undefined;
  }

  /** The line that `job` of `user` spoke, said otherwise from now on; undefined where it is not kept (any more). */
  async revise(
    user: string,
    job: string,
    said: Pick<SpokenLine, 'text' | 'emotion' | 'pace' | 'cast'>,
  ): Promise<SpokenLine | undefined> {
    const line = await this.get(user, idOf(job));
    if (line === undefined) return undefined;
    // What belonged to the words that were.
    const { figures: _, reading: __, slotSeconds: ___, take: ____, cast: _____, ...rest } = line;
    const revised: SpokenLine = { ...rest, ...said };
    await this.#records.update(user, (lines = []) => lines.map((one) => (one.id === line.id ? revised : one)));
    return revised;
  }

  /** Writes down where line `id` of `user` stands, or how its card is folded. Not kept any more: nothing happens. */
  async note(user: string, id: string, what: Pick<SpokenLine, 'message' | 'folded'>): Promise<void> {
    await this.#records.update(user, (lines = []) =>
      lines.map((line) => (line.id === id ? { ...line, ...what } : line)),
    );
  }

  /** The card of line `id` is open again. */
  async unfold(user: string, id: string): Promise<void> {
    await this.#records.update(user, (lines = []) =>
      lines.map(({ folded, ...line }) => (line.id === id || folded === undefined ? line : { ...line, folded })),
    );
  }

  /** Line `id` is the good one among its takes, or is not any more. */
  async mark(user: string, id: string, isGood: boolean): Promise<void> {
    await this.#records.update(user, (lines = []) => {
      const marked = lines.find((line) => line.id === id);
      if (marked === undefined) return lines;
      return lines.map((line) => {
        if (rootOf(line) !== rootOf(marked)) return line;
        const { isGood: _, ...rest } = line;
        return line === marked && isGood ? { ...rest, isGood: true } : rest;
      });
    });
  }

  /** The seed of another take of `line`: the next one, since neighbours sound least alike. Asked for at once again, another. */
  async nextSeed(user: string, line: SpokenLine): Promise<number> {
    let next = line.seed + 1;
    const isTake = (one: SpokenLine) => rootOf(one) === rootOf(line);
    await this.#records.update(user, (lines = []) => {
      const drawn = lines.filter(isTake).map(({ seed, lastSeed = seed }) => lastSeed);
      next = Math.max(line.seed, ...drawn) + 1;
      return lines.map((one) => (isTake(one) ? { ...one, lastSeed: next } : one));
    });
    return next;
  }

  /** The other takes of `line` that are kept, newest first. */
  async takesBeside(user: string, line: Pick<SpokenLine, 'id' | 'root'>): Promise<readonly SpokenLine[]> {
    const lines = (await this.#records.get(user)) ?? [];
    return lines.filter((one) => one.id !== line.id && rootOf(one) === rootOf(line));
  }

  /** Removes what is too old to be given back, of everybody: nothing else would, of who has stopped writing. */
  async sweep(): Promise<void> {
    const isOld = (line: SpokenLine) => Date.now() - line.at >= MAX_AGE_MS;
    for await (const [user, lines] of this.#records.list()) {
      if (lines.every(isOld)) await this.#records.delete(user);
      else if (lines.some(isOld)) await this.#records.update(user, (all = []) => all.filter((line) => !isOld(line)));
    }
  }

  /** The line `id` of `user`, unless it has gone the way of all old ones. */
  async get(user: string, id: string): Promise<SpokenLine | undefined> {
    const lines = (await this.#records.get(user)) ?? [];
    return lines.find((line) => line.id === id && Date.now() - line.at < MAX_AGE_MS);
  }
}
