/** What `model:check` is asked for. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface CheckRequest {
  readonly folder: string;
  /** A recording; without one the demonstration voice speaks. */
  readonly voice: string | undefined;
  /** Where the page and its sounds are written. */
  readonly out: string;
  readonly threads: number;
}

const MAX_THREADS = 64;

/** The request that `args` (without the program) make; `undefined` if they make none. */
export function readCheckRequest(args: readonly string[]): CheckRequest | undefined {
  try {
    const text = { type: 'string' } as const;
    const options = { voice: text, out: text, threads: { ...text, default: '1' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...others] = positionals;
    const threads = Number(values.threads);
    const isCount = Number.isInteger(threads) && threads >= 1 && threads <= MAX_THREADS;
    if (folder === undefined || others.length > 0 || !isCount) return undefined;
    return { folder, voice: values.voice, out: values.out ?? join(folder, 'check'), threads };
  } catch {
    // An option that does not exist, or one without its value.
    return undefined;
  }
}
