/** Trying again: what may pass is tried until nothing has moved for several attempts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WeightsError } from '../errors.ts';

/** A failure that may pass: a reset, a stall, a busy server. */
export class PassingError extends Error {
  /** Milliseconds that the server asks to wait. */
  readonly waitMs: number | undefined;

  constructor(message: string, options: ErrorOptions & { readonly waitMs?: number | undefined } = {}) {
    super(message, options);
    this.name = 'PassingError';
    this.waitMs = options.waitMs;
  }
}

export interface Patience {
  /** Failures in a row, without a byte gained in between, that are one too many. */
  readonly attempts: number;
  /** Wait after the first failure, milliseconds; doubles with each further one. */
  readonly firstWaitMs: number;
  /** Longest wait, milliseconds, also when a server asks for more. */
  readonly longestWaitMs: number;
  /** Resolves after `ms`, or when `signal` aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** Half a minute in all while nothing moves. */
export const DEFAULT_PATIENCE: Patience = {
  attempts: 6,
  firstWaitMs: 1_000,
  longestWaitMs: 300_000,
  pause: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

export interface Attempts {
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** What is fetched: the `file` of the error. */
  readonly file: string;
  /** Bytes had so far; when it has grown since the last failure, the count of failures starts anew. */
  readonly progress?: () => number;
  /** Called before each wait. */
  readonly onRetry?: (file: string, reason: string, waitMs: number) => void;
}

/**
 * What `attempt` resolves to, tried again after every PassingError.
 *
 * @throws WeightsError `unreachable` with the `file` and the last failure as `reason`
 * @throws the reason of `signal`
 * @throws whatever else `attempt` throws
 */
export async function insist<T>(attempt: () => Promise<T>, options: Attempts): Promise<T> {
  const { patience, signal, file, progress = () => 0, onRetry } = options;
  let failures = 0;
  for (;;) {
    const before = progress();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingError)) throw error;
      failures = progress() > before ? 1 : failures + 1;
      if (failures >= patience.attempts) {
        throw new WeightsError('unreachable', { file, reason: error.message }, { cause: error });
      }
      const waitMs = Math.min(error.waitMs ?? patience.firstWaitMs * 2 ** (failures - 1), patience.longestWaitMs);
      onRetry?.(file, error.message, waitMs);
      await patience.pause(waitMs, signal);
      signal.throwIfAborted();
    }
  }
}
