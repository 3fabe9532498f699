/**
 * A message in a chat where the bot is not, as a place for replies. The voice is made in the person's own chat, as an
 * inline message takes only a file that Telegram has already, and put into its placeholder from there.
 */
import { InlineKeyboard } from 'grammy';
import { attempt, refusalOf, tolerate } from '../failures.ts';
import type { Job } from '../jobs/index.ts';
import { minutesOf, type PlaceParts, type Surface } from '../replies/index.ts';
import { button } from '../telegram/index.ts';
import { closeInline, fillInline, inlineWords } from './placeholder.ts';

export interface InlineParts extends PlaceParts {
  /** The bot's user name. */
  readonly bot: string;
  /** The person's own chat, where the reply gets its buttons. */
  readonly own: Surface;
}

export function createInline({ api, bot, translate, own, log }: InlineParts): Surface {
  const close = async (job: Job, key: string, details?: Readonly<Record<string, string | number>>) => {
    const inlineId = inlineIdOf(job);
    if (inlineId !== undefined) await closeInline(api, inlineId, translate(job.request.locale, key, details), log);
  };
  // The placeholder tells what is going on: no second place for one result.
  const silent = () => undefined;

  return {
    mayUse: (job) => own.mayUse(job),
    moved: silent,
    started: silent,
    progressed: silent,
    sending: silent,
    dress: async (job, figures) => ({ ...(await own.dress(job, figures)), isSilent: true }),
    async delivered(job, message) {
      const { request } = job;
      const inlineId = inlineIdOf(job);
      const file = message.voice?.file_id;
      if (inlineId === undefined || request.kind !== 'speak') return;
      if (file === undefined) return close(job, 'inline-refused');
      const t = (key: string) => translate(request.locale, key);
      const filled = await attempt(() => fillInline({ api, inlineId, words: request.text, file, bot, t }));
      // A placeholder that was deleted meanwhile needs nothing: the voice stays in the person's own chat.
      if (!filled.ok && refusalOf(filled.error) !== 'unchanged') throw filled.error;
      const isThere = filled.ok && filled.value;
      // It was made here only because an inline message can't take a file that Telegram does not know.
      if (isThere) await tolerate(log, () => api.deleteMessage(message.chat.id, message.message_id));
    },
    tell: (job, text) => own.tell(job, text),
    failed: (job, { key, details }) => close(job, key, details),
    // Not in the person's own chat: that is the one which has to wait.
    async delayed(job, seconds) {
      const { locale } = job.request;
      const inlineId = inlineIdOf(job);
      if (inlineId === undefined || job.request.kind !== 'speak') return;
      const status = translate(locale, 'job-delayed', { minutes: minutesOf(seconds) });
      const keyboard = new InlineKeyboard().text(translate(locale, 'button-cancel'), button('inline', 'cancel'));
      await api.editMessageTextInline(inlineId, inlineWords(status, job.request.text), { reply_markup: keyboard });
    },
    unsure: (job) => close(job, 'inline-interrupted'),
    ended: (job, ending) => void (ending === 'cancelled' && close(job, 'inline-cancelled')),
  };
}

/** The placeholder that the job is to fill, if it is for one. */
export function inlineIdOf({ request }: Job): string | undefined {
  return request.kind === 'speak' ? request.inlineId : undefined;
}
