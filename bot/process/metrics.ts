/** Counts and times for `/metrics`: no chat, no person, no text. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ending } from '../jobs/index.ts';

export interface Metrics {
  readonly registry: Registry;
  jobEnded(kind: string, ending: Ending, seconds: number): void;
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
    jobEnded(kind, ending, elapsed) {
      jobs.inc({ kind, ending });
      if (ending === 'done') seconds.observe({ kind }, elapsed);
    },
  };
}
