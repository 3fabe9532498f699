/**
 * One process works with a database at a time: of two, each would take up what the other one queued, and everything would
 * be answered twice.
 */
import { hostname } from 'node:os';
import { schemeOf } from './database.ts';
import { leaseFile } from './file-lease.ts';
import type { Lease } from './lease.ts';

/**
 * The right to work with the database at `url`, as in `openStorage`; none is needed for one in memory.
 *
 * @throws StorageError `in-use`: another process has it; `unreachable`
 */
export async function openLease(url: string): Promise<Lease> {
  const holder = `PID ${process.pid}, ${hostname()}`;
  switch (schemeOf(url)) {
    case 'redis':
    case 'rediss':
      return (await import('./redis-lease.ts')).leaseRedis(url, holder);
    case undefined:
      return leaseFile(url, holder);
    case 'file':
      return leaseFile(url.replace(/^file:(\/\/(?=\/))?/i, ''), holder);
    default:
      return { lost: new Promise<never>(() => undefined), close: async () => undefined };
  }
}
