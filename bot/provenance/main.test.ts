import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWav } from '../../inference/index.ts';
import { speechLike } from '../testing/index.ts';
import { keysOf } from './keys.ts';
import { createMarker } from './marker.ts';

const RUN = fileURLToPath(new URL('../../build/run.mjs', import.meta.url));
const SECRET = '7'.repeat(64);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voxback-'));
  const keys = { current: keysOf(Buffer.from(SECRET, 'hex')), retired: [] };
  const marker = createMarker(keys, 'voxback_bot');
  const marked = await marker.mark({ samples: speechLike(4), sampleRate: 16_000 }, { owner: 'user:7', voice: 'a' });
  await writeFile(join(folder, 'reply.wav'), marker.stamp(writeWav(marked)));
  await writeFile(join(folder, 'nothing.ogg'), '');
  await writeFile(join(folder, 'other.wav'), writeWav({ samples: speechLike(3), sampleRate: 16_000 }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm run verify -- ...args` with `env` and nothing else. */
async function verify(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [RUN, 'verify', ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      TMPDIR: process.env.TMPDIR,
      LANG: 'C',
      VOXBACK_KEY_FILE: join(folder, 'voxback.key'),
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'exit');
  return { code, output };
}

const key = { VOXBACK_MARKS_KEY: SECRET };

it('says that a reply was made here and ends with 0, of another recording that it was not, and ends with 3', {
  timeout: 120_000,
}, async () => {
  const reply = await verify(['reply.wav'], key);
  expect(reply.output).toMatch(
    /^Made here[\s\S]*signed with my key: made 20\d\d[\s\S]*My inaudible mark is in the sound/,
  );
  expect(reply.code).toBe(0);
  const other = await verify(['other.wav'], { ...key, LANG: 'zh_CN.UTF-8' });
  expect(other.output).toMatch(/\p{Script=Han}/u);
  expect(other.output).not.toMatch(/Made here|Not made/);
  expect(other.code).toBe(3);
});

it('says in Chinese that a reply of a retired key was made here', async () => {
  const env = { VOXBACK_MARKS_KEY: '8'.repeat(64), VOXBACK_RETIRED_MARKS_KEYS: SECRET, LANG: 'zh_CN.UTF-8' };
  const { code, output } = await verify(['reply.wav'], env);
  expect(output).toMatch(/\p{Script=Han}/u);
  expect(code).toBe(0);
});

it('says what is wrong with the command line, the settings and the file, each with its exit code', {
  timeout: 120_000,
}, async () => {
  const all = await Promise.all([
    verify([], key),
    verify(['reply.wav', 'other.wav'], key),
    verify(['reply.wav']),
    verify(['nowhere.wav'], key),
    verify(['nothing.ogg'], { ...key, LANG: 'zh_CN.UTF-8' }),
  ]);
  expect(all.map(({ code }) => code)).toEqual([2, 2, 2, 1, 1]);
  expect(all[0]?.output).toContain('FILE');
  expect(all[1]?.output).toContain('other.wav');
  expect(all[2]?.output).toContain('There is no key yet');
  expect(all[3]?.output).toContain('nowhere.wav');
  // Not what is said of a recording for a voice.
  expect(all[4]?.output).toMatch(/没有找到可以读取的声音/);
});
