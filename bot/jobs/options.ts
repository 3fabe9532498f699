/** What the queue works with. */
import type { Logger } from 'pino';
import type { Storage } from '../../storage/index.ts';
import type { Settings } from '../people/index.ts';
import type { Job, JobEvents, Run } from './job.ts';
import type { Limits } from './limits.ts';
import type { OutboxOptions } from './outbox.ts';
import type { Parcel } from './parcels.ts';
import type { QueueBounds } from './queue.ts';
import type { JobRequest } from './request.ts';

export interface JobsOptions {
  readonly records: Storage<Settings, JobRequest>['jobs'];
  readonly bounds: QueueBounds;
  readonly limits: Pick<Limits, 'reserve' | 'settle'>;
  /** Jobs that run at the same time: as many as the engine has workers. Asked anew each time; `wake` when it has grown. */
  readonly parallel: number | (() => number);
  /** Does one job; rejects when it fails or when the signal aborts. */
  readonly perform: (job: Job, run: Run) => Promise<Parcel>;
  /** What becomes of its result. */
  readonly outbox: Pick<OutboxOptions<Job>, 'parcels' | 'post' | 'allow'>;
  readonly events: JobEvents;
  readonly log: Logger;
  readonly now?: () => number;
}
