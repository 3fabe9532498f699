/** What every database does with settings, jobs, sessions, and with all of them together. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { describeDatabases } from './databases.fixture.ts';
import { type JobRecord, openStorage, type RecordSchema, type Storage } from './index.ts';
import { Seal } from './seal.ts';

interface Preferences {
  readonly pace: number;
}
interface Line {
  readonly text: string;
}

/** Version 1 called it `speed`: shows that older records are migrated. */
const preferences: RecordSchema<Preferences> = {
  version: 2,
  parse: (value, version) =>
    version === 1
      ? { pace: z.object({ speed: z.number() }).parse(value).speed }
      : z.object({ pace: z.number() }).parse(value),
};
const line: RecordSchema<Line> = { version: 1, parse: (value) => z.object({ text: z.string() }).parse(value) };

const ALICE = 'user:7';
const BOB = 'user:77';
const CONSENT = { version: 3, at: 1_700_000_000_000 };
const CLIP = randomBytes(60_000);
const key = randomBytes(32);

function job(patch: Partial<JobRecord<Line>> = {}): JobRecord<Line> {
  const record = { id: 'job:1', owner: ALICE, chat: 'chat:-100', state: 'queued', attempts: 0, createdAt: 1 } as const;
  return { ...record, payload: { text: 'hello' }, ...patch };
}

describeDatabases('storage', ({ address, isShared, itPersistent, itOnOurClock }) => {
  let url: string;
  let clock: number;
  let storage: Storage<Preferences, Line>;
  const open = () => openStorage(url, { key, settings: preferences, jobs: line, now: () => clock });
  /** A second connection to the same database, or the only one. */
  const openSecond = async () => (isShared ? open() : storage);

  beforeEach(async () => {
    url = await address();
    clock = 1_700_000_000_000;
    storage = await open();
  });
  afterEach(() => storage.close());

  const createVoice = (owner: string, voice = 'mine', state: 'draft' | 'kept' = 'kept') =>
    storage.voices.create(owner, { name: voice, consent: CONSENT, prompt: CLIP, state });

  describe('settings', () => {
    it('starts empty, sets, updates and deletes', async () => {
      expect(await storage.settings.get(ALICE)).toBeUndefined();
      await storage.settings.set(ALICE, { pace: 1 });
      expect(await storage.settings.update(ALICE, (found) => ({ pace: (found?.pace ?? 0) + 1 }))).toEqual({
        pace: 2,
      });
      expect(await storage.settings.delete(ALICE)).toBe(true);
      expect(await storage.settings.get(ALICE)).toBeUndefined();
    });

    it('counts to 30 when 30 updates come from two connections at once', async () => {
      const other = await openSecond();
      await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          (i % 2 === 0 ? storage : other).settings.update(ALICE, (found) => ({ pace: (found?.pace ?? 0) + 1 })),
        ),
      );
      expect(await other.settings.get(ALICE)).toEqual({ pace: 30 });
      if (other !== storage) await other.close();
    });

    itPersistent('migrates records of version 1 and refuses records of version 3', async () => {
      const inVersion = async (version: number, value: unknown) => {
        const schema: RecordSchema<unknown> = { version, parse: (found) => found };
        const writer = await openStorage(url, { key, settings: schema, jobs: line });
        await writer.settings.set(ALICE, value);
        await writer.close();
      };
      await inVersion(1, { speed: 0.8 });
      expect(await storage.settings.get(ALICE)).toEqual({ pace: 0.8 });
      await inVersion(3, { tempo: 1 });
      await expect(storage.settings.get(ALICE)).rejects.toMatchObject({
        code: 'version',
        details: { namespace: 'settings', version: 3, expected: 2 },
      });
    });
  });

  describe('jobs', () => {
    it('takes an id once, whether the job is queued, running or finished', async () => {
      expect(await storage.jobs.add(job())).toBe(true);
      expect(await storage.jobs.add(job())).toBe(false);
      await storage.jobs.update('job:1', { state: 'running', attempts: 1 });
      expect(await storage.jobs.add(job())).toBe(false);
      expect(await storage.jobs.finish('job:1')).toBe(true);
      expect(await storage.jobs.add(job())).toBe(false);
    });

    it('lets one of 10 simultaneous deliveries of an update in', async () => {
      const taken = await Promise.all(Array.from({ length: 10 }, () => storage.jobs.add(job())));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('reads nobody else’s jobs to erase one owner’s, and no finished ones to find the others', async () => {
      for (let n = 0; n < 100; n++) {
        await storage.jobs.add(job({ id: `job:${n}`, owner: n < 3 ? ALICE : BOB, chat: BOB }));
        if (n > 0) await storage.jobs.finish(`job:${n}`);
      }
      const opened = vi.spyOn(Seal.prototype, 'open');
      expect(await storage.jobs.pending()).toHaveLength(1);
      expect(opened).toHaveBeenCalledTimes(1);
      expect(await storage.jobs.erase(ALICE)).toBe(3);
      expect(opened).toHaveBeenCalledTimes(4);
      opened.mockRestore();
      expect(await storage.jobs.pending()).toEqual([]);
      expect(await storage.jobs.erase(BOB)).toBe(97);
    });

    it('gives unfinished jobs back, oldest first, as they were last updated', async () => {
      await storage.jobs.add(job({ id: 'b', createdAt: 2 }));
      await storage.jobs.add(job({ id: 'a', createdAt: 1 }));
      await storage.jobs.add(job({ id: 'c', createdAt: 3 }));
      await storage.jobs.update('b', { state: 'sending', attempts: 2, payload: { text: 'shorter' } });
      await storage.jobs.finish('a');
      expect(await storage.jobs.pending()).toEqual([
        job({ id: 'b', createdAt: 2, state: 'sending', attempts: 2, payload: { text: 'shorter' } }),
        job({ id: 'c', createdAt: 3 }),
      ]);
    });

    it('says false to updates of a finished or unknown job', async () => {
      await storage.jobs.add(job());
      await storage.jobs.finish('job:1');
      expect(await storage.jobs.update('job:1', { state: 'running' })).toBe(false);
      expect(await storage.jobs.finish('job:1')).toBe(false);
      expect(await storage.jobs.update('job:2', { state: 'running' })).toBe(false);
      expect(await storage.jobs.pending()).toEqual([]);
    });

    itOnOurClock('forgets a finished job after 48 hours, and not before', async () => {
      await storage.jobs.add(job());
      await storage.jobs.finish('job:1');
      clock += 48 * 3_600_000 - 1;
      expect(await storage.jobs.add(job())).toBe(false);
      clock += 1;
      expect(await storage.jobs.add(job())).toBe(true);
    });
  });

  describe('sessions', () => {
    it('reads what was written, until it is deleted', async () => {
      await storage.sessions.write('enroll/user:7/chat:7', { step: 2, said: ['a'] });
      expect(await storage.sessions.read('enroll/user:7/chat:7')).toEqual({ step: 2, said: ['a'] });
      expect(await storage.sessions.delete('enroll/user:7/chat:7')).toBe(true);
      expect(await storage.sessions.read('enroll/user:7/chat:7')).toBeUndefined();
    });

    it('keep notes beside them, which stay when they end, are erased with them, and count for none', async () => {
      await storage.sessions.write('chat:7/user:9', { step: 2 });
      await storage.sessions.writeNote('chat:7/user:9', ['a']);
      await storage.sessions.delete('chat:7/user:9');
      expect(await storage.sessions.readNote('chat:7/user:9')).toEqual(['a']);
      expect(await storage.sessions.read('chat:7/user:9')).toBeUndefined();
      expect(await storage.sessions.erase('user:9')).toBe(0);
      expect(await storage.sessions.readNote('chat:7/user:9')).toBeUndefined();
    });

    it('expires after the asked 30 ms', async () => {
      await storage.sessions.write('a', 1, { ttlMs: 30 });
      clock += 30;
      await expect.poll(() => storage.sessions.read('a')).toBeUndefined();
    });
  });

  it('erases one owner everywhere and leaves the others as they were', async () => {
    const dictionary = storage.collection('dictionary', line);
    for (const owner of [ALICE, BOB]) {
      await dictionary.set(owner, { text: 'GIF' });
      await dictionary.set(`chat:1/${owner}`, { text: 'GIF' });
      const { id } = await createVoice(owner);
      await storage.voices.savePrint(owner, id, 'builtin', { a: 1 });
      await createVoice(owner, 'draft', 'draft');
      await storage.settings.set(owner, { pace: 1 });
      await storage.sessions.write(`enroll/${owner}/chat:1`, { step: 1 });
      await storage.jobs.add(job({ id: `${owner}/1`, owner }));
      await storage.jobs.add(job({ id: `${owner}/2`, owner: 'user:5', chat: owner }));
      await storage.jobs.finish(`${owner}/2`);
    }
    const all = { voices: 2, settings: 1, jobs: 2, sessions: 1, records: 2 };
    expect(await storage.erase(ALICE)).toEqual(all);
    expect(await storage.erase(ALICE)).toEqual({ voices: 0, settings: 0, jobs: 0, sessions: 0, records: 0 });
    expect(await storage.jobs.add(job({ id: `${ALICE}/2` }))).toBe(true); // the tombstone is gone too
    expect(await storage.erase(BOB)).toEqual(all);
  });

  itPersistent(
    'takes up all other jobs when one was written by a newer version, and leaves that one alone',
    async () => {
      await storage.jobs.add(job());
      await storage.close();
      const newer = { ...line, version: 2 };
      const later = await openStorage(url, { key, settings: preferences, jobs: newer, now: () => clock });
      await later.jobs.add(job({ id: 'job:2', createdAt: 2 }));
      await later.close();
      storage = await open();
      const codes: string[] = [];
      expect(await storage.jobs.pending(({ code }) => codes.push(code))).toEqual([job()]);
      expect(codes).toEqual(['version']);
      await storage.close();
      storage = await openStorage(url, { key, settings: preferences, jobs: newer, now: () => clock });
      expect(await storage.jobs.pending()).toHaveLength(2);
    },
  );

  itPersistent('keeps everything over a restart, and refuses another key', async () => {
    const { id } = await createVoice(ALICE);
    await storage.jobs.add(job());
    await storage.close();
    const other = openStorage(url, { key: randomBytes(32), settings: preferences, jobs: line });
    await expect(other).rejects.toMatchObject({ code: 'wrong-key' });
    storage = await open();
    expect(await storage.voices.get(ALICE, id)).toMatchObject({ name: 'mine' });
    expect(await storage.jobs.pending()).toEqual([job()]);
  });
});
