/**
 * `@bot` in any chat. Alone it offers what the person has marked and said lately, as voice messages that Telegram has
 * already. With a text it offers "Say it": that sends a placeholder, which becomes the voice (`inline-message.ts`).
 *
 * Nothing is spoken while somebody types; only what they choose becomes a job.
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { attempt, failureOf, tolerate } from '../failures.ts';
import { emotionOf } from '../people/index.ts';
import { accept } from '../requests/index.ts';
import { readLine } from '../speech/index.ts';
import { button, type Context, matching, userKey } from '../telegram/index.ts';
import type { Phrase } from './phrases.ts';
import { inlineWords } from './placeholder.ts';

/** Id of the result that speaks what is typed; phrases have Telegram's ids of files. */
const SAY = 'say';

/** Results in one answer: a screen or two. */
const MAX_RESULTS = 20;

/** Seconds for which Telegram may show the same answer again: what was said meanwhile is to be in the next one. */
const CACHE_SECONDS = 1;

export function inline(deps: Dependencies): Composer<Context> {
  const { storage, personal, rules, jobs, config, i18n, languages, log } = deps;
  const composer = new Composer<Context>();
  let isOperatorTold = false;

  // What was sent by way of the bot in its own chats is an answer already.
  composer.on('message', (ctx, next) => (ctx.msg.via_bot?.id === ctx.me.id ? undefined : next()));

  composer.on('inline_query', async (ctx) => {
    const user = userKey(ctx.from.id);
    const mayUse = (await rules.isOn('inline', user)) && !(await rules.isBanned(user));
    const voices = mayUse ? await storage.voices.list(user) : [];
    const common = { is_personal: true, cache_time: CACHE_SECONDS };
    if (voices.length === 0) {
      const toEnroll = { text: ctx.t('inline-enroll'), start_parameter: 'enroll' };
      await ctx.answerInlineQuery([], { ...common, ...(mayUse && { button: toEnroll }) });
      return;
    }
    const query = ctx.inlineQuery.query.trim();
    const wanted = query.toLowerCase();
    const kept = new Set(voices.map(({ id }) => id));
    // A voice that is deleted is not heard any more, also where Telegram still has it.
    const phrases = (await personal.phrases.list(user)).filter(
      ({ voice, title }) => kept.has(voice) && title.toLowerCase().includes(wanted),
    );
    const found = phrases.slice(0, MAX_RESULTS - 1).map((phrase) => asResult(ctx, phrase));
    await ctx.answerInlineQuery(query === '' ? found : [sayIt(ctx, query), ...found], common);
  });

  composer.on('chosen_inline_result', async (ctx) => {
    const { result_id: id, inline_message_id: inlineId, query } = ctx.chosenInlineResult;
    if (id !== SAY || inlineId === undefined) return;
    const outcome = await attempt(() => request(ctx, inlineId, query));
    if (outcome.ok) return;
    const { key, details } = failureOf(outcome.error, log);
    await tolerate(log, () => ctx.api.editMessageTextInline(inlineId, ctx.t(key, { ...details })));
  });

  composer.callbackQuery(matching('inline', 'cancel'), async (ctx) => {
    const inlineId = ctx.inlineMessageId;
    // One that has ended was heard of: this tap is a late one.
    if (inlineId !== undefined && !(await jobs.isKnown(inlineJob(inlineId)))) return isUnheard(ctx, inlineId);
    const isMine = inlineId !== undefined && (await jobs.cancelOne(inlineJob(inlineId), userKey(ctx.from.id)));
    await ctx.answerCallbackQuery(isMine ? {} : { text: ctx.t('inline-not-yours') });
  });

  // The star under a reply: the file itself says which phrase it is.
  composer.callbackQuery(matching('inline', 'mark'), async (ctx) => {
    const message = ctx.callbackQuery.message;
    const file = message !== undefined && 'voice' in message ? message.voice?.file_unique_id : undefined;
    const phrase = file === undefined ? undefined : await personal.phrases.toggle(userKey(ctx.from.id), file);
    const outcome = phrase === undefined ? 'gone' : phrase.isMarked ? 'marked' : 'unmarked';
    await ctx.answerCallbackQuery({ text: ctx.t(`phrase-${outcome}`, { bot: ctx.me.username }) });
  });

  /** Telegram did not tell that this placeholder was sent: nobody's fault but the installation's. */
  async function isUnheard(ctx: Context, inlineId: string): Promise<void> {
    await tolerate(log, () => ctx.api.editMessageTextInline(inlineId, ctx.t('inline-unheard')));
    await ctx.answerCallbackQuery({ text: ctx.t('inline-unheard'), show_alert: true });
    if (isOperatorTold) return;
    isOperatorTold = true;
    log.error('inline feedback is off at @BotFather: /setinlinefeedback, 100%; until then “Say it” is not heard');
    for (const operator of config.VOXBACK_OPERATORS) {
      const text = (await languages.toTell(operator)).map((locale) => i18n.t(locale, 'switch-feedback')).join('\n\n');
      await tolerate(log, () => ctx.api.sendMessage(operator, text));
    }
  }

  /** @throws whatever keeps `words` from being spoken */
  async function request(
    ctx: Context & { from: { id: number; language_code?: string } },
    inlineId: string,
    words: string,
  ) {
    const user = userKey(ctx.from.id);
    // The file is made in the person's own chat: an inline message takes only what Telegram has already.
    const asking = { id: inlineJob(inlineId), user, to: { chatId: ctx.from.id }, speaking: 'person' } as const;
    await accept(deps, ctx, asking, (settings) => {
      const { text, emotion = emotionOf(settings), pace = { kind: 'free' } } = readLine(words);
      return { kind: 'speak', text, emotion, pace, seed: ctx.update.update_id, inlineId };
    });
  }

  return composer;
}

function inlineJob(inlineId: string): string {
  return `inline/${inlineId}`;
}

/** The placeholder. It needs a button: without one Telegram does not say which message it became. */
function sayIt(ctx: Context, query: string): InlineQueryResult {
  return {
    type: 'article',
    id: SAY,
    title: ctx.t('inline-say'),
    description: query,
    input_message_content: { message_text: inlineWords(ctx.t('inline-waiting'), query) },
    reply_markup: new InlineKeyboard().text(ctx.t('button-cancel'), button('inline', 'cancel')),
  };
}

function asResult(ctx: Context, { id, file, title, isMarked }: Phrase): InlineQueryResult {
  return {
    type: 'voice',
    id,
    voice_file_id: file,
    title: isMarked ? `★ ${title}` : title,
    caption: ctx.t('ai-label'),
  };
}
