/** What only a file can be asked: what is left in it, and what survives a crash. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openStorage, type RecordSchema } from './index.ts';

const anything: RecordSchema<unknown> = { version: 1, parse: (value) => value };
const HOUR_MS = 3_600_000;
const CONSENT = { version: 1, at: 1 };

let folder: string;
let file: string;
const key = randomBytes(32);
let clock: number;
const open = () => openStorage(file, { key, settings: anything, jobs: anything, now: () => clock });

beforeEach(() => {
  clock = 1_700_000_000_000;
  folder = mkdtempSync(join(tmpdir(), 'voxback-'));
  file = join(folder, 'voxback.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every byte on the disk: the database, its log, its index of the log. */
function bytesOnDisk(): Buffer {
  const files = [file, `${file}-wal`, `${file}-shm`].filter((path) => existsSync(path));
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

const rowSchema = z.object({ key: z.string(), hex: z.string() });

function rows(): { key: string; value: Buffer }[] {
  const connection = new Libsql(file);
  const found = connection.prepare('SELECT key, hex(value) AS hex FROM entries').all();
  connection.close();
  return found.map((row) => rowSchema.parse(row)).map((row) => ({ key: row.key, value: Buffer.from(row.hex, 'hex') }));
}

describe('the file', () => {
  it('holds no owner, name, text or recording in clear, and of an erased owner not even sealed bytes', async () => {
    const storage = await open();
    const prompt = randomBytes(20_000);
    const dictionary = storage.collection('dictionary', anything);
    const store = async (owner: string) => {
      const { id } = await storage.voices.create(owner, { name: 'Grandma', consent: CONSENT, prompt, state: 'kept' });
      await storage.voices.savePrint(owner, id, 'builtin', { tensor: new Float32Array(2_000) });
      await storage.settings.set(owner, { motto: 'carpe diem' });
      await dictionary.set(owner, { motto: 'carpe diem' });
      await storage.sessions.write(`enroll/${owner}`, { said: 'carpe diem' });
      const job = { id: `${owner}/1`, owner, chat: 'chat:1', state: 'queued', attempts: 0, createdAt: 1 } as const;
      await storage.jobs.add({ ...job, payload: 'carpe diem' });
    };
    await store('user:1234567');
    const others = new Set(rows().map((row) => row.key));
    await store('user:7654321');
    const mine = rows().filter((row) => !others.has(row.key));
    expect(mine).toHaveLength(7); // list, recording, print, settings, word, session, job

    const before = bytesOnDisk();
    for (const clear of ['7654321', 'Grandma', 'carpe diem', 'enroll', 'builtin', 'dictionary']) {
      expect(before.includes(clear)).toBe(false);
    }
    expect(before.includes(prompt.subarray(0, 32))).toBe(false);
    expect(mine.every(({ value }) => before.includes(value.subarray(0, 64)))).toBe(true);

    await storage.erase('user:7654321');
    const after = bytesOnDisk();
    expect(mine.filter(({ value }) => after.includes(value.subarray(0, 64)))).toEqual([]);
    expect(new Set(rows().map((row) => row.key))).toEqual(others);
    await storage.close();
  });

  describe('after 48 hours', () => {
    afterEach(() => vi.useRealTimers());

    /** What expires; the values in the file, sealed. */
    async function storeExpiring(storage: Awaited<ReturnType<typeof open>>): Promise<Buffer[]> {
      const known = new Set(rows().map((row) => row.key));
      const draft = { name: 'mine', consent: CONSENT, prompt: randomBytes(20_000), state: 'draft' } as const;
      const { id } = await storage.voices.create('user:7', draft);
      await storage.voices.savePrint('user:7', id, 'builtin', { tensor: new Float32Array(2_000) });
      await storage.sessions.write('enroll/user:7', { said: 'carpe diem' });
      await storage.jobs.add({
        id: '1',
        owner: 'user:7',
        chat: 'chat:7',
        state: 'queued',
        attempts: 0,
        createdAt: 1,
        payload: {},
      });
      await storage.jobs.finish('1');
      const values = rows().flatMap(({ key, value }) => (known.has(key) ? [] : [value]));
      expect(values).toHaveLength(5); // list, recording, print, session, tombstone
      expect(left(values)).toHaveLength(5);
      return values;
    }

    const left = (values: Buffer[]) => {
      const bytes = bytesOnDisk();
      return values.filter((value) => bytes.includes(value.subarray(0, 64)) || bytes.includes(value.subarray(-64)));
    };

    it('holds none of 5 expired values once the process has run another hour', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const storage = await open();
      await storage.settings.set('user:8', 1);
      const values = await storeExpiring(storage);
      clock += 48 * HOUR_MS;
      vi.advanceTimersByTime(HOUR_MS - 1);
      expect(left(values)).toHaveLength(5);
      vi.advanceTimersByTime(1);
      expect(left(values)).toEqual([]);
      expect(await storage.settings.get('user:8')).toBe(1);
      await storage.close();
      expect(vi.getTimerCount()).toBe(0);
    });

    it('holds none of 5 expired values once it is opened', async () => {
      const stopped = await open();
      const values = await storeExpiring(stopped);
      await stopped.close();
      clock += 48 * HOUR_MS;
      expect(left(values)).toHaveLength(5);
      const storage = await open();
      expect(left(values)).toEqual([]);
      await storage.close();
    });
  });

  it('loses to erase also what has expired and was not swept yet', async () => {
    const storage = await open();
    const draft = { name: 'mine', consent: CONSENT, prompt: randomBytes(20_000), state: 'draft' } as const;
    await storage.voices.create('user:7', draft);
    clock += 25 * HOUR_MS;
    await storage.erase('user:7');
    expect(rows()).toHaveLength(2); // the index key, and that jobs are labelled
    await storage.close();
  });

  it('has mode 600, its log too', async () => {
    const storage = await open();
    await storage.settings.set('user:7', 1);
    expect([file, `${file}-wal`].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    await storage.close();
  });

  it('stores a recording of 1 MB in 1.02 MB', async () => {
    const storage = await open();
    await storage.voices.create('user:7', {
      name: 'mine',
      consent: CONSENT,
      prompt: randomBytes(1_000_000),
      state: 'kept',
    });
    await storage.close();
    expect(readFileSync(file).length).toBeLessThan(1_020_000 + 40_000); // 40 kB: the empty tables
  });

  it('does not open a recording that was moved to another owner', async () => {
    const storage = await open();
    const create = (owner: string) =>
      storage.voices.create(owner, { name: 'mine', consent: CONSENT, prompt: randomBytes(9), state: 'kept' });
    const [alice, bob] = [await create('user:7'), await create('user:8')];
    const connection = new Libsql(file);
    connection.exec(`UPDATE entries SET value = (SELECT max(value) FROM entries WHERE namespace = 'prompts')
      WHERE namespace = 'prompts'`);
    connection.close();
    const opened = await Promise.allSettled([
      storage.voices.prompt('user:7', alice.id),
      storage.voices.prompt('user:8', bob.id),
    ]);
    const failures = opened.filter((result) => result.status === 'rejected');
    expect(failures).toHaveLength(1);
    expect(failures[0]?.reason).toMatchObject({ code: 'corrupt', details: { namespace: 'prompts' } });
    await storage.close();
  });

  it('gives its space back after an erasure', async () => {
    const storage = await open();
    const empty = statSync(file).size;
    for (let i = 0; i < 20; i++) {
      await storage.voices.create('user:7', {
        name: 'Ann',
        consent: CONSENT,
        prompt: randomBytes(200_000),
        state: 'kept',
      });
    }
    await storage.erase('user:8');
    expect(statSync(file).size).toBeGreaterThan(4_000_000);
    await storage.erase('user:7');
    expect(statSync(file).size).toBeLessThanOrEqual(empty + 100_000);
    await storage.close();
  });

  it('is refused when it is no database, and when its folder can not be made', async () => {
    writeFileSync(file, 'not a database'.repeat(500));
    await expect(open()).rejects.toMatchObject({ code: 'no-database', details: { database: file } });
    file = join(file, 'voxback.db');
    await expect(open()).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('loses none of the jobs acknowledged before a kill -9', async () => {
    const run = fileURLToPath(new URL('../build/run.mjs', import.meta.url));
    const argv = [run, 'storage/jobs.fixture.ts', file, key.toString('hex')];
    const writer = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    for await (const id of createInterface(writer.stdout)) {
      acknowledged.push(id);
      if (acknowledged.length === 200) writer.kill('SIGKILL');
    }
    if (writer.signalCode === null) await once(writer, 'exit');
    expect(writer.signalCode).toBe('SIGKILL');

    const storage = await open();
    const pending = new Set((await storage.jobs.pending()).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(acknowledged.filter((id) => !pending.has(id))).toEqual([]);
    await storage.close();
  });
});
