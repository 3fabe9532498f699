/** One at a time in a model's folder: two that compile it at once would take each other's half-written files away. */
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasCode, ifPresent } from './if-present.ts';

const LOCK = 'voxback.lock';

/** How often whoever waits looks again. */
const PATIENCE_MS = 100;
/** How often the holder shows that it lives. */
const HEARTBEAT_MS = 5000;
/** A lock that nobody has touched for so long is nobody's: its process was killed on another machine, or in another container. */
const ABANDONED_MS = 60_000;

/**
 * What `work` gives, done while nobody else works in `folder`: neither another thread of this process, nor another one.
 *
 * @param onWait called once if somebody else is at work there
 * @throws Error EACCES, EROFS, ENOSPC: nothing can be written there; what `work` throws
 */
export async function withFolderLock<T>(
  folder: string,
  work: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  const file = join(folder, LOCK);
  for (let isFirst = true; !(await take(file)); isFirst = false) {
    if (isFirst) onWait();
    await pause(PATIENCE_MS);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

/** Whether `file` is ours now: it was not there. One that nobody holds any more is taken away. */
async function take(file: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return undefined;
    throw error;
  });
  if (handle === undefined) {
    if (await isAbandoned(file)) await rm(file, { force: true });
    return false;
  }
  try {
    await handle.writeFile(`${process.pid} ${hostname()}\n`);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

async function isAbandoned(file: string): Promise<boolean> {
  const [found, holder] = [await ifPresent(stat(file)), await ifPresent(readFile(file, 'utf8'))];
  if (found === undefined || holder === undefined) return false;
  if (Date.now() - found.mtimeMs > ABANDONED_MS) return true;
  const [pid, machine] = holder.trim().split(' ');
  return machine === hostname() && !isAlive(Number(pid));
}

/** Whether a process with that id runs on this machine; of another user's, nothing but that is known. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}
