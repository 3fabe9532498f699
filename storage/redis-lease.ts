/** The lease of a Redis database: a key that its holder renews, and that expires when nobody does. */
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { StorageError } from './errors.ts';
import type { Lease } from './lease.ts';

const KEY = 'voxback:lease';
/** How long a holder that has vanished keeps others out. */
const TTL_MS = 15_000;
const RENEW_MS = 3_000;
const LOOK_MS = 500;

/** Renews or releases only what is still one's own: ARGV = holder, ttl in ms (empty: delete). */
const IF_MINE = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  if ARGV[2] == '' then redis.call('DEL', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  return 1
`;

export interface LeaseTimes {
  readonly ttlMs: number;
  readonly renewMs: number;
}

/**
 * Waits for the lease of a process that has vanished to expire; one that is renewed meanwhile belongs to a living one.
 *
 * @throws StorageError `in-use`, `unreachable`
 */
export async function leaseRedis(
  url: string,
  name: string,
  { ttlMs, renewMs }: LeaseTimes = { ttlMs: TTL_MS, renewMs: RENEW_MS },
): Promise<Lease> {
  const database = databaseOf(url);
  // Of two starts with the same process id, in two containers of one name, each is somebody else.
  const holder = `${name} #${Date.now().toString(36)}`;
  const client = createClient({ url, socket: { reconnectStrategy: () => (isOpen ? 1000 : false) } });
  let isOpen = false;
  client.on('error', () => undefined);
  const ifMine = (ttl: string) => client.eval(IF_MINE, { keys: [KEY], arguments: [holder, ttl] });
  try {
    await client.connect();
    await take();
  } catch (error) {
    if (client.isOpen) client.destroy();
    if (error instanceof StorageError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StorageError('unreachable', { database, reason }, { cause: error });
  }
  isOpen = true;

  let lose: (error: StorageError) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => undefined);
  const renewing = setInterval(() => void renew(), renewMs);
  renewing.unref();

  return {
    lost,
    async close() {
      clearInterval(renewing);
      if (!client.isOpen) return;
      await ifMine('').catch(() => undefined);
      client.destroy();
    },
  };

  async function take(): Promise<void> {
    for (let left = Number.POSITIVE_INFINITY; ; ) {
      if ((await client.set(KEY, holder, { NX: true, PX: ttlMs })) === 'OK') return;
      const now = await client.pTTL(KEY);
      if (now > left) throw await inUse();
      left = now;
      await pause(Math.min(LOOK_MS, renewMs));
    }
  }

  async function renew(): Promise<void> {
    // A server that does not answer now is asked again soon; what it then says counts.
    const isMine = await ifMine(String(ttlMs)).catch(() => 1);
    if (isMine === 1 || !client.isOpen) return;
    // Expired while the server was away, or taken: it is ours again if it is nobody's.
    const isFree = await client.set(KEY, holder, { NX: true, PX: ttlMs }).catch(() => 'OK');
    if (isFree === 'OK') return;
    clearInterval(renewing);
    lose(await inUse());
  }

  async function inUse(): Promise<StorageError> {
    const other = (await client.get(KEY)) ?? 'PID ?';
    return new StorageError('in-use', { database, holder: other.replace(/ #\w+$/, '') });
  }
}

function databaseOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
