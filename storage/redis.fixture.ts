/** A redis-server of the test's own, on a free port, without files; where none is installed the tests say so. */
// biome-ignore lint/style/noRestrictedImports: a server for tests; the product starts none.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisServer {
  /** Address of a database of this server that nobody has used. */
  freshDatabase(): string;
  stop(): Promise<void>;
}

const DATABASES = 64;

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--databases', `${DATABASES}`];
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of server.stdout) {
    if (String(chunk).includes('Ready to accept connections')) break;
  }
  server.stdout.resume();
  let used = 0;
  return {
    freshDatabase() {
      if (used === DATABASES) throw new Error(`more than ${DATABASES} databases asked of one test server`);
      used += 1;
      return `redis://127.0.0.1:${port}/${used - 1}`;
    },
    async stop() {
      const exited = once(server, 'exit');
      server.kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
