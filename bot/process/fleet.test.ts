import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type QueueServer, startQueueServer } from '../../inference/fleet/redis.fixture.ts';
import { type FleetSpeaker, openCodec, openSpeaker } from '../../inference/index.ts';
import { type App, openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createTelegram, type Person, type Telegram } from '../playground/index.ts';
import { patience } from '../playground/patience.ts';
import { enrollIn, HummingEngine } from '../testing/world.ts';

const KEY = '07'.repeat(32);
const TOKEN = '1000000:a-token-of-the-right-length';
/** The first person of a playground. */
const OPERATOR = 5_000_000_001;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let server: QueueServer;
let address: string;
let folder: string;
let telegram: Telegram;
const closers: Array<() => Promise<unknown>> = [];

beforeAll(async () => {
  server = await startQueueServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  address = server.freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'voxback-'));
  telegram = createTelegram({ token: TOKEN });
  closers.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The environment of a bot in front of the fleet. */
async function settings(): Promise<Record<string, string>> {
  const { url } = await telegram.listen();
  closers.push(() => telegram.close());
  return {
    BOT_API_ROOT: url,
    VOXBACK_DATABASE: join(folder, 'voxback.db'),
    VOXBACK_SENTENCE: 'off',
    VOXBACK_KEY: KEY,
    VOXBACK_FLEET: address,
    VOXBACK_OPERATORS: String(OPERATOR),
    VOXBACK_HTTP: '127.0.0.1:0',
    VOXBACK_QUEUE_PER_USER: '100',
    LOG_LEVEL: 'silent',
  };
}

async function openBot(): Promise<App> {
  const config = readConfig(await settings());
  const codec = await openCodec({});
  const app = await openApp({ config, token: TOKEN, log: pino({ level: 'silent' }), codec });
  closers.push(() => app.close());
  return app;
}

async function openOne(engine = new HummingEngine()): Promise<FleetSpeaker> {
  const key = Buffer.from(KEY, 'hex');
  const speaker = await openSpeaker({ address, key, engine, size: 1, quality: 'exact' });
  closers.push(async () => {
    engine.release();
    await speaker.close(0);
  });
  return speaker;
}

describe('a bot in front of a fleet', () => {
  it('has its replies made by a speaker elsewhere, and tells operators how the fleet is', async () => {
    const engine = new HummingEngine();
    await openOne(engine);
    await openBot();
    const alice = telegram.person({ name: 'Alice' });
    await enrollIn(alice);
    alice.sends('from afar');
    const reply = await alice.chat.next((message) => message.voice !== undefined);
    expect(reply.voice?.seconds).toBeCloseTo(0.9);
    expect(engine.spoken.map(({ text }) => text)).toContain('from afar');
    alice.sends('/health');
    const health = await alice.chat.next((message) => message.text.includes('Speakers:'));
    expect(health.text).toMatch(/Speakers: 1 alive, 0 of 1 replies under way, 0 waiting/);
    expect(health.text).toContain('The queue server answers.');
  });

  it('keeps a request while nobody can speak, says so, and speaks it when somebody comes', async () => {
    const first = await openOne();
    await openBot();
    const alice = telegram.person({ name: 'Alice' });
    await enrollIn(alice);
    await first.close(0);
    alice.sends('patience');
    await expect
      .poll(() => telegram.callsTo('sendMessageDraft').map(({ fields }) => fields.text))
      .toContainEqual(expect.stringContaining('Nobody can speak right now'));
    await openOne();
    await alice.chat.next((message) => message.voice !== undefined);
  });

  it('answers /healthz and /metrics with the fleet in them', async () => {
    const speaker = await openOne();
    const app = await openBot();
    const health = await (await fetch(`http://127.0.0.1:${app.httpPort}/healthz`)).json();
    expect(health).toMatchObject({
      fleet: { speakers: 1, slots: 1, busy: 0, waiting: 0, oldestSeconds: 0, isQueueServerThere: true },
    });
    const metrics = await (await fetch(`http://127.0.0.1:${app.httpPort}/metrics`)).text();
    expect(metrics).toContain('\nvoxback_fleet_speakers 1\n');
    expect(metrics).toContain(`voxback_fleet_speech_seconds{speaker="${speaker.id.slice(0, 8)}",engine="humming"} 0`);
  });
});

/** The output of a program of this project, by its name or module, until it has said `until` or ended. */
async function run(program: string, env: Record<string, string>, until?: RegExp) {
  const child = spawn(process.execPath, ['build/run.mjs', program], {
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, LANG: 'C', ...env },
    cwd: ROOT,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (until?.test(output)) child.kill('SIGTERM');
    });
  }
  const [code] = await once(child, 'exit');
  return { code, output };
}

describe('npm run speaker', { timeout: patience(120_000) }, () => {
  const VOXBACK_KEY = KEY;

  it('joins, says with what it speaks, and leaves with 0 on SIGTERM', async () => {
    const env = { VOXBACK_FLEET: address, VOXBACK_KEY, VOXBACK_ENGINE: 'builtin', LOG_LEVEL: 'silent' };
    const { code, output } = await run('speaker', env, /speaks with/);
    expect(output).toContain('This machine speaks with builtin, 1 at a time.');
    expect(code).toBe(0);
  });

  it.each([
    ['no address', {}, /VOXBACK_FLEET: a speaker needs/],
    ['an address that is none', { VOXBACK_FLEET: 'queue:6379', VOXBACK_KEY }, /not an address of a queue server/],
    ['nobody there', { VOXBACK_FLEET: 'redis://127.0.0.1:1', VOXBACK_KEY }, /can't be reached \(ECONNREFUSED\)/],
    [
      'no key',
      { VOXBACK_FLEET: 'redis://127.0.0.1:1', VOXBACK_KEY_FILE: '/nowhere/voxback.key' },
      /needs the bot's key/,
    ],
  ])('says what to mend and ends with 2: %s', async (_, env, sentence) => {
    const { code, output } = await run('speaker', { ...env, VOXBACK_ENGINE: 'builtin' });
    expect(output).toMatch(sentence);
    expect(code).toBe(2);
  });
});

describe('a bot without a fleet', { timeout: patience(120_000) }, () => {
  it('loads no queue', async () => {
    const { VOXBACK_FLEET: _, ...env } = await settings();
    const probe = 'bot/testing/loads-queue.fixture.ts';
    expect((await run(probe, { ...env, BOT_TOKEN: TOKEN, VOXBACK_ENGINE: 'builtin' })).output).toBe('no\n');
    expect((await run(probe, { ...env, BOT_TOKEN: TOKEN, VOXBACK_FLEET: address })).output).toBe('yes\n');
  });
});

/** Whose voice messages answer what, by the text that was asked. */
function answersIn({ chat }: Person): Map<string, number> {
  const answers = new Map<string, number>();
  for (const { voice, replyTo } of chat.messages) {
    if (voice === undefined || replyTo === undefined) continue;
    const asked = chat.messages.find(({ id }) => id === replyTo)?.text ?? '';
    answers.set(asked, (answers.get(asked) ?? 0) + 1);
  }
  return answers;
}

describe('a front-end that is killed', { timeout: patience(240_000) }, () => {
  it('60 requests outlive three kill -9 of the bot: none lost, none answered twice', async () => {
    await openOne();
    await openOne();
    const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...(await settings()), BOT_TOKEN: TOKEN };
    const start = async () => {
      const child = spawn(process.execPath, ['build/run.mjs', 'main'], { env, cwd: ROOT });
      await once(child.stdout, 'data');
      return child;
    };
    let bot = await start();
    closers.push(async () => bot.kill('SIGKILL'));
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => telegram.person({ name }));
    for (const person of people) await enrollIn(person);
    for (const person of people) for (let n = 0; n < 10; n++) person.sends(`${person.chat.id} asks ${n}`);
    const voices = () => people.map((person) => [...answersIn(person).values()].reduce((sum, n) => sum + n, 0));
    const done = () => voices().reduce((sum, n) => sum + n, 0);
    for (const share of [10, 25, 40]) {
      await expect.poll(done, { timeout: patience(60_000) }).toBeGreaterThan(share);
      bot.kill('SIGKILL');
      await once(bot, 'exit');
      bot = await start();
    }
    const unsure = () =>
      people.flatMap(({ chat }) => chat.messages).filter(({ text }) => text.includes('If it did not arrive')).length;
    await expect.poll(() => done() + unsure(), { timeout: patience(120_000) }).toBeGreaterThanOrEqual(60);
    const doubled = people.flatMap((person) => [...answersIn(person).values()]).filter((count) => count > 1).length;
    process.stdout.write(`60 requests, 3 kills: ${done()} spoken, ${unsure()} asked about, ${doubled} doubled\n`);
    expect(doubled).toBe(0);
  });
});
