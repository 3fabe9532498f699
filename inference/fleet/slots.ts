/** Who may ask next: no more calls at once than speakers have slots for, first come, first served. */

/** A call that waits for a slot. */
interface Waiting {
  enter(): void;
  refuse(reason: unknown): void;
}

export class Slots {
  /** How many there are now. */
  readonly #count: () => number;
  /** Oldest first. */
  readonly #line: Waiting[] = [];
  #taken = 0;

  constructor(count: () => number) {
    this.#count = count;
  }

  get taken(): number {
    return this.#taken;
  }

  /** Calls that wait for one. */
  get waiting(): number {
    return this.#line.length;
  }

  /** Resolves when a slot is the caller's, until it calls `release`. @throws the signal's reason; that of `refuse` */
  async take(signal: AbortSignal | undefined): Promise<void> {
    const entered = new AbortController();
    await new Promise<void>((enter, refuse) => {
      const waiting = { enter, refuse };
      const leave = () => {
        const place = this.#line.indexOf(waiting);
        if (place >= 0) this.#line.splice(place, 1);
        refuse(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { signal: entered.signal });
      this.#line.push(waiting);
      this.admit();
    }).finally(() => entered.abort());
  }

  release(): void {
    this.#taken -= 1;
    this.admit();
  }

  /** Lets in for whom there is a slot; to be called when there may be more than before. */
  admit(): void {
    while (this.#taken < this.#count()) {
      const first = this.#line.shift();
      if (first === undefined) return;
      this.#taken += 1;
      first.enter();
    }
  }

  /** Sends away all that wait. */
  refuse(reason: unknown): void {
    for (const { refuse } of this.#line.splice(0)) refuse(reason);
  }
}
