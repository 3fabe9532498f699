/** The bot with ZipVoice behind it, alone and beside IndexTTS-2: tiny models murmur, but through every part there is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCodec, seconds } from '../../inference/index.ts';
import { compileTiny } from '../../inference/indextts/tiny.fixture.ts';
import { layOut } from '../../inference/zipvoice/tiny.fixture.ts';
import { type App, openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { type ChatMessage, createTelegram, type Person, type Telegram } from '../playground/telegram.ts';
import { openChosenEngines } from '../process/index.ts';
import { speechNote } from './world.ts';

const log = pino({ level: 'silent' });
const TIMEOUT_MS = 120_000;

let folder: string;

/** Folders of models: `both` has the two, `alone` ZipVoice only. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-zipvoice-'));
  await layOut(join(folder, 'alone', 'zipvoice'), 'int8');
  await layOut(join(folder, 'both', 'zipvoice'), 'int8');
  await compileTiny(join(folder, 'both', 'indextts-2'));
}, TIMEOUT_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = (models: string, more: Record<string, string> = {}) =>
  readConfig({
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    VOXBACK_SENTENCE: 'off',
    VOXBACK_MODELS: join(folder, models),
    VOXBACK_QUALITY: 'fast',
    VOXBACK_THREADS: '1',
    ...more,
  });

/** A bot on `models` with a database that outlives it. */
async function openBot(telegram: Telegram, models: string): Promise<App> {
  const { url } = await telegram.listen();
  const config = settings(models, { BOT_API_ROOT: url, VOXBACK_DATABASE: join(folder, `${models}.db`) });
  return openApp({ config, token: telegram.token, log });
}

const nextOf = (person: Person) => (predicate: (message: ChatMessage) => boolean) =>
  person.chat.next(predicate, { timeoutMs: TIMEOUT_MS });
const isVoice = ({ voice }: ChatMessage) => voice !== undefined;

/** Records a voice of `person` and keeps it. */
async function enroll(person: Person): Promise<void> {
  const next = nextOf(person);
  person.sends('/enroll');
  await next((message) => message.buttons.includes('我同意'));
  person.taps('我同意');
  await next((message) => message.text.includes('一字不差'));
  person.sendsVoice(await speechNote());
  const greeting = await next(isVoice);
  person.taps('保留', { on: greeting });
  await next((message) => message.text.includes('归你了'));
}

/** Seconds of the reply as it was sent. */
async function lengthOf({ voice }: ChatMessage): Promise<number> {
  const codec = await openCodec({});
  return seconds((await codec.decode(voice?.bytes ?? new Uint8Array())).pcm);
}

describe('ZipVoice, found by auto', () => {
  it('enrolls with the sentence that was shown, answers exactly as long as asked, and goes on after a restart', {
    timeout: 2 * TIMEOUT_MS,
  }, async () => {
    const telegram = createTelegram();
    let service = await openBot(telegram, 'alone');
    expect(service.engine).toBe('zipvoice');
    const lin = telegram.person({ name: '小林', language: 'zh-hans' });
    await enroll(lin);
    // The recording takes six seconds for a dozen syllables: its voice is a slow one.
    for (const asked of [4.2, 5.64]) {
      lin.sends(`${asked}秒：今天天气不错，我们去公园散步吧。`);
      // Opus ends on whole packets of 20 ms.
      expect(Math.abs((await lengthOf(await nextOf(lin)(isVoice))) - asked)).toBeLessThan(0.02);
    }
    await service.close();
    service = await openBot(telegram, 'alone');
    lin.sends('4.92秒：今天天气不错，我们去公园散步吧。');
    expect(Math.abs((await lengthOf(await nextOf(lin)(isVoice))) - 4.92)).toBeLessThan(0.02);
    expect(telegram.violations).toEqual([]);
    await service.close();
    await telegram.close();
  });
});

describe('both models, found by auto', () => {
  it('speak in turn: ZipVoice an everyday line, IndexTTS-2 a feeling and the better take of a line', {
    timeout: 2 * TIMEOUT_MS,
  }, async () => {
    const telegram = createTelegram();
    const service = await openBot(telegram, 'both');
    expect(service.engine).toBe('zipvoice + indextts-2');
    const lin = telegram.person({ name: '小林', language: 'zh-hans' });
    const next = nextOf(lin);
    await enroll(lin);
    lin.sends('今天天气不错，我们去公园散步吧。');
    const first = await next(isVoice);
    lin.taps('更像的版本', { on: first });
    // The voice is enrolled for the other engine by itself.
    const second = await next((message) => isVoice(message) && message.id !== first.id);
    expect(second.buttons).not.toContain('✨ 更像的版本');
    await expect.poll(() => lin.chat.messages.some(({ id }) => id === first.id)).toBe(false);
    lin.sends('悲伤：今天天气不错。');
    const sad = await next((message) => isVoice(message) && message.id !== second.id);
    expect(sad.buttons).not.toContain('✨ 更像的版本');
    expect(lin.chat.messages.some(({ text }) => text.includes('情感只体现在语速上'))).toBe(false);
    expect(telegram.violations).toEqual([]);
    await service.close();
    await telegram.close();
  });
});

describe('a machine that is too small', () => {
  const open = async (machine: { bytes: number; cores: number }, more: Record<string, string> = {}) => {
    const reasons: unknown[] = [];
    const config = settings('both', { VOXBACK_DATABASE: 'memory:', ...more });
    const engines = await openChosenEngines(config, log, { onBroken: (reason) => reasons.push(reason) }, machine);
    await engines.close();
    return { name: engines.name, reasons };
  };

  it('leaves out what it has no memory for, and says how much that needs', { timeout: TIMEOUT_MS }, async () => {
    const { name, reasons } = await open({ bytes: 700e6, cores: 2 });
    expect(name).toBe('zipvoice');
    expect(reasons).toEqual([
      expect.objectContaining({
        code: 'little-memory',
        details: expect.objectContaining({ engine: 'indextts', megabytes: 700 }),
      }),
    ]);
    expect((await open({ bytes: 400e6, cores: 2 })).name).toBe('builtin');
  });

  it('is believed to be large enough by who names a model', { timeout: TIMEOUT_MS }, async () => {
    const { name, reasons } = await open({ bytes: 400e6, cores: 1 }, { VOXBACK_ENGINE: 'zipvoice' });
    expect([name, reasons]).toEqual(['zipvoice', []]);
  });
});
