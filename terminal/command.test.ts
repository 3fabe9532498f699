/** The command lines as somebody at a terminal meets them: processes of their own, with words in their language. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The entry of every script that is a program of ours, by the name of the script. */
const COMMANDS = {
  start: 'bot/main.ts',
  speaker: 'bot/speaker.ts',
  say: 'inference/say/say.ts',
  align: 'inference/align/main.ts',
  parity: 'inference/parity/main.ts',
  'model:compile': 'inference/indextts/recipes/main.ts',
  'model:check': 'inference/indextts/check/main.ts',
  'model:bench': 'inference/indextts/bench/main.ts',
  verify: 'bot/provenance/main.ts',
  'model:fake': 'inference/indextts/fake/main.ts',
  'model:download': 'inference/weights/main.ts',
};

function run(file: string, words: readonly string[], LANG = 'C') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LANG },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const LANGUAGES = [
  ['C', 'Usage: npm ', /--help +this text/],
  ['zh_CN.UTF-8', '用法：npm ', /--help +显示这段说明/],
] as const;

describe.each(Object.entries(COMMANDS))('npm run %s', (name, file) => {
  // Both languages have the same keys (`locales/`): each command is asked in one, in turn.
  const turn = Object.keys(COMMANDS).indexOf(name) % LANGUAGES.length;
  it.each(LANGUAGES.slice(turn, turn + 1))(
    'explains itself on --help in %s, whatever else is said, and takes it for no folder',
    (LANG, usage, help) => {
      const { status, stdout, stderr } = run(file, ['folder', '--help'], LANG);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.startsWith(`${usage}${name === 'start' ? '' : 'run '}${name}`)).toBe(true);
      expect(stdout).toMatch(help);
      expect(stdout).not.toMatch(/\{[\w-]+\}/);
    },
  );
});

it('knows every script of package.json that is a program of ours', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const ours = Object.entries(scripts).filter(([, line]) => /--import tsx|build\/run\.mjs/.test(line));
  expect(ours.map(([name]) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
});

it('speaks Chinese of a wrong word to model:download, and ends with 2', () => {
  const { status, stdout, stderr } = run(COMMANDS['model:download'], ['--connections', '17'], 'zh_CN.UTF-8');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^--connections 的值是“17”，应为 1 到 16 之间的数。\n\n用法：npm run model:download/);
});

describe.each([
  ['say', 'inference/say/say.ts', ['--voice', '/no/voice.wav', '--text', 'Hi', '--out', join(folder, 'o.wav')]],
  ['align', 'inference/align/main.ts', ['/no/voice.wav', '/no/text.txt']],
  ['parity', 'inference/parity/main.ts', ['/no/voice.wav']],
] as const)('npm run %s', (_, file, words) => {
  it('says that a file is missing in a sentence, in Chinese where the terminal is, and in JSON only with --json', () => {
    expect(run(file, words)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no /no/voice.wav.\n'),
    });
    expect(run(file, words, 'zh_CN.UTF-8').stderr).toContain('找不到 /no/voice.wav。');
    const { status, stdout, stderr } = run(file, [...words, '--json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ sentence: 'There is no /no/voice.wav.' });
  });
});

it('names the wrong word, shows the usage and ends with 2', () => {
  const { status, stderr } = run(COMMANDS.say, ['--loud']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^There is no option --loud\. There are --voice, .*\n\nUsage: npm run say/);
  expect(run(COMMANDS['model:compile'], ['a', 'b'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('“b”'),
  });
});

it('says what is wrong with a model in a sentence', () => {
  writeFileSync(join(folder, 'config.yaml'), 'no: model\n');
  const { status, stderr } = run(COMMANDS['model:compile'], [folder]);
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/[{}]|\n\s+at /);
  expect(stderr.trim()).not.toBe('');
});
