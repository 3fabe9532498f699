/** A hub for tests: one port that redirects as the Hugging Face hub does, one that stores, and faults on demand. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createHub, type Hub } from './hub.ts';
import type { Release, ReleaseFile, Repository } from './release.ts';

export interface StoredFile {
  bytes: Uint8Array;
  etag?: string;
  /** What the hub names in X-Linked-Etag; default: the hash of `bytes`; null: nothing. */
  sha256?: string | null;
  linkedBytes?: number;
  /** Default true. */
  hasRanges?: boolean;
}

/** What to do with one request for bytes instead of answering it. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string> }
  /** Answer as usual, but say nothing more after so many bytes. */
  | { readonly stallAfter: number }
  /** Answer as usual, but cut the connection after so many bytes, as soon as `when` holds: a cut loses what is on its way. */
  | { readonly resetAfter: number; readonly when: () => boolean };

export interface StoreRequest {
  readonly file: string;
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

const REPOSITORY: Repository = {
  hub: 'someone/model',
  commit: 'c0ffee',
  modelScope: 'other/model',
  licence: 'MIT',
  licenceUrl: 'https://example.org/licence',
};

/** The probe of a file asks for this. */
export const PROBE = 'bytes=0-0';

export class TestHub {
  readonly files = new Map<string, StoredFile>();
  /** What reached the store, probes included. */
  readonly requests: StoreRequest[] = [];
  /** Taken from the front, one per request for more than a probe. */
  readonly faults: Fault[] = [];
  /** Called with every request for more than a probe, before it is answered. */
  onRequest: (request: StoreRequest) => Promise<void> | void = () => undefined;
  /** Most requests for more than a probe at once. */
  mostAtOnce = 0;
  #atOnce = 0;
  #hub: Server | undefined;
  #store: Server | undefined;

  static async open(): Promise<TestHub> {
    const test = new TestHub();
    test.#store = createServer((request, response) => void test.#serve(request, response));
    const store = await listen(test.#store);
    test.#hub = createServer((request, response) => test.#redirect(store, request, response));
    test.endpoint = await listen(test.#hub);
    return test;
  }

  endpoint = '';

  get hub(): Hub {
    return createHub('hub', { endpoint: this.endpoint });
  }

  /** Requests for more than a probe. */
  get transfers(): StoreRequest[] {
    return this.requests.filter(({ range }) => range !== PROBE);
  }

  /** Stores `bytes` and says how a release would list them; `pinned` adds their hash to it. */
  put(
    path: string,
    bytes: Uint8Array,
    { pinned = false, ...stored }: Omit<StoredFile, 'bytes'> & { pinned?: boolean } = {},
  ): ReleaseFile {
    this.files.set(path, { bytes, etag: `"${sha256(bytes).slice(0, 8)}"`, ...stored });
    const hash = pinned ? { sha256: sha256(bytes) } : {};
    return { repository: REPOSITORY, source: path, path, bytes: bytes.length, ...hash };
  }

  async close(): Promise<void> {
    for (const server of [this.#hub, this.#store]) {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
    }
  }

  #redirect(store: string, request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '', this.endpoint);
    const file = searchParams.get('FilePath') ?? decodeURIComponent(pathname).split(/\/resolve\/[^/]+\//)[1] ?? '';
    const stored = this.files.get(file);
    if (stored === undefined) {
      this.requests.push({ file, range: request.headers.range, ifRange: undefined });
      response.writeHead(404).end();
      return;
    }
    const hash = stored.sha256 === undefined ? sha256(stored.bytes) : stored.sha256;
    response.writeHead(302, {
      location: `${store}/${file}`,
      'x-linked-size': stored.linkedBytes ?? stored.bytes.length,
      ...(hash !== null && { 'x-linked-etag': `"${hash}"` }),
    });
    response.end();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = decodeURIComponent(request.url ?? '').slice(1);
    const { range, 'if-range': ifRange } = request.headers;
    const seen = { file, range, ifRange: typeof ifRange === 'string' ? ifRange : undefined };
    this.requests.push(seen);
    const isProbe = range === PROBE;
    if (!isProbe) {
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
      response.once('close', () => this.#atOnce--);
      await this.onRequest(seen);
    }
    const stored = this.files.get(file);
    if (stored === undefined) return void response.writeHead(404).end();
    const fault = isProbe ? undefined : this.faults.shift();
    if (fault !== undefined && 'status' in fault) return void response.writeHead(fault.status, fault.headers).end();

    const { bytes, etag, hasRanges = true } = stored;
    const asked = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
    const isCurrent = seen.ifRange === undefined || seen.ifRange === etag;
    const isPart = hasRanges && asked !== null && isCurrent;
    const [start, end] = isPart ? [Number(asked[1]), Math.min(Number(asked[2]) + 1, bytes.length)] : [0, bytes.length];
    const headers = { ...(etag !== undefined && { etag }), 'content-length': end - start };
    if (isPart && start >= bytes.length) {
      return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    }
    if (isPart) response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` });
    else response.writeHead(200, headers);
    const body = bytes.subarray(start, end);
    if (fault === undefined) return void response.end(body);
    if ('stallAfter' in fault) return void response.write(body.subarray(0, fault.stallAfter));
    response.write(body.subarray(0, fault.resetAfter));
    while (!fault.when()) await setTimeout(2);
    response.destroy();
  }
}

export const releaseOf = (...files: ReleaseFile[]): Release => ({ name: 'test', files, next: 'true' });

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** `count` bytes that differ from place to place, the same for the same `seed`. */
export function noise(count: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** A safetensors file of float32 zeros. */
export function safetensors(shapes: Readonly<Record<string, readonly number[]>>): Uint8Array {
  let end = 0;
  const entries = Object.entries(shapes).map(([name, shape]) => {
    const start = end;
    end += shape.reduce((product, size) => product * size, 4);
    return [name, { dtype: 'F32', shape, data_offsets: [start, end] }] as const;
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.alloc(end)]);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `address()` is a string for pipes only.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
