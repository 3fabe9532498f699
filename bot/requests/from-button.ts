/** Requests that come from a button instead of a message. */

import type { Dependencies } from '../dependencies.ts';
import { jobId, type SpeakRequest } from '../jobs/index.ts';
import { type Context, DEMONSTRATION, userKey } from '../telegram/index.ts';
import { accept } from './accept.ts';

/** A tap by somebody. */
export type ButtonContext = Context & { readonly from: { readonly id: number; readonly language_code?: string } };

/** What a tap asks to say. */
export interface Wish extends Pick<SpeakRequest, 'text' | 'emotion' | 'pace' | 'seed' | 'cast'> {
  readonly wavBits?: 16 | 24;
  readonly fileHz?: 24_000;
  readonly asMp3?: true;
  readonly takeNumber?: number;
  readonly withTimes?: boolean;
  readonly slotSeconds?: number;
  readonly take?: 'best';
  /** See `SpeakRequest`. */
  readonly root?: string;
  /** See `SpeakRequest`. */
  readonly reading?: string;
  /** See `SpeakRequest`. */
  readonly replaces?: number;
  /** Whose voice it was when the line was first said; default: the voice that is chosen now. */
  readonly from?: { readonly owner: string; readonly voice: string };
}

/**
 * Queues `wish` as an answer to what the tapped message answers, and ends the button's waiting.
 *
 * @throws what `accept` throws
 */
export async function requestFromButton(deps: Dependencies, ctx: ButtonContext, wish: Wish): Promise<void> {
  const message = ctx.callbackQuery?.message;
  if (message === undefined || ctx.callbackQuery === undefined) return;
  const user = userKey(ctx.from.id);
  const { from, ...said } = wish;
  const asked = 'reply_to_message' in message ? message.reply_to_message : undefined;
  const isInTopic = 'is_topic_message' in message && message.is_topic_message === true;
  const to = {
    chatId: message.chat.id,
    messageId: asked?.message_id ?? message.message_id,
    ...(isInTopic && { topicId: message.message_thread_id }),
  };
  // A voice that was lent may have been taken back since.
  const isFree = from?.owner === user || from?.owner === DEMONSTRATION;
  const speaking = from !== undefined && isFree ? { owner: from.owner, id: from.voice } : 'person';
  // The query's id: a second tap is a second wish, an update that comes twice is not.
  const asking = { id: jobId(to, ctx.callbackQuery.id), user, to, speaking } as const;
  await accept(deps, ctx, asking, () => ({ ...said, kind: 'speak' }));
  await ctx.answerCallbackQuery();
}

/** A seed from Telegram's id of the query, a decimal number: a repeated update asks for the same. */
export function seedOf(ctx: ButtonContext): number {
  return Number(BigInt.asUintN(31, BigInt(ctx.callbackQuery?.id ?? 0)));
}
