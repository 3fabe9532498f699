/**
 * Which failed calls to the Bot API are made again: 5xx by the auto-retry plugin, flood waits and lost connections by
 * the transformers below. (auto-retry bounds each flood wait and not their sum, and repeats lost connections without end,
 * though a request that timed out may have been delivered: making it again would speak twice.)
 */
import { setTimeout as pause } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import type { Api, Transformer } from 'grammy';
import { lossOf } from '../failures.ts';
import { followMigrations } from './migration.ts';

/** Milliseconds before the second, third and fourth try of a call whose connection was lost. */
const PAUSES_MS = [300, 1000, 3000];

/** What people hear or open: made again after a lost answer, it would stand there twice. Its sender asks instead. */
const FILES = new Set(['sendVoice', 'sendAudio', 'sendDocument']);

/** Longest flood waits of one call, all together. Who makes a file waits in the queue, everybody else in a handler. */
const PATIENCE_MS = { file: 180_000, other: 30_000 };

/** Whether making the call again can do no harm. */
function isRepeatable(method: string, error: unknown): boolean {
  const loss = lossOf(error);
  return loss === 'before' || (loss === 'unknown' && !FILES.has(method));
}

/** Waits as long as Telegram asks, within the bounds above. */
const waitOut: Transformer = async (prev, method, payload, signal) => {
  for (let leftMs = FILES.has(method) ? PATIENCE_MS.file : PATIENCE_MS.other; ; ) {
    const answer = await prev(method, payload, signal);
    const seconds = answer.ok ? undefined : answer.parameters?.retry_after;
    if (seconds === undefined || seconds * 1000 > leftMs) return answer;
    leftMs -= Math.max(seconds * 1000, 1000);
    // Nothing that waits keeps a process alive that has ended otherwise.
    await pause(seconds * 1000, undefined, { ref: false });
  }
};

const reconnect: Transformer = async (prev, method, payload, signal) => {
  // Polling has its own pace: `polling.ts`.
  if (method === 'getUpdates') return prev(method, payload, signal);
  for (const pauseMs of PAUSES_MS) {
    try {
      return await prev(method, payload, signal);
    } catch (error) {
      if (!isRepeatable(method, error) || signal?.aborted === true) throw error;
      await pause(pauseMs);
    }
  }
  return prev(method, payload, signal);
};

/** Makes `api` repeat what is worth repeating. */
export function installRetries(api: Api): void {
  const serverErrors = autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 0, rethrowHttpErrors: true });
  api.config.use(followMigrations());
  api.config.use(reconnect);
  const patiently: Transformer = (prev, ...call) => waitOut((...again) => serverErrors(prev, ...again), ...call);
  api.config.use((prev, method, payload, signal) =>
    // Polling is not a message: its errors are polling's, and 3 retries of a conflict only hide it. A draft is drawn anew
    // anyway; one that waited could come after the message that it announces.
    method === 'getUpdates' || method === 'sendMessageDraft'
      ? prev(method, payload, signal)
      : patiently(prev, method, payload, signal),
  );
}
