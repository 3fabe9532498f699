import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bot,inference,storage,terminal,network,build,locales}/**/*.test.ts'],
    // `*.slow.test.ts` need minutes or gigabytes: run them by name, `npx vitest run --config vitest.slow.config.ts`.
    exclude: ['**/node_modules/**', '**/*.slow.test.ts'],
    benchmark: { include: ['{bot,inference,storage}/**/*.bench.ts'] },
    // Most of the time tests wait, for a bot, a child process, a clock: a core left free would be idle.
    maxWorkers: '100%',
    // A waiting test costs nothing: these are for machines that are busy.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
