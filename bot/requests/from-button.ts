/** Requests that come from a button instead of a message. */

import { chatKey, isGroupId, jobId, type SpeakRequest, userKey } from '../jobs/request.ts';
import { DEFAULT_SETTINGS, modeOf } from '../people/settings.ts';
import type { Context, Dependencies } from '../telegram/context.ts';
import { localeOf } from '../telegram/i18n.ts';
import { admit } from './admission.ts';
import { voiceFor } from './voice-choice.ts';

/** A tap by somebody. */
export type TapContext = Context & { readonly from: { readonly id: number; readonly language_code?: string } };

/** What a tap asks to say. */
export interface Wish extends Pick<SpeakRequest, 'text' | 'emotion' | 'pace' | 'seed'> {
  readonly wavBits?: 16 | 24;
  readonly slotSeconds?: number;
  /** Whose voice it was when the line was first said; default: the voice that is chosen now. */
  readonly from?: { readonly owner: string; readonly voice: string };
}

/**
 * Queues `wish` as an answer to what the tapped message answers, and ends the button's waiting.
 *
 * @throws what `admit` and `Jobs.accept` throw
 */
export async function requestFromTap(deps: Dependencies, ctx: TapContext, wish: Wish): Promise<void> {
  const message = ctx.callbackQuery?.message;
  if (message === undefined || ctx.callbackQuery === undefined) return;
  const user = userKey(ctx.from.id);
  const { from, ...said } = wish;
  await admit(deps, ctx, said.text);
  const settings = (await deps.storage.settings.get(user)) ?? DEFAULT_SETTINGS;
  // A voice that was lent may have been taken back since.
  const voice = from?.owner === user ? { owner: user, id: from.voice } : await voiceFor(deps, ctx, settings);
  if (voice === undefined) {
    await ctx.answerCallbackQuery({ text: ctx.t('error-voice-none'), show_alert: true });
    return;
  }
  const asked = 'reply_to_message' in message ? message.reply_to_message : undefined;
  const isInTopic = 'is_topic_message' in message && message.is_topic_message === true;
  const to = {
    chatId: message.chat.id,
    messageId: asked?.message_id ?? message.message_id,
    ...(isInTopic && { topicId: message.message_thread_id }),
  };
  const withWords = !isGroupId(to.chatId) && modeOf(settings) === 'both';
  const locale = localeOf(ctx.from.language_code);
  // The query's id: a second tap is a second wish, an update that comes twice is not.
  await deps.jobs.accept({
    id: jobId(to, ctx.callbackQuery.id),
    user,
    chat: chatKey(to.chatId),
    request: {
      ...said,
      ...(withWords && { withWords }),
      kind: 'speak',
      owner: voice.owner,
      voice: voice.id,
      locale,
      to,
    },
  });
  await ctx.answerCallbackQuery();
}

/** A seed from Telegram's id of the query, a decimal number: a repeated update asks for the same. */
export function seedOf(ctx: TapContext): number {
  return Number(BigInt.asUintN(31, BigInt(ctx.callbackQuery?.id ?? 0)));
}
