/** What only Redis can be asked: how long it will keep what it was given. */
import { randomBytes } from 'node:crypto';
import { createClient } from '@redis/client';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage, type RecordSchema } from './index.ts';
import { hasRedis, startRedis } from './redis.fixture.ts';

const anything: RecordSchema<unknown> = { version: 1, parse: (value) => value };
const DAY_MS = 24 * 3_600_000;

it.skipIf(!hasRedis)('gives a draft with its print 24 hours, and no end once it is kept', async () => {
  const server = await startRedis();
  onTestFinished(() => server.stop());
  const url = server.freshDatabase();
  const client = await createClient({ url }).connect();
  onTestFinished(() => client.close());
  const storage = await openStorage(url, { key: randomBytes(32), settings: anything, jobs: anything });
  onTestFinished(() => storage.close());
  /** Milliseconds to live of all that is stored, but for what belongs to the database itself; -1: for ever. */
  const timesToLive = async () => {
    const keys = (await client.keys('*')).filter((key) => !key.includes(':meta:'));
    return Promise.all(keys.map((key) => client.pTTL(key)));
  };

  const draft = { name: 'mine', consent: { version: 1, at: 1 }, prompt: randomBytes(9), state: 'draft' } as const;
  const { id } = await storage.voices.create('user:7', draft);
  await storage.voices.savePrint('user:7', id, 'builtin', { a: 1 });
  const waiting = await timesToLive();
  expect(waiting).toHaveLength(3); // list, recording, print
  expect(Math.min(...waiting)).toBeGreaterThan(DAY_MS - 60_000);
  expect(Math.max(...waiting)).toBeLessThanOrEqual(DAY_MS);

  await storage.voices.update('user:7', id, { state: 'kept' });
  expect(await timesToLive()).toEqual([-1, -1, -1]);
});
