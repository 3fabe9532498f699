/**
 * Which failed calls to the Bot API are made again: flood waits and 5xx by the auto-retry plugin, lost connections by
 * the transformer below. (auto-retry repeats lost connections without end, and a request that timed out may have been
 * delivered: making it again would speak twice.)
 */
import { setTimeout as pause } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { type Api, HttpError, type Transformer } from 'grammy';
import { followMigrations } from './migration.ts';

/** Milliseconds before the second, third and fourth try of a call whose connection was lost. */
const PAUSES_MS = [300, 1000, 3000];

/** The connection was never there or broke before an answer: Telegram almost surely did not act. */
const LOST = /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|socket hang up/;

function isLost(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  const cause = error.error;
  return LOST.test(cause instanceof Error ? `${cause.message} ${'code' in cause ? cause.code : ''}` : String(cause));
}

const reconnect: Transformer = async (prev, method, payload, signal) => {
  // Polling has its own pace: `polling.ts`.
  if (method === 'getUpdates') return prev(method, payload, signal);
  for (const pauseMs of PAUSES_MS) {
    try {
      return await prev(method, payload, signal);
    } catch (error) {
      if (!isLost(error) || signal?.aborted === true) throw error;
      await pause(pauseMs);
    }
  }
  return prev(method, payload, signal);
};

/** Makes `api` repeat what is worth repeating. */
export function installRetries(api: Api): void {
  const flood = autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 60, rethrowHttpErrors: true });
  api.config.use(followMigrations());
  api.config.use(reconnect);
  api.config.use((prev, method, payload, signal) =>
    // Polling is not a message: its errors are polling's, and 3 retries of a conflict only hide it. A draft is drawn anew
    // anyway; one that waited could come after the message that it announces.
    method === 'getUpdates' || method === 'sendMessageDraft'
      ? prev(method, payload, signal)
      : flood(prev, method, payload, signal),
  );
}
