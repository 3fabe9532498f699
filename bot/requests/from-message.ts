/** A message asks: its words, its sender, its place. */
import { InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { TextError } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { VoiceError } from '../errors.ts';
import { attempt } from '../failures.ts';
import { jobId } from '../jobs/index.ts';
import { emotionOf, settingsOf } from '../people/index.ts';
import { type ChosenEmotion, isVerbatim, readLine } from '../speech/index.ts';
import {
  type Address,
  answerQuietly,
  button,
  type Context,
  requesterOf,
  senderOf,
  userKey,
  withoutCall,
} from '../telegram/index.ts';
import { accept, namedIn } from './accept.ts';
import { admit } from './admission.ts';
import { secondsOf, splitText } from './series.ts';
import { voiceFor } from './voice-choice.ts';

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
  const to: Required<Pick<Address, 'chatId' | 'messageId'>> & Address = {
    chatId: message.chat.id,
    messageId: message.message_id,
    ...(message.is_topic_message === true && { topicId: message.message_thread_id }),
  };
  const asking = { id: jobId(to), user, to, speaking: isGroup ? 'group' : 'person' } as const;
  const outcome = await attempt(() =>
    accept(deps, ctx, asking, (settings) => {
      const { text, emotion = options.emotion ?? emotionOf(settings), pace = { kind: 'free' } } = readLine(words);
      return { kind: 'speak', text, emotion, pace, seed: message.message_id, ...(isVerbatim(words) && { cast: [] }) };
    }),
  );
  if (outcome.ok) return;
  if (isTooLong(outcome.error) && (await offerParts(deps, ctx, words))) return;
  // Who has no voice yet is not refused but shown the way to one.
  if (!(outcome.error instanceof VoiceError && outcome.error.code === 'none')) throw outcome.error;
  return answerQuietly(ctx, ctx.t('voice-first'), toEnroll(ctx));
}

/**
 * Puts `words` in place of what `message` asked to say, while that still waits; else nothing happens.
 *
 * @throws GroupError, TextError as `admit`; LineError as `readLine`: then it stays as it was
 */
export async function reviseSpeech(
  deps: Dependencies,
  ctx: Context,
  words: string,
  message: Asking,
  options: Pick<SpeechOptions, 'emotion'> = {},
): Promise<void> {
  if (ctx.from === undefined) return;
  const id = jobId({ chatId: message.chat.id, messageId: message.message_id });
  const user = requesterOf(ctx.from, message);
  // Most edits are of what nobody has asked for.
  if (!deps.jobs.isWaiting(id, user)) return;
  await deps.jobs.revise(id, user, await readSaid(deps, ctx, words, { user, chatId: message.chat.id }, options));
}

/**
 * What `words` ask to say for `user` in a chat.
 *
 * @throws GroupError, TextError as `admit`; LineError as `readLine`
 */
export async function readSaid(
  deps: Dependencies,
  ctx: Context,
  words: string,
  { user, chatId }: { readonly user: string; readonly chatId: number },
  options: Pick<SpeechOptions, 'emotion'> = {},
) {
  const settings = await settingsOf(deps.storage, user);
  const { text, emotion = options.emotion ?? emotionOf(settings), pace = { kind: 'free' } as const } = readLine(words);
  await admit(deps, ctx, text);
  const by = { user, to: { chatId }, speaking: 'person' } as const;
  const { cast = [] } = isVerbatim(words) ? {} : await namedIn(deps, { text }, by);
  return { text, emotion, pace, cast };
}

function isTooLong(error: unknown): boolean {
  return error instanceof TextError && error.code === 'too-long';
}

/**
 * Offers to say `words` as several replies; false where that can't be: in a group, without a voice, or where no message has
 * these words, which are not kept meanwhile.
 */
async function offerParts(deps: Dependencies, ctx: Context, words: string): Promise<boolean> {
  const { from, chat, msg, me } = ctx;
  if (from === undefined || chat?.type !== 'private') return false;
  const source = [msg, msg?.reply_to_message].find(
    (message) => message !== undefined && withoutCall(message, me) === words.trim(),
  );
  const user = userKey(from.id);
  if (source === undefined || (await voiceFor(deps, ctx, await settingsOf(deps.storage, user))) === undefined)
    return false;
  const long = await splitText(deps, user, { chatId: chat.id }, words);
  const parts = long.parts.length;
  const numbers = { characters: [...long.line.text].length, maxCharacters: deps.config.VOXBACK_MAX_CHARACTERS, parts };
  await ctx.reply(ctx.t('long-offer', { ...numbers, seconds: secondsOf(long) }), {
    reply_parameters: { message_id: source.message_id },
    reply_markup: new InlineKeyboard()
      .text(ctx.t('button-say-parts', { parts }), button('long', 'say'))
      .row()
      .text(ctx.t('button-decline'), button('long', 'no')),
  });
  return true;
}

/** The button that leads to the first recording; in groups a link to the private chat. */
function toEnroll(ctx: Context): InlineKeyboard {
  const label = ctx.t('button-enroll');
  return ctx.chat?.type === 'private'
    ? new InlineKeyboard()
        .text(label, button('start', 'enroll'))
        .row()
        .text(ctx.t('button-hear-example'), button('start', 'hear'))
    : new InlineKeyboard().url(label, `https://t.me/${ctx.me.username}?start=enroll`);
}
