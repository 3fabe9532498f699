/**
 * What operators and their machines ask: `GET /healthz` (is it alive?) and `GET /metrics` (Prometheus); and what everybody
 * may know, below `/.well-known/` (RFC 8615).
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import program from '../../package.json' with { type: 'json' };
import type { DeviceChoice } from '../engines/index.ts';
import type { FleetFacts } from './fleet-metrics.ts';

/** How the bot is; no personal data, since anybody who reaches the port may read it. */
export interface Health {
  /** False while starting and stopping: send no traffic. */
  readonly isReady: boolean;
  /** `VoiceEngine.name`. */
  readonly engine: string;
  /** What computes its model; undefined where none is. */
  readonly device?: DeviceChoice | undefined;
  /** Jobs waiting or running. */
  readonly queue: number;
  /** Where others speak for the bot. */
  readonly fleet?: FleetFacts | undefined;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 takes a free one; `HttpServer.port` says which. */
  readonly port: number;
  /** Asked anew for every `GET /healthz`. */
  readonly isReady: () => Health;
  readonly registry: Registry;
  /** Documents for everybody, by their name below `/.well-known/`. */
  readonly wellKnown?: Readonly<Record<string, object>>;
}

export interface HttpServer {
  readonly port: number;
  /** Answers what has been asked, then lets go of the port. */
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The server, listening. Rejects with Node's error if the port is taken. */
export async function openHttp({ host, port, isReady, registry, wellKnown = {} }: HttpOptions): Promise<HttpServer> {
  const routes = new Map<string, () => Answer | Promise<Answer>>([
    ['/healthz', () => describeHealth(isReady())],
    ['/metrics', async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() })],
    ...Object.entries(wellKnown).map(([name, known]) => [`/.well-known/${name}`, () => jsonOf(200, known)] as const),
  ]);
  const server = createServer((request, response) => {
    answer(request, routes).then(
      (found) => send(response, found, server.listening),
      // Whatever a gauge or the health check threw is for the log of whoever owns it, not for strangers.
      () => send(response, text(500, 'internal error'), server.listening),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { port: portOf(server), close: () => close(server) };
}

async function answer(request: IncomingMessage, routes: ReadonlyMap<string, () => Answer | Promise<Answer>>) {
  const path = request.url?.split('?', 1)[0] ?? '';
  const route = routes.get(path);
  if (route === undefined) return text(404, `not here; try ${[...routes.keys()].join(' or ')}`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'GET and HEAD only');
  return route();
}

function describeHealth({ isReady, engine, device, queue, fleet }: Health): Answer {
  const report = {
    status: isReady ? 'ok' : 'unavailable',
    version: program.version,
    engine,
    ...(device !== undefined && { device }),
    queue,
    uptimeSeconds: Math.floor(process.uptime()),
    ...(fleet !== undefined && { fleet }),
  };
  return jsonOf(isReady ? 200 : 503, report);
}

function jsonOf(status: number, value: object): Answer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

function send(response: ServerResponse, { status, type, body }: Answer, isListening: boolean): void {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (status === 405) response.setHeader('allow', 'GET, HEAD');
  // A connection kept alive would hold up `close()` until it times out.
  if (!isListening) response.setHeader('connection', 'close');
  // To a HEAD request, Node sends the headers and drops the body.
  response.writeHead(status).end(body);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await closed;
}
