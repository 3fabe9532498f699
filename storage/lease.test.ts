import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLease } from './open-lease.ts';
import { hasRedis, type RedisServer, startRedis } from './redis.fixture.ts';
import { leaseRedis } from './redis-lease.ts';

const IN_USE = { subject: 'storage', code: 'in-use' };

describe('the lease of a SQLite file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lease-'));
    file = join(folder, 'voxback.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is refused to a second one, who learns which process has it, until the first one lets go', async () => {
    const first = await openLease(file);
    const details = { database: file, holder: expect.stringContaining(`PID ${process.pid}`) };
    await expect(openLease(file)).rejects.toMatchObject({ ...IN_USE, details });
    await expect(openLease(`file:${file}`)).rejects.toMatchObject(IN_USE);
    await first.close();
    await (await openLease(file)).close();
  });

  it('ends with its process, at kill -9 too', async () => {
    const program = `
      import { openLease } from ${JSON.stringify(new URL('open-lease.ts', import.meta.url).href)};
      await openLease(${JSON.stringify(file)});
      console.log('held');
      setInterval(() => undefined, 1000);
    `;
    const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
    await once(other.stdout, 'data');
    await expect(openLease(file)).rejects.toMatchObject({
      details: { holder: expect.stringContaining(`PID ${other.pid}`) },
    });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await openLease(file)).close();
  });

  it('is not needed in memory', async () => {
    const leases = await Promise.all([openLease('memory:'), openLease('memory:')]);
    for (const lease of leases) await lease.close();
  });

  it('can not be had where no file can be made', async () => {
    const lease = await openLease(file);
    await expect(openLease(join(`${file}-lease`, 'below'))).rejects.toMatchObject({ code: 'unreachable' });
    await lease.close();
  });
});

describe.skipIf(!hasRedis)('the lease of a Redis database', () => {
  const TIMES = { ttlMs: 600, renewMs: 100 };
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  it('is refused while its holder renews it, and free once that one lets go', async () => {
    const url = server.freshDatabase();
    const first = await leaseRedis(url, 'PID 1, one', TIMES);
    const details = { database: expect.stringContaining('redis://127.0.0.1'), holder: 'PID 1, one' };
    await expect(leaseRedis(url, 'PID 2, two', TIMES)).rejects.toMatchObject({ ...IN_USE, details });
    await first.close();
    await (await leaseRedis(url, 'PID 2, two', TIMES)).close();
  });

  it('is taken from a holder that has vanished, once it has expired', async () => {
    const url = server.freshDatabase();
    const client = await createClient({ url }).connect();
    await client.set('voxback:lease', 'PID 1, one #x', { PX: 300 });
    const lease = await leaseRedis(url, 'PID 2, two', TIMES);
    expect(await client.get('voxback:lease')).toContain('PID 2, two');
    await lease.close();
    expect(await client.get('voxback:lease')).toBeNull();
    await client.close();
  });

  it('tells a holder that somebody else has it now', async () => {
    const url = server.freshDatabase();
    const client = await createClient({ url }).connect();
    const lease = await leaseRedis(url, 'PID 1, one', TIMES);
    await client.set('voxback:lease', 'PID 2, two #y');
    await expect(lease.lost).rejects.toMatchObject({ ...IN_USE, details: { holder: 'PID 2, two' } });
    await lease.close();
    expect(await client.get('voxback:lease')).toBe('PID 2, two #y');
    await client.close();
  });

  it('can not be had where no server answers', async () => {
    await expect(leaseRedis('redis://127.0.0.1:1', 'PID 1', TIMES)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
