/** From words to a job: may they be spoken now, by which voice, and how; then they are in the queue. */
import { InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { requesterOf, senderOf } from '../chats/members.ts';
import { GroupError } from '../errors.ts';
import { chatKey, isGroupId, jobId } from '../jobs/request.ts';
import { type ChosenEmotion, DEFAULT_SETTINGS, emotionOf, modeOf } from '../people/settings.ts';
import { readLine } from '../speech/line.ts';
import { button } from '../telegram/callbacks.ts';
import type { Context, Dependencies } from '../telegram/context.ts';
import type { Address } from '../telegram/delivery.ts';
import { answerQuietly } from '../telegram/ephemeral.ts';
import { localeOf } from '../telegram/i18n.ts';
import { admit } from './admission.ts';
import { voiceFor, voiceOfChat } from './voice-choice.ts';

/** What a request needs of the message that asks. */
export type Asking = Pick<Message, 'message_id' | 'message_thread_id' | 'is_topic_message' | 'chat' | 'sender_chat'>;

export interface SpeechOptions {
  /** Whose voice it is to be. Default: the asking person's. An anonymous admin always speaks as the group. */
  readonly speaker?: 'person' | 'group';
  /** Where the line itself says none. Default: as the person has chosen. */
  readonly emotion?: ChosenEmotion;
}

/**
 * Accepts `words` for the person in `ctx`, to be answered at `message`.
 *
 * @throws GroupError, TextError as `admit`; GroupError no-voice
 * @throws BusyError full, user-limit
 */
export async function requestSpeech(
  deps: Dependencies,
  ctx: Context,
  words: string,
  message: Asking,
  options: SpeechOptions = {},
): Promise<unknown> {
  const sender = senderOf(message);
  // A channel has no voice: nobody knows whose it would be.
  if (ctx.from === undefined || sender === 'channel') return answerQuietly(ctx, ctx.t('say-anonymous'));
  const isGroup = sender === 'group' || options.speaker === 'group';
  const user = requesterOf(ctx.from, message);
  const settings = (await deps.storage.settings.get(user)) ?? DEFAULT_SETTINGS;
  // 1. What is asked: the text, and what the line itself says about emotion and pace.
  const { text, emotion = options.emotion ?? emotionOf(settings), pace = { kind: 'free' } } = readLine(words);
  // 2. Whether it may be asked, here and now.
  await admit(deps, ctx, text);
  // 3. Whose voice it is.
  const voice = isGroup ? await voiceOfChat(deps, message.chat.id) : await voiceFor(deps, ctx, settings);
  if (voice === undefined && isGroup) throw new GroupError('no-voice');
  if (voice === undefined) return answerQuietly(ctx, ctx.t('voice-first'), toEnroll(ctx));
  // 4. The job.
  const to: Required<Pick<Address, 'chatId' | 'messageId'>> & Address = {
    chatId: message.chat.id,
    messageId: message.message_id,
    ...(message.is_topic_message === true && { topicId: message.message_thread_id }),
  };
  const locale = localeOf(ctx.from.language_code);
  const common = { owner: voice.owner, voice: voice.id, locale, to, seed: message.message_id };
  const withWords = !isGroupId(to.chatId) && modeOf(settings) === 'both';
  const request = { ...common, kind: 'speak', text, emotion, pace, ...(withWords && { withWords }) } as const;
  return deps.jobs.accept({ id: jobId(to), user, chat: chatKey(to.chatId), request });
}

/** The button that leads to the first recording; in groups a link to the private chat. */
function toEnroll(ctx: Context): InlineKeyboard {
  const label = ctx.t('button-enroll');
  return ctx.chat?.type === 'private'
    ? new InlineKeyboard().text(label, button('start', 'enroll'))
    : new InlineKeyboard().url(label, `https://t.me/${ctx.me.username}?start=enroll`);
}
