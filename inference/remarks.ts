/** What an operator should know of how an engine was opened: told at the start, by `/health` and on command lines. */
import type { ErrorDetails } from './errors.ts';

export type RemarkCode =
  | 'no-halves' // { graph, device, reason } opened in float32 instead
  | 'rows-cross' // { graph, device, few, fewRows, many, manyRows } megabytes that every step carries after so many rows
  | 'more-bits' // { folder, quality, graphs, precision, seconds, wholeSeconds, gigabytes, wholeGigabytes } slower than it could be
  | 'more-bits-on-device' // { folder, device, graphs, precision }
  | 'outdated' // { folder, graphs, precision } made by an older release
  | 'check-void' // { folder, quality, precision } what passed was other graphs
  | 'unchecked' // { folder, quality } compiled, and never compared with the exact quality
  | 'no-moods'; // { folder, graphs, precision } descriptions are read by the lexicon

/** Something that is not as its settings ask, or might be better: `remark-CODE` in the locales, filled with `details`. */
export interface Remark {
  readonly code: RemarkCode;
  readonly details: ErrorDetails;
}

/** `remarks`, those that say the same once. */
export function eachOnce(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}
