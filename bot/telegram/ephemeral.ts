/**
 * Words for one person in a group, so that nobody else has to read them: an ephemeral message where Telegram takes it,
 * else an ordinary answer.
 */
import type { Api, InlineKeyboard } from 'grammy';
import { attempt, refusalOf } from '../failures.ts';
import type { Context } from './context.ts';
import { type Address, placed } from './delivery.ts';
import { senderOf } from './messages/index.ts';

export interface Listener extends Address {
  /** Who is to read it; absent: nobody in particular, so everybody does. */
  readonly userId?: number | undefined;
}

/**
 * Sends `text` to `to.userId` alone.
 *
 * @throws GrammyError, HttpError when it can be sent in neither way
 */
export async function sendEphemeral(api: Api, to: Listener, text: string, keyboard?: InlineKeyboard): Promise<void> {
  const buttons = keyboard === undefined ? {} : { reply_markup: keyboard };
  if (to.userId !== undefined) {
    const ephemeral_message_parameters = { receiver_user_id: to.userId };
    // It answers no message: Telegram would refuse it when that one is gone.
    const place = to.topicId === undefined ? {} : { message_thread_id: to.topicId };
    const outcome = await attempt(() =>
      api.sendMessage(to.chatId, text, { ...place, ...buttons, ephemeral_message_parameters }),
    );
    if (outcome.ok) return;
    // Only a plain no has another way: what can't reach the group can't reach it aloud either.
    if (refusalOf(outcome.error) !== 'other') throw outcome.error;
  }
  await api.sendMessage(to.chatId, text, { ...placed(to), ...buttons });
}

/** Answers the update: in a group to its sender alone, in a private chat as usual. */
export async function answerQuietly(ctx: Context, text: string, keyboard?: InlineKeyboard): Promise<void> {
  const { chat, msg, from } = ctx;
  if (chat === undefined) return;
  const isPerson = chat.type !== 'private' && senderOf(msg) === 'person';
  const to: Listener = {
    chatId: chat.id,
    topicId: msg?.is_topic_message === true ? msg.message_thread_id : undefined,
    messageId: msg?.message_id,
    userId: isPerson ? from?.id : undefined,
  };
  await sendEphemeral(ctx.api, to, text, keyboard);
}
