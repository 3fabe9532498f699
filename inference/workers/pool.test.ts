import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { SpeechRequest, VoiceEngine } from '../engine.ts';
import { DurationError, EngineError, WeightsError } from '../errors.ts';
import { openPool } from './pool.ts';
import { openThread } from './thread.ts';

const TOY = new URL('./fixtures/toy-worker.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'voxback-pool-'));
const opened: VoiceEngine[] = [];

async function openToy(size = 1, workerUrl = TOY, cards = 1): Promise<VoiceEngine> {
  const pool = await openPool({ engine: { engine: 'builtin' }, size, workerUrl, cards });
  opened.push(pool);
  return pool;
}

function line(text: string): SpeechRequest {
  const voice = { engine: 'toy', version: 1, tensors: { sum: { shape: [1], data: Float32Array.of(3) } } };
  return { text, voice, emotion: { from: 'voice' }, pace: { kind: 'free' } };
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a pool', () => {
  it("has the engine's name and passes values and seed both ways", async () => {
    const pool = await openToy();
    expect(pool.name).toBe('toy');
    const print = await pool.enroll({ samples: Float32Array.of(1, 2, 4), sampleRate: 24_000 });
    const speech = await pool.speak({ ...line('beep'), voice: print }, { seed: 42 });
    expect([...speech.audio.samples]).toEqual([42, 7]);
  });

  it("leaves the caller's and the engine's memory alone", async () => {
    const pool = await openToy();
    const prompt = { samples: Float32Array.of(9, 1, 2, 9).subarray(1, 3), sampleRate: 24_000 };
    const enrolled = pool.enroll(prompt);
    prompt.samples.fill(100); // after the call: it must see 1 and 2
    const { tensors } = await enrolled;
    expect([...tensors.sum.data]).toEqual([3]);
    expect(tensors.part.data.buffer.byteLength).toBe(8); // two of a thousand numbers: the rest stays there
    expect(prompt.samples.length).toBe(2);
    for (let i = 0; i < 2; i++) expect((await pool.speak(line('keep'))).audio.samples.length).toBe(4);
  });

  it('runs two calls at once on two threads, and the third when one is free', async () => {
    const pool = await openToy(2);
    const order: string[] = [];
    const speak = async (text: string) => {
      await pool.speak(line(text));
      order.push(text);
    };
    await Promise.all([speak('wait 60'), speak('wait 2'), speak('wait 3')]);
    expect(order).toEqual(['wait 2', 'wait 3', 'wait 60']);
  });

  it('runs waiting calls in the order they came', async () => {
    const pool = await openToy();
    const order: number[] = [];
    const calls = [5, 1, 3, 2].map((n) => pool.speak(line(`wait ${n}`)).then(() => order.push(n)));
    await Promise.all(calls);
    expect(order).toEqual([5, 1, 3, 2]);
  });

  it('tells every step of the progress, in order', async () => {
    const pool = await openToy();
    const steps: unknown[] = [];
    await pool.speak(line('steps 3'), { onProgress: (...step) => steps.push(step) });
    expect(steps).toEqual([1, 2, 3].map((done) => ['decode', done, 3]));
  });

  it('fails only the call whose progress listener throws', async () => {
    const pool = await openToy();
    const bug = new Error('listener');
    const onProgress = () => {
      throw bug;
    };
    await expect(pool.speak(line('wait 500'), { onProgress })).rejects.toBe(bug);
    await expect(pool.speak(line('beep'))).resolves.toBeDefined();
  });

  it('keeps the class, code and details of an error', async () => {
    const error = await (await openToy()).speak(line('fail')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DurationError);
    expect(error).toMatchObject({ code: 'unreachable', details: { seconds: 9, min: 1, max: 4 } });
  });

  it('passes a programming mistake on by name and stays usable', async () => {
    const pool = await openToy();
    await expect(pool.speak(line('bug'))).rejects.toThrow('a programming mistake');
    await expect(pool.speak(line('beep'))).resolves.toBeDefined();
  });

  it.each([0, 1.5, -1])('refuses a size of %d', async (size) => {
    await expect(openPool({ engine: { engine: 'builtin' }, size })).rejects.toThrow('1 or more');
  });
});

describe('an aborted call', () => {
  it('never starts when the signal is aborted already', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect((await openToy()).speak(line('exit'), { signal })).rejects.toThrow('too late');
  });

  it('leaves the queue, with the reason of its signal', async () => {
    const pool = await openToy();
    const first = pool.speak(line('wait 10'));
    const controller = new AbortController();
    const second = pool.speak(line('exit'), { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await first;
    await expect(pool.speak(line('beep'))).resolves.toBeDefined();
  });

  it.each(['wait', 'steps'])(
    'stops its thread within a few of 2000 steps: %s',
    async (verb) => {
      const pool = await openToy();
      const controller = new AbortController();
      const running = pool.speak(line(`${verb} 2000`), {
        signal: controller.signal,
        onProgress: (_, done) => {
          if (done === 3) controller.abort();
        },
      });
      await expect(running).rejects.toMatchObject({ name: 'AbortError' });
      await expect(pool.speak(line('beep'))).resolves.toBeDefined(); // 10 s later had the thread gone on
    },
    5000,
  );

  it('says how many calls it runs at once, and what its engines remark, each remark once', async () => {
    const pool = await openToy(2);
    expect(pool.slots).toBe(2);
    expect(pool.remarks).toEqual([{ code: 'no-moods', details: { folder: 'builtin', graphs: '' } }]);
  });

  it('gives each thread a card of its own, and the one that replaces it the same card', async () => {
    const pool = await openToy(2, TOY, 2);
    const cards = async () => {
      const spoken = await Promise.all([pool.speak(line('card')), pool.speak(line('card'))]);
      return spoken.map(({ audio }) => audio.samples[0]).sort();
    };
    expect(await cards()).toEqual([0, 1]);
    await expect(pool.speak(line('exit'))).rejects.toMatchObject({ code: 'crashed' });
    // Until it has been replaced, the other one answers both; with a wrong card it would answer so for ever.
    let seen = await cards();
    while (seen[0] === seen[1]) seen = await cards();
    expect(seen).toEqual([0, 1]);
  });
});

describe('a thread that dies', () => {
  it('fails its own call as crashed and is replaced for the waiting ones', async () => {
    const pool = await openToy();
    const [first, second] = await Promise.allSettled([pool.speak(line('exit')), pool.speak(line('beep'))]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'crashed' } });
    expect(second.status).toBe('fulfilled');
  });

  it('fails waiting calls as unavailable while no other can be started, and serves again once one can', async () => {
    const marker = join(folder, 'fails');
    const url = new URL(`${TOY.href}?fails=${marker}`);
    const pool = await openToy(1, url);
    writeFileSync(marker, '');
    const [first, second] = await Promise.allSettled([pool.speak(line('exit')), pool.speak(line('beep'))]);
    expect(first).toMatchObject({ reason: { code: 'crashed' } });
    expect(second).toMatchObject({ reason: { code: 'unavailable', details: { engine: 'toy' } } });
    rmSync(marker);
    await expect(pool.speak(line('beep'))).resolves.toBeDefined();
  });

  it('keeps a pool from opening, with the error of the engine', async () => {
    const marker = join(folder, 'never');
    writeFileSync(marker, '');
    const error = await openToy(2, new URL(`${TOY.href}?fails=${marker}`)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WeightsError);
    expect(error).toMatchObject({ code: 'missing', details: { file: marker } });
  });

  it('is given up when it never says that its engine is open, instead of keeping a start waiting for ever', async () => {
    const opening = openThread(new URL(`${TOY.href}?hangs`), {}, { openTimeoutMs: 50 });
    await expect(opening).rejects.toMatchObject({ code: 'start-timeout', details: { seconds: 0 } });
  });

  it('keeps a pool from opening when its module is missing', async () => {
    await expect(openToy(1, new URL('./fixtures/no-worker.ts', import.meta.url))).rejects.toBeInstanceOf(EngineError);
  });
});

describe('close', () => {
  it('lets running and waiting calls finish, refuses new ones, and may be called twice', async () => {
    const pool = await openToy();
    const calls = Promise.all([pool.speak(line('wait 10')), pool.speak(line('wait 1'))]);
    let isClosed = false;
    const closed = pool.close().then(() => {
      isClosed = true;
    });
    await expect(pool.speak(line('beep'))).rejects.toMatchObject({ code: 'unavailable' });
    await sleep(5);
    expect(isClosed).toBe(false);
    expect(await calls).toHaveLength(2);
    await closed;
    await pool.close();
  });

  it('comes to an end although the last thread dies with calls waiting', async () => {
    const pool = await openToy();
    const calls = Promise.allSettled([pool.speak(line('exit')), pool.speak(line('beep'))]);
    await pool.close();
    expect((await calls).map((call) => call.status)).toEqual(['rejected', 'rejected']);
  });
});
