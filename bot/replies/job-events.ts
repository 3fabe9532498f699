/** What people are told about their jobs: the note while one waits, the sentence when one fails. */
import { type Api, InlineKeyboard } from 'grammy';
import type { Logger } from 'pino';
import { DurationError } from '../../inference/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { failureOf, refusalOf, tolerate } from '../failures.ts';
import { closeInline } from '../inline/placeholder.ts';
import type { Job, JobEvents } from '../jobs/jobs.ts';
import type { Metrics } from '../process/metrics.ts';
import { nearestLength } from '../reply-buttons/reply-buttons.ts';
import { button } from '../telegram/callbacks.ts';
import { placed } from '../telegram/delivery.ts';
import { whisper } from '../telegram/ephemeral.ts';
import type { Translate } from '../telegram/i18n.ts';
import { isGroupId, userIdIn } from '../telegram/keys.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { lineOf } from './performer.ts';
import type { Notes } from './progress.ts';

export interface JobEventsOptions extends Pick<Dependencies, 'personal' | 'rules'> {
  readonly api: Api;
  readonly translate: Translate;
  readonly notes: Notes;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export function createJobEvents({ api, personal, rules, translate, notes, metrics, log }: JobEventsOptions): JobEvents {
  const acknowledgements = new Acknowledgements(api, log);

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

  /** The button that mends what went wrong, where one tap can. */
  async function remedy({ id, user, request }: Job, error: unknown): Promise<InlineKeyboard | undefined> {
    const t = (key: string, args?: Record<string, string | number>) => translate(request.locale, key, args);
    // A recording that the engine can't use: the next one.
    if (request.kind === 'audition') return new InlineKeyboard().text(t('button-again'), button('start', 'enroll'));
    if (!(error instanceof DurationError) || request.kind !== 'speak') return undefined;
    const { min, max } = error.details;
    const line = await personal.lines.keep(user, id, lineOf(request));
    return nearestLength(line, request.pace, { min: Number(min), max: Number(max) }, t);
  }

  const isInGroup = (job: Job) => isGroupId(job.request.to.chatId);
  /** Not so for a welcome: nobody waits for it, so nobody is told what became of it. */
  const isAsked = (job: Job) => !isInGroup(job) || job.request.to.messageId !== undefined;
  // Its placeholder tells what is going on: no second place for one result.
  const isInline = (job: Job) => inlineIdOf(job) !== undefined;

  return {
    moved(job, ahead, estimateSeconds) {
      if (isInGroup(job)) acknowledgements.show(job);
      else if (!isInline(job)) notes.moved(job, ahead, estimateSeconds);
    },
    started(job) {
      if (isInGroup(job)) acknowledgements.show(job);
      else if (!isInline(job)) notes.started(job);
    },
    progressed(job, done, total) {
      if (!isInGroup(job) && !isInline(job)) notes.progressed(job, done, total);
    },
    sending: (job) => notes.finish(job),
    async failed(job, error) {
      const refusal = refusalOf(error);
      if (refusal === 'unreachable' && inlineIdOf(job) === undefined) return;
      if (refusal !== undefined) log.warn({ refusal }, 'a reply could not be sent');
      const failure = refusal === undefined ? failureOf(error, log) : { key: `error-telegram-${refusal}`, details: {} };
      const inlineId = inlineIdOf(job);
      if (inlineId !== undefined) {
        await closeInline(api, inlineId, translate(job.request.locale, failure.key, failure.details), log);
      } else if (isInGroup(job)) {
        const { locale, to } = job.request;
        const text = translate(locale, failure.key, failure.details);
        if (isAsked(job)) await tolerate(log, () => whisper(api, { ...to, userId: userIdIn(job.user) }, text));
      } else await tell(job, failure.key, failure.details, await remedy(job, error));
    },
    async unsure(job) {
      notes.close(job);
      const inlineId = inlineIdOf(job);
      if (inlineId !== undefined) {
        await closeInline(api, inlineId, translate(job.request.locale, 'inline-interrupted'), log);
        return;
      }
      if (!isAsked(job)) return;
      const label = translate(job.request.locale, 'button-say-again');
      const again = new InlineKeyboard().text(label, button('job', 'again'));
      await tell(job, 'job-unsure', {}, job.request.kind === 'speak' ? again : undefined);
    },
    ended(job, ending, seconds) {
      notes.close(job);
      void acknowledgements.clear(job);
      const inlineId = ending === 'cancelled' ? inlineIdOf(job) : undefined;
      if (inlineId !== undefined)
        void closeInline(api, inlineId, translate(job.request.locale, 'inline-cancelled'), log);
      metrics.jobEnded(job.request.kind, ending, seconds);
      void tolerate(log, () => rules.noteEnded(job, ending, seconds));
      log.info({ kind: job.request.kind, ending, seconds }, 'job ended');
    },
  };
}

/** The placeholder that the job is to fill, if it is for one. */
function inlineIdOf({ request }: Job): string | undefined {
  return request.kind === 'speak' ? request.inlineId : undefined;
}
