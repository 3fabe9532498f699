import { once } from 'node:events';
import { connect } from 'node:net';
import { Gauge, Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Health, type HttpServer, openHttp } from './http.ts';

const READY: Health = { isReady: true, engine: 'builtin', queue: 3 };

let health: () => Health;
let registry: Registry;
let server: HttpServer;
const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);

beforeEach(async () => {
  health = () => READY;
  registry = new Registry();
  server = await openHttp({ host: '127.0.0.1', port: 0, isReady: () => health(), registry });
});
afterEach(() => server.close());

describe('openHttp', () => {
  it('answers 200 with exactly five facts when ready', async () => {
    const response = await ask('/healthz?from=probe');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      engine: 'builtin',
      queue: 3,
      uptimeSeconds: expect.any(Number),
    });
  });

  it('answers 503 when not ready', async () => {
    health = () => ({ ...READY, isReady: false });
    const response = await ask('/healthz');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'unavailable' });
  });

  it('gives the metrics of the registry in Prometheus’ format', async () => {
    new Gauge({ name: 'voxback_queue_depth', help: 'Jobs waiting or running.', registers: [registry] }).set(3);
    const response = await ask('/metrics');
    expect(response.headers.get('content-type')).toBe(registry.contentType);
    expect(await response.text()).toContain('\nvoxback_queue_depth 3\n');
  });

  it('shows what everybody may know below /.well-known/, and nothing else there', async () => {
    await server.close();
    const wellKnown = { 'a-key.json': { key: 'public' } };
    server = await openHttp({ host: '127.0.0.1', port: 0, isReady: () => health(), registry, wellKnown });
    const response = await ask('/.well-known/a-key.json');
    expect([response.status, await response.json()]).toEqual([200, { key: 'public' }]);
    expect((await ask('/.well-known/another')).status).toBe(404);
  });

  it('answers HEAD with a status and no body', async () => {
    const response = await ask('/healthz', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('answers 404, 405 and 500, and says nothing about why', async () => {
    expect((await ask('/')).status).toBe(404);
    const post = await ask('/healthz', { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    health = () => {
      throw new Error('secret');
    };
    const failure = await ask('/healthz');
    expect([failure.status, await failure.text()]).toEqual([500, 'internal error\n']);
  });

  it('rejects when the port is taken', async () => {
    const second = openHttp({ host: '127.0.0.1', port: server.port, isReady: health, registry });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('finishes the answer in flight before it closes, and takes no new connection', async () => {
    const answers: ((metrics: string) => void)[] = [];
    registry.metrics = () => new Promise((resolve) => answers.push(resolve));
    const { port } = server;
    const slow = ask('/metrics');
    await expect.poll(() => answers).toHaveLength(1);
    const closed = server.close();
    const late = connect(port, '127.0.0.1');
    const [refusal] = await once(late, 'error');
    expect(refusal).toMatchObject({ code: 'ECONNREFUSED' });
    answers[0]?.('late 1\n');
    expect(await (await slow).text()).toBe('late 1\n');
    await closed;
    server = await openHttp({ host: '127.0.0.1', port: 0, isReady: health, registry });
  });
});
