/** One HTTP request that can't hang: it fails when no byte has come for a while. */
import { fetchThrough } from '../../network/index.ts';
import { WeightsError } from '../errors.ts';
import { type Fault, PassingError } from './attempts.ts';

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** `manual` returns redirects as they are. */
  readonly redirect: 'follow' | 'manual';
  /** Longest silence, milliseconds. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

/** A compressed answer has another length than the file. */
const ALWAYS = { 'accept-encoding': 'identity', 'user-agent': 'voxback' };

/**
 * What `use` makes of the answer from `url`; its connection is given up when `use` returns.
 *
 * @throws PassingError for a silence and for what happens to connections
 * @throws the reason of `signal`
 */
export async function request<T>(
  url: string,
  { headers, redirect, stallMs, signal }: RequestOptions,
  use: (response: Response, body: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  let isStalled = false;
  const watchdog = setTimeout(() => {
    isStalled = true;
    end.abort();
  }, stallMs);
  try {
    const response = await fetchThrough(url, {
      headers: { ...headers, ...ALWAYS },
      redirect,
      signal: AbortSignal.any([signal, end.signal]),
    });
    return await use(response, watched(response, watchdog));
  } catch (error) {
    signal.throwIfAborted();
    if (isStalled) {
      const seconds = stallMs / 1000;
      throw new PassingError({ fault: 'silence', seconds, reason: `no byte for ${seconds} s` }, { cause: error });
    }
    // A TypeError with a cause is how fetch reports the network: DNS, refusal, reset, an early end.
    if (error instanceof TypeError && error.cause !== undefined) {
      throw new PassingError({ fault: 'network', reason: networkReason(error) });
    }
    throw error;
  } finally {
    clearTimeout(watchdog);
    end.abort();
  }
}

async function* watched({ body }: Response, watchdog: NodeJS.Timeout): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  for await (const chunk of body) {
    watchdog.refresh();
    yield chunk;
  }
}

function networkReason({ message, cause }: TypeError): string {
  if (!(cause instanceof Error)) return message;
  const code = 'code' in cause && typeof cause.code === 'string' ? `${cause.code}: ` : '';
  return `${code}${cause.message}`;
}

/** Statuses that pass: 403 too, since the hub's addresses of big files are signed and expire, and each try gets a new one. */
const PASSING = new Set([403, 408, 425, 429, 500, 502, 503, 504]);

/**
 * Nothing, for an answer with a body.
 *
 * @throws WeightsError `not-on-hub`, `unreachable`
 * @throws PassingError with the wait that the server asks for
 */
export function expectFound(response: Response, file: string): void {
  const { status, url } = response;
  if (response.ok) return;
  if (status === 404 || status === 410) throw new WeightsError('not-on-hub', { file, url });
  const { host } = new URL(url);
  const fault: Fault = { fault: 'status', status, host, reason: `HTTP ${status} from ${host}` };
  if (!PASSING.has(status)) throw new WeightsError('unreachable', { file, ...fault });
  throw new PassingError(fault, { waitMs: retryAfterMs(response.headers.get('retry-after'), Date.now()) });
}

/** Milliseconds of a Retry-After header: seconds, or a date; undefined for neither. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
