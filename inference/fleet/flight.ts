/** A question under way, and who waits for its answer. */
import type { RunOptions, Stage } from '../engine.ts';
import type { Answer, Capability } from './protocol.ts';

type Passenger = NonNullable<RunOptions['onProgress']>;

export class Flight {
  readonly id: string;
  readonly capability: Capability;
  /** Asks the question; undefined until its channel is open. */
  ask: (() => Promise<void>) | undefined;
  /** The server has it. */
  isAsked = false;
  #isAsking = false;
  readonly #ended = new AbortController();
  readonly #answer: Promise<Answer>;
  readonly #listeners = new Map<object, Passenger | undefined>();
  #isOver = false;
  #land: (answer: Answer) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(id: string, capability: Capability) {
    this.id = id;
    this.capability = capability;
    this.#answer = new Promise((resolve, reject) => {
      this.#land = resolve;
      this.#fail = reject;
    });
    // Whoever joined hears of it.
    this.#answer.catch(() => undefined);
  }

  /** Aborts when nobody waits any more. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /** It has landed or failed. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The answer, or the reason of the caller's signal at once. */
  async join({ signal, onProgress }: RunOptions): Promise<Answer> {
    const seat = {};
    let thrown: { readonly error: unknown } | undefined;
    const left = new AbortController();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const leave = (error: unknown) => {
          this.#listeners.delete(seat);
          reject(error);
        };
        // A listener that throws stops its own call, as it would with no queue in between.
        const listen: Passenger = (...step) => {
          if (thrown !== undefined) return;
          try {
            onProgress?.(...step);
          } catch (error) {
            thrown = { error };
            leave(error);
          }
        };
        this.#listeners.set(seat, listen);
        signal?.addEventListener('abort', () => leave(signal.reason), { signal: left.signal });
        this.#answer.then(resolve, reject);
      });
    } finally {
      left.abort();
      this.#listeners.delete(seat);
    }
  }

  report(stage: Stage, done: number, total: number): void {
    if (this.#isOver) return;
    for (const listen of [...this.#listeners.values()]) listen?.(stage, done, total);
  }

  land(answer: Answer): void {
    this.#isOver = true;
    this.#land(answer);
  }

  fail(error: unknown): void {
    this.#isOver = true;
    this.#fail(error);
  }

  end(): void {
    this.#ended.abort();
  }

  /** Asks once more; at most one question at a time. */
  async askAgain(): Promise<void> {
    if (this.#isAsking || this.ask === undefined) return;
    this.#isAsking = true;
    try {
      await this.ask();
    } finally {
      this.#isAsking = false;
    }
  }
}
