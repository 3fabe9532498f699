/** Trying again: what may pass is tried until nothing has moved for several attempts. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WeightsError } from '../errors.ts';

/**
 * What went wrong on the way, as the sentence `download-fault` says it. `reason` is the same in English, for a log.
 */
export type Fault = { readonly reason: string } & (
  | { readonly fault: 'silence'; readonly seconds: number }
  | { readonly fault: 'status'; readonly status: number; readonly host: string }
  | { readonly fault: 'short'; readonly bytes: number }
  | { readonly fault: 'network' | 'odd' | 'changed' }
);

/** An answer that HTTP does not allow for. */
export const odd = (reason: string): Fault => ({ fault: 'odd', reason });

/** A failure that may pass: a reset, a stall, a busy server. */
export class PassingError extends Error {
  readonly fault: Fault;
  /** Milliseconds that the server asks to wait. */
  readonly waitMs: number | undefined;

  constructor(fault: Fault, options: ErrorOptions & { readonly waitMs?: number | undefined } = {}) {
    super(fault.reason, options);
    this.fault = fault;
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
  readonly onRetry?: (file: string, fault: Fault, waitMs: number) => void;
}

/**
 * What `attempt` resolves to, tried again after every PassingError.
 *
 * @throws WeightsError `unreachable` with the `file` and the last fault
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
        throw new WeightsError('unreachable', { file, ...error.fault }, { cause: error });
      }
      const waitMs = Math.min(error.waitMs ?? patience.firstWaitMs * 2 ** (failures - 1), patience.longestWaitMs);
      onRetry?.(file, error.fault, waitMs);
      await patience.pause(waitMs, signal);
      signal.throwIfAborted();
    }
  }
}
