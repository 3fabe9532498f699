/** Reported voice messages that wait for an operator. */
import * as z from 'zod';
import type { Collection, CollectionOpener, RecordSchema } from '../../storage/index.ts';

const Report = z.object({
  number: z.number().int(),
  /** Telegram's `file_unique_id`: no person, no chat, no words. */
  file: z.string(),
  at: z.number(),
});

const Book = z.object({ last: z.number().int(), open: z.array(Report) });

type Book = Readonly<z.infer<typeof Book>>;

const BOOK: RecordSchema<Book> = { version: 1, parse: (value) => Book.parse(value) };

/** The only key of the collection. */
const ONLY = 'only';

/** Reports that wait for an operator; older ones give way. */
const MAX_OPEN = 200;

export class Reports {
  readonly #book: Collection<Book>;

  constructor(storage: CollectionOpener) {
    this.#book = storage.collection('reports', BOOK);
  }

  /** The number of the report on `file`; not new if somebody has reported it already. */
  async open(file: string): Promise<{ readonly number: number; readonly isNew: boolean }> {
    let isNew = false;
    const book = await this.#book.update(ONLY, (old = { last: 0, open: [] }) => {
      isNew = !old.open.some((report) => report.file === file);
      if (!isNew) return old;
      const report = { number: old.last + 1, file, at: Date.now() };
      return { last: report.number, open: [...old.open, report].slice(-MAX_OPEN) };
    });
    const number = book.open.find((report) => report.file === file)?.number ?? book.last;
    return { number, isNew };
  }

  /** The file of an open report. */
  async fileOf(number: number): Promise<string | undefined> {
    return (await this.#book.get(ONLY))?.open.find((report) => report.number === number)?.file;
  }

  /** The reports that wait, oldest first. */
  async all(): Promise<readonly { readonly number: number; readonly file: string }[]> {
    return (await this.#book.get(ONLY))?.open ?? [];
  }

  async close(number: number): Promise<void> {
    await this.#book.update(ONLY, (old = { last: 0, open: [] }) => ({
      ...old,
      open: old.open.filter((report) => report.number !== number),
    }));
  }
}
