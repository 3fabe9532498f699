import type { Stage } from '../engine.ts';
import { type News, TIMES } from './protocol.ts';

/** Passes the newest step on, no more often than is agreed: the first at once. */
export class Reporter {
  readonly #say: (news: string) => void;
  #waiting: News['step'];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (news: string) => void) {
    this.#say = say;
  }

  readonly report = (stage: Stage, done: number, total: number): void => {
    this.#waiting = [stage, done, total];
    if (this.#timer === undefined) this.#flush();
  };

  /** The step that has not been told. */
  stop(): News['step'] {
    clearTimeout(this.#timer);
    return this.#waiting;
  }

  #flush(): void {
    const step = this.#waiting;
    this.#waiting = undefined;
    this.#timer = undefined;
    if (step === undefined) return;
    this.#say(JSON.stringify({ step } satisfies News));
    this.#timer = setTimeout(() => this.#flush(), TIMES.progress);
  }
}
