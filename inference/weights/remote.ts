/** What a hub says about a file before the file is fetched. */
import { WeightsError } from '../errors.ts';
import { odd, PassingError } from './attempts.ts';
import { expectFound, type RequestOptions, request } from './request.ts';

export interface RemoteFile {
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hex, if the hub names it. */
  readonly sha256?: string | undefined;
  /** ETag of what the last redirect leads to. */
  readonly etag?: string | undefined;
  /** Whether parts of the file can be asked for. */
  readonly hasRanges: boolean;
}

/** The hub redirects big files once or twice. */
const MAX_REDIRECTS = 8;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * What `url` leads to. Redirects are followed by hand, because the hub says a big file's hash on the first one only; one
 * byte is asked for, because an address that is signed for GET refuses HEAD.
 *
 * @param file named in errors
 * @throws WeightsError `not-on-hub`, `unreachable`, `checksum` when the store has another size than the hub says
 * @throws PassingError
 */
export async function describeRemote(
  url: string,
  file: string,
  options: Pick<RequestOptions, 'stallMs' | 'signal'>,
): Promise<RemoteFile> {
  let at = url;
  let linked: Linked = {};
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const step = await request(
      at,
      { ...options, headers: { range: 'bytes=0-0' }, redirect: 'manual' },
      async (response) => {
        linked = { ...readLinked(response.headers), ...linked };
        const location = response.headers.get('location');
        if (REDIRECTS.has(response.status) && location !== null) return new URL(location, at).href;
        expectFound(response, file);
        return readDescription(response, file);
      },
    );
    if (typeof step === 'string') {
      at = step;
      continue;
    }
    if (linked.bytes !== undefined && linked.bytes !== step.bytes) {
      throw new WeightsError('checksum', {
        file,
        difference: 'size',
        expectedBytes: linked.bytes,
        actualBytes: step.bytes,
      });
    }
    return { ...step, sha256: linked.sha256, url };
  }
  throw new WeightsError('unreachable', { file, ...odd(`more than ${MAX_REDIRECTS} redirects`) });
}

interface Linked {
  readonly bytes?: number;
  readonly sha256?: string;
}

/**
 * The hub's own headers about a file that is stored elsewhere. A plain ETag is no SHA-256 even where it looks like one:
 * other stores put other hashes there.
 */
function readLinked(headers: Headers): Linked {
  const bytes = headers.get('x-linked-size');
  const hash = /^(?:W\/)?"?([0-9a-f]{64})"?$/i.exec(headers.get('x-linked-etag') ?? '')?.[1];
  return {
    ...(bytes !== null && /^\d+$/.test(bytes) && { bytes: Number(bytes) }),
    ...(hash !== undefined && { sha256: hash.toLowerCase() }),
  };
}

function readDescription(response: Response, file: string): Omit<RemoteFile, 'url'> {
  const etag = response.headers.get('etag') ?? undefined;
  const range = parseContentRange(response.headers.get('content-range'));
  if (response.status === 206 && range !== undefined) return { bytes: range.total, etag, hasRanges: true };
  const length = response.headers.get('content-length');
  if (response.status !== 200 || length === null) {
    throw new WeightsError('unreachable', { file, ...odd(`HTTP ${response.status} without a size`) });
  }
  return { bytes: Number(length), etag, hasRanges: false };
}

export interface ContentRange {
  /** First byte. */
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
  /** Of the whole file. */
  readonly total: number;
}

/** `bytes 0-9/100` as numbers; undefined for anything else. */
export function parseContentRange(header: string | null): ContentRange | undefined {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  return match ? { start: Number(match[1]), end: Number(match[2]) + 1, total: Number(match[3]) } : undefined;
}

/** The file on the hub is no longer the one that was described. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError';
}

export interface Span {
  /** First byte. */
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
}

/**
 * Hands the bytes of `span` to `write`, in order.
 *
 * @throws ChangedError when another file is there by now
 * @throws PassingError, also when fewer bytes came than were asked for: those that came have been written
 */
export async function receive(
  remote: RemoteFile,
  span: Span,
  file: string,
  write: (bytes: Uint8Array) => Promise<void>,
  options: Pick<RequestOptions, 'stallMs' | 'signal'>,
): Promise<void> {
  const headers = remote.hasRanges ? rangeHeaders(remote, span) : {};
  await request(remote.url, { ...options, headers, redirect: 'follow' }, async (response, body) => {
    if (response.status === 416) throw new ChangedError(`${file} has another size by now`);
    expectFound(response, file);
    expectSame(response, remote, span, file);
    let left = span.end - span.start;
    for await (const chunk of body) {
      if (chunk.length > left) throw new ChangedError(`${file} is longer than it was said to be`);
      await write(chunk);
      left -= chunk.length;
    }
    if (left > 0)
      throw new PassingError({
        fault: 'short',
        bytes: left,
        reason: `the answer ended ${left} bytes early`,
      });
  });
}

function rangeHeaders({ etag }: RemoteFile, { start, end }: Span): Record<string, string> {
  // Only a strong validator promises the same bytes (RFC 9110, 13.1.5).
  const isStrong = etag?.startsWith('"') === true;
  return { range: `bytes=${start}-${end - 1}`, ...(isStrong && { 'if-range': etag }) };
}

function expectSame(response: Response, remote: RemoteFile, span: Span, file: string): void {
  if (!remote.hasRanges) {
    const length = response.headers.get('content-length');
    if (length !== null && Number(length) !== remote.bytes) throw new ChangedError(`${file} has another size by now`);
    return;
  }
  if (response.status !== 206) {
    const etag = response.headers.get('etag') ?? undefined;
    if (etag !== remote.etag) throw new ChangedError(`${file} was replaced on the hub`);
    throw new PassingError(odd('the whole file was sent where a part was asked for'));
  }
  const range = parseContentRange(response.headers.get('content-range'));
  if (range === undefined) throw new PassingError(odd('a part without a Content-Range'));
  if (range.total !== remote.bytes) throw new ChangedError(`${file} has another size by now`);
  if (range.start !== span.start || range.end > span.end)
    throw new PassingError(odd('another part than the asked one'));
}
