/** A job, what it gets from the queue while it runs, and what the queue tells of it. */
import type { JobRequest } from './request.ts';

/** A request that was accepted, with where it stands. */
export interface Job {
  readonly id: string;
  readonly user: string;
  readonly chat: string;
  readonly createdAt: number;
  readonly request: JobRequest;
}

/** What a running job gets from the queue. */
export interface Run {
  /** Aborts when the person cancels, when the time is over, or at shutdown. */
  readonly signal: AbortSignal;
  /** To be called as the job advances, where it has steps that a person understands. */
  progress(done: number, total: number): void;
}

/** How a job ended. */
export type Ending = 'done' | 'failed' | 'cancelled';

/** What the queue tells the rest of the bot. */
export interface JobEvents {
  /** A waiting job's place has changed: `ahead` jobs start before it, in about `estimateSeconds`; Infinity: nobody can speak. */
  moved(job: Job, ahead: number, estimateSeconds: number): void;
  /** A job has left the line and runs. */
  started(job: Job): void;
  /** A running job has done `done` of `total` steps. */
  progressed(job: Job, done: number, total: number): void;
  /** A job's result is about to be sent. */
  sending(job: Job): void;
  /** A job failed; `error` is to be explained to the person. */
  failed(job: Job, error: unknown): Promise<void>;
  /** This job was being sent when the process or the connection ended: nobody knows whether it arrived. Rejects when it could not be asked. */
  unsure(job: Job): Promise<void>;
  /** A job's result is there, and Telegram wants it to wait for `seconds`. Rejects when that could not be told. */
  delayed(job: Job, seconds: number): Promise<void>;
  ended(job: Job, ending: Ending, seconds: number): void;
}
