/** Accepted once, on disk, fair, cancellable. */
export type { Ending, Job, JobEvents, Run } from './job.ts';
export { Jobs } from './jobs.ts';
export { Limits } from './limits.ts';
export type { Afterwards, OutboxOptions } from './outbox.ts';
export { type Enclosure, type Parcel, Parcels } from './parcels.ts';
export * from './request.ts';
export * from './subtitles-formats.ts';
