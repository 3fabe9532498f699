/** One suite for every database that an address can name. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type JobRecord, openStorage, type RecordSchema, type Storage, StorageError } from './index.ts';
import { hasRedis, type RedisServer, startRedis } from './redis.fixture.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'voxback-'));
const key = randomBytes(32);
let redis: RedisServer | undefined;
afterAll(async () => {
  await redis?.stop();
  rmSync(folder, { recursive: true });
});

const databases = [
  { name: 'memory', isHere: true, address: async () => 'memory:' },
  { name: 'libsql', isHere: true, address: async () => join(folder, `${randomUUID()}.db`) },
  {
    name: `redis${hasRedis ? '' : ' (no redis-server on PATH)'}`,
    isHere: hasRedis,
    address: async () => {
      redis ??= await startRedis();
      return redis.freshDatabase();
    },
  },
];

function job(patch: Partial<JobRecord<Line>> = {}): JobRecord<Line> {
  const record = { id: 'job:1', owner: ALICE, chat: 'chat:-100', state: 'queued', attempts: 0, createdAt: 1 } as const;
  return { ...record, payload: { text: 'hello' }, ...patch };
}

const noTest = (_title: string, _test: () => Promise<void>): void => undefined;

for (const { name, isHere, address } of databases) {
  describe.skipIf(!isHere)(`storage in ${name}`, () => {
    // What a database can't do is no test of it, rather than a skipped one.
    const itPersistent = name === 'memory' ? noTest : it;
    const itOnOurClock = name.startsWith('redis') ? noTest : it;

    let url: string;
    let clock: number;
    let storage: Storage<Preferences, Line>;
    const open = () => openStorage(url, { key, settings: preferences, jobs: line, now: () => clock });

    beforeEach(async () => {
      url = await address();
      clock = 1_700_000_000_000;
      storage = await open();
    });
    afterEach(() => storage.close());

    const createVoice = (owner: string, voice = 'mine', state: 'draft' | 'kept' = 'kept') =>
      storage.voices.create(owner, { name: voice, consent: CONSENT, prompt: CLIP, state });

    describe('voices', () => {
      it('gives back a created voice and its 60 kB recording, byte for byte', async () => {
        const { id } = await createVoice(ALICE);
        expect(await storage.voices.get(ALICE, id)).toEqual({
          id,
          owner: ALICE,
          name: 'mine',
          state: 'kept',
          createdAt: clock,
          lastUsedAt: clock,
          consent: CONSENT,
        });
        expect(Buffer.compare(await storage.voices.prompt(ALICE, id), CLIP)).toBe(0);
      });

      it('lists kept voices oldest first, drafts on request, and nobody else’s', async () => {
        await createVoice(ALICE, 'first');
        await createVoice(ALICE, 'draft', 'draft');
        await createVoice(ALICE, 'second');
        await createVoice(BOB, 'other');
        const names = async (drafts: boolean) =>
          (await storage.voices.list(ALICE, { drafts })).map((voice) => voice.name);
        expect(await names(false)).toEqual(['first', 'second']);
        expect(await names(true)).toEqual(['first', 'draft', 'second']);
      });

      it('loses none of 20 voices that two connections create at once', async () => {
        const other = await openSecond();
        const makers = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? storage : other));
        await Promise.all(
          makers.map(({ voices }, i) =>
            voices.create(ALICE, { name: `voice ${i}`, consent: CONSENT, prompt: CLIP, state: 'kept' }),
          ),
        );
        const names = (await other.voices.list(ALICE)).map((voice) => voice.name);
        expect(names.sort()).toEqual(Array.from({ length: 20 }, (_, i) => `voice ${i}`).sort());
        if (other !== storage) await other.close();
      });

      it('renames, keeps and touches a voice without losing what the other two changed', async () => {
        const { id } = await createVoice(ALICE, 'old', 'draft');
        await Promise.all([
          storage.voices.update(ALICE, id, { name: 'new' }),
          storage.voices.update(ALICE, id, { state: 'kept' }),
          storage.voices.update(ALICE, id, { lastUsedAt: 5 }),
        ]);
        expect(await storage.voices.get(ALICE, id)).toMatchObject({ name: 'new', state: 'kept', lastUsedAt: 5 });
      });

      it('keeps typed arrays of a print, one print per engine', async () => {
        const { id } = await createVoice(ALICE);
        const print = {
          engine: 'builtin',
          version: 1,
          tensors: { f0: Float32Array.of(1.5, -2), ids: Uint16Array.of(9) },
        };
        await storage.voices.savePrint(ALICE, id, 'builtin', print);
        expect(await storage.voices.print(ALICE, id, 'builtin')).toEqual(print);
        expect(await storage.voices.print(ALICE, id, 'indextts-2')).toBeUndefined();
      });

      it('removes a voice with its recording and prints, and resurrects none of it by a late write', async () => {
        const { id } = await createVoice(ALICE);
        await storage.voices.savePrint(ALICE, id, 'builtin', { a: 1 });
        expect(await storage.voices.remove(ALICE, id)).toBe(true);
        expect(await storage.voices.remove(ALICE, id)).toBe(false);
        expect(await storage.voices.update(ALICE, id, { name: 'ghost' })).toBeUndefined();
        await storage.voices.savePrint(ALICE, id, 'builtin', { a: 2 });
        expect(await storage.voices.list(ALICE, { drafts: true })).toEqual([]);
        expect(await storage.voices.print(ALICE, id, 'builtin')).toBeUndefined();
        await expect(storage.voices.prompt(ALICE, id)).rejects.toMatchObject({ code: 'corrupt' });
      });

      it('does not open another owner’s voice by its id', async () => {
        const { id } = await createVoice(ALICE);
        expect(await storage.voices.get(BOB, id)).toBeUndefined();
        await expect(storage.voices.prompt(BOB, id)).rejects.toBeInstanceOf(StorageError);
      });
    });

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

      it('expires after the asked 30 ms', async () => {
        await storage.sessions.write('a', 1, { ttlMs: 30 });
        clock += 30;
        await expect.poll(() => storage.sessions.read('a')).toBeUndefined();
      });
    });

    it('erases one owner everywhere and leaves the others as they were', async () => {
      for (const owner of [ALICE, BOB]) {
        const { id } = await createVoice(owner);
        await storage.voices.savePrint(owner, id, 'builtin', { a: 1 });
        await createVoice(owner, 'draft', 'draft');
        await storage.settings.set(owner, { pace: 1 });
        await storage.sessions.write(`enroll/${owner}/chat:1`, { step: 1 });
        await storage.jobs.add(job({ id: `${owner}/1`, owner }));
        await storage.jobs.add(job({ id: `${owner}/2`, owner: 'user:5', chat: owner }));
        await storage.jobs.finish(`${owner}/2`);
      }
      expect(await storage.erase(ALICE)).toEqual({ voices: 2, settings: 1, jobs: 2, sessions: 1 });
      expect(await storage.erase(ALICE)).toEqual({ voices: 0, settings: 0, jobs: 0, sessions: 0 });
      expect(await storage.jobs.add(job({ id: `${ALICE}/2` }))).toBe(true); // the tombstone is gone too
      expect(await storage.erase(BOB)).toEqual({ voices: 2, settings: 1, jobs: 2, sessions: 1 });
    });

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

    /** A second connection to the same database; memory has only the one. */
    async function openSecond(): Promise<Storage<Preferences, Line>> {
      return name === 'memory' ? storage : open();
    }
  });
}
