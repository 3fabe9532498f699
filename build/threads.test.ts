/** What is in the memory of a process or thread: the files that its entry loads, and those of an engine that it opens. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What of a family of engines is loaded by whoever stands before its door. */
const DOORS = new Set(
  [
    'builtin/index.ts',
    'indextts/index.ts',
    'indextts/approximations.ts',
    'indextts/precision.ts',
    'whisper/index.ts',
    'whisper/installed.ts',
    'whisper/files.ts',
    'zipvoice/index.ts',
  ].map((path) => `inference/${path}`),
);
const FAMILY = /^inference\/(builtin|indextts|whisper|zipvoice)\//;
/** What loads, compiles and runs networks. */
const NETWORKS = /^inference\/(nn|networks|checkpoint|runtime\/(sessions|decoder|cache)|compile\/(compile|recipe))\b/;

/** Source -> what it loads at once, and what it loads when it comes to that. */
type Loads = Readonly<
  Record<string, { readonly imports: ReadonlyArray<{ readonly path: string; readonly kind: string }> }>
>;

const BUNDLE = `
import { build } from 'esbuild';
import { ENTRIES } from './build/bundle.mjs';
const { metafile } = await build({
  entryPoints: ENTRIES, outdir: 'unwritten', bundle: true, splitting: true, format: 'esm', platform: 'node',
  target: 'node20', packages: 'external', metafile: true, write: false, logLevel: 'silent',
});
process.stdout.write(JSON.stringify(metafile.inputs));
`;

let loads: Loads;

beforeAll(() => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', BUNDLE], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  loads = JSON.parse(stdout);
});

/** `entry` and all that it loads at once. */
function loadedWith(entry: string): Set<string> {
  if (loads[entry] === undefined) throw new Error(`nothing loads ${entry}`);
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind } of loads[file]?.imports ?? []) if (kind === 'import-statement') found.add(path);
  }
  return found;
}

const engineFilesIn = (files: Iterable<string>): string[] =>
  [...files].filter((path) => FAMILY.test(path) && !DOORS.has(path));

describe('before an engine is opened', () => {
  it.each([
    'inference/workers/worker.ts',
    'inference/ears/ears-worker.ts',
    'inference/index.ts',
    'bot/app.ts',
    'bot/speaker.ts',
    'inference/say/say.ts',
    'inference/parity/main.ts',
  ])('%s loads no engine and nothing that runs networks', (entry) => {
    const loaded = loadedWith(entry);
    expect(engineFilesIn(loaded)).toEqual([]);
    expect([...loaded].filter((path) => NETWORKS.test(path))).toEqual([]);
  });
});

it('the bot loads the clients of Redis only where it is used', () => {
  const loaded = [...loadedWith('bot/app.ts')];
  expect(loaded).toContain('@grammyjs/runner');
  expect(loaded.filter((path) => /redis|bullmq/.test(path))).toEqual([]);
});

describe('an open engine has its own family in memory and no other', () => {
  it.each([
    ['builtin', 'inference/builtin/engine.ts'],
    ['indextts', 'inference/indextts/engine.ts'],
    ['zipvoice', 'inference/zipvoice/engine.ts'],
    ['whisper', 'inference/whisper/whisper.ts'],
  ])('%s', (family, entry) => {
    const files = engineFilesIn(loadedWith(entry));
    expect(files).toContain(entry);
    expect(files.filter((path) => !path.startsWith(`inference/${family}/`))).toEqual([]);
  });

  it('nor does the voice without weights load what runs networks', () => {
    expect([...loadedWith('inference/builtin/engine.ts')].filter((path) => NETWORKS.test(path))).toEqual([]);
  });

  it('nor does a reading of a script, for the times of its words, load a voice', () => {
    expect([...loadedWith('inference/builtin/reading.ts')]).not.toContain('inference/builtin/engine.ts');
  });
});
