/** The command as an operator runs it: a process of its own, its exit code, what it prints. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noise, TestHub } from './hub.fixture.ts';

const MIB = 2 ** 20;
/** What `npm run model:download` runs. */
const DOWNLOAD = [join(import.meta.dirname, '../../build/run.mjs'), 'model-download'];

let hub: TestHub;
let folder: string;

beforeEach(async () => {
  hub = await TestHub.open();
  folder = mkdtempSync(join(tmpdir(), 'weights-'));
});

afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

function start(...args: string[]): ChildProcess & { stderr: NodeJS.ReadableStream } {
  const env = { ...process.env, LC_ALL: 'C', HF_ENDPOINT: hub.endpoint };
  return spawn(process.execPath, [...DOWNLOAD, folder, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** The same for a program: the one line of JSON, too. */
async function runJson(...args: string[]): Promise<{ code: unknown; output: string; result: unknown }> {
  const child = spawn(process.execPath, [...DOWNLOAD, folder, ...args, '--json'], {
    env: { ...process.env, LC_ALL: 'C', HF_ENDPOINT: hub.endpoint },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [result, output, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, output, result: JSON.parse(result) };
}

/** Exit code, and what was printed for the operator. */
async function run(...args: string[]): Promise<{ code: unknown; output: string }> {
  const child = start(...args);
  const [output, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, output };
}

describe('npm run model:download', () => {
  it('fetches from $HF_ENDPOINT what --only names, says what to do next, exit code 0', async () => {
    hub.put('config.yaml', Buffer.from('version: 2.0\n'));
    const { code, output } = await run('--accept-licence', '--only', 'config.yaml');
    expect(output).toContain('bilibili Model Use License Agreement');
    expect(output).toContain('config.yaml: complete\n');
    expect(output).toContain(`npm run model:compile -- ${folder}`);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'config.yaml'), 'utf8')).toBe('version: 2.0\n');
  });

  it.each([
    { args: ['--only', 'gtp.pth'], code: 2, says: '--only is “gtp.pth”. Possible: config.yaml, ' },
    { args: ['--only', 'config.yaml'], code: 3, says: 'add --accept-licence' },
    { args: ['--accept-licence', '--only', 'feat1.pt'], code: 5, says: '9 bytes instead of 57170. Delete it' },
    { args: ['--accept-licence', '--only', 'gpt.pth'], code: 6, says: 'gpt.pth does not exist at http://127.0.0.1' },
    { args: ['--verify', '--only', 'config.yaml'], code: 6, says: '0 of 1 files are right.' },
  ])('ends $args with exit code $code and says "$says"', async ({ args, code, says }) => {
    hub.put('feat1.pt', noise(9));
    const ended = await run(...args);
    expect(ended.output).toContain(says);
    expect(ended.code).toBe(code);
  });

  it('with --verify ends with exit code 5 when the hash of feat1.pt is another one', async () => {
    writeFileSync(join(folder, 'feat1.pt'), Buffer.alloc(57_170));
    const { code, output } = await run('--verify', '--only', 'feat1.pt');
    expect(output).toContain('instead of f219cb447d80216ba615666da2ff8d63ac544eee26657f3a7b278692bf7a67c4. Delete it');
    expect(code).toBe(5);
  });

  it('with --json hands everything to a program: what is fetched, what is wrong, and nothing on the other stream', async () => {
    hub.put('config.yaml', Buffer.from('version: 2.0\n'));
    const fetched = await runJson('--only', 'config.yaml', '--accept-licence');
    expect(fetched).toMatchObject({ code: 0, output: '', result: { folder, fetched: ['config.yaml'] } });
    const refused = await runJson('--only', 'gpt.pth');
    expect(refused).toMatchObject({
      code: 3,
      output: '',
      result: { error: { subject: 'weights', code: 'license' }, sentence: expect.stringContaining('--accept-licence') },
    });
    const verified = await runJson('--verify', '--only', 'gpt.pth');
    expect(verified).toMatchObject({ code: 6, output: '', result: { files: 1, problems: [{ code: 'missing' }] } });
  });

  it('goes on after kill -9: of 80 MiB, 32 or more are not asked for again', async () => {
    const bytes = Buffer.alloc(80 * MIB, noise(65_521));
    hub.put('bpe.model', bytes);
    const args = ['--accept-licence', '--only', 'bpe.model', '--connections', '1'];
    hub.faults.push({ stallAfter: 40 * MIB });
    const killed = start(...args);
    while (!existsSync(join(folder, 'bpe.model.part.json'))) await setTimeout(20);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    hub.requests.length = 0;

    expect(await run(...args)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'bpe.model')).equals(bytes)).toBe(true);
    const first = Number(/^bytes=(\d+)-/.exec(hub.transfers[0]?.range ?? '')?.[1]);
    expect(first).toBeGreaterThanOrEqual(32 * MIB);
  });

  it('without a name says what there is: size, languages, licences, how fast it is here, exit code 2', async () => {
    const child = spawn(process.execPath, DOWNLOAD, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [output, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    for (const says of [
      /^zipvoice, 18\d(\.\d)? MB$/m,
      /^indextts-2, 8\.87 GB$/m,
      /languages: Chinese, English/,
      /a reply of 3 s takes about \d+ (s|min)/,
      /licence of k2-fsa\/ZipVoice: no licence stated for the weights/,
      /^Models that speak, .*\n\nzipvoice, /m,
      /^Models that hear: they write down .*\n\nwhisper-tiny, 153\.5 MB\n {2}.+\n {2}licence of openai\/whisper-tiny: MIT/m,
      /Name one: npm run model:download -- MODEL, .*zipvoice.*indextts-2, .*whisper-tiny/,
    ]) {
      expect(output).toMatch(says);
    }
    expect(code).toBe(2);
  });

  it('keeps what it has on SIGINT, exit code 130', async () => {
    hub.put('bpe.model', noise(10_000));
    hub.faults.push({ stallAfter: 4_000 });
    const child = start('--accept-licence', '--only', 'bpe.model');
    while (hub.transfers.length === 0) await setTimeout(20);
    child.kill('SIGINT');
    const [output, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(output).toContain('The same command goes on from here.');
    expect(code).toBe(130);
    expect(existsSync(join(folder, 'bpe.model.part.json'))).toBe(true);
  });
});
