import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DurationError, FleetError } from '../errors.ts';
import { type FleetEngine, type FleetSpeaker, openFleetEngine, openSpeaker } from './index.ts';
import { KEYS, PREFIX, type Wish } from './protocol.ts';
import { type QueueServer, startQueueServer } from './redis.fixture.ts';
import { line, ToyEngine } from './toy-engine.fixture.ts';

const key = new Uint8Array(32).fill(7);
const closers: Array<() => Promise<void>> = [];
let server: QueueServer;
let address: string;

beforeAll(async () => {
  server = await startQueueServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  address = server.freshDatabase();
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function front(wish: Wish = { quality: 'exact' }): Promise<FleetEngine> {
  const engine = await openFleetEngine({ address, key, wish });
  closers.push(() => engine.close());
  return engine;
}

async function speaker(engine = new ToyEngine(), size = 1, quality = 'exact'): Promise<FleetSpeaker> {
  const opened = await openSpeaker({ address, key, engine, size, quality });
  closers.push(() => opened.close(0));
  return opened;
}

const thrown = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Resolves when `engine` has `slots`. */
const slots = (engine: FleetEngine, count: number) => expect.poll(() => engine.fleet.slots).toBe(count);

describe('a fleet', () => {
  it("passes values and seed both ways, and has the speaker's name", async () => {
    await speaker();
    const engine = await front();
    expect(engine.name).toBe('toy');
    const print = await engine.enroll({ samples: Float32Array.of(1, 2, 4), sampleRate: 24_000 });
    const speech = await engine.speak({ ...line('beep'), voice: print }, { seed: 42 });
    expect([...speech.audio.samples].map((x) => Math.round(x * 1000))).toEqual([42, 7]);
  });

  it('hands on everything that a request asks for: the language of a number, too', async () => {
    const toy = new ToyEngine();
    await speaker(toy);
    const request = { ...line('120'), language: 'en', wantsLikeness: true } as const;
    await (await front()).speak(request);
    expect(toy.asked).toEqual([request]);
  });

  it('keeps the class, code and details of an error, and the name of a mistake', async () => {
    await speaker();
    const engine = await front();
    const error = await thrown(engine.speak(line('fail')));
    expect(error).toBeInstanceOf(DurationError);
    expect(error).toMatchObject({ code: 'unreachable', details: { seconds: 9, min: 1, max: 4 } });
    await expect(engine.speak(line('bug'))).rejects.toThrow('a programming mistake');
  });

  it('lets a request wait for the first speaker', async () => {
    const engine = await front();
    expect(engine.name).toBe('fleet');
    expect(engine.fleet.silentSince).toBeTypeOf('number');
    const speech = engine.speak(line('beep'));
    expect(engine.fleet.waiting).toBe(1);
    await speaker();
    await speech;
    expect(engine.name).toBe('toy');
    expect(engine.fleet).toMatchObject({ slots: 1, waiting: 0, silentSince: undefined, oldestSeconds: 0 });
  });

  it('hands over no more than its speakers can run', async () => {
    const toy = new ToyEngine();
    await speaker(toy, 2);
    const engine = await front();
    const calls = [1, 2, 3, 4].map((n) => engine.speak(line(`sleep 200 ${n}`)));
    expect(engine.fleet).toMatchObject({ slots: 2, running: 2, waiting: 2 });
    await Promise.all(calls);
    expect(toy.begun.slice(0, 2).sort()).toEqual(['sleep 200 1', 'sleep 200 2']);
  });

  it('sends a voice once to a speaker, however often it speaks', async () => {
    const one = await speaker();
    const engine = await front();
    for (let n = 0; n < 5; n++) await engine.speak(line(`beep ${n}`));
    expect(one.state.fetched).toBe(1);
    await engine.speak(line('beep', 4));
    expect(one.state.fetched).toBe(2);
  });

  it('shows the queue server neither text nor voice nor sound', async () => {
    const toy = new ToyEngine();
    await speaker(toy, 1);
    const engine = await front();
    const client = createClient({ url: address });
    const seen: string[] = [];
    const monitor = client.duplicate();
    await Promise.all([client.connect(), monitor.connect()]);
    closers.push(async () => {
      monitor.destroy();
      client.destroy();
    });
    await monitor.monitor((command) => seen.push(String(command)));
    await engine.speak(line('sleep 50 geheimnis', 123));
    const heard = seen.join('\n');
    expect(heard).toContain(PREFIX);
    expect(heard).not.toContain('geheimnis');
    expect(heard).not.toContain('"sum"');
    expect(heard).not.toContain(Buffer.from('geheimnis').toString('base64').slice(0, 10));
  });

  it('tells the first step at once, then at most four a second, and the last one', async () => {
    await speaker();
    const engine = await front();
    const steps: Array<[number, number]> = [];
    const started = performance.now();
    await engine.speak(line('sleep 1200'), { onProgress: (_, done, total) => steps.push([done, total]) });
    const seconds = (performance.now() - started) / 1000;
    expect(steps[0][0]).toBeLessThan(30);
    expect(steps.at(-1)).toEqual([120, 120]);
    expect(steps.length).toBeLessThanOrEqual(4 * seconds + 2);
    expect(steps.length).toBeGreaterThan(3);
  });

  it('speaks a question once for two who ask it at the same time', async () => {
    const toy = new ToyEngine();
    await speaker(toy, 2);
    const engine = await front();
    await Promise.all([engine.speak(line('sleep 100')), engine.speak(line('sleep 100'))]);
    expect(toy.begun).toEqual(['sleep 100']);
    await engine.speak(line('sleep 100'));
    expect(toy.begun).toEqual(['sleep 100', 'sleep 100']);
  });
});

describe('a call that is given up', () => {
  it('rejects at once and frees the speaker within a step', async () => {
    const toy = new ToyEngine();
    const one = await speaker(toy);
    const engine = await front();
    const controller = new AbortController();
    const run = thrown(
      engine.speak(line('sleep 60000'), { signal: controller.signal, onProgress: () => controller.abort() }),
    );
    expect(await run).toMatchObject({ name: 'AbortError' });
    await expect.poll(() => one.state.busy).toBe(0);
    await engine.speak(line('beep'));
    expect(toy.spoken).toEqual(['beep']);
  });

  it('never reaches a speaker when it waits for a slot', async () => {
    const toy = new ToyEngine();
    await speaker(toy);
    const engine = await front();
    const first = engine.speak(line('sleep 200'));
    const controller = new AbortController();
    const second = thrown(engine.speak(line('die'), { signal: controller.signal }));
    controller.abort(new Error('too late'));
    expect(await second).toMatchObject({ message: 'too late' });
    await first;
    expect(toy.begun).toEqual(['sleep 200']);
  });

  it('can be asked again at once', async () => {
    await speaker();
    const engine = await front();
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    await thrown(engine.speak(line('sleep 500'), options));
    await expect(engine.speak(line('sleep 500'))).resolves.toBeDefined();
  });

  it('goes on for the other who asked the same', async () => {
    const toy = new ToyEngine();
    await speaker(toy, 2);
    const engine = await front();
    const controller = new AbortController();
    const [given, kept] = [
      thrown(engine.speak(line('sleep 300'), { signal: controller.signal, onProgress: () => controller.abort() })),
      engine.speak(line('sleep 300')),
    ];
    expect(await given).toMatchObject({ name: 'AbortError' });
    await kept;
    expect(toy.begun).toEqual(['sleep 300']);
  });
});

describe('a front-end that starts anew', () => {
  it('finds the job that its last run asked for, running', async () => {
    const toy = new ToyEngine();
    await speaker(toy);
    const before = await front();
    const lost = thrown(before.speak(line('sleep 1500'), { seed: 5 }));
    await expect.poll(() => toy.begun).toHaveLength(1);
    await before.close();
    await lost;
    const after = await front();
    await after.speak(line('sleep 1500'), { seed: 5 });
    expect(toy.begun).toEqual(['sleep 1500']);
  });

  it('finds the answer that came while it was away', async () => {
    const toy = new ToyEngine();
    await speaker(toy);
    const before = await front();
    const lost = thrown(before.speak(line('sleep 300')));
    await expect.poll(() => toy.begun).toHaveLength(1);
    await before.close();
    await lost;
    await expect.poll(() => toy.spoken).toHaveLength(1);
    const after = await front();
    await after.speak(line('sleep 300'));
    expect(toy.begun).toHaveLength(1);
  });
});

describe('which speakers speak', () => {
  it('takes the best that is there, and a better one as it comes', async () => {
    await speaker(new ToyEngine('builtin'));
    const engine = await front();
    expect(engine.name).toBe('builtin');
    await speaker(new ToyEngine('indextts-2'));
    await expect.poll(() => engine.name).toBe('indextts-2');
    expect(engine.fleet.slots).toBe(1);
    expect(engine.fleet.speakers).toHaveLength(2);
  });

  it('waits for the engine that is asked for by its family', async () => {
    await speaker(new ToyEngine('builtin'));
    const engine = await front({ engine: 'indextts', quality: 'exact' });
    expect(engine.fleet).toMatchObject({ slots: 0, waiting: 0 });
    await speaker(new ToyEngine('indextts-2'));
    await slots(engine, 1);
  });

  it('takes speakers of whatever quality when none is asked for, as a bot whose quality is auto', async () => {
    const engine = await front({});
    await speaker(new ToyEngine('indextts-2'), 1, 'auto');
    await slots(engine, 1);
    await speaker(new ToyEngine('indextts-2'), 1, 'exact');
    await expect.poll(() => engine.fleet.speakers.length).toBe(2);
    expect(engine.fleet.slots).toBe(1);
  });

  it('notices a speaker that leaves', async () => {
    await speaker();
    const second = await speaker();
    const engine = await front();
    await slots(engine, 2);
    await second.close(0);
    await slots(engine, 1);
  });
});

describe('refused at the start', () => {
  const code = async (work: Promise<unknown>) => {
    const error = await thrown(work);
    expect(error).toBeInstanceOf(FleetError);
    return (error as FleetError).code;
  };

  it.each(['valkey:6379', 'http://127.0.0.1:80', 'redis://', ''])('the address "%s"', async (bad) => {
    expect(await code(openFleetEngine({ address: bad, key, wish: { quality: 'exact' } }))).toBe('bad-address');
  });

  it('an address where nothing listens, without its password', async () => {
    const error = await thrown(
      openFleetEngine({ address: 'redis://someone:secret@127.0.0.1:1/0', key, wish: { quality: 'exact' } }),
    );
    expect(error).toMatchObject({
      code: 'unreachable',
      details: { address: 'redis://127.0.0.1:1', reason: 'ECONNREFUSED' },
    });
  });

  it('an address that is no Redis: a web server, and one that says nothing', async () => {
    const web = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    const mute = createTcpServer(() => undefined).listen(0, '127.0.0.1');
    await Promise.all([once(web, 'listening'), once(mute, 'listening')]);
    for (const one of [web, mute]) {
      const at = one.address();
      const port = typeof at === 'object' ? at?.port : 0;
      const work = openFleetEngine({ address: `redis://127.0.0.1:${port}`, key, wish: { quality: 'exact' } });
      expect(await code(work)).toBe('no-redis');
      one.close();
    }
  });

  it('a server that would drop what waits, with its policy', async () => {
    const greedy = await startQueueServer('--maxmemory-policy', 'allkeys-lru');
    closers.push(() => greedy.stop());
    const work = openFleetEngine({ address: greedy.freshDatabase(), key, wish: { quality: 'exact' } });
    expect(await thrown(work)).toMatchObject({ code: 'eviction', details: { policy: 'allkeys-lru' } });
  });

  it('a speaker, and a front-end, with another key', async () => {
    await front();
    const other = new Uint8Array(32).fill(8);
    const joining = openSpeaker({ address, key: other, engine: new ToyEngine(), size: 1, quality: 'exact' });
    expect(await code(joining)).toBe('other-key');
    expect(await code(openFleetEngine({ address, key: other, wish: { quality: 'exact' } }))).toBe('other-key');
  });

  it('a member that speaks another version of the protocol', async () => {
    const client = createClient({ url: address });
    await client.connect();
    await client.set(KEYS.door, '99 x');
    client.destroy();
    expect(await thrown(front())).toMatchObject({ code: 'other-protocol', details: { mine: '1', theirs: '99' } });
  });

  it('a speaker with another model or quality than is asked for', async () => {
    await front({ engine: 'indextts', quality: 'exact' });
    expect(await thrown(speaker(new ToyEngine('builtin')))).toMatchObject({
      code: 'other-model',
      details: { wanted: 'indextts exact', offered: 'builtin exact' },
    });
    expect(await code(speaker(new ToyEngine('indextts-2'), 1, 'fast'))).toBe('other-model');
  });
});
