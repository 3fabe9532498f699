/** The command lines as somebody at a terminal meets them: processes of their own, with words in their language. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** Every script that is a program of ours, and the words behind `node` that run it. */
const COMMANDS = new Map(
  Object.entries(scripts)
    .filter(([, line]) => line.startsWith('node build/run.mjs '))
    .map(([name, line]) => [name, line.split(' ').slice(1)]),
);

function run(name: string, words: readonly string[], LANG = 'C') {
  const command = COMMANDS.get(name);
  if (command === undefined) throw new Error(`no script ${name}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, LANG },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const LANGUAGES = [
  ['C', 'Usage: npm ', /--help +this text/],
  ['zh_CN.UTF-8', '用法：npm ', /--help +显示这段说明/],
] as const;

describe.each([...COMMANDS.keys()])('npm run %s', (name) => {
  // Both languages have the same keys (`locales/`): each command is asked in one, in turn.
  const turn = [...COMMANDS.keys()].indexOf(name) % LANGUAGES.length;
  it.each(LANGUAGES.slice(turn, turn + 1))(
    'explains itself on --help in %s, whatever else is said, and takes it for no folder',
    (LANG, usage, help) => {
      const { status, stdout, stderr } = run(name, ['folder', '--help'], LANG);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.startsWith(`${usage}${name === 'start' ? '' : 'run '}${name}`)).toBe(true);
      expect(stdout).toMatch(help);
      expect(stdout).not.toMatch(/\{[\w-]+\}/);
    },
  );
});

it('gives who reads slowly the whole of a result of megabytes', async () => {
  const program = `
    import { runCommand } from './terminal/index.ts';
    await runCommand({
      name: 'say', options: {}, read: () => ({}),
      run: async (_, { report }) => { report({ words: 'word '.repeat(1e6) }); return true; },
    });`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', program, 'program', '--json'];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  let said = '';
  for await (const part of child.stdout.setEncoding('utf8')) {
    said += part;
    await new Promise(setImmediate);
  }
  expect(await closed).toEqual([0, null]);
  expect(JSON.parse(said)).toEqual({ words: 'word '.repeat(1e6) });
});

it('knows every script of package.json that is a program of ours', () => {
  const tools = ['build', 'test', 'bench', 'docs:sounds', 'gpu:install', 'lint', 'format', 'typecheck'];
  expect([...COMMANDS.keys(), ...tools].sort()).toEqual(Object.keys(scripts).sort());
});

it('speaks Chinese of a wrong word to model:download, and ends with 2', () => {
  const { status, stdout, stderr } = run('model:download', ['--connections', '17'], 'zh_CN.UTF-8');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^--connections 的值是“17”，应为 1 到 16 之间的数。\n\n用法：npm run model:download/);
});

it('says of a file without sound what it has to be, not to record it in the chat', () => {
  const text = join(folder, 'text.txt');
  writeFileSync(text, 'no sound');
  const { status, stderr } = run('say', ['--voice', text, '--text', 'Hi', '--out', join(folder, 'o.wav')]);
  expect(status).toBe(1);
  expect(stderr).toContain("This recording can't be read. It has to be a file with sound");
  expect(stderr).not.toContain('chat');
});

describe.each([
  ['say', ['--voice', '/no/voice.wav', '--text', 'Hi', '--out', join(folder, 'o.wav')]],
  ['align', ['/no/voice.wav', '/no/text.txt']],
  ['parity', ['/no/voice.wav']],
] as const)('npm run %s', (name, words) => {
  it('says that a file is missing in a sentence, in Chinese where the terminal is, and in JSON only with --json', () => {
    expect(run(name, words)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no /no/voice.wav.\n'),
    });
    expect(run(name, words, 'zh_CN.UTF-8').stderr).toContain('找不到 /no/voice.wav。');
    const { status, stdout, stderr } = run(name, [...words, '--json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ sentence: 'There is no /no/voice.wav.' });
  });
});

it('names the wrong word, shows the usage and ends with 2', () => {
  const { status, stderr } = run('say', ['--loud']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^There is no option --loud\. There are --voice, .*\n\nUsage: npm run say/);
  expect(run('model:compile', ['a', 'b'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('“b”'),
  });
});

it('says what is wrong with a model in a sentence', () => {
  writeFileSync(join(folder, 'config.yaml'), 'no: model\n');
  const { status, stderr } = run('model:compile', [folder]);
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/[{}]|\n\s+at /);
  expect(stderr.trim()).not.toBe('');
});
