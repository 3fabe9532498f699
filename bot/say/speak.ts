/**
 * From a message to a request for speech: plain text and `/say` in private chats; in groups `/say`, `/read`, a mention, a
 * reply to the bot. With Telegram's privacy mode on a bot hears no mentions, unless it is an admin of the group.
 */
import { Composer } from 'grammy';
import type { Chat, Message } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { changeSettings, settingsOf } from '../people/index.ts';
import { requestSpeech } from '../requests/index.ts';
import { spokenFeeling } from '../speech/index.ts';
import {
  answeredWords,
  answerQuietly,
  type Context,
  commandIn,
  isMentioned,
  matching,
  userKey,
  withoutCall,
  wordsOf,
} from '../telegram/index.ts';

/** `/say`, and `/read` of groups. */
export function sayCommand(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  async function say(ctx: Asked, words: string): Promise<unknown> {
    const text = words || answeredWords(ctx.msg);
    if (text !== '') return requestSpeech(deps, ctx, text, ctx.msg);
    if (ctx.chat.type !== 'private') return answerQuietly(ctx, ctx.t('say-usage-group'));
    return ctx.reply(ctx.t('say-ask'), { reply_markup: { force_reply: true } });
  }

  async function read(ctx: Asked, words: string): Promise<unknown> {
    const text = words || answeredWords(ctx.msg);
    if (text === '') return answerQuietly(ctx, ctx.t('read-usage'));
    return requestSpeech(deps, ctx, text, ctx.msg, { speaker: 'group', emotion: { from: 'voice' } });
  }

  composer.command('say', (ctx) => say(ctx, ctx.match.trim()));
  composer.chatType(['group', 'supergroup']).command('read', (ctx) => read(ctx, ctx.match.trim()));

  // grammY looks for commands in texts only; under a picture they mean the same.
  composer.on('message:caption', (ctx, next) => {
    const command = commandIn(ctx.msg, ctx.me);
    if (command?.name === 'say') return say(ctx, command.rest);
    if (command?.name === 'read' && ctx.chat.type !== 'private') return read(ctx, command.rest);
    return next();
  });

  // A restart left it open whether this reply was sent: its reader decides.
  composer.callbackQuery(matching('job', 'again'), async (ctx) => {
    const note = ctx.callbackQuery.message;
    const asked = note !== undefined && 'reply_to_message' in note ? note.reply_to_message : undefined;
    if (note === undefined || asked === undefined || asked.from?.id !== ctx.from.id) return ctx.answerCallbackQuery();
    const text = withoutCall(asked, ctx.me);
    // A command that means another message or a line of the group's: Telegram does not show it with the note.
    if (text === '' || text.startsWith('/')) return ctx.answerCallbackQuery({ text: ctx.t('button-stale') });
    await ctx.answerCallbackQuery();
    // The id of the note, not of the message: that job has ended.
    return requestSpeech(deps, ctx, text, { ...asked, message_id: note.message_id });
  });

  return composer;
}

/** Text that is not a command. */
export function spokenText(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  composer.chatType('private').on('message:text', async (ctx, next) => {
    if (ctx.hasText(/^\//)) return next();
    await requestSpeech(deps, ctx, ctx.msg.text, ctx.msg);
    return explainFeelings(deps, ctx, ctx.msg.text);
  });

  composer.chatType(['group', 'supergroup']).on(['message:text', 'message:caption'], async (ctx, next) => {
    const isReplyToMe = ctx.msg.reply_to_message?.from?.id === ctx.me.id;
    const isForMe = isReplyToMe || isMentioned(ctx.msg, ctx.me);
    if (!isForMe || wordsOf(ctx.msg).startsWith('/')) return next();
    const text = withoutCall(ctx.msg, ctx.me) || (isReplyToMe ? '' : answeredWords(ctx.msg));
    if (text === '') return answerQuietly(ctx, ctx.t('say-usage-group'));
    return requestSpeech(deps, ctx, text, ctx.msg);
  });

  return composer;
}

/** Says once to whoever begins a text with a feeling, and hears it read out, how one is written. */
async function explainFeelings({ storage }: Dependencies, ctx: Context, words: string): Promise<void> {
  const feeling = spokenFeeling(words);
  if (feeling === undefined || ctx.from === undefined) return;
  const user = userKey(ctx.from.id);
  const { voice, knowsFeelings } = await settingsOf(storage, user);
  if (voice === undefined || knowsFeelings === true) return;
  await changeSettings(storage, user, (settings) => ({ ...settings, knowsFeelings: true }));
  await ctx.reply(ctx.t('say-feeling', { feeling }));
}

/** An update that holds a message. */
type Asked = Context & { readonly msg: Message; readonly chat: Chat };
