import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStorage } from '../../storage/index.ts';
import type { BotStorage } from '../dependencies.ts';
import { REQUEST_SCHEMA } from '../jobs/request.ts';
import { SETTINGS_SCHEMA } from '../people/settings.ts';
import { Lines } from './spoken-lines.ts';

let storage: BotStorage;
let lines: Lines;

const line = (text: string) => ({
  owner: 'user:1',
  voice: 'v',
  text,
  emotion: { from: 'voice' } as const,
  pace: { kind: 'seconds', seconds: 2 } as const,
  seed: 3,
});

beforeEach(async () => {
  storage = await openStorage('memory:', { key: randomBytes(32), settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA });
  lines = Lines.open(storage);
});

afterEach(async () => {
  vi.useRealTimers();
  await storage.close();
});

it('gives back what was kept, to its owner only', async () => {
  const id = await lines.keep('user:1', 'job 1', line('one'));
  expect(id).toMatch(/^[\w-]{10}$/);
  expect(await lines.get('user:1', id)).toMatchObject(line('one'));
  expect(await lines.get('user:2', id)).toBeUndefined();
});

it('keeps a job that runs again once', async () => {
  const first = await lines.keep('user:1', 'job 1', line('one'));
  const other = await lines.keep('user:1', 'job 2', line('two'));
  expect(await lines.keep('user:1', 'job 1', line('one'))).toBe(first);
  expect(await lines.get('user:1', other)).toMatchObject({ text: 'two' });
});

it('keeps the 30 newest of each person, for 30 days', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  const ids: string[] = [];
  for (let number = 0; number <= 30; number++) ids.push(await lines.keep('user:1', `job ${number}`, line('a line')));
  const found = await Promise.all(ids.map((id) => lines.get('user:1', id)));
  expect(found.map((one) => one !== undefined)).toEqual([false, ...Array.from({ length: 30 }, () => true)]);
  vi.setSystemTime(30 * 24 * 3_600_000);
  expect(await lines.get('user:1', ids[30])).toBeUndefined();
});

it('sweeps away what is older than 30 days, and the record of who has nothing younger', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  await lines.keep('user:1', 'job 1', line('old'));
  await lines.keep('user:2', 'job 2', line('old'));
  vi.setSystemTime(20 * 24 * 3_600_000);
  const young = await lines.keep('user:2', 'job 3', line('young'));
  vi.setSystemTime(31 * 24 * 3_600_000);
  await lines.sweep();
  expect((await storage.erase('user:1')).records).toBe(0);
  expect(await lines.get('user:2', young)).toMatchObject({ text: 'young' });
  expect((await storage.erase('user:2')).records).toBe(1);
});

it('is erased with its owner', async () => {
  const id = await lines.keep('user:1', 'job 1', line('one'));
  expect((await storage.erase('user:1')).records).toBe(1);
  expect(await lines.get('user:1', id)).toBeUndefined();
});
