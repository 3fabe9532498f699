import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram } from './playground/telegram.ts';

/** What `npm start` runs, from another folder. */
const START = [fileURLToPath(new URL('../build/run.mjs', import.meta.url)), 'main'];
const TOKEN = '1000000:a-token-of-the-right-length';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function filesIn(place: string) {
  return { VOXBACK_DATABASE: join(place, 'voxback.db'), VOXBACK_KEY_FILE: join(place, 'voxback.key') };
}

/** The process in `folder` with `env` and nothing else; `until` ends it with `signal` when its output has that line. */
async function run(env: Record<string, string>, until?: RegExp, signal: NodeJS.Signals = 'SIGTERM') {
  const child = spawn(process.execPath, START, {
    cwd: folder,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...filesIn(folder), ...env },
  });
  let output = '';
  let isStopped = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (isStopped || until?.test(output) !== true) return;
      isStopped = true;
      child.kill(signal);
    });
  }
  const [code] = await once(child, 'exit');
  return { code, output };
}

describe('the process', () => {
  it.each([
    ['en_US.UTF-8', 'The file .env can'],
    ['zh_CN.UTF-8', '无法读取 .env 文件'],
  ])('in %s says that .env is none where it is a folder, and shows no stack', async (LANG, words) => {
    await mkdir(join(folder, '.env'));
    const { code, output } = await run({ LANG });
    expect(code).toBe(2);
    expect(output).toContain(words);
    expect(output).not.toContain('at ');
  });

  it('refuses a line of .env that is no setting, which was left out without a word, and shows nothing of it', async () => {
    await writeFile(join(folder, '.env'), `# mine\nBOT_TOKEN: ${TOKEN}\n`);
    const { code, output } = await run({ LANG: 'C' });
    expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining('Line 2 of .env is no setting') });
    expect(output).not.toContain(TOKEN);
  });

  it('says that the folder of models is not there, where the built-in voice spoke without a word', async () => {
    const env = { VOXBACK_PLAYGROUND: '127.0.0.1:0', VOXBACK_MODELS: join(folder, 'modles'), LANG: 'C' };
    const { code, output } = await run(env, /no model is found there/);
    expect(code).toBe(0);
    expect(output).toContain(join(folder, 'modles'));
  });

  it('names the settings of an address that is not this machine’s', async () => {
    const { code, output } = await run({ VOXBACK_PLAYGROUND: '192.0.2.1:8787', VOXBACK_ENGINE: 'builtin', LANG: 'C' });
    expect(code).toBe(2);
    expect(output).toMatch(/192\.0\.2\.1:8787.*VOXBACK_PLAYGROUND/);
  });

  it('opens the playground without a token, says where, and ends with 0 on SIGTERM', async () => {
    const { code, output } = await run({ VOXBACK_PLAYGROUND: '127.0.0.1:0', LANG: 'C' }, /Telegram: BOT_TOKEN/);
    expect(output).toMatch(/Open http:\/\/127\.0\.0\.1:\d+/);
    expect(code).toBe(0);
  });

  it('runs on Telegram with a token and never prints it', async () => {
    const telegram = createTelegram({ token: TOKEN });
    const { url } = await telegram.listen();
    const { code, output } = await run(
      { BOT_TOKEN: TOKEN, BOT_API_ROOT: url, LOG_LEVEL: 'trace', LANG: 'zh_CN.UTF-8' },
      /正在运行/,
    );
    expect(code).toBe(0);
    expect(output).not.toContain(TOKEN);
    const menus = telegram.callsTo('setMyCommands').map(({ fields }) => fields.language_code);
    expect(new Set(menus)).toEqual(new Set([undefined, 'ar', 'es', 'ja', 'pt', 'ru', 'zh']));
    await telegram.close();
  });

  it('says what is wrong with its settings and ends with 2', async () => {
    const { code, output } = await run({ VOXBACK_WORKERS: 'many', VOXBACK_TYPO: '1' });
    expect(code).toBe(2);
    expect(output).toMatch(/VOXBACK_TYPO: there is no such setting/);
    expect(output).toMatch(/VOXBACK_WORKERS is “many”. A whole number from 1 to 16 is possible/);
  });

  it('names a FFMPEG_PATH at which there is no ffmpeg', async () => {
    const { code, output } = await run({ FFMPEG_PATH: join(folder, 'no-ffmpeg') });
    expect(code).toBe(2);
    expect(output).toMatch(/FFMPEG_PATH is .*no-ffmpeg/);
  });

  it('names a key file that can not be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, output } = await run({ VOXBACK_KEY_FILE: join(folder, 'file', 'voxback.key') });
    expect(code).toBe(2);
    expect(output).toMatch(/key file .*voxback\.key can't be read or made \(ENOTDIR\)/);
  });

  it('starts with a device and a vocoder that only a model could use, and says that they have no effect', async () => {
    const settings = { VOXBACK_DEVICE: 'gpu', VOXBACK_VOCODER: '/none.onnx', VOXBACK_PLAYGROUND: '127.0.0.1:0' };
    const { code, output } = await run(settings, /VOXBACK_VOCODER has no effect/);
    expect(output).toMatch(/VOXBACK_DEVICE has no effect/);
    expect(code).toBe(0);
  });

  it('takes settings from .env, and what is set in the environment before it', async () => {
    await writeFile(join(folder, '.env'), 'VOXBACK_WORKERS=many\nVOXBACK_QUEUE=none\n');
    const { code, output } = await run({ VOXBACK_QUEUE: '5' });
    expect(code).toBe(2);
    expect(output).toMatch(/VOXBACK_WORKERS is “many”/);
    expect(output).not.toMatch(/VOXBACK_QUEUE is/);
  });

  it('says after 3 s what it tries when Telegram does not answer, and ends at once on SIGINT', async () => {
    const deaf = createServer(() => undefined);
    await once(deaf.listen(0, '127.0.0.1'), 'listening');
    const root = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
    const { code, output } = await run({ BOT_TOKEN: TOKEN, BOT_API_ROOT: root }, /has not answered yet/, 'SIGINT');
    expect(output).toContain(`Trying ${root}…`);
    expect(code).toBe(0);
    deaf.closeAllConnections();
    deaf.close();
  });

  it('says why a second process on the same database does not start', async () => {
    const first = spawn(process.execPath, START, {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        TMPDIR: process.env.TMPDIR,
        ...filesIn(folder),
        VOXBACK_PLAYGROUND: '127.0.0.1:0',
      },
    });
    let said = '';
    for await (const text of first.stdout.setEncoding('utf8')) {
      said += text;
      if (said.includes('Open http')) break;
    }
    const { code, output } = await run({ VOXBACK_PLAYGROUND: '127.0.0.1:0' });
    expect(code).toBe(2);
    expect(output).toMatch(new RegExp(`voxback\\.db is in use by another process \\(.*${first.pid}`));
    first.kill('SIGKILL');
    await once(first, 'exit');
    const third = await run({ VOXBACK_PLAYGROUND: '127.0.0.1:0' }, /Open http/);
    expect(third.code).toBe(0);
  });

  it('says which port is taken', async () => {
    const telegram = createTelegram();
    const { url } = await telegram.listen();
    const { port, host } = new URL(url);
    const { code, output } = await run({ VOXBACK_PLAYGROUND: host, LANG: 'C' });
    expect(code).toBe(2);
    expect(output).toMatch(new RegExp(`Port ${port} is taken`));
    await telegram.close();
  });

  it('ends with 2 at a wrong token, and at a key that is not one', async () => {
    const telegram = createTelegram({ token: TOKEN });
    const { url } = await telegram.listen();
    const wrong = await run({ BOT_TOKEN: '1:somebody-elses-token-1234', BOT_API_ROOT: url });
    expect(wrong.code).toBe(2);
    expect(wrong.output).toMatch(/token/);
    await writeFile(join(folder, 'voxback.key'), 'short', { mode: 0o600 });
    const key = await run({ BOT_TOKEN: TOKEN, BOT_API_ROOT: url });
    expect(key.code).toBe(2);
    expect(key.output).toMatch(/voxback\.key/);
    await telegram.close();
  });
});
