/**
 * What still runs when the bot has ended its wait for handlers: it goes no further, as if the process had been killed. The
 * parts that it works with are being closed, so that its failures are no news; its update was not acknowledged and comes again.
 */
import type { Middleware } from 'grammy';
import { attempt } from '../failures.ts';
import type { Context } from './context.ts';

/** Never settles: whoever awaits it ends with the process. */
export const forever = (): Promise<never> => new Promise(() => undefined);

/** Handlers below neither call Telegram nor end, well or badly, once `ending` has aborted. */
export function untilTheEnd(ending: AbortSignal): Middleware<Context> {
  return async (ctx, next) => {
    ctx.api.config.use((prev, ...call) => (ending.aborted ? forever() : prev(...call)));
    const outcome = await attempt(next);
    if (ending.aborted) await forever();
    if (!outcome.ok) throw outcome.error;
  };
}
