/** The bot with IndexTTS-2 behind it: the tiny model babbles, but through every part that the real one uses. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Remark } from '../../inference/index.ts';
import { compileTiny, TINY } from '../../inference/indextts/tiny.fixture.ts';
import { openApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createTelegram } from '../playground/telegram.ts';
import { openChosenEngines } from '../process/index.ts';
import { speechNote } from './world.ts';

const log = pino({ level: 'silent' });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-model-'));
  await compileTiny(join(folder, 'models', 'indextts-2'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const settings = (url: string, more: Record<string, string> = {}) =>
  readConfig({
    BOT_API_ROOT: url,
    VOXBACK_DATABASE: 'memory:',
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    VOXBACK_SENTENCE: 'off',
    VOXBACK_MODELS: join(folder, 'models'),
    VOXBACK_QUALITY: 'fast',
    VOXBACK_THREADS: '1',
    ...more,
  });

describe('with a compiled model', () => {
  it('enrolls and answers in its voice', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const remarks: Remark[] = [];
    const onModelRemark = (remark: Remark) => void remarks.push(remark);
    const service = await openApp({ config: settings(url), token: telegram.token, log, onModelRemark });
    expect(service.engine).toBe('indextts-2');
    // Nothing is compiled in the bits of `fast`: it stepped in float32 without a word.
    expect(remarks).toMatchObject([{ code: 'more-bits', details: { quality: 'fast', precision: 'int8' } }]);
    const lin = telegram.person({ name: '小林', language: 'zh-hans' });
    const next = (predicate: Parameters<typeof lin.chat.next>[0]) => lin.chat.next(predicate, { timeoutMs: 30_000 });
    lin.sends('/enroll');
    await next((message) => message.buttons.includes('我同意'));
    lin.taps('我同意');
    await next((message) => message.text.includes('“'));
    lin.sendsVoice(await speechNote());
    const greeting = await next((message) => message.voice !== undefined);
    lin.taps('保留', { on: greeting });
    await next((message) => message.text.includes('归你了'));
    const text = lin.sends('今天天气不错，我们去公园散步吧。');
    const reply = await next((message) => message.voice !== undefined);
    expect(reply.replyTo).toBe(text.id);
    expect(reply.voice?.seconds).toBeGreaterThan(0.2);
    expect(telegram.violations).toEqual([]);
    await service.close();
    await telegram.close();
  });
});

it('a model that is too large as it is compiled is left out with the command that makes it smaller', async () => {
  const [reasons, remarks]: [unknown[], Remark[]] = [[], []];
  const told = {
    onBroken: (error: unknown) => void reasons.push(error),
    onRemark: (remark: Remark) => void remarks.push(remark),
  };
  const config = settings('http://127.0.0.1:9');
  const engines = await openChosenEngines(config, log, told, { bytes: 600e6, cores: 8 });
  expect(engines.name).toBe('builtin');
  expect(reasons).toMatchObject([{ code: 'little-memory' }]);
  expect(remarks).toMatchObject([{ code: 'more-bits', details: { precision: 'int8' } }]);
  // For /health, which is asked later.
  expect(engines.remarks).toEqual(remarks);
  await engines.close();
});

describe('with a model that can not be used', () => {
  it('speaks with the built-in engine and tells the operator why; asked for by name, it does not start', async () => {
    const broken = join(folder, 'broken');
    await cp(`${TINY}/checkpoints`, join(broken, 'indextts-2'), { recursive: true });
    await writeFile(join(broken, 'indextts-2', 'gpt.pth'), 'not a checkpoint');
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const reasons: unknown[] = [];
    const service = await openApp({
      config: settings(url, { VOXBACK_MODELS: broken }),
      token: telegram.token,
      log,
      onBrokenModel: (error) => reasons.push(error),
    });
    expect(service.engine).toBe('builtin');
    expect(reasons).toHaveLength(1);
    await service.close();
    const config = settings(url, { VOXBACK_MODELS: broken, VOXBACK_ENGINE: 'indextts' });
    await expect(openApp({ config, token: telegram.token, log })).rejects.toMatchObject({
      name: 'CheckpointError',
    });
    await telegram.close();
  });
});
