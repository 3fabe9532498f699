/** What every database does with collections of records, the settings among them. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { describeDatabases } from './databases.fixture.ts';
import { openStorage, type RecordSchema, type Storage } from './index.ts';

const anything: RecordSchema<unknown> = { version: 1, parse: (value) => value };
const number: RecordSchema<number> = { version: 1, parse: (value) => z.number().parse(value) };

const ALICE = 'user:7';
const BOB = 'user:77';
const key = randomBytes(32);

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describeDatabases('collections', ({ address, itPersistent }) => {
  let url: string;
  let storage: Storage<unknown, unknown>;
  const open = () => openStorage(url, { key, settings: anything, jobs: anything });

  beforeEach(async () => {
    url = await address();
    storage = await open();
  });
  afterEach(() => storage.close());

  it('keeps 2 collections, and settings, apart under the same key', async () => {
    const usage = storage.collection('usage', number);
    const flags = storage.collection('flags', anything);
    await usage.set(ALICE, 5);
    await flags.set(ALICE, 'on');
    expect(await usage.update(ALICE, (found = 0) => found + 1)).toBe(6);
    expect(await usage.get(ALICE)).toBe(6);
    expect(await storage.settings.get(ALICE)).toBeUndefined();
    expect(await usage.delete(ALICE)).toBe(true);
    expect(await usage.delete(ALICE)).toBe(false);
    expect(await flags.get(ALICE)).toEqual('on');
  });

  it('hands out the 3 records that have an owner in their key, of 2 collections, and none of another owner', async () => {
    const usage = storage.collection('usage', number);
    const flags = storage.collection('flags', anything);
    await usage.set(ALICE, 1);
    await usage.set(`${ALICE}/today`, 2);
    await usage.set(BOB, 3);
    await flags.set(`chat:9/${ALICE}`, { on: true });
    const found = await all(storage.recordsOf(ALICE));
    expect(found.sort((a, b) => a.key.localeCompare(b.key))).toEqual([
      { collection: 'flags', key: `chat:9/${ALICE}`, record: { on: true } },
      { collection: 'usage', key: ALICE, record: 1 },
      { collection: 'usage', key: `${ALICE}/today`, record: 2 },
    ]);
  });

  it('lists 150 keys as they were given, each with its record, and none of another collection', async () => {
    const usage = storage.collection('usage', number);
    await storage.collection('usage-by-day', number).set('user:1', 1);
    const expected = Array.from({ length: 150 }, (_, i) => [`user:${i}/2026-11-22`, i] as const);
    for (const [key, count] of expected) await usage.set(key, count);
    expect(new Map(await all(usage.list()))).toEqual(new Map(expected));
  });

  it('lists the settings of 2 owners', async () => {
    await storage.settings.set(ALICE, { pace: 1 });
    await storage.settings.update(BOB, () => ({ pace: 2 }));
    expect(new Map(await all(storage.settings.list()))).toEqual(
      new Map([
        [ALICE, { pace: 1 }],
        [BOB, { pace: 2 }],
      ]),
    );
  });

  it('names the collection whose record has another shape', async () => {
    const usage = storage.collection('usage', { ...number, parse: (value) => z.number().max(5).parse(value) });
    await usage.set(ALICE, 6);
    const failure = { code: 'corrupt', details: { namespace: 'usage', version: 1 } };
    await expect(usage.get(ALICE)).rejects.toMatchObject(failure);
    await expect(all(usage.list())).rejects.toMatchObject(failure);
  });

  it.each(['', 'Usage', 'usage/day', 'usage2', 'settings', 'prints', 'records'])('refuses the name “%s”', (name) => {
    expect(() => storage.collection(name, number)).toThrow(`“${name}”`);
  });

  it('opens a collection once', () => {
    storage.collection('usage', number);
    expect(() => storage.collection('usage', number)).toThrow('“usage” is taken');
  });

  itPersistent('erases 2 records of an owner from a collection that was not opened since the start', async () => {
    const usage = storage.collection('usage', number);
    for (const key of [ALICE, `${ALICE}/2026-11-22`, BOB]) await usage.set(key, 1);
    await storage.close();
    storage = await open();
    expect(await storage.erase(ALICE)).toMatchObject({ records: 2 });
    expect(await all(storage.collection('usage', number).list())).toEqual([[BOB, 1]]);
  });
});
