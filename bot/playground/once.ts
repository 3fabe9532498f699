/** Requests that come again, because their answer was lost on the way, are done once. */

/** How many are remembered. */
const MAX_REMEMBERED = 500;

export class Once<T> {
  readonly #results = new Map<string, Promise<T>>();

  /** The result of `task`; of the one before, when it came under the same key and did not fail. Without a key always anew. */
  async run(key: string | string[] | undefined, task: () => Promise<T>): Promise<T> {
    if (typeof key !== 'string') return task();
    const before = this.#results.get(key);
    if (before !== undefined) return before;
    const result = task();
    this.#results.set(key, result);
    const [oldest = key] = this.#results.keys();
    if (this.#results.size > MAX_REMEMBERED) this.#results.delete(oldest);
    // What was refused may be tried again.
    result.catch(() => this.#results.delete(key));
    return result;
  }
}
