/**
 * From a message to a request for speech: plain text and `/say` in private chats; in groups `/say`, a mention, a reply
 * to the bot. That is all that a bot hears with Telegram's privacy mode on, so nothing is lost by leaving it on.
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { Message } from 'grammy/types';
import { TextError } from '../inference/index.ts';
import { button, matching } from './callbacks.ts';
import type { Context, Dependencies } from './context.ts';
import type { Address } from './delivery.ts';
import { localeOf } from './i18n.ts';
import { chatKey, jobId, userKey } from './requests.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** `/say`. */
export function sayCommand(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command('say', async (ctx) => {
    const text = ctx.match.trim() || wordsOf(ctx.msg.reply_to_message);
    if (text !== '') return requestSpeech(deps, ctx, text, ctx.msg);
    if (ctx.chat.type !== 'private') return ctx.reply(ctx.t('say-usage-group'), inTopic(ctx.msg));
    return ctx.reply(ctx.t('say-ask'), { reply_markup: { force_reply: true } });
  });

  // A restart left it open whether this reply was sent: its reader decides.
  composer.callbackQuery(matching('job', 'again'), async (ctx) => {
    const note = ctx.callbackQuery.message;
    const asked = note !== undefined && 'reply_to_message' in note ? note.reply_to_message : undefined;
    if (note === undefined || asked === undefined || asked.from?.id !== ctx.from.id) return ctx.answerCallbackQuery();
    await ctx.answerCallbackQuery();
    // The id of the note, not of the message: that job has ended.
    return requestSpeech(deps, ctx, spokenPart(ctx, asked), { ...asked, message_id: note.message_id });
  });

  return composer;
}

/** Text that is not a command. */
export function spokenText(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  composer.chatType('private').on('message:text', async (ctx, next) => {
    if (ctx.hasText(/^\//)) return next();
    return requestSpeech(deps, ctx, ctx.msg.text, ctx.msg);
  });

  composer.chatType(['group', 'supergroup']).on('message:text', async (ctx, next) => {
    const isReplyToMe = ctx.msg.reply_to_message?.from?.id === ctx.me.id;
    const isMention = mentions(ctx.msg.text, ctx.me.username);
    if (ctx.hasText(/^\//) || (!isReplyToMe && !isMention)) return next();
    const text = spokenPart(ctx, ctx.msg) || (isReplyToMe ? '' : wordsOf(ctx.msg.reply_to_message));
    if (text === '') return ctx.reply(ctx.t('say-usage-group'), inTopic(ctx.msg));
    return requestSpeech(deps, ctx, text, ctx.msg);
  });

  return composer;
}

/** What a request needs of the message that asks. */
type Asking = Pick<Message, 'message_id' | 'message_thread_id' | 'is_topic_message' | 'chat' | 'sender_chat'>;

/**
 * Accepts `text` for the voice of the person in `ctx`, to be answered at `message`.
 *
 * @throws TextError too-long
 * @throws BusyError full, user-limit
 */
async function requestSpeech(
  { storage, jobs, config }: Dependencies,
  ctx: Context,
  text: string,
  message: Asking,
): Promise<unknown> {
  // An anonymous admin or a channel has no voice: nobody knows whose it would be.
  if (ctx.from === undefined || message.sender_chat !== undefined) {
    return ctx.reply(ctx.t('say-anonymous'), inTopic(message));
  }
  const owner = userKey(ctx.from.id);
  const { voice: chosen, emotion } = (await storage.settings.get(owner)) ?? DEFAULT_SETTINGS;
  const voice = chosen === undefined ? undefined : await storage.voices.get(owner, chosen);
  if (voice === undefined) return ctx.reply(ctx.t('voice-first'), { ...inTopic(message), reply_markup: toEnroll(ctx) });

  const characters = [...text].length;
  const maxCharacters = config.VOXBACK_MAX_CHARACTERS;
  if (characters > maxCharacters) throw new TextError('too-long', { characters, maxCharacters });

  const to: Required<Pick<Address, 'chatId' | 'messageId'>> & Address = {
    chatId: message.chat.id,
    messageId: message.message_id,
    ...(message.is_topic_message === true && { topicId: message.message_thread_id }),
  };
  const locale = localeOf(ctx.from.language_code);
  const common = { owner, voice: voice.id, locale, to, seed: message.message_id };
  const request = { ...common, kind: 'speak', text, emotion, pace: { kind: 'free' } } as const;
  return jobs.accept({ id: jobId(to), user: owner, chat: chatKey(to.chatId), request });
}

/** The button that leads to the first recording; in groups a link to the private chat. */
function toEnroll(ctx: Context): InlineKeyboard {
  const label = ctx.t('button-enroll');
  return ctx.chat?.type === 'private'
    ? new InlineKeyboard().text(label, button('start', 'enroll'))
    : new InlineKeyboard().url(label, `https://t.me/${ctx.me.username}?start=enroll`);
}

/** Parameters that keep an answer in its topic and under its question. */
function inTopic({ message_id, message_thread_id: thread, is_topic_message: isTopic }: Asking) {
  return {
    ...(isTopic === true && thread !== undefined && { message_thread_id: thread }),
    reply_parameters: { message_id, allow_sending_without_reply: true },
  };
}

type Words = { readonly text?: string | undefined; readonly caption?: string | undefined };

/** The words of a message that is to be read out. */
function wordsOf(message: Words | undefined): string {
  return (message?.text ?? message?.caption ?? '').trim();
}

function mentions(text: string, username: string): boolean {
  return new RegExp(`@${username}\\b`, 'i').test(text);
}

/** What `message` asks to say: without the command or the mention that called the bot. */
function spokenPart(ctx: Context, message: Words): string {
  return wordsOf(message)
    .replace(/^\/say(?:@\w+)?\s*/i, '')
    .replace(new RegExp(`@${ctx.me.username}\\b[\\s,:，：]*`, 'gi'), '')
    .trim();
}
