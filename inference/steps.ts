/** What every engine does between two steps of a run. */
import type { RunOptions, Stage } from './engine.ts';

export type Step = (stage: Stage, done: number, total: number) => Promise<void>;

/**
 * A function that yields to the event loop, so that an abort can arrive, then stops or reports.
 *
 * @throws the signal's reason, once it is aborted
 */
export function createSteps({ signal, onProgress }: RunOptions): Step {
  return async (stage, done, total) => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    onProgress?.(stage, done, total);
  };
}
