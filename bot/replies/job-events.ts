/** What becomes of a job, told where its reply goes, and counted. */
import type { Logger } from 'pino';
import type { Dependencies } from '../dependencies.ts';
import { failureOf, refusalOf, tolerate } from '../failures.ts';
import type { JobEvents } from '../jobs/index.ts';
import type { Metrics } from '../process/index.ts';
import type { SurfaceOf } from './surface.ts';

export interface JobEventsOptions extends Pick<Dependencies, 'rules'> {
  readonly surfaceOf: SurfaceOf;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export function createJobEvents({ surfaceOf, rules, metrics, log }: JobEventsOptions): JobEvents {
  return {
    moved: (job, ahead, estimateSeconds) => surfaceOf(job).moved(job, ahead, estimateSeconds),
    started: (job) => surfaceOf(job).started(job),
    progressed: (job, done, total) => surfaceOf(job).progressed(job, done, total),
    sending: (job) => surfaceOf(job).sending(job),
    async failed(job, error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) log.warn({ refusal }, 'a reply could not be sent');
      const failure = refusal === undefined ? failureOf(error, log) : { key: `error-telegram-${refusal}`, details: {} };
      await surfaceOf(job).failed(job, failure, error);
    },
    delayed: (job, seconds) => surfaceOf(job).delayed(job, seconds),
    unsure: (job) => surfaceOf(job).unsure(job),
    ended(job, ending, seconds) {
      surfaceOf(job).ended(job, ending);
      metrics.jobEnded(job.request.kind, ending, seconds);
      void tolerate(log, () => rules.noteEnded(job, ending, seconds));
      log.info({ kind: job.request.kind, ending, seconds }, 'job ended');
    },
  };
}
