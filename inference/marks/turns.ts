/** Work in short steps, for one thread that has others to serve, and for one that has not. */
import { setImmediate } from 'node:timers/promises';

export type Turns<T> = Generator<void, T, void>;

/** All steps at once. */
export function finished<T>(steps: Turns<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Others have their turn between two steps. @throws the signal's reason once it is aborted */
export async function finishedInTurns<T>(steps: Turns<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
    signal?.throwIfAborted();
  }
}
