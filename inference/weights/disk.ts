/** Whether the disk has room. */
import { mkdir, statfs } from 'node:fs/promises';
import { WeightsError } from '../errors.ts';
import { formatBytes } from './meter.ts';

/** Bytes that a process without privileges may still write below `folder`. */
export type FreeSpace = (folder: string) => Promise<number>;

export const freeSpace: FreeSpace = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Left for everything else that the machine writes meanwhile. */
const RESERVE_BYTES = 256 * 2 ** 20;

/**
 * Nothing, if `bytes` fit below `folder`, which is made if need be.
 *
 * @throws WeightsError `little-disk` with `folder`, `neededBytes` and `freeBytes`
 */
export async function expectRoom(folder: string, bytes: number, free: FreeSpace = freeSpace): Promise<void> {
  await mkdir(folder, { recursive: true });
  const neededBytes = bytes + RESERVE_BYTES;
  const freeBytes = await free(folder);
  if (freeBytes < neededBytes) {
    const told = { needed: formatBytes(neededBytes), free: formatBytes(freeBytes) };
    throw new WeightsError('little-disk', { folder, neededBytes, freeBytes, ...told });
  }
}
