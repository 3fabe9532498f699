import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FfmpegFailure, type FfmpegRun, findFfmpeg, runFfmpeg } from './ffmpeg.ts';

const folder = mkdtempSync(join(tmpdir(), 'voxback-test-'));
const pidFile = join(folder, 'pid');
let real: string;

beforeAll(async () => {
  real = await findFfmpeg(process.env.FFMPEG_PATH);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An ffmpeg that lists formats and encoders as the real one does, and then misbehaves by `script`. */
function impostor(script: string): string {
  const path = join(folder, `ffmpeg-${Math.random()}`);
  const lists = `case "$*" in *-formats*|*-encoders*) exec '${real}' "$@";; esac`;
  writeFileSync(path, `#!/bin/sh\n${lists}\necho $$ > '${pidFile}'\n${script}\n`, { mode: 0o755 });
  return path;
}

function run(script: string, options: Partial<FfmpegRun> = {}): Promise<unknown> {
  return runFfmpeg({
    ffmpegPath: impostor(script),
    input: new Uint8Array(100_000),
    inputOptions: ['-f', 'f32le'],
    outputOptions: ['-f', 'f32le'],
    maxBytes: 10_000,
    timeoutSeconds: 20,
    ...options,
  });
}

/** Whether the last impostor is gone, or goes within a second. */
async function isGone(): Promise<boolean> {
  const pid = Number(readFileSync(pidFile, 'utf8'));
  for (let i = 0; i < 20; i++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}

describe('runFfmpeg', () => {
  it('gives what the process wrote, whether or not it read its input', async () => {
    expect(await run('printf 12345678')).toEqual({ bytes: new TextEncoder().encode('12345678'), stream: undefined });
    expect(await run('cat > /dev/null')).toMatchObject({ bytes: { length: 0 } });
  });

  it('fails when the process fails, with its last words', async () => {
    const failure = run('printf 1234; echo "it broke" >&2; exit 3');
    await expect(failure).rejects.toThrow(FfmpegFailure);
    await expect(failure).rejects.toThrow(/code 3.*it broke/s);
  });

  it('kills a process that goes on for longer than its time, even if it won’t listen', async () => {
    await expect(run("trap '' TERM; while :; do sleep 0.1; done", { timeoutSeconds: 0.5 })).rejects.toThrow('timeout');
    expect(await isGone()).toBe(true);
  });

  it('kills a process that writes more than 10 000 bytes', async () => {
    await expect(run('while :; do echo 0123456789; done')).rejects.toThrow('more than 10000 bytes');
    expect(await isGone()).toBe(true);
  });

  it('kills a process when the signal is aborted', async () => {
    rmSync(pidFile, { force: true });
    const controller = new AbortController();
    const running = run("trap '' TERM; while :; do sleep 0.1; done", { signal: controller.signal });
    running.catch(() => undefined); // looked at below
    await vi.waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '', { timeout: 10_000 });
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(await isGone()).toBe(true);
  });

  it('says that ffmpeg is missing when its file can be run but is no program', async () => {
    const path = join(folder, 'no-program');
    writeFileSync(path, '#!/nowhere/at/all\n', { mode: 0o755 });
    const failure = runFfmpeg({
      ffmpegPath: path,
      input: new Uint8Array(8),
      inputOptions: [],
      outputOptions: ['-f', 'f32le'],
      maxBytes: 10,
      timeoutSeconds: 5,
    });
    await expect(failure).rejects.toMatchObject({ code: 'ffmpeg-missing', details: { tried: path } });
  });
});
