/** The first open of a database that an earlier version has written, which knew no labels. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStorage } from './index.ts';

const JOBS = 270;
const anything = { version: 1, parse: (value: unknown) => value };
const key = randomBytes(32);

let folder: string;
let file: string;

const open = (onUpgrade?: (done: number, total: number) => void) =>
  openStorage(file, { key, settings: anything, jobs: anything, ...(onUpgrade !== undefined && { onUpgrade }) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-upgrade-'));
  file = join(folder, 'voxback.db');
  const storage = await open();
  for (let i = 0; i < JOBS; i++) {
    const owner = `user:${i % 3}`;
    const id = `job ${i}`;
    await storage.jobs.add({ id, owner, chat: owner, state: 'queued', attempts: 0, createdAt: i, payload: i });
    if (i % 2 === 0) await storage.jobs.finish(id);
  }
  await storage.close();
  const connection = new Libsql(file);
  connection.exec("DELETE FROM labels; DELETE FROM entries WHERE namespace = 'meta' AND key = 'labelled'");
  connection.close();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('does not pass in silence: it tells how far it is, and finds everything afterwards', async ({ onTestFinished }) => {
  const told: [number, number][] = [];
  const storage = await open((done, total) => told.push([done, total]));
  onTestFinished(() => storage.close());
  expect(told).toEqual([[256, JOBS]]);
  expect(await storage.jobs.pending()).toHaveLength(JOBS / 2);
  expect(await storage.jobs.erase('user:0')).toBe(JOBS / 3);
});

it('is done once: the next open reads no job for it', async () => {
  await (await open()).close();
  const told: number[] = [];
  await (await open((done) => told.push(done))).close();
  expect(told).toEqual([]);
});

it('is not stopped by a job that is damaged, nor is a start, nor the erasure of its owner', async () => {
  const damage = (where: string) => {
    const connection = new Libsql(file);
    connection.exec(`UPDATE entries SET value = zeroblob(40) WHERE namespace = 'jobs' AND ${where}`);
    connection.close();
  };
  damage("key = (SELECT min(key) FROM entries WHERE namespace = 'jobs')");
  const codes: string[] = [];
  const storage = await open();
  const pending = await storage.jobs.pending(({ code }) => codes.push(code));
  expect(codes).toEqual(['corrupt']);
  expect(pending.length).toBeGreaterThanOrEqual(JOBS / 2 - 1);
  await storage.close();

  // All whose owner is known are damaged now.
  damage("key IN (SELECT key FROM labels WHERE label LIKE 'of/%')");
  const again = await open();
  const counts = await Promise.all(['user:0', 'user:1', 'user:2'].map((owner) => again.jobs.erase(owner)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(JOBS - 1);
  await again.close();
});
