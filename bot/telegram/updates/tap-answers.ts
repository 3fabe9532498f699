/**
 * Answers to taps, which no work depends on.
 *
 * Telegram takes an answer for some seconds only: after a restart or a flood wait it says "query is too old". Handlers
 * answer where they please, mostly in front of their work, so here an answer that only ends the button's spinning is
 * not waited for, and one that fails is no failure. What an alert had to say is then said in the chat.
 */
import type { MiddlewareFn } from 'grammy';
import { attempt } from '../../failures.ts';
import type { Context } from '../context.ts';
import { answerQuietly } from '../ephemeral.ts';

/** To be used before whatever answers; conversations answer through it as well, as their calls go by the bot's `api`. */
export const tapAnswers: MiddlewareFn<Context> = async (ctx, next) => {
  if (ctx.callbackQuery === undefined) return next();
  // grammY makes an `api` for each update: this is the tap's alone.
  ctx.api.config.use(async (prev, method, payload, signal) => {
    if (method !== 'answerCallbackQuery') return prev(method, payload, signal);
    const { text, isAlert } = wordsIn(payload);
    const answer = () => attempt(() => prev(method, payload, signal));
    if (text === '') {
      ctx.isTapAnswered = true;
      void answer();
      return done();
    }
    // Telegram takes one answer: a failure that comes after it is told in the chat.
    const given = ctx.isTapAnswered === true && isAlert ? undefined : await answer();
    ctx.isTapAnswered = true;
    if (given?.ok !== true || !given.value.ok) {
      if (isAlert) await attempt(() => answerQuietly(ctx, text));
    }
    return done();
  });
  await next();
};

/** What the answer says, and whether it has to be read. */
function wordsIn(payload: unknown): { readonly text: string; readonly isAlert: boolean } {
  if (typeof payload !== 'object' || payload === null) return { text: '', isAlert: false };
  const text = 'text' in payload && typeof payload.text === 'string' ? payload.text : '';
  return { text, isAlert: 'show_alert' in payload && payload.show_alert === true };
}

/** Telegram's answer to an answer; its type depends on the method, which a transformer's does not know. */
function done() {
  return { ok: true as const, result: true as never };
}
