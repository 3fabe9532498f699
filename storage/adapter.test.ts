/** What Keyv promises, over each adapter as the collections use it. */
import { setTimeout } from 'node:timers/promises';
import { Keyv } from 'keyv';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from './adapter.ts';
import { openDatabase } from './database.ts';
import { hasRedis, type RedisServer, startRedis } from './redis.fixture.ts';
import { openRedis } from './redis.ts';

let redis: RedisServer | undefined;
afterAll(() => redis?.stop());

const databases = [
  { name: 'libsql', isHere: true, address: async () => 'memory:' },
  {
    name: `redis${hasRedis ? '' : ' (no redis-server on PATH)'}`,
    isHere: hasRedis,
    address: async () => {
      redis ??= await startRedis();
      return redis.freshDatabase();
    },
  },
];

for (const { name, isHere, address } of databases) {
  describe.skipIf(!isHere)(`Keyv over ${name}`, () => {
    let database: Database;
    let red: Keyv<Buffer>;
    let blue: Keyv<Buffer>;
    const one = Buffer.of(1, 0, 255);
    const two = Buffer.from('two');

    function openKeyv(namespace: string): Keyv<Buffer> {
      const keyv = new Keyv({
        store: database.adapter(namespace),
        namespace,
        useKeyPrefix: false,
        throwOnErrors: true,
      });
      keyv.serialize = undefined;
      keyv.deserialize = undefined;
      return keyv;
    }

    beforeEach(async () => {
      database = await openDatabase(await address(), Date.now);
      red = openKeyv('red');
      blue = openKeyv('blue');
    });
    afterEach(() => database.close());

    it('gives back the 3 bytes that were set, also those that are no UTF-8', async () => {
      expect(await red.set('a', one)).toBe(true);
      expect(await red.get('a')).toEqual(one);
      expect(await red.get('b')).toBeUndefined();
    });

    it('keeps namespaces apart, in clear() too', async () => {
      await red.set('a', one);
      await blue.set('a', two);
      await red.clear();
      expect(await red.get('a')).toBeUndefined();
      expect(await blue.get('a')).toEqual(two);
    });

    it('forgets a value that was set for 300 ms, and not its neighbour', async () => {
      await red.set('a', one, 300);
      await red.set('b', one);
      expect(await red.get('a')).toEqual(one);
      await expect.poll(() => red.get('a')).toBeUndefined();
      expect(await red.has('a')).toBe(false);
      expect(await red.get('b')).toEqual(one);
    });

    it('sets, gets, finds and deletes many', async () => {
      await red.setMany([
        { key: 'a', value: one },
        { key: 'b', value: two },
      ]);
      expect(await red.getMany(['b', 'none', 'a'])).toEqual([two, undefined, one]);
      expect(await red.hasMany(['a', 'none'])).toEqual([true, false]);
      expect(await red.deleteMany(['a', 'none'])).toBe(true);
      expect(await red.deleteMany(['a', 'none'])).toBe(false);
      expect(await red.get('b')).toEqual(two);
    });

    it('iterates over 150 entries of its own namespace, keys as they were set', async () => {
      const keys = Array.from({ length: 150 }, (_, i) => `k*${i}`);
      await red.setMany(keys.map((key) => ({ key, value: one })));
      await blue.set('other', two);
      const seen: string[] = [];
      for await (const [key, value] of red.iterator?.(undefined) ?? []) {
        expect(value).toEqual(one);
        seen.push(String(key));
      }
      expect(seen.sort()).toEqual(keys.sort());
    });

    it('finds keys by prefix, taking wildcards literally', async () => {
      const adapter = database.adapter('red');
      for (const key of ['a/1', 'a/2', 'ab', 'a*', 'b']) await red.set(key, one);
      expect((await adapter.keys('a/')).sort()).toEqual(['a/1', 'a/2']);
      expect(await adapter.keys('a*')).toEqual(['a*']);
    });

    it('swaps only what is still there', async () => {
      const adapter = database.adapter('red');
      expect(await adapter.swap('a', one, two)).toBe(false);
      expect(await adapter.swap('a', undefined, one)).toBe(true);
      expect(await adapter.swap('a', undefined, two)).toBe(false);
      expect(await adapter.swap('a', one, two, { ttlMs: 60_000 })).toBe(true);
      expect(await adapter.swap('a', one, two)).toBe(false);
      expect(await red.get('a')).toEqual(two);
    });

    it('keeps for good what was set for 1 s, and brings nothing back that has expired', async () => {
      const adapter = database.adapter('red');
      await red.set('a', one, 1_000);
      await red.set('b', one, 20);
      expect(await adapter.keep('a')).toBe(true);
      expect(await adapter.keep('a')).toBe(true); // it stays anyway
      expect(await adapter.keep('none')).toBe(false);
      await setTimeout(1_100);
      expect(await adapter.keep('b')).toBe(false);
      expect(await red.get('a')).toEqual(one);
    });

    it('finds by their labels what was swapped in, and not what was not', async () => {
      const adapter = database.adapter('red');
      const labels = { add: ['new', 'of alice'] };
      expect(await adapter.swap('a', undefined, one, { labels })).toBe(true);
      expect(await adapter.swap('b', undefined, one, { labels: { add: ['new'] } })).toBe(true);
      expect(await adapter.swap('b', two, one, { labels: { add: ['of alice'] } })).toBe(false);
      await database.adapter('blue').swap('c', undefined, one, { labels });
      expect((await adapter.labelled('new')).sort()).toEqual(['a', 'b']);
      expect(await adapter.labelled('of alice')).toEqual(['a']);
      expect(await adapter.swap('a', one, two, { ttlMs: 60_000, labels: { remove: ['new'], add: ['of bob'] } })).toBe(
        true,
      );
      expect(await adapter.labelled('new')).toEqual(['b']);
      await adapter.label([{ key: 'b', labels: { remove: ['new'], add: ['of bob'] } }]);
      expect(await adapter.labelled('new')).toEqual([]);
      expect((await adapter.labelled('of bob')).sort()).toEqual(['a', 'b']);
      expect(await adapter.keys('')).toHaveLength(2);
    });

    it('lists 5,000 labelled keys, each once', async () => {
      const adapter = database.adapter('red');
      const keys = Array.from({ length: 5000 }, (_, i) => `k${i}`);
      await adapter.label(keys.map((key) => ({ key, labels: { add: ['many'] } })));
      expect((await adapter.labelled('many')).sort()).toEqual(keys.sort());
    });

    it('drops the labels of what has expired by itself', async () => {
      const adapter = database.adapter('red');
      await adapter.swap('a', undefined, one, { ttlMs: 20, labels: { add: ['short'] } });
      await adapter.swap('b', undefined, one, { labels: { add: ['short'] } });
      await setTimeout(30);
      await database.compact();
      // Redis does it with the next change of the label.
      await adapter.label([{ key: 'c', labels: { add: ['short'] } }]);
      expect((await adapter.labelled('short')).sort()).toEqual(['b', 'c']);
    });

    it('creates anew what has expired', async () => {
      const adapter = database.adapter('red');
      await adapter.swap('a', undefined, one, { ttlMs: 20 });
      await expect.poll(() => adapter.swap('a', undefined, two)).toBe(true);
      expect(await red.get('a')).toEqual(two);
    });
  });
}

describe('openDatabase', () => {
  it.each(['', 'postgres://host/db', 'redis://', 'redis://host:port'])('refuses the address “%s”', async (url) => {
    await expect(openDatabase(url, Date.now)).rejects.toMatchObject({ code: 'bad-url' });
  });

  it('says which server is unreachable, and never the password', async () => {
    const failure = await openDatabase('redis://me:secret@127.0.0.1:1', Date.now).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'unreachable',
      details: { database: 'redis://127.0.0.1:1', reason: 'ECONNREFUSED' },
    });
    expect(String(failure)).not.toContain('secret');
  });

  it.skipIf(!hasRedis)('rejects commands as unreachable after the given 200 ms when the server has died', async () => {
    const server = await startRedis();
    const database = await openRedis(server.freshDatabase(), 200);
    await server.stop();
    await expect(database.adapter('red').get('a')).rejects.toMatchObject({ code: 'unreachable' });
    await database.close();
  });
});
