/** A text that was edited after it was spoken: the buttons under its reply follow it. */
import { InlineKeyboard } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { button, type Context, userKey } from '../telegram/index.ts';
import { replyKeyboard } from './reply-buttons.ts';
import type { SpokenLine } from './spoken-lines.ts';

/**
 * Lets the card of what `job` has spoken speak what `read` gives from now on, with a button on top that says so. Nothing happens
 * where the line is not kept (any more).
 *
 * @throws what `read` throws
 */
export async function reviseCard(
  deps: Dependencies,
  ctx: Context & { readonly from: { readonly id: number }; readonly chat: { readonly id: number } },
  job: string,
  read: () => Promise<Pick<SpokenLine, 'text' | 'emotion' | 'pace' | 'cast'>>,
): Promise<void> {
  const user = userKey(ctx.from.id);
  // Most edits are of what was never spoken, and may be written as they like.
  if (!(await deps.personal.lines.has(user, job))) return;
  const line = await deps.personal.lines.revise(user, job, await read());
  const message = line?.message;
  if (line === undefined || message === undefined) return;
  const card = await replyKeyboard(deps, user, line, (key, args) => ctx.t(key, args));
  const reply_markup = new InlineKeyboard()
    .text(ctx.t('button-say-edited'), button('line', 'edited', line.id))
    .append(card);
  await tolerate(deps.log, () => ctx.api.editMessageReplyMarkup(ctx.chat.id, message, { reply_markup }));
}
