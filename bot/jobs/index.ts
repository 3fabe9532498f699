/** Accepted once, on disk, fair, cancellable. */
export { type Ending, type Job, type JobEvents, Jobs, type Run } from './jobs.ts';
export { Limits } from './limits.ts';
export * from './request.ts';
