/**
 * The program as a few JavaScript files in `dist/`: loading hundreds of TypeScript files one by one costs a start
 * several seconds. In JavaScript, since it runs before anything that reads TypeScript.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What can be started, by the name of its file in `dist/`; a worker thread of an engine is one of them. */
export const ENTRIES = {
  main: 'bot/main.ts',
  worker: 'inference/workers/worker.ts',
  'ears-worker': 'inference/ears/ears-worker.ts',
  speaker: 'bot/speaker.ts',
  say: 'inference/say/say.ts',
  align: 'inference/align/main.ts',
  verify: 'bot/provenance/main.ts',
  parity: 'inference/parity/main.ts',
  'model-download': 'inference/weights/main.ts',
  'model-compile': 'inference/indextts/recipes/main.ts',
  'model-check': 'inference/indextts/check/main.ts',
  'model-bench': 'inference/indextts/bench/main.ts',
  'model-bench-part': 'inference/indextts/bench/part.ts',
  'model-fake': 'inference/indextts/fake/main.ts',
};

const FOLDER = join(ROOT, 'dist');
/** Beside built files: which sources they were made of, each with its size and time. */
const RECORD = 'sources.json';

/**
 * The built file of `name`, built anew where a source has changed since.
 *
 * @param name of an entry; or a module of ours by its path from `ROOT`, for tests that start processes of their own
 */
export async function built(name) {
  if (name in ENTRIES) return join(await fresh(FOLDER, ENTRIES), `${name}.js`);
  return join(await fresh(join(FOLDER, name.replaceAll('/', '-')), { module: name }), 'module.js');
}

/** Folders that are being written, for whoever asks meanwhile. */
const underWay = new Map();

async function fresh(folder, entries) {
  if (!underWay.has(folder) && !isFresh(folder, entries)) {
    underWay.set(
      folder,
      bundle(folder, entries).finally(() => underWay.delete(folder)),
    );
  }
  await underWay.get(folder);
  return folder;
}

/** Writes `folder`, by default `dist/`. Two processes may do it at once: both write the same bytes. */
export async function bundle(folder = FOLDER, entries = ENTRIES) {
  const { build } = await import('esbuild');
  const draft = join(folder, `.${process.pid}`);
  try {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: entries,
      outdir: draft,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      // Errors are told apart by the names of their classes, from thread to thread and on the wire.
      keepNames: true,
      metafile: true,
      logLevel: 'silent',
      plugins: [placesFrom(folder)],
    });
    const sources = Object.fromEntries(Object.keys(metafile.inputs).map((path) => [path, stampOf(path)]));
    // Shared parts have a hash in their names and stay: a program that runs may yet load those that it was built with.
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(draft)) renameSync(join(draft, file), join(folder, file));
    writeFileSync(join(folder, RECORD), JSON.stringify({ entries, sources }));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isFresh(folder, entries) {
  try {
    const record = JSON.parse(readFileSync(join(folder, RECORD), 'utf8'));
    return (
      JSON.stringify(record.entries) === JSON.stringify(entries) &&
      Object.entries(record.sources).every(([path, stamp]) => stamp === stampOf(path))
    );
  } catch {
    return false;
  }
}

function stampOf(path) {
  const { size, mtimeMs } = statSync(join(ROOT, path));
  return `${size} ${Math.floor(mtimeMs)}`;
}

/**
 * Files beside a source stay where they are: `import.meta.url` goes on naming the source's place. A worker thread runs
 * the built file beside the one that starts it.
 */
const placesFrom = (folder) => ({
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(relative(folder, path).split(sep).join('/'));
      const contents = source.replace(
        /new URL\('\.\/((?:ears-)?worker)\.ts', import\.meta\.url\)|import\.meta\.url/g,
        (_, entry) =>
          entry === undefined ? `new URL(${place}, import.meta.url).href` : `new URL('./${entry}.js', import.meta.url)`,
      );
      return { contents, loader: 'ts' };
    });
  },
});
