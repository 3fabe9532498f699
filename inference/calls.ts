/** The calls that an engine has in flight: closing waits for them. */
export class Calls {
  readonly #running = new Set<Promise<unknown>>();

  /** What `call` gives; until then it is in flight. */
  async track<T>(call: () => Promise<T>): Promise<T> {
    const running = call();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Resolves when every call in flight has ended, in whichever way. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
