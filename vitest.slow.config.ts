/** Tests that need minutes or gigabytes, by name: `npx vitest run --config vitest.slow.config.ts inference/pool`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{bot,inference,storage}/**/*.slow.test.ts'],
    // One at a time: each of them wants the whole machine.
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 30 * 60_000,
  },
});
