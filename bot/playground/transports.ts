/** The two ways in: a `fetch` for bots in this process, and node:http for everybody else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { MAX_BODY_BYTES, readBytes } from './body.ts';
import { Refusal, type ResponseParameters } from './refusal.ts';

export interface ApiRequest {
  /** Path and query, such as `/bot1:a/getMe`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
  /** Fires when the caller has hung up. */
  readonly signal: AbortSignal;
}

export type ApiReply =
  | { readonly kind: 'json'; readonly status: number; readonly json: ApiResponse }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** A page that a proxy in between has written. */
  | { readonly kind: 'page'; readonly status: number }
  /** The connection breaks instead of an answer. */
  | { readonly kind: 'broken' };

export type ApiResponse =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    };

export type Answer = (request: ApiRequest) => Promise<ApiReply>;

export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
}

export interface Listener {
  /** Base address, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Breaks open connections and stops. */
  close(): Promise<void>;
}

/** Telegram's form of an error. */
export function toReply(refusal: Refusal): ApiReply {
  const { status, message: description, parameters } = refusal;
  const json = { ok: false as const, error_code: status, description, ...(parameters !== undefined && { parameters }) };
  return { kind: 'json', status, json };
}

function pageOf(status: number): string {
  return `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
}

/** A `fetch` that never leaves the process; only the path of the address counts. */
export function createFetch(answer: Answer): typeof fetch {
  return async (input, init) => {
    const { method = 'GET', headers = {}, body = null } = init ?? {};
    // Not `init` as it is: grammY adds settings of node-fetch and a signal of another class than the global one.
    const request = new Request(input, { method, headers, body, duplex: 'half' } as RequestInit);
    const { pathname, search } = new URL(request.url);
    const bytes = Buffer.from(await request.arrayBuffer());
    const contentType = request.headers.get('content-type') ?? '';
    const gone = new AbortController();
    const hangUp = () => gone.abort();
    if (init?.signal?.aborted) hangUp();
    init?.signal?.addEventListener('abort', hangUp, { once: true });
    const reply = await answer({ path: pathname + search, contentType, body: bytes, signal: gone.signal });
    init?.signal?.removeEventListener('abort', hangUp);
    gone.signal.throwIfAborted();
    if (reply.kind === 'broken') {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    }
    if (reply.kind === 'page') return new Response(pageOf(reply.status), { status: reply.status });
    return reply.kind === 'json'
      ? Response.json(reply.json, { status: reply.status })
      : new Response(Buffer.from(reply.bytes));
  };
}

/** Serves `answer` on node:http, on loopback unless told otherwise. */
export async function listen(answer: Answer, { port = 0, host = '127.0.0.1' }: ListenOptions = {}): Promise<Listener> {
  return listenWith((request, response) => serve(answer, request, response), { port, host });
}

/** Any handler on node:http; a handler that throws ends its connection, nothing else. */
export async function listenWith(
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { port = 0, host = '127.0.0.1' }: ListenOptions,
): Promise<Listener> {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One HTTP exchange with the Bot API. */
export async function serve(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  let reply: ApiReply;
  try {
    const body = await readBytes(request, MAX_BODY_BYTES);
    const contentType = request.headers['content-type'] ?? '';
    reply = await answer({ path: request.url ?? '/', contentType, body, signal: gone.signal });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // What is left of an oversized body is not read: the connection ends with the answer.
    response.setHeader('connection', 'close');
    reply = toReply(error);
  }
  if (reply.kind === 'broken') {
    request.socket.destroy();
  } else if (reply.kind === 'bytes') {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': reply.bytes.length });
    response.end(reply.bytes);
  } else if (reply.kind === 'page') {
    response.writeHead(reply.status, { 'content-type': 'text/html' }).end(pageOf(reply.status));
  } else {
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.json));
  }
}
