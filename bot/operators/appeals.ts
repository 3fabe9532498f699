/** Recordings that were not heard to say their sentence, and what an operator who listens to one can do: let it pass, or not. */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { attempt, failureOf, tolerate } from '../failures.ts';
import { type Context, matching, takeButtons, userIdIn, userKey, valueIn } from '../telegram/index.ts';
import { type Appeal, acceptOffer } from '../voices/index.ts';
import { operatorsOnly } from './commands.ts';

export function appealButtons(deps: Dependencies): Composer<Context> {
  const { appeals, rules, i18n, log } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  for (const action of ['pass', 'refuse'] as const) {
    operators.callbackQuery(matching('appeal', action), async (ctx) => {
      const appeal = await appeals.find(Number(valueIn(ctx)));
      const words = appeal === undefined ? ctx.t('appeal-gone') : await settle(ctx, appeal, action);
      await ctx.answerCallbackQuery({ text: words, show_alert: true });
      await takeButtons(ctx, log);
    });
  }

  /** What the operator is told. */
  async function settle(ctx: Context, { number, offer }: Appeal, action: 'pass' | 'refuse'): Promise<string> {
    const { owner, locale } = offer;
    const isBanned = await rules.isBanned(owner);
    // Settled once, whoever of the operators taps first.
    await appeals.close(owner);
    await rules.audit.note(userKey(ctx.from?.id ?? 0), `sentence ${number} ${action}`, owner);
    const kept =
      action === 'refuse' || isBanned ? undefined : await attempt(() => acceptOffer(deps, ctx.api, offer, true));
    const failure = kept === undefined || kept.ok ? undefined : failureOf(kept.error, log);
    const key = failure === undefined ? `appeal-${action}` : failure.key;
    const userId = userIdIn(owner);
    if (userId !== undefined && !isBanned) {
      const text = i18n.t(locale, key, { ...failure?.details });
      await tolerate(log, () => ctx.api.sendMessage(userId, text));
    }
    return failure === undefined ? ctx.t(`appeal-${action}-done`) : ctx.t(failure.key, { ...failure.details });
  }

  return composer;
}
