/**
 * Speakers in processes of their own, killed, stopped and started at random moments; and the queue server, and the
 * front-end. Each run prints how many requests there were, how many kills, what was lost and what was doubled.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FleetEngine, openFleetEngine } from './index.ts';
import { type QueueServer, startQueueServer } from './redis.fixture.ts';
import { line } from './toy-engine.fixture.ts';

const key = new Uint8Array(32).fill(7);
const RUN = fileURLToPath(new URL('../../build/run.mjs', import.meta.url));
const SPEAKER = 'inference/fleet/speaker-process.fixture.ts';

let server: QueueServer;
let address: string;
let engine: FleetEngine;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  server = await startQueueServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  address = server.freshDatabase();
  engine = await openFront();
});
afterEach(async () => {
  await engine.close();
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

const openFront = () => openFleetEngine({ address, key, wish: { quality: 'exact' } });

/** A speaker, at work. */
async function startSpeaker(size = 1): Promise<ChildProcess> {
  const child = spawn(process.execPath, [RUN, SPEAKER, address, String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  await once(child.stdout, 'data');
  return child;
}

async function startSpeakers(count: number, size = 1): Promise<ChildProcess[]> {
  const started = await Promise.all(Array.from({ length: count }, () => startSpeaker(size)));
  await expect.poll(() => engine.fleet.slots).toBe(count * size);
  return started;
}

/** How many answers each of `count` requests got, by request. */
async function ask(count: number, ms: number): Promise<number[]> {
  const answers = Array.from({ length: count }, () => 0);
  await Promise.all(
    answers.map(async (_, n) => {
      const { audio } = await engine.speak(line(`sleep ${ms} ${n}`), { seed: n });
      // The answer to this question, and no other's.
      expect(Math.round(audio.samples[0] * 1000)).toBe(n);
      answers[n] += 1;
    }),
  );
  return answers;
}

describe('speakers in processes of their own', () => {
  it('two of them speak at the same time, one of them one after the other', async () => {
    const controller = new AbortController();
    const begin = () => {
      let ended: Promise<unknown> = Promise.resolve();
      const begun = new Promise<void>((resolve) => {
        const { signal } = controller;
        ended = engine.speak(line('sleep 60000'), { signal, onProgress: () => resolve(), seed: requests++ });
        ended.catch(() => undefined);
      });
      return { begun, ended };
    };
    let requests = 0;
    await startSpeakers(1);
    const calls = [begin(), begin()];
    await Promise.race(calls.map(({ begun }) => begun));
    expect(engine.fleet).toMatchObject({ slots: 1, running: 1, waiting: 1 });
    await startSpeaker();
    await Promise.all(calls.map(({ begun }) => begun));
    controller.abort();
    for (const { ended } of calls) await expect(ended).rejects.toThrow('aborted');
  });

  it('60 requests outlive a kill -9 of a speaker every 2 s', async () => {
    await startSpeakers(4);
    const isDone = new AbortController();
    let kills = 0;
    const killing = (async () => {
      while (!isDone.signal.aborted) {
        await pause(2000, undefined, { signal: isDone.signal }).catch(() => undefined);
        if (isDone.signal.aborted) return;
        const victims = [...children];
        victims[Math.floor(Math.random() * victims.length)]?.kill('SIGKILL');
        kills += 1;
        void startSpeaker().catch(() => undefined);
      }
    })();
    const started = performance.now();
    const answers = await ask(60, 400);
    isDone.abort();
    await killing;
    const doubled = answers.filter((count) => count > 1).length;
    process.stdout.write(
      `60 requests, ${kills} kills, ${Math.round((performance.now() - started) / 1000)} s: ${answers.filter((n) => n === 0).length} lost, ${doubled} doubled\n`,
    );
    expect(kills).toBeGreaterThan(2);
    expect(answers).toEqual(answers.map(() => 1));
  });

  it('a job of a killed speaker is taken over by another within 15 s', async () => {
    const started = await startSpeakers(2);
    const begun = Promise.race(started.map(async (child) => (await once(child.stdout ?? child, 'data')) && child));
    const speech = engine.speak(line('sleep 500'));
    (await begun).kill('SIGKILL');
    const killed = performance.now();
    await speech;
    const seconds = (performance.now() - killed) / 1000;
    process.stdout.write(`taken over and spoken ${seconds.toFixed(1)} s after the kill\n`);
    expect(seconds).toBeGreaterThan(0.5);
    expect(seconds).toBeLessThan(15.5);
  });

  it('60 requests outlive 5 s without the queue server, which forgets everything', async () => {
    await startSpeakers(3);
    const asked = ask(60, 300);
    await pause(1500);
    await server.stop();
    await pause(5000);
    await server.start();
    expect(await asked).toEqual(Array.from({ length: 60 }, () => 1));
  });

  it('speakers go on after 10 s without the queue server', async () => {
    await startSpeakers(1);
    await server.stop();
    await pause(10_000);
    await server.start();
    const started = performance.now();
    await ask(2, 10);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('a rolling restart of all speakers under load is not noticed', async () => {
    const old = await startSpeakers(3);
    const asked = ask(40, 400);
    for (const child of old) {
      await startSpeaker();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    expect(await asked).toEqual(Array.from({ length: 40 }, () => 1));
  });
});
