/**
 * The control lane: `/cancel` and the Cancel button overtake whatever of the same person is being handled.
 *
 * It stands in front of `sequentialize`, stops the jobs at once, and lets the update go on: leaving the conversation
 * and answering wait for their turn, so that nothing writes a conversation's state behind its back.
 */
import { Composer } from 'grammy';
import type { User } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { attempt } from '../failures.ts';
import { answerQuietly, type Context, chatKey, matching, requesterOf, userKey, valueIn } from '../telegram/index.ts';
import { draftIdOf } from './progress.ts';

/** The stopping that an update's `/cancel` has begun: how many jobs it is, for the answer. */
const stopping = new WeakMap<object, Promise<number>>();

export function controlLane({ jobs }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('cancel', (ctx, next) => {
    // Not awaited here: what is sent right after /cancel must not get into `sequentialize` before it.
    if (ctx.from !== undefined) stopping.set(ctx.update, cancelMine({ jobs }, ctx.from, ctx));
    return next();
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

type Asking = Pick<Context, 'msg' | 'chat'>;

/** Cancels what the sender asked for in this chat; how many jobs that were. */
async function cancelMine({ jobs }: Pick<Dependencies, 'jobs'>, from: User, { msg, chat }: Asking): Promise<number> {
  if (msg === undefined || chat === undefined) return 0;
  return jobs.cancel({ user: requesterOf(from, msg), chat: chatKey(chat.id) });
}

/** Behind the lane: leaves the conversation and says what was stopped. */
export function cancelCommand(deps: Pick<Dependencies, 'jobs'>): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('cancel', async (ctx) => {
    const talks = Object.keys(ctx.conversation.active()).length;
    await ctx.conversation.exitAll();
    // What was sent before /cancel may have been accepted only since: it is meant too.
    const early = (await stopping.get(ctx.update)) ?? 0;
    const count = early + (ctx.from === undefined ? 0 : await cancelMine(deps, ctx.from, ctx));
    const text = ctx.t(count + talks > 0 ? 'cancel-done' : 'cancel-nothing', { jobs: count });
    if (ctx.chat.type !== 'private') return answerQuietly(ctx, text);
    return ctx.reply(text, { reply_markup: { remove_keyboard: true } });
  });
  return composer;
}
