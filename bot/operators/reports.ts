/** Reported voice messages, and what an operator can do about one: take the voice away, ban its owner, dismiss it. */

import { type Api, Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { type Context, matching, takeButtons, userIdIn, userKey, valueIn } from '../telegram/index.ts';
import { removeVoice } from '../voices/index.ts';
import { banish, operatorsOnly } from './commands.ts';

/** The buttons under a report, and `/revokevoice 3`. */
export function reportButtons(deps: Dependencies): Composer<Context> {
  const { storage, personal, rules, reports, i18n, languages, log } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  /** Does `action` about report `number`; the key of the sentence that says what came of it. */
  async function settle(
    { api, from }: Pick<Context, 'api'> & { from: { id: number } },
    number: number,
    action: 'revoke' | 'ban' | 'dismiss',
  ): Promise<string> {
    const file = await reports.fileOf(number);
    if (file === undefined) return 'report-gone';
    const found = action === 'dismiss' ? undefined : await personal.utterances.find(file);
    if (action !== 'dismiss' && found === undefined) return 'report-unknown-voice';
    if (found !== undefined) await revoke(api, found.owner, found.voice);
    if (found !== undefined && action === 'ban') await banish(deps, found.owner);
    await reports.close(number);
    await rules.audit.note(userKey(from.id), `report ${number} ${action}`, found?.owner);
    return `report-${action}-done`;
  }

  /** Deletes the voice and tells its owner; their next one speaks, if there is one. */
  async function revoke(api: Api, owner: string, voice: string): Promise<void> {
    const name = (await storage.voices.get(owner, voice))?.name;
    await removeVoice(deps, owner, voice);
    const userId = userIdIn(owner);
    if (userId === undefined || name === undefined) return;
    const text = (await languages.toTell(userId))
      .map((locale) => i18n.t(locale, 'report-owner', { voice: name }))
      .join('\n\n');
    await tolerate(log, () => api.sendMessage(userId, text));
  }

  for (const action of ['revoke', 'ban', 'dismiss'] as const) {
    operators.callbackQuery(matching('report', action), async (ctx) => {
      const outcome = await settle(ctx, Number(valueIn(ctx)), action);
      await ctx.answerCallbackQuery({ text: ctx.t(outcome), show_alert: true });
      if (outcome !== 'report-unknown-voice') await takeButtons(ctx, log);
    });
  }

  operators.command('revokevoice', async (ctx) => {
    if (!/^\s*\d{1,9}\s*$/.test(ctx.match)) return ctx.reply(ctx.t('revokevoice-usage'));
    return ctx.reply(ctx.t(await settle(ctx, Number(ctx.match), 'revoke')));
  });

  return composer;
}
