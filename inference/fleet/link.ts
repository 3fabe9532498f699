/**
 * The connection to the queue server, with what makes it a fleet's: the server is what it must be, and everybody on it
 * has the same key and speaks the same protocol.
 */
import { createClient, ErrorReply, RESP_TYPES } from '@redis/client';
import { FleetError } from '../errors.ts';
import { KEYS, PROTOCOL, TIMES } from './protocol.ts';
import { FleetSeal } from './seal.ts';

const PERMITTED = 'redis://host:6379/1, rediss://user:password@host:6379/1';
const CONNECT_TIMEOUT_MS = 5000;
const LONGEST_RETRY_DELAY_MS = 1000;
const RETRY_MS = 200;

/** The only policy under which nothing that waits is thrown away. */
const POLICY = 'noeviction';

/** Replies of a server that will be able in a moment. */
const PASSING = /^(?:LOADING|BUSY|MASTERDOWN|TRYAGAIN|READONLY)/;

export type Client = ReturnType<typeof createRedisClient>;

export interface Link {
  /** The address without user and password. */
  readonly address: string;
  /** For commands; BullMQ makes copies of it. */
  readonly client: Client;
  /** For channels: a connection that listens takes no other command. */
  readonly listener: Client;
  readonly seal: FleetSeal;
  /** The bytes under `key`. */
  read(key: string): Promise<Buffer | undefined>;
  /** What `work` gives, tried again for as long as the server is away. @throws what the server objects; the signal's reason */
  retrying<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Says that this key and this protocol are in use; to be called again and again. */
  holdDoor(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A connection to the fleet at `url`.
 *
 * @param key the bot's, 32 bytes
 * @throws FleetError bad-address, unreachable, no-redis, eviction, other-key, other-protocol
 */
export async function openLink(url: string, key: Uint8Array): Promise<Link> {
  if (!URL.canParse(url) || !/^rediss?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') {
    throw new FleetError('bad-address', { permitted: PERMITTED });
  }
  const address = `${new URL(url).protocol}//${new URL(url).host}`;
  let isOpen = false;
  // While opening, the first failure is final; later ones are retried for as long as the process lives.
  const reconnect = (attempt: number) => isOpen && Math.min(50 * 2 ** attempt, LONGEST_RETRY_DELAY_MS);
  const client = createRedisClient(url, reconnect);
  const listener = createRedisClient(url, reconnect);
  const clients = [client, listener];
  // Commands report the failures that matter; an error event without a listener would end the process.
  for (const each of clients) each.on('error', () => undefined);
  const seal = new FleetSeal(key);
  const closing = new AbortController();
  const link: Link = {
    address,
    client,
    listener,
    seal,
    async read(name) {
      return (await client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer }).get(name)) ?? undefined;
    },
    retrying: (work, signal) => retrying(work, signal === undefined ? [closing.signal] : [signal, closing.signal]),
    async holdDoor() {
      await client.set(KEYS.door, describeDoor(seal), { condition: 'NX' });
      await client.pExpire(KEYS.door, TIMES.door);
    },
    async close() {
      closing.abort();
      // Not `close`, which waits for a server that may be gone.
      for (const each of clients) if (each.isOpen) each.destroy();
    },
  };
  try {
    await inTime(Promise.all(clients.map((each) => each.connect())));
    await inTime(checkServer(client, address));
    await inTime(checkDoor(client, seal, address));
  } catch (error) {
    await link.close();
    throw error instanceof FleetError ? error : failureOf(error, address);
  }
  isOpen = true;
  return link;
}

function createRedisClient(url: string, reconnectStrategy: (attempt: number) => number | false) {
  return createClient({ url, socket: { reconnectStrategy, connectTimeout: CONNECT_TIMEOUT_MS } });
}

async function checkServer(client: Client, address: string): Promise<void> {
  const facts = await client.info();
  if (!/^(?:redis|valkey)_version:/m.test(facts)) throw new FleetError('no-redis', { address });
  const policy = /^maxmemory_policy:(\S+)/m.exec(facts)?.[1] ?? POLICY;
  if (policy !== POLICY) throw new FleetError('eviction', { address, policy });
}

/** A challenge that a member with another key can't read, and one of another version recognises. */
async function checkDoor(client: Client, seal: FleetSeal, address: string): Promise<void> {
  await client.set(KEYS.door, describeDoor(seal), { condition: 'NX', expiration: { type: 'PX', value: TIMES.door } });
  const [theirs = '', proof = ''] = ((await client.get(KEYS.door)) ?? '').split(' ');
  if (theirs !== String(PROTOCOL)) {
    throw new FleetError('other-protocol', { address, mine: String(PROTOCOL), theirs });
  }
  try {
    seal.open(Buffer.from(proof, 'base64'), KEYS.door);
  } catch (cause) {
    throw new FleetError('other-key', { address }, { cause });
  }
}

function describeDoor(seal: FleetSeal): string {
  return `${PROTOCOL} ${seal.close(new Uint8Array(), KEYS.door).toString('base64')}`;
}

/** Not one signal of several: `AbortSignal.any` holds on to each that it was made of for as long as they live. */
async function retrying<T>(work: () => Promise<T>, signals: readonly AbortSignal[]): Promise<T> {
  for (;;) {
    for (const signal of signals) signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (signals.some(({ aborted }) => aborted) || !isPassing(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Whether the server was away, rather than against it. */
function isPassing(error: unknown): boolean {
  if (error instanceof ErrorReply) return PASSING.test(error.message);
  return error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError()), CONNECT_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody took the connection and said nothing. */
class LateError extends Error {}

/** No connection: unreachable, with the system's or the server's word; a connection and no sense: not a Redis. */
function failureOf(cause: unknown, address: string): FleetError {
  const reason = reasonOf(cause);
  if (reason === undefined) return new FleetError('no-redis', { address }, { cause });
  return new FleetError('unreachable', { address, reason }, { cause });
}

function reasonOf(cause: unknown): string | undefined {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause) return String(cause.code);
  return /^(?:WRONGPASS|NOAUTH|NOPERM|ERR)(?= )/.exec(cause.message)?.[0];
}
