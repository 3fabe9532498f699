/** The buttons under a new voice's greeting: keep it, record again, delete it. Valid as long as the draft is there. */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { changeSettings } from '../people/index.ts';
import { type Context, matching, userKey, valueIn } from '../telegram/index.ts';
import { beginEnrollment } from './enroll.ts';
import { moodOffer } from './reading.ts';

export function drafts({ storage, engines, log }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  // Greetings are in private chats only; a tap that names no chat is forged, and nothing could be said to it.
  const inPrivate = composer.chatType('private');
  const withoutButtons = (ctx: Context) => tolerate(log, () => ctx.editMessageReplyMarkup());

  inPrivate.callbackQuery(matching('draft', 'keep'), async (ctx) => {
    const owner = userKey(ctx.from.id);
    const id = valueIn(ctx);
    const kept = await storage.voices.update(owner, id, { state: 'kept' });
    if (kept === undefined) {
      await ctx.answerCallbackQuery({ text: ctx.t('voice-gone'), show_alert: true });
      return;
    }
    await changeSettings(storage, owner, (settings) => ({ ...settings, voice: id }));
    await ctx.answerCallbackQuery();
    await withoutButtons(ctx);
    await ctx.reply(ctx.t('enroll-kept', { voice: kept.name }));
    if (engines.emotion !== 'recorded') return;
    const { text, keyboard } = moodOffer(ctx, id);
    await ctx.reply(text, { reply_markup: keyboard });
  });

  inPrivate.callbackQuery(matching('draft', 'again'), async (ctx) => {
    // The draft may be gone or kept by now: another recording is welcome all the same.
    await removeDraft(ctx);
    await ctx.answerCallbackQuery();
    await withoutButtons(ctx);
    await beginEnrollment(ctx);
  });

  inPrivate.callbackQuery(matching('draft', 'delete'), async (ctx) => {
    // A draft that is gone: the same tap, again after a crash.
    if ((await removeDraft(ctx)) === 'kept') {
      await ctx.answerCallbackQuery({ text: ctx.t('button-stale'), show_alert: true });
      return;
    }
    await ctx.answerCallbackQuery();
    await withoutButtons(ctx);
    await ctx.reply(ctx.t('draft-deleted'));
  });

  /** Only a draft goes: a second tap on an old button must not take a voice that was kept. */
  async function removeDraft(ctx: Context & { from: { id: number }; match: string | RegExpMatchArray }) {
    const owner = userKey(ctx.from.id);
    const voice = await storage.voices.get(owner, valueIn(ctx));
    if (voice?.state === 'kept') return 'kept';
    if (voice !== undefined) await storage.voices.remove(owner, voice.id);
    return 'gone';
  }

  return composer;
}
