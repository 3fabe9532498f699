/**
 * An edit of a text that still waits is spoken as it is now. What runs already stays as it was. Of what was spoken the
 * buttons follow: a new one says the text as it is now, and so do the others.
 */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { jobId } from '../jobs/index.ts';
import { reviseCard } from '../reply-buttons/index.ts';
import { readSaid, reviseSpeech } from '../requests/index.ts';
import { type Context, commandIn, userKey, withoutCall, wordsOf } from '../telegram/index.ts';

export function editedText(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on(['edited_message:text', 'edited_message:caption'], async (ctx) => {
    const { msg, me } = ctx;
    const command = commandIn(msg, me);
    const isRead = command?.name === 'read';
    const isOther = command === undefined ? wordsOf(msg).startsWith('/') : !isRead && command.name !== 'say';
    const words = isRead ? command.rest : withoutCall(msg, me);
    // Without words of its own it reads what it answers, and that has not changed.
    if (isOther || words === '') return;
    await reviseSpeech(deps, ctx, words, msg, isRead ? { emotion: { from: 'voice' } } : {});
    // Replies in groups have no buttons.
    if (ctx.chat.type !== 'private') return;
    const [user, chatId] = [userKey(ctx.from.id), ctx.chat.id];
    const id = jobId({ chatId, messageId: msg.message_id });
    if (deps.jobs.has(id)) return;
    await reviseCard(deps, ctx, id, () => readSaid(deps, ctx, words, { user, chatId }));
  });
  return composer;
}
