/** A process of tests has a temporary folder of its own, and a file that leaves something in it fails. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';

const PREFIX = 'process-';
/** Where tsx keeps what it has translated, for the next process that starts TypeScript. */
const CACHE = /^tsx-\d+$/;

// One process runs many files.
if (!basename(tmpdir()).startsWith(PREFIX)) process.env.TMPDIR = mkdtempSync(join(tmpdir(), PREFIX));

// The first of a file's hooks, so the last one that runs.
afterAll(() => {
  const left = readdirSync(tmpdir()).filter((name) => !CACHE.test(name));
  for (const name of left) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  expect(left, 'left in the temporary folder').toEqual([]);
});
