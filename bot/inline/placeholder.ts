/**
 * The placeholder that `@bot text` sends, and what becomes of it: the voice, or words that say why not.
 *
 * A text message can become a voice only as a rich message (Bot API 10.2). Where Telegram refuses that, it gets a button
 * that offers the finished voice to its author in the same chat, and one that opens the bot, where it waits as well.
 */
import { type Api, InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import { attempt, refusalOf, tolerate } from '../failures.ts';

/** Characters of the words that the button types after the bot's name: enough to find the phrase again. */
const MAX_SEARCH = 40;

/** `words` under what the bot does about them. */
export function inlineWords(status: string, words: string): string {
  return `🎙 ${words}\n${status}`;
}

export interface InlineMessage {
  readonly api: Api;
  readonly inlineId: string;
  readonly words: string;
  /** The voice as the person's own chat has it. */
  readonly file: string;
  readonly bot: string;
  readonly t: (key: string) => string;
}

/**
 * Puts the voice in place of the placeholder; false when only the buttons could be put there.
 *
 * @throws GrammyError, HttpError when it can't be edited at all
 */
export async function fillInline({ api, inlineId, words, file, bot, t }: InlineMessage): Promise<boolean> {
  const caption = { text: t('ai-label') };
  const note = { type: 'voice_note', voice_note: { type: 'voice_note', media: file }, caption } as const;
  const rich = await attempt(() =>
    api.raw.editMessageText({ inline_message_id: inlineId, rich_message: { blocks: [note] } }),
  );
  if (rich.ok) return true;
  // Any other refusal concerns the message, not what it shall become.
  if (refusalOf(rich.error) !== 'other') throw rich.error;
  const keyboard = new InlineKeyboard()
    .switchInlineCurrent(t('button-send-voice'), [...words].slice(0, MAX_SEARCH).join(''))
    .row()
    .url(t('button-open-bot'), `https://t.me/${bot}`);
  await api.editMessageTextInline(inlineId, inlineWords(t('inline-ready'), words), { reply_markup: keyboard });
  return false;
}

/** Says in the placeholder what became of it, without a button: it has ended. */
export async function closeInline(api: Api, inlineId: string, text: string, log: Logger): Promise<void> {
  await tolerate(log, () => api.editMessageTextInline(inlineId, text));
}
