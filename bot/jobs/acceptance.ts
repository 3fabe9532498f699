/** A series of jobs is accepted as a whole or not at all: its seconds are reserved, its room is there, it is on disk. */
import { attempt, type Outcome } from '../failures.ts';
import type { Job } from './job.ts';
import type { JobsOptions } from './options.ts';
import { estimateSeconds } from './request.ts';

export type Wish = Omit<Job, 'createdAt'>;

/** Those of a series that are accepted now; and what stopped the others. */
export interface Acceptance {
  /** Without those that were known before: the same update came again. */
  readonly added: readonly Job[];
  /** LimitError user-seconds, chat-seconds; BusyError full, user-limit; StorageError */
  readonly outcome: Outcome<void>;
}

/**
 * Writes `series`, jobs of one person in one chat, to disk.
 *
 * @param admit throws where the person has no room for one more request
 */
export async function acceptSeries(
  { records, limits }: Pick<JobsOptions, 'records' | 'limits'>,
  series: readonly Wish[],
  createdAt: number,
  admit: (user: string) => void,
): Promise<Acceptance> {
  const reserved: string[] = [];
  const added: Job[] = [];
  const outcome = await attempt(async () => {
    for (const job of series) {
      const seconds = estimateSeconds(job.request);
      if (seconds > 0 && (await limits.reserve(job, seconds))) reserved.push(job.id);
    }
    for (const { user } of series.slice(0, 1)) admit(user);
    for (const job of series) {
      const accepted: Job = { ...job, createdAt };
      // On disk first: a job that runs before it is stored would be lost by a crash.
      if (await records.add(toRecord(accepted))) added.push(accepted);
    }
  });
  for (const job of series) {
    const isAdded = added.some(({ id }) => id === job.id);
    if (reserved.includes(job.id) && !isAdded) await limits.settle(job, 0);
  }
  return { added, outcome };
}

function toRecord({ id, user, chat, createdAt, request }: Job) {
  return { id, owner: user, chat, state: 'queued' as const, attempts: 0, createdAt, payload: request };
}
