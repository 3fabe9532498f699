import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startQueueServer } from '../../inference/fleet/redis.fixture.ts';
import { openSpeaker } from '../../inference/index.ts';
import { openStorage, StorageError } from '../../storage/index.ts';
import { REQUEST_SCHEMA } from '../jobs/index.ts';
import { SETTINGS_SCHEMA } from '../people/index.ts';
import { createTelegram } from '../playground/index.ts';
import { patience } from '../playground/patience.ts';
import { enrollIn, HummingEngine } from '../testing/world.ts';
import { LEASE, LeaseLostError, type LeaseRecords, type LeaseTimes, standBy } from './standby.ts';

const RUN = fileURLToPath(new URL('../../build/run.mjs', import.meta.url));
const TIMES: LeaseTimes = { countMs: 50, giveUpMs: 400, freeMs: 800 };
const key = randomBytes(32);
const log = pino({ level: 'silent' });

let folder: string;
const closers: Array<() => Promise<unknown>> = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** One process's view of the lease. */
async function records() {
  const database = join(folder, 'lease.db');
  const storage = await openStorage(database, { key, settings: SETTINGS_SCHEMA, jobs: REQUEST_SCHEMA });
  closers.push(() => storage.close());
  return storage.collection('front-end', LEASE);
}

describe('the lease', () => {
  it('is handed over at once by who ends in order', async () => {
    const first = await standBy({ records: await records(), log, times: TIMES });
    let isHeld = false;
    const waiting = standBy({ records: await records(), log, times: { ...TIMES, freeMs: 600_000 } }).then((lease) => {
      isHeld = true;
      return lease;
    });
    const third = await records();
    const { count } = (await third.get('front-end')) ?? { count: 0 };
    // It counts on, and the other stands by.
    await expect.poll(async () => (await third.get('front-end'))?.count).toBeGreaterThan(count + 3);
    expect(isHeld).toBe(false);
    await first.close();
    await (await waiting).close();
  });

  it('is taken from who no longer counts', async () => {
    await (await records()).set('front-end', { holder: 'dead', count: 7 });
    const started = performance.now();
    const lease = await standBy({ records: await records(), log, times: TIMES });
    expect(performance.now() - started).toBeGreaterThan(TIMES.freeMs * 0.9);
    await lease.close();
  });

  it('goes to one of three that wait, and then to the next', async () => {
    const all = await records();
    await all.set('front-end', { holder: 'dead', count: 7 });
    let held = 0;
    const together: number[] = [];
    const work = async () => {
      const lease = await standBy({ records: await records(), log, times: TIMES });
      held += 1;
      together.push(held);
      const { count } = (await all.get('front-end')) ?? { count: 0 };
      await expect.poll(async () => (await all.get('front-end'))?.count).toBeGreaterThan(count + 2);
      held -= 1;
      await lease.close();
    };
    await Promise.all([work(), work(), work()]);
    expect(together).toEqual([1, 1, 1]);
  });

  it('is given up by who can not reach the database, before it is free for others', async () => {
    const real = await records();
    let isAway = false;
    const shaky: LeaseRecords = {
      get: (name) => real.get(name),
      update: (...call) =>
        isAway ? Promise.reject(new StorageError('unreachable', { database: 'x', reason: 'x' })) : real.update(...call),
    };
    const lease = await standBy({ records: shaky, log, times: TIMES });
    isAway = true;
    await expect(lease.lost).rejects.toBeInstanceOf(LeaseLostError);
    await lease.close();
  });

  it('is lost to who took it over', async () => {
    const lease = await standBy({ records: await records(), log, times: TIMES });
    await (await records()).set('front-end', { holder: 'other', count: 0 });
    await expect(lease.lost).rejects.toBeInstanceOf(LeaseLostError);
  });

  it('is no longer waited for when the process is told to stop', async () => {
    const first = await standBy({ records: await records(), log, times: TIMES });
    const stop = new AbortController();
    const waiting = standBy({ records: await records(), log, times: TIMES, signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await first.close();
  });
});

describe('a standby', { timeout: patience(180_000) }, () => {
  it('takes over within 15 s from a front-end that is killed, and answers what waited', async () => {
    const queue = await startQueueServer();
    closers.push(() => queue.stop());
    const address = queue.freshDatabase();
    const engine = new HummingEngine();
    const speaker = await openSpeaker({ address, key, engine, size: 1, quality: 'exact' });
    closers.push(() => speaker.close(0));
    const telegram = createTelegram({ token: '1000000:a-token-of-the-right-length' });
    const { url } = await telegram.listen();
    closers.push(() => telegram.close());
    const env = {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      LANG: 'C',
      BOT_TOKEN: telegram.token,
      BOT_API_ROOT: url,
      VOXBACK_DATABASE: join(folder, 'voxback.db'),
      VOXBACK_SENTENCE: 'off',
      VOXBACK_KEY: key.toString('hex'),
      VOXBACK_FLEET: address,
      VOXBACK_STANDBY: 'on',
    };
    const start = () => {
      const child = spawn(process.execPath, [RUN, 'main'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      closers.push(async () => child.kill('SIGKILL'));
      return child;
    };
    const first = start();
    await says(first, 'runs as');
    const alice = telegram.person({ name: 'Alice' });
    await enrollIn(alice);
    const second = start();
    await says(second, 'stands by');
    const isUp = says(second, 'this front-end takes over');

    engine.hold();
    alice.sends('who speaks this');
    await expect.poll(() => speaker.state.busy).toBe(1);
    first.kill('SIGKILL');
    const killed = performance.now();
    await isUp;
    const seconds = (performance.now() - killed) / 1000;
    engine.release();
    await alice.chat.next((message) => message.voice !== undefined);
    process.stdout.write(`taken over ${seconds.toFixed(1)} s after the kill\n`);
    expect(seconds).toBeLessThan(15);
    // The speaker was still at it: nobody asked it twice.
    expect(engine.spoken.filter(({ text }) => text === 'who speaks this')).toHaveLength(1);
    // Alice's recording, the greeting in her voice, and one reply.
    expect(alice.chat.messages.filter(({ voice }) => voice !== undefined)).toHaveLength(3);

    const ended = once(second, 'exit');
    second.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });
});

/** Resolves when the process has said `words`. */
function says({ stdout }: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes(words)) resolve();
    });
  });
}
