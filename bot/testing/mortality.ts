/**
 * A life of the bot that ends at a chosen step, as a kill would end it. Its steps are its calls to the Bot API (`lives.ts`)
 * and its writes to the database, each of them twice, before and after it has taken effect. The step at which a life ends
 * never returns, and neither does any other call of that life.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** What changes a database. */
const WRITES: ReadonlySet<string> = new Set(['set', 'swap', 'delete', 'deleteMany', 'clear', 'keep']);

/** Resolves never: who waits for it was killed. */
export const never = () => new Promise<never>(() => undefined);

/** One life of the bot, from its start to its end. */
export class Life {
  /** Steps until the end; counted down once it is set. */
  #left = Number.POSITIVE_INFINITY;
  readonly #death = new AbortController();

  /** The life ends at step `step` from now, the next one being 1. */
  endAt(step: number): void {
    this.#left = step;
  }

  /** Nothing more is to end this life. */
  spare(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  get hasEnded(): boolean {
    return this.#death.signal.aborted;
  }

  /** Aborts when the life ends. */
  get signal(): AbortSignal {
    return this.#death.signal;
  }

  /** `work`, a step before and a step behind it. */
  async step<T>(work: () => Promise<T>): Promise<T> {
    await this.#pass();
    const result = await work();
    await this.#pass();
    return result;
  }

  /** Resolves never once the life has ended. */
  async alive(): Promise<void> {
    if (this.hasEnded) await never();
  }

  async #pass(): Promise<void> {
    this.#left -= 1;
    if (this.#left <= 0) this.#death.abort();
    await this.alive();
  }
}

/** The life that opens a database. */
const present = new AsyncLocalStorage<Life>();

/** `begin` as a part of `life`: a database that it opens is watched by it. */
export function live<T>(life: Life, begin: () => Promise<T>): Promise<T> {
  return present.run(life, begin);
}

type DatabaseModule = typeof import('../../storage/database.ts');
type Database = Awaited<ReturnType<DatabaseModule['openDatabase']>>;

/** The module `storage/database.ts` with every write a step of the life that opened it. */
export function watched(real: DatabaseModule): DatabaseModule {
  return {
    ...real,
    async openDatabase(...address) {
      const life = present.getStore();
      const database = await real.openDatabase(...address);
      return life === undefined ? database : mortal(database, life);
    },
  };
}

/**
 * The module `storage/open-lease.ts` in which nobody holds anything: the system frees what a killed process had, and here the
 * process goes on.
 */
export const LEASE_OF_THE_DEAD: typeof import('../../storage/open-lease.ts') = {
  openLease: async () => ({ lost: never(), close: async () => undefined }),
};

function mortal(database: Database, life: Life): Database {
  return {
    name: database.name,
    adapter: (namespace) => watch(database.adapter(namespace), life),
    compact: () => life.alive().then(() => database.compact()),
    close: () => database.close(),
  };
}

function watch<T extends object>(adapter: T, life: Life): T {
  return new Proxy(adapter, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'iterator') return value;
      const call = (args: unknown[]) => Promise.resolve(Reflect.apply(value, target, args));
      if (WRITES.has(String(name))) return (...args: unknown[]) => life.step(() => call(args));
      return (...args: unknown[]) => life.alive().then(() => call(args));
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}
