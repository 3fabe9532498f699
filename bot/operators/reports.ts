/** Reported voice messages, and what an operator can do about one: take the voice away, ban its owner, dismiss it. */

import { type Api, Composer, InlineKeyboard } from 'grammy';
import type { MaybeInaccessibleMessage } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import {
  button,
  type Context,
  download,
  matching,
  takeButtons,
  userIdIn,
  userKey,
  valueIn,
} from '../telegram/index.ts';
import { removeVoice } from '../voices/index.ts';
import { banish } from './bans.ts';
import { operatorsOnly } from './commands.ts';

/** Reports to choose from. */
const MAX_OFFERED = 20;

/** The buttons under a report, and `/revokevoice 3`. */
export function reportButtons(deps: Dependencies): Composer<Context> {
  const { storage, rules, reports, i18n, languages, log } = deps;
  const composer = new Composer<Context>();
  const operators = operatorsOnly(composer, deps);

  /** Does `action` about report `number`; the key of the sentence that says what came of it. */
  async function settle(
    { api, from }: Pick<Context, 'api'> & { from: { id: number } },
    number: number,
    action: 'revoke' | 'ban' | 'dismiss',
    fileId?: string,
  ): Promise<string> {
    const file = await reports.fileOf(number);
    if (file === undefined) return 'report-gone';
    const found = action === 'dismiss' ? undefined : await whose(deps, api, file, fileId);
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
      const outcome = await settle(ctx, Number(valueIn(ctx)), action, fileIn(ctx.callbackQuery.message));
      await ctx.answerCallbackQuery({ text: ctx.t(outcome), show_alert: true });
      if (outcome !== 'report-unknown-voice') await takeButtons(ctx, log);
    });
  }

  operators.callbackQuery(matching('report', 'voice'), async (ctx) => {
    const number = Number(valueIn(ctx));
    const file = await reports.fileOf(number);
    if (file === undefined) return ctx.answerCallbackQuery({ text: ctx.t('report-gone'), show_alert: true });
    await ctx.answerCallbackQuery();
    const found = await whose(deps, ctx.api, file, fileIn(ctx.callbackQuery.message));
    if (found === undefined) return ctx.reply(ctx.t('report-unknown-voice'));
    const { owner, voice, by } = found;
    await rules.audit.note(userKey(ctx.from.id), `report ${number} voice`, owner);
    const voices = await storage.voices.list(owner);
    return ctx.reply(
      ctx.t('report-voice', {
        number,
        by,
        person: await rules.audit.aliasOf(owner),
        place: 1 + voices.findIndex(({ id }) => id === voice),
        count: voices.length,
      }),
    );
  });

  operators.command('revokevoice', async (ctx) => {
    if (!/^\s*\d{1,9}\s*$/.test(ctx.match)) return offer(ctx);
    return ctx.reply(ctx.t(await settle(ctx, Number(ctx.match), 'revoke')));
  });

  /** A button for each report that waits. */
  async function offer(ctx: Context) {
    const waiting = (await reports.all()).slice(-MAX_OFFERED);
    const keyboard = new InlineKeyboard();
    for (const [index, { number }] of waiting.entries()) {
      keyboard.text(String(number), button('report', 'revoke', String(number)));
      if (index % 5 === 4) keyboard.row();
    }
    const usage = ctx.t('revokevoice-usage');
    if (waiting.length === 0) return ctx.reply(usage);
    return ctx.reply(`${ctx.t('revokevoice-choose')}\n\n${usage}`, { reply_markup: keyboard });
  }

  return composer;
}

/** The reported voice message, as the operators have it. */
function fileIn(message: MaybeInaccessibleMessage | undefined): string | undefined {
  return message !== undefined && 'voice' in message ? message.voice?.file_id : undefined;
}

/** Whose voice speaks in `file`: as it was noted when it was sent, else by the mark in its sound, among all voices there are. */
async function whose(
  { config, personal, storage, examiner }: Dependencies,
  api: Api,
  file: string,
  fileId?: string,
): Promise<{ readonly owner: string; readonly voice: string; readonly by: 'file' | 'mark' } | undefined> {
  const noted = await personal.utterances.find(file);
  if (noted !== undefined) return { ...noted, by: 'file' };
  if (fileId === undefined) return undefined;
  const voices: { readonly owner: string; readonly voice: string }[] = [];
  for await (const [owner] of storage.settings.list()) {
    for (const { id } of await storage.voices.list(owner)) voices.push({ owner, voice: id });
  }
  const { heard } = await examiner.examine(await download({ api, config, fileId, size: undefined }), voices);
  return heard?.length === 1 && heard[0] !== undefined ? { ...heard[0], by: 'mark' } : undefined;
}
