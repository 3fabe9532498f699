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
};

const FOLDER = join(ROOT, 'dist');
/** Which sources the files were made of, each with its size and time. */
const RECORD = join(FOLDER, 'sources.json');

/** The built file of `name`, built anew where a source has changed since. */
export async function built(name) {
  if (!isFresh()) await bundle();
  return join(FOLDER, `${name}.js`);
}

/** Writes `dist/`. Two processes may do it at once: both write the same bytes. */
export async function bundle() {
  const { build } = await import('esbuild');
  const draft = join(FOLDER, `.${process.pid}`);
  try {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ENTRIES,
      outdir: draft,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      metafile: true,
      logLevel: 'silent',
      plugins: [places],
    });
    const sources = Object.fromEntries(Object.keys(metafile.inputs).map((path) => [path, stampOf(path)]));
    // Shared parts have a hash in their names and stay: a program that runs may yet load those that it was built with.
    mkdirSync(FOLDER, { recursive: true });
    for (const file of readdirSync(draft)) renameSync(join(draft, file), join(FOLDER, file));
    writeFileSync(RECORD, JSON.stringify(sources));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isFresh() {
  try {
    const sources = JSON.parse(readFileSync(RECORD, 'utf8'));
    return Object.entries(sources).every(([path, stamp]) => stamp === stampOf(path));
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
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(`../${relative(ROOT, path).split(sep).join('/')}`);
      const contents = source.replace(
        /new URL\('\.\/((?:ears-)?worker)\.ts', import\.meta\.url\)|import\.meta\.url/g,
        (_, entry) =>
          entry === undefined ? `new URL(${place}, import.meta.url).href` : `new URL('./${entry}.js', import.meta.url)`,
      );
      return { contents, loader: 'ts' };
    });
  },
};
