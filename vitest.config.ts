import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { patience } from './bot/playground/patience.ts';

/** What replaces modules for others than itself (`vi.mock`): each such file has a process of its own. */
const ALONE = ['bot/testing/kills.test.ts'];

export default defineConfig({
  test: {
    benchmark: { include: ['{bot,inference,storage}/**/*.bench.ts'] },
    // Half of the time tests wait, for a bot, a child process, a clock: two files for each core keep it busy.
    maxWorkers: 2 * availableParallelism(),
    // A waiting test costs nothing, and a machine may be busy with other things: only what hangs is to be ended.
    expect: { poll: { timeout: patience(10_000) } },
    testTimeout: patience(60_000),
    hookTimeout: patience(60_000),
    // A stub of a variable or a clock ends with its test, whatever becomes of that.
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['{bot,inference,storage,terminal,network,build,locales}/**/*.test.ts'],
          // `*.slow.test.ts` need minutes or gigabytes: run them by name, `npx vitest run --config vitest.slow.config.ts`.
          exclude: ['**/node_modules/**', '**/*.slow.test.ts', ...ALONE],
          // One process after another file, not one process a file: loading the bot anew costs two seconds, each time.
          isolate: false,
        },
      },
    ],
  },
});
