/**
 * From a message to a request for speech: plain text and `/say` in private chats; in groups `/say`, `/read`, a mention, a
 * reply to the bot. That is all that a bot hears with Telegram's privacy mode on, so nothing is lost by leaving it on.
 */
import { Composer } from 'grammy';
import type { Dependencies } from '../dependencies.ts';
import { requestSpeech } from '../requests/index.ts';
import { answeredWords, answerQuietly, type Context, matching, wordsOf } from '../telegram/index.ts';

/** `/say`, and `/read` of groups. */
export function sayCommand(deps: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();

  composer.command('say', async (ctx) => {
    const text = ctx.match.trim() || answeredWords(ctx.msg);
    if (text !== '') return requestSpeech(deps, ctx, text, ctx.msg);
    if (ctx.chat.type !== 'private') return answerQuietly(ctx, ctx.t('say-usage-group'));
    return ctx.reply(ctx.t('say-ask'), { reply_markup: { force_reply: true } });
  });

  composer.chatType(['group', 'supergroup']).command('read', (ctx) => {
    const text = ctx.match.trim() || answeredWords(ctx.msg);
    if (text === '') return answerQuietly(ctx, ctx.t('read-usage'));
    return requestSpeech(deps, ctx, text, ctx.msg, { speaker: 'group', emotion: { from: 'voice' } });
  });

  // A restart left it open whether this reply was sent: its reader decides.
  composer.callbackQuery(matching('job', 'again'), async (ctx) => {
    const note = ctx.callbackQuery.message;
    const asked = note !== undefined && 'reply_to_message' in note ? note.reply_to_message : undefined;
    if (note === undefined || asked === undefined || asked.from?.id !== ctx.from.id) return ctx.answerCallbackQuery();
    const text = spokenPart(ctx, asked);
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
    return requestSpeech(deps, ctx, ctx.msg.text, ctx.msg);
  });

  composer.chatType(['group', 'supergroup']).on('message:text', async (ctx, next) => {
    const isReplyToMe = ctx.msg.reply_to_message?.from?.id === ctx.me.id;
    const isMention = mentions(ctx.msg.text, ctx.me.username);
    if (ctx.hasText(/^\//) || (!isReplyToMe && !isMention)) return next();
    const text = spokenPart(ctx, ctx.msg) || (isReplyToMe ? '' : answeredWords(ctx.msg));
    if (text === '') return answerQuietly(ctx, ctx.t('say-usage-group'));
    return requestSpeech(deps, ctx, text, ctx.msg);
  });

  return composer;
}

type Words = { readonly text?: string | undefined; readonly caption?: string | undefined };

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
