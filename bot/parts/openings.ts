/** What is open while the bot runs: opened together, closed in reverse. */
import { attempt } from '../failures.ts';

/** What is open, newest last; closed in reverse. */
export class Openings {
  readonly #closers: Array<() => Promise<void>> = [];

  add<T>(value: T, close: (value: T) => Promise<void>): T {
    this.#closers.push(() => close(value));
    return value;
  }

  /** Closes all, whatever fails on the way; then throws the first failure. */
  async close(): Promise<void> {
    let failed: { error: unknown } | undefined;
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      const outcome = await attempt(close);
      if (!outcome.ok) failed ??= outcome;
    }
    if (failed !== undefined) throw failed.error;
  }
}

/** All values; when one fails, only after the others are there too, so that they can be closed. */
export async function together<T extends readonly unknown[]>(
  ...values: T
): Promise<{ -readonly [Key in keyof T]: Awaited<T[Key]> }> {
  await Promise.allSettled(values);
  return Promise.all(values);
}
