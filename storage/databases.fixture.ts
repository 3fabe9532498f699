/** Every database that an address can name, for the suites that all of them pass. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { hasRedis, type RedisServer, startRedis } from './redis.fixture.ts';

type Test = (title: string, test: () => Promise<void>) => void;

export interface DatabaseKind {
  /** An address that nobody has used. */
  address(): Promise<string>;
  /** Whether two connections to one address meet the same data. */
  readonly isShared: boolean;
  /** `it` where data survives its connection. */
  readonly itPersistent: Test;
  /** `it` where values expire by the clock that the storage was given. */
  readonly itOnOurClock: Test;
}

/** What a database can't do is no test of it, rather than a skipped one. */
const noTest: Test = () => undefined;

/** Runs `suite` once per kind of database; where no redis-server is installed, that one is skipped and says so. */
export function describeDatabases(title: string, suite: (kind: DatabaseKind) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'voxback-'));
  let redis: RedisServer | undefined;
  afterAll(async () => {
    await redis?.stop();
    rmSync(folder, { recursive: true });
  });

  describe(`${title} in memory`, () =>
    suite({ address: async () => 'memory:', isShared: false, itPersistent: noTest, itOnOurClock: it }));

  describe(`${title} in libsql`, () =>
    suite({
      address: async () => join(folder, `${randomUUID()}.db`),
      isShared: true,
      itPersistent: it,
      itOnOurClock: it,
    }));

  describe.skipIf(!hasRedis)(`${title} in redis${hasRedis ? '' : ' (no redis-server on PATH)'}`, () =>
    suite({
      address: async () => {
        redis ??= await startRedis();
        return redis.freshDatabase();
      },
      isShared: true,
      itPersistent: it,
      itOnOurClock: noTest,
    }),
  );
}
