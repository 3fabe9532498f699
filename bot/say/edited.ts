/**
 * An edit of a text that still waits is spoken as it is now. What runs already, or was spoken, stays as it was: whoever
 * wants it again asks again.
 */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { reviseSpeech } from '../requests/index.ts';
import { type Context, commandIn, withoutCall, wordsOf } from '../telegram/index.ts';

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
  });
  return composer;
}
