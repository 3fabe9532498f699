/** The first call to Telegram: it is made until it succeeds, and not in silence. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Bot, GrammyError, HttpError } from 'grammy';
import { attempt } from '../failures.ts';

/** When it is said that Telegram does not answer, and when how to help it, seconds. */
const SAID_AFTER = { trying: 3, help: 30 } as const;

export type Waiting = keyof typeof SAID_AFTER;

/** Between two tries. */
const PAUSE_MS = 2000;

/**
 * Learns who `bot` is, however long the network takes.
 *
 * @param onWaiting told after 3 s what is tried, after 30 s once more; `reason` is the last failure, a word such as
 * ENOTFOUND, or `none` where no answer came at all
 * @throws GrammyError Telegram has answered, and it is no: a wrong token
 */
export async function reach(
  bot: Pick<Bot, 'api' | 'botInfo'>,
  onWaiting: (waiting: Waiting, reason: string) => void,
): Promise<void> {
  let reason = 'none';
  const timers = Object.entries(SAID_AFTER).map(([waiting, seconds]) =>
    setTimeout(() => onWaiting(waiting === 'trying' ? 'trying' : 'help', reason), seconds * 1000).unref(),
  );
  try {
    for (;;) {
      const outcome = await attempt(() => bot.api.getMe());
      if (outcome.ok) {
        bot.botInfo = outcome.value;
        return;
      }
      if (!isPassing(outcome.error)) throw outcome.error;
      reason = reasonOf(outcome.error);
      await pause(PAUSE_MS);
    }
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code >= 500 || error.error_code === 429;
  return error instanceof HttpError;
}

/** A word for the failure; never the address that was called, which holds the token. */
function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `HTTP ${error.error_code}`;
  const cause = error instanceof HttpError ? error.error : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'none';
}
