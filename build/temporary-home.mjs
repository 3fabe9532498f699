/**
 * Where a run of tests keeps its temporary files: a folder of its own, gone when the run ends, in memory where there is room.
 * Databases of tests are synchronised to the disk with every write, as the bot's are: on a disk a test waits for that most of
 * its time.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Linux's number for a file system in memory. */
const TMPFS = 0x01021994;
/** Several times what all files of tests leave lying at a time. */
const ROOM_BYTES = 4 * 2 ** 30;
const NAME = /^voxback-tests-(\d+)$/;

/** Makes the folder; it is removed when this process ends, or by the next run where this one is killed. */
export function temporaryHome() {
  const place = isRoomy(MEMORY) ? MEMORY : tmpdir();
  for (const entry of readdirSync(place)) {
    const pid = NAME.exec(entry)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(place, entry), { recursive: true, force: true });
  }
  const home = join(place, `voxback-tests-${process.pid}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** Whether `place` is memory, with room, where programs can be started: containers often allow neither. */
function isRoomy(place) {
  try {
    const { type, bavail, bsize } = statfsSync(place);
    const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
    const options = mounts.map((line) => line.split(' ')).findLast(([, at]) => at === place)?.[3] ?? 'noexec';
    return type === TMPFS && bavail * bsize >= ROOM_BYTES && !options.split(',').includes('noexec');
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
