/**
 * `/report`, in answer to a voice message of this bot: the operators hear it, and can take the voice away or ban its
 * owner. The report names the file; who is behind it is looked up only when an operator acts (`operators/reports.ts`).
 */
import { Composer, InlineKeyboard } from 'grammy';
import type { Message, Voice } from 'grammy/types';
import type { Dependencies } from '../dependencies.ts';
import { tolerate } from '../failures.ts';
import { answerQuietly, button, type Context, type Translate } from '../telegram/index.ts';

/** One person can report so often; the operators are people too. */
const REPORT_EVERY_MS = 60_000;

/** Above this the remembered reporters are looked through for old ones. */
const MANY = 1000;

export function report({ config, reports, i18n, log }: Dependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const reported = new Map<number, number>();

  composer.command('report', async (ctx) => {
    const voice = voiceOfMine(ctx, ctx.msg.reply_to_message);
    if (voice === undefined) return answerQuietly(ctx, ctx.t('report-usage'));
    const userId = ctx.from?.id ?? 0;
    if (Date.now() - (reported.get(userId) ?? 0) < REPORT_EVERY_MS) return answerQuietly(ctx, ctx.t('report-slowly'));
    if (reported.size >= MANY) {
      for (const [id, at] of reported) if (Date.now() - at >= REPORT_EVERY_MS) reported.delete(id);
    }
    reported.set(userId, Date.now());
    const { number, isNew } = await reports.open(voice.file_unique_id);
    const translate: Translate = (locale, key, args = {}) => i18n.t(locale, key, { ...args });
    if (isNew) {
      for (const operator of config.VOXBACK_OPERATORS) {
        await tolerate(log, () => tellOperator(ctx, operator, { number, voice, translate }));
      }
    }
    return answerQuietly(ctx, ctx.t('report-thanks', { number }));
  });

  return composer;
}

/** The voice in `message` if this bot has made it: its own message, one of its inline results, or a copy of either. */
function voiceOfMine(ctx: Context, message: Omit<Message, 'reply_to_message'> | undefined): Voice | undefined {
  const origin = message?.forward_origin;
  const isMine =
    message?.from?.id === ctx.me.id ||
    message?.via_bot?.id === ctx.me.id ||
    (origin?.type === 'user' && origin.sender_user.id === ctx.me.id);
  return isMine ? message?.voice : undefined;
}

async function tellOperator(
  ctx: Context,
  operator: number,
  { number, voice, translate }: { readonly number: number; readonly voice: Voice; readonly translate: Translate },
): Promise<void> {
  // What language the operator's Telegram speaks is not known before they tap: both labels are in the bot's own.
  const t = (key: string, args?: Record<string, number>) => translate('en', key, args);
  const value = String(number);
  const keyboard = new InlineKeyboard()
    .text(t('button-revoke-voice'), button('report', 'revoke', value))
    .text(t('button-ban-owner'), button('report', 'ban', value))
    .row()
    .text(t('button-which-voice'), button('report', 'voice', value))
    .text(t('button-dismiss'), button('report', 'dismiss', value));
  const caption = t('report-card', { number });
  await ctx.api.sendVoice(operator, voice.file_id, { caption, reply_markup: keyboard });
}
