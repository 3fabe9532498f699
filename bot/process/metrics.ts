/** Counts and times for `/metrics`: no chat, no person, no text. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ending } from '../jobs/index.ts';

export interface Metrics {
  readonly registry: Registry;
  jobEnded(kind: string, ending: Ending, seconds: number): void;
  /** A reply was listened to: `mended` was wrong at first, `wrong` is sent although it still is, `unheard` as nobody could. */
  replyProved(outcome: 'right' | 'mended' | 'wrong' | 'unheard'): void;
  replyRetaken(reason: 'words' | 'likeness'): void;
}

/** Bucket bounds of a job's length, seconds: from a cached line to a long text on a small server. */
const JOB_SECONDS = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128];

/** `depth` is asked at every scrape. */
export function createMetrics(depth: () => { waiting: number; running: number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const jobs = new Counter({
    name: 'voxback_jobs_total',
    help: 'Jobs that ended.',
    labelNames: ['kind', 'ending'],
    registers,
  });
  const seconds = new Histogram({
    name: 'voxback_job_seconds',
    help: 'Seconds from the start of a job to its end.',
    labelNames: ['kind'],
    buckets: JOB_SECONDS,
    registers,
  });
  const proofs = new Counter({
    name: 'voxback_proofs_total',
    help: 'Replies that were listened to before they were sent.',
    labelNames: ['outcome'],
    registers,
  });
  const retakes = new Counter({
    name: 'voxback_retakes_total',
    help: 'Replies that were drawn again.',
    labelNames: ['reason'],
    registers,
  });
  new Gauge({
    name: 'voxback_queue_jobs',
    help: 'Jobs that wait and that run.',
    labelNames: ['state'],
    registers,
    collect() {
      const now = depth();
      this.set({ state: 'waiting' }, now.waiting);
      this.set({ state: 'running' }, now.running);
    },
  });
  return {
    registry,
    replyProved: (outcome) => proofs.inc({ outcome }),
    replyRetaken: (reason) => retakes.inc({ reason }),
    jobEnded(kind, ending, elapsed) {
      jobs.inc({ kind, ending });
      if (ending === 'done') seconds.observe({ kind }, elapsed);
    },
  };
}
