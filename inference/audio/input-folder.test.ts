import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeInputFolder } from './input-folder.ts';
import { openCodec } from './opus.ts';

/** A folder as process `pid` would make it, with a recording in it. */
function folderOf(pid: number): string {
  const folder = mkdtempSync(join(tmpdir(), `voxback-input-${pid}-`));
  writeFileSync(join(folder, 'input'), 'a voice');
  return folder;
}

it('recordings that a killed process left are gone once the next one has its codec; those in use stay', async () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const killed = folderOf(ended);
  const earlierLife = folderOf(process.pid); // in a container, under the same number
  const long = new Date('2020-01-01');
  utimesSync(earlierLife, long, long);
  const neighbours = folderOf(process.ppid);
  const own = await makeInputFolder();
  const others = mkdtempSync(join(tmpdir(), 'voxback-'));
  try {
    await openCodec();
    expect([killed, earlierLife, neighbours, own, others].map(existsSync)).toEqual([false, false, true, true, true]);
  } finally {
    for (const folder of [killed, earlierLife, neighbours, own, others])
      rmSync(folder, { recursive: true, force: true });
  }
});
