/** A redis-server of the test's own that can be stopped and started again at its port, without files. */
// biome-ignore lint/style/noRestrictedImports: a server for tests; the product starts none.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface QueueServer {
  readonly port: number;
  /** Address of a database that nobody has used. */
  freshDatabase(): string;
  start(): Promise<void>;
  /** Everything in it is gone then. */
  stop(): Promise<void>;
}

export async function startQueueServer(...settings: readonly string[]): Promise<QueueServer> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let used = 0;
  const server: QueueServer = {
    port,
    freshDatabase: () => `redis://127.0.0.1:${port}/${used++}`,
    async start() {
      const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--databases', '64', ...settings];
      const started = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
      child = started;
      for await (const chunk of started.stdout) if (String(chunk).includes('Ready to accept connections')) break;
      started.stdout.resume();
    },
    async stop() {
      if (child === undefined) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      child = undefined;
      await exited;
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  probe.close();
  await once(probe, 'close');
  return address.port;
}
