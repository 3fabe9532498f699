/** What people are told about their jobs: the note while one waits, the sentence when one fails. */
import { type Api, InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import { button } from './callbacks.ts';
import { placed } from './delivery.ts';
import { failureOf, refusalOf, tolerate } from './failures.ts';
import type { Translate } from './i18n.ts';
import type { Job, JobEvents } from './jobs.ts';
import type { Metrics } from './metrics.ts';
import type { QueueNotes } from './progress.ts';

export interface JobEventsOptions {
  readonly api: Api;
  readonly translate: Translate;
  readonly notes: QueueNotes;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export function createJobEvents({ api, translate, notes, metrics, log }: JobEventsOptions): JobEvents {
  async function tell(
    job: Job,
    key: string,
    details: Readonly<Record<string, string | number>>,
    keyboard?: InlineKeyboard,
  ) {
    const { locale, to } = job.request;
    const options = { ...placed(to), ...(keyboard !== undefined && { reply_markup: keyboard }) };
    await tolerate(log, () => api.sendMessage(to.chatId, translate(locale, key, details), options));
  }

  return {
    moved: (job, ahead, estimateSeconds) => notes.moved(job, { ahead, estimateSeconds }),
    started: (job) => notes.close(job),
    async failed(job, error) {
      const refusal = refusalOf(error);
      if (refusal === 'unreachable') return;
      if (refusal !== undefined) log.warn({ refusal }, 'a reply could not be sent');
      const failure = refusal === undefined ? failureOf(error, log) : { key: `error-telegram-${refusal}`, details: {} };
      const { kind, locale } = job.request;
      // A recording that the engine can't use: the next one is a tap away.
      const again = new InlineKeyboard().text(translate(locale, 'button-again'), button('start', 'enroll'));
      await tell(job, failure.key, failure.details, kind === 'audition' ? again : undefined);
    },
    async unsure(job) {
      notes.close(job);
      const label = translate(job.request.locale, 'button-say-again');
      const again = new InlineKeyboard().text(label, button('job', 'again'));
      await tell(job, 'job-unsure', {}, job.request.kind === 'speak' ? again : undefined);
    },
    ended(job, ending, seconds) {
      notes.close(job);
      metrics.jobEnded(job.request.kind, ending, seconds);
      log.info({ kind: job.request.kind, ending, seconds }, 'job ended');
    },
  };
}
