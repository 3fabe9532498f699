/** The built program, as `npm start` and Docker run it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DurationError, openEngine, readWav } from '../inference/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FIXTURE = join(ROOT, 'inference/builtin/fixtures/slt-prompt.wav');
const folder = mkdtempSync(join(tmpdir(), 'built-'));

beforeAll(() => {
  expect(spawnSync(process.execPath, ['build/main.mjs'], { cwd: ROOT, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('says a word before anything else, serves the page and ends with 0', async () => {
  const env = {
    PATH: process.env.PATH,
    TMPDIR: process.env.TMPDIR,
    LANG: 'C',
    VOXBACK_DATABASE: join(folder, 'voxback.db'),
    VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
    VOXBACK_SENTENCE: 'off',
    VOXBACK_PLAYGROUND: '127.0.0.1:0',
  };
  const child = spawn(process.execPath, ['build/run.mjs', 'main'], { cwd: ROOT, env });
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text;
    if (/Telegram: BOT_TOKEN/.test(said)) break;
  }
  expect(said).toMatch(/^Voxback is starting…\n/);
  const page = await fetch(/http:\S+/.exec(said)?.[0] ?? '');
  expect(await page.text()).toContain('<title>');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('speaks a line', () => {
  const words = ['--voice', FIXTURE, '--text', 'Good morning.', '--out', join(folder, 'out.wav'), '--json'];
  const { status, stdout } = spawnSync(process.execPath, ['build/run.mjs', 'say', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: join(folder, 'out.wav'), seconds: expect.any(Number) });
});

it('refuses a length that is out of reach as what it is, from a built thread: its limits are told, not that something broke', async () => {
  // In tests threads are built files: `vitest.config.ts`.
  const engine = await openEngine({ engine: 'builtin' });
  const voice = await engine.enroll(readWav(readFileSync(FIXTURE)));
  const refusal = engine.speak({
    text: 'Cut.',
    voice,
    emotion: { from: 'voice' },
    pace: { kind: 'seconds', seconds: 60 },
  });
  await expect(refusal).rejects.toBeInstanceOf(DurationError);
  await engine.close();
});
