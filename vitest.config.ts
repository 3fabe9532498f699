import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { patience } from './bot/playground/patience.ts';
import { built } from './build/bundle.mjs';
import { temporaryHome } from './build/temporary-home.mjs';

/** What replaces modules for others than itself (`vi.mock`), or measures its process: each such file has one of its own. */
const ALONE = [
  'bot/testing/kills.test.ts',
  'bot/testing/updates.test.ts',
  'bot/testing/soak.test.ts',
  'inference/align/long.test.ts',
  'inference/audio/hostile.test.ts',
];

/** Engines and ears run in threads as they do in production, built: a thread that loads TypeScript file by file takes seconds. */
const builtThreads: Plugin = {
  name: 'built-threads',
  enforce: 'pre',
  async transform(code, id) {
    const [source, name] = /new URL\('\.\/((?:ears-)?worker)\.ts', import\.meta\.url\)/.exec(code) ?? [];
    if (source === undefined || name === undefined || id.endsWith('.test.ts')) return undefined;
    return code.replace(source, `new URL('${pathToFileURL(await built(name))}')`);
  },
};

const shared = {
  // A waiting test costs nothing, and a machine may be busy with other things: only what hangs is to be ended.
  expect: { poll: { timeout: patience(10_000) } },
  testTimeout: patience(120_000),
  hookTimeout: patience(120_000),
  // A stub of a variable ends with its test, whatever becomes of that.
  unstubEnvs: true,
  setupFiles: [fileURLToPath(new URL('vitest.setup.ts', import.meta.url))],
};

// Of this process and all that it starts.
process.env.TMPDIR = temporaryHome();

// Once, before many files at a time start programs: each of them would build.
await built('main');

export default defineConfig({
  test: {
    // Half of the time tests wait, for a bot, a child process, a clock: two files for each core keep it busy.
    maxWorkers: 2 * availableParallelism(),
    projects: [
      { plugins: [builtThreads], test: { ...shared, name: 'alone', include: ALONE, benchmark: { include: [] } } },
      {
        plugins: [builtThreads],
        test: {
          ...shared,
          name: 'together',
          include: ['{bot,inference,storage,terminal,network,build,locales}/**/*.test.ts'],
          // `*.slow.test.ts` need minutes or gigabytes: run them by name, `npx vitest run --config vitest.slow.config.ts`.
          exclude: ['**/node_modules/**', '**/*.slow.test.ts', ...ALONE],
          // A process goes on to the next file with what it has loaded: loading the bot anew costs two seconds each time.
          isolate: false,
          benchmark: { include: ['{bot,inference,storage}/**/*.bench.ts'] },
        },
      },
    ],
  },
});
