/**
 * Folders for recordings that ffmpeg has to seek in: a file for the time of one decoding, for this user alone. Where the
 * process is killed meanwhile, a person's voice would stay; the next process removes it.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^voxback-input-(\d+)-/;

/** An empty folder, mode 0700; to be removed by whoever asked. */
export function makeInputFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `voxback-input-${process.pid}-`));
}

/** Removes those of processes that are no more. What cannot be removed, such as another user's, stays. */
export async function removeLeftInputFolders(): Promise<void> {
  const entries = await readdir(tmpdir()).catch(() => []);
  for (const entry of entries) {
    const pid = Number(NAME.exec(entry)?.[1]);
    const folder = join(tmpdir(), entry);
    if (Number.isNaN(pid) || (isAlive(pid) && !(await isOfAnEarlierOne(pid, folder)))) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** In a container every life of the bot has the same number. */
async function isOfAnEarlierOne(pid: number, folder: string): Promise<boolean> {
  if (pid !== process.pid) return false;
  const startedAt = Date.now() - process.uptime() * 1000;
  const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
  return mtimeMs < startedAt;
}
