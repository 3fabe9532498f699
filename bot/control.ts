/**
 * The control lane: `/cancel` and the Cancel button overtake whatever of the same person is being handled.
 *
 * It stands in front of `sequentialize`, stops the jobs at once, and lets the update go on: leaving the conversation
 * and answering wait for their turn, so that nothing writes a conversation's state behind its back.
 */
import { Composer } from 'grammy';
import { matching, valueIn } from './callbacks.ts';
import type { Context, Dependencies } from './context.ts';
import { attempt } from './failures.ts';
import { requesterOf } from './groups/members.ts';
import { answerQuietly } from './groups/whisper.ts';
import { draftIdOf } from './progress.ts';
import { chatKey, userKey } from './requests.ts';

/** How many jobs the update's `/cancel` has stopped, for its answer. */
const stopped = new WeakMap<object, number>();

export function controlLane({ jobs }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('cancel', async (ctx, next) => {
    if (ctx.from !== undefined) {
      const count = await jobs.cancel({ user: requesterOf(ctx.from, ctx.msg), chat: chatKey(ctx.chat.id) });
      stopped.set(ctx.update, count);
    }
    await next();
  });
  composer.callbackQuery(matching('job', 'cancel'), async (ctx) => {
    const isMine = await jobs.cancelOne(valueIn(ctx), userKey(ctx.from.id));
    // i18n stands behind this lane: the answer is an empty one, the note's end says enough.
    await attempt(() => ctx.answerCallbackQuery(isMine ? { text: '✓' } : {}));
  });
  // Stop under a draft. The update names no sender, but drafts are in private chats only, where chat and person are one.
  composer.on('stopped_message_generation', async (ctx) => {
    const { chat, draft_id } = ctx.stoppedMessageGeneration;
    await jobs.cancel({ user: userKey(chat.id), only: (id) => draftIdOf(id) === draft_id });
  });
  return composer;
}

/** Behind the lane: leaves the conversation and says what was stopped. */
export function cancelCommand(): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('cancel', async (ctx) => {
    const talks = Object.keys(ctx.conversation.active()).length;
    await ctx.conversation.exitAll();
    const count = stopped.get(ctx.update) ?? 0;
    const text = ctx.t(count + talks > 0 ? 'cancel-done' : 'cancel-nothing', { jobs: count });
    if (ctx.chat.type !== 'private') return answerQuietly(ctx, text);
    return ctx.reply(text, { reply_markup: { remove_keyboard: true } });
  });
  return composer;
}
