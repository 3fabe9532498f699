import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram } from './playground/telegram.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const TOKEN = '1000000:a-token-of-the-right-length';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The process with `env` and nothing else; `until` ends it with SIGTERM when its output has that line. */
async function run(env: Record<string, string>, until?: RegExp) {
  const files = { VOXBACK_DATABASE: join(folder, 'voxback.db'), VOXBACK_KEY_FILE: join(folder, 'voxback.key') };
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { PATH: process.env.PATH, ...files, ...env },
  });
  let output = '';
  let isStopped = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (isStopped || until?.test(output) !== true) return;
      isStopped = true;
      child.kill('SIGTERM');
    });
  }
  const [code] = await once(child, 'exit');
  return { code, output };
}

describe('the process', () => {
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
    expect(new Set(menus)).toEqual(new Set([undefined, 'zh']));
    await telegram.close();
  });

  it('says what is wrong with its settings and ends with 2', async () => {
    const { code, output } = await run({ VOXBACK_WORKERS: 'many', VOXBACK_TYPO: '1' });
    expect(code).toBe(2);
    expect(output).toMatch(/VOXBACK_TYPO: no such setting/);
    expect(output).toMatch(/VOXBACK_WORKERS/);
  });

  it('says what to install where ffmpeg is not what FFMPEG_PATH says', async () => {
    const { code, output } = await run({ FFMPEG_PATH: join(folder, 'no-ffmpeg') });
    expect(code).toBe(2);
    expect(output).toMatch(/apt install ffmpeg/);
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
