import { TIMES } from './protocol.ts';

/**
 * How often this run of the front-end has asked the same question lately. Each time is a job of its own: the first one's
 * end and the second one's start can't get in each other's way, and only a new run takes what an earlier one asked for.
 */
export class Asked {
  readonly #times = new Map<string, { readonly count: number; readonly at: number }>();

  timesOf(question: string): number {
    return this.#times.get(question)?.count ?? 0;
  }

  note(question: string): void {
    const at = performance.now();
    const count = this.timesOf(question) + 1;
    this.#times.delete(question);
    this.#times.set(question, { count, at });
    for (const [oldest, entry] of this.#times) {
      if (at - entry.at < TIMES.taken) return;
      this.#times.delete(oldest);
    }
  }
}
