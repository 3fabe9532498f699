/** What `model:check` is asked for. */
import { join } from 'node:path';
import { UsageError, type Words } from '../../../terminal/index.ts';

export interface CheckRequest {
  readonly folder: string;
  /** A recording; without one the demonstration voice speaks. */
  readonly voice: string | undefined;
  /** Where the page and its sounds are written. */
  readonly out: string;
  readonly threads: number;
}

/** What `--help` explains. */
export const CHECK_OPTIONS = { voice: 'value', out: 'value', threads: 'value' } as const;

const MAX_THREADS = 64;

/**
 * The request that the words of a command line make.
 *
 * @throws UsageError no folder, or several; a number of threads that can't be
 */
export function readCheckRequest({ options, positionals: [folder, ...others] }: Words): CheckRequest {
  if (folder === undefined) throw new UsageError('missing', { name: 'DIR' });
  if (others.length > 0) throw new UsageError('extra', { value: others[0] });
  const value = options.get('threads') ?? '1';
  const threads = Number(value);
  if (!Number.isInteger(threads) || threads < 1 || threads > MAX_THREADS) {
    throw new UsageError('no-number', { option: '--threads', value, min: 1, max: MAX_THREADS });
  }
  return { folder, voice: options.get('voice'), out: options.get('out') ?? join(folder, 'check'), threads };
}
