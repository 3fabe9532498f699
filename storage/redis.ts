/**
 * A shared database for several processes: Redis or Valkey through `@keyv/redis`. Values travel as bytes, not as
 * base64. How durable a write is depends on the server: `appendfsync always` makes it as durable as the SQLite file.
 */
import KeyvRedis from '@keyv/redis';
import { createClient, RESP_TYPES } from '@redis/client';
import {
  type Adapter,
  type Database,
  type Entry,
  type Labelling,
  type Relabelling,
  type SwapOptions,
  walk,
} from './adapter.ts';
import { StorageError } from './errors.ts';

/** Every key begins with it, so that a server can be shared with other programs. */
const PREFIX = 'voxback';
/** Keys per SCAN step. */
const SCAN_COUNT = 1_000;
/** Bridges a restart of the server; what takes longer is a failure to report, not to sit out. */
const COMMAND_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
const LONGEST_RETRY_DELAY_MS = 2_000;

/**
 * Labels KEYS[2] to KEYS[1 + added] with the member `name` until `till`, and takes it off the rest: each label is a sorted
 * set, by the time at which the labelled value expires, so that what has expired can be dropped without being known.
 */
const RELABEL = `
  local function relabel(name, ttl, added)
    local time = redis.call('TIME')
    local now = time[1] * 1000 + math.floor(time[2] / 1000)
    local till = ttl == '' and '+inf' or now + ttl
    for i = 2, #KEYS do
      if i <= 1 + added then redis.call('ZADD', KEYS[i], till, name) else redis.call('ZREM', KEYS[i], name) end
      redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
    end
  end
`;

/**
 * Compares and replaces in one step: ARGV = value expected (empty: none), new value, ttl in ms (empty: for ever), the key
 * as labels have it, how many labels are added.
 */
const SWAP = `
  ${RELABEL}
  if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
  if ARGV[3] == '' then
    redis.call('SET', KEYS[1], ARGV[2])
  else
    redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  end
  relabel(ARGV[4], ARGV[3], tonumber(ARGV[5]))
  return 1
`;

/** Labels alone: ARGV = ttl in ms (empty: for ever), the key as labels have it, how many labels are added. */
const LABEL = `
  ${RELABEL}
  relabel(ARGV[2], ARGV[1], tonumber(ARGV[3]))
`;

type Client = ReturnType<typeof createRedisClient>;

/**
 * @param commandTimeoutMs how long a command may wait for the server to come back
 * @throws StorageError `unreachable`: no server there, or it refuses us
 */
export async function openRedis(url: string, commandTimeoutMs: number = COMMAND_TIMEOUT_MS): Promise<Database> {
  let isOpen = false;
  // While opening, the first failure is final; later ones are retried for as long as the process lives.
  const reconnect = (attempt: number) => isOpen && Math.min(100 * 2 ** attempt, LONGEST_RETRY_DELAY_MS);
  const client = createRedisClient(url, commandTimeoutMs, reconnect);
  const name = nameOf(url);
  // Commands report the failures that matter; an error event without a listener would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } catch (cause) {
    if (client.isOpen) client.destroy();
    throw failureOf(cause, name);
  }
  isOpen = true;
  return {
    name,
    adapter: (namespace) => new RedisAdapter(client, namespace, name),
    // UNLINK and expiry free the memory by themselves; an append-only file keeps old bytes until the server rewrites it.
    compact: async () => undefined,
    close: async () => {
      if (client.isOpen) await client.close();
    },
  };
}

function createRedisClient(url: string, timeout: number, reconnectStrategy: (attempt: number) => number | false) {
  return createClient({
    url,
    socket: { reconnectStrategy, connectTimeout: CONNECT_TIMEOUT_MS },
    commandOptions: { timeout },
  });
}

class RedisAdapter implements Adapter {
  readonly opts;
  namespace: string | undefined;
  readonly #client: Client;
  readonly #prefix: string;
  /** What needs no bytes: presence and deletion. */
  readonly #keyv: KeyvRedis<never>;

  constructor(client: Client, namespace: string, url: string) {
    this.opts = { dialect: 'redis', url } as const;
    this.#client = client;
    this.#keyv = new KeyvRedis(client, { namespace: `${PREFIX}:${namespace}`, throwOnErrors: true });
    this.#keyv.on('error', () => undefined);
    this.#prefix = this.#keyv.createKeyPrefix('', this.#keyv.namespace);
  }

  async get(key: string): Promise<Entry | undefined> {
    const [entry] = await this.getMany([key]);
    return entry;
  }

  async getMany(keys: readonly string[]): Promise<(Entry | undefined)[]> {
    if (keys.length === 0) return [];
    const bytes = this.#client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
    const values = await this.#run(bytes.mGet(keys.map((key) => this.#prefix + key)));
    return values.map((value) => (value === null ? undefined : { value }));
  }

  async set(key: string, { value }: Entry, ttlMs?: number): Promise<boolean> {
    const options = ttlMs === undefined ? {} : { expiration: { type: 'PX', value: ttlMs } as const };
    await this.#run(this.#client.set(this.#prefix + key, value, options));
    return true;
  }

  has(key: string): Promise<boolean> {
    return this.#run(this.#keyv.has(key));
  }

  hasMany(keys: readonly string[]): Promise<boolean[]> {
    return this.#run(this.#keyv.hasMany([...keys]));
  }

  delete(key: string): Promise<boolean> {
    return this.#run(this.#keyv.delete(key));
  }

  async deleteMany(keys: readonly string[]): Promise<boolean> {
    return keys.length > 0 && (await this.#run(this.#keyv.deleteMany([...keys])));
  }

  async clear(): Promise<void> {
    // Not the adapter's own clear(): that one swallows errors.
    await this.deleteMany(await this.keys(''));
  }

  iterator(): AsyncGenerator<[string, Entry], void> {
    return walk(this);
  }

  async swap(key: string, from: Buffer | undefined, to: Buffer, options: SwapOptions = {}): Promise<boolean> {
    const { ttlMs, labels = {} } = options;
    const values = [from ?? '', to, ttlMs === undefined ? '' : String(ttlMs), key, String(labels.add?.length ?? 0)];
    const keys = [this.#prefix + key, ...this.#labelKeys(labels)];
    return (await this.#run(this.#client.eval(SWAP, { keys, arguments: values }))) === 1;
  }

  async label(changes: readonly Relabelling[]): Promise<void> {
    const all = this.#client.multi();
    for (const { key, labels, ttlMs } of changes) {
      const values = [ttlMs === undefined ? '' : String(ttlMs), key, String(labels.add?.length ?? 0)];
      all.eval(LABEL, { keys: [this.#prefix + key, ...this.#labelKeys(labels)], arguments: values });
    }
    await this.#run(all.exec());
  }

  async labelled(label: string): Promise<string[]> {
    const [labelKey] = this.#labelKeys({ add: [label] });
    const keys: string[] = [];
    for (let cursor = '0'; ; ) {
      const step = await this.#run(this.#client.zScan(labelKey, cursor, { COUNT: SCAN_COUNT }));
      keys.push(...step.members.map(({ value }) => value));
      cursor = step.cursor;
      if (cursor === '0') return [...new Set(keys)];
    }
  }

  /** Beside the namespace, not in it: a label is no entry. */
  #labelKeys({ add = [], remove = [] }: Labelling): string[] {
    return [...add, ...remove].map((label) => `${PREFIX}-labels:${this.#prefix}${label}`);
  }

  async keep(key: string): Promise<boolean> {
    // PERSIST says 0 both for a value that never expires and for none; after it, presence is the answer.
    await this.#run(this.#client.persist(this.#prefix + key));
    return this.has(key);
  }

  async keys(prefix: string): Promise<string[]> {
    const found = new Set<string>(); // SCAN may name a key twice
    const match = `${escapeGlob(this.#prefix + prefix)}*`;
    const scan = async () => {
      for await (const batch of this.#client.scanIterator({ MATCH: match, COUNT: SCAN_COUNT })) {
        for (const key of batch) found.add(key.slice(this.#prefix.length));
      }
    };
    await this.#run(scan());
    return [...found];
  }

  async #run<T>(command: Promise<T>): Promise<T> {
    try {
      return await command;
    } catch (cause) {
      throw failureOf(cause, this.opts.url);
    }
  }
}

function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}

function nameOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function failureOf(cause: unknown, database: string): StorageError {
  return new StorageError('unreachable', { database, reason: reasonOf(cause) }, { cause });
}

/** A word for the failure: the system's (`ECONNREFUSED`), the server's (`WRONGPASS`), else the client's (`TimeoutError`). */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause) return String(cause.code);
  return /^[A-Z]{3,}(?= )/.exec(cause.message)?.[0] ?? cause.constructor.name;
}
