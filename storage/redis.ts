/**
 * A shared database for several processes: Redis or Valkey through `@keyv/redis`. Values travel as bytes, not as
 * base64. How durable a write is depends on the server: `appendfsync always` makes it as durable as the SQLite file.
 */
import KeyvRedis from '@keyv/redis';
import { createClient, RESP_TYPES } from '@redis/client';
import { type Adapter, type Database, type Entry, walk } from './adapter.ts';
import { StorageError } from './errors.ts';

/** Every key begins with it, so that a server can be shared with other programs. */
const PREFIX = 'voxback';
/** Keys per SCAN step. */
const SCAN_COUNT = 1_000;
/** Bridges a restart of the server; what takes longer is a failure to report, not to sit out. */
const COMMAND_TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 5_000;
const LONGEST_RETRY_DELAY_MS = 2_000;

/** Compares and replaces in one step: ARGV = value expected (empty: none), new value, ttl in ms (empty: for ever). */
const SWAP = `
  if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
  if ARGV[3] == '' then
    redis.call('SET', KEYS[1], ARGV[2])
  else
    redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  end
  return 1
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

  async swap(key: string, from: Buffer | undefined, to: Buffer, ttlMs?: number): Promise<boolean> {
    const values = [from ?? '', to, ttlMs === undefined ? '' : String(ttlMs)];
    const reply = await this.#run(this.#client.eval(SWAP, { keys: [this.#prefix + key], arguments: values }));
    return reply === 1;
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
