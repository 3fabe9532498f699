/**
 * The bot as a process of its own, as `npm start` runs it, whose engine hums: the whole program built into a few files,
 * its dependencies too, since it is started and killed a thousand times.
 */
// biome-ignore lint/style/noRestrictedImports: a bot for tests; the product starts none.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What has to stay a package: it brings a binary or looks for its files beside itself. */
const PACKAGES = [
  'libsql',
  'onnxruntime-node',
  'fluent-ffmpeg',
  '@ffmpeg-installer/*',
  'pino',
  'esbuild',
  'piper-phonemize',
  '@echogarden/*',
];

/** Names that some of the bundled packages take for granted. */
const BANNER = `
import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);
const __filename = new URL(import.meta.url).pathname;
const __dirname = __filename.slice(0, __filename.lastIndexOf('/'));`;

/** What is another module here, by the end of its path. */
const REPLACED: Readonly<Record<string, string>> = {
  'bot/process/engine-choice.ts': 'openChosenEngines',
  'inference/ears/thread.ts': 'openEars',
};

export interface HummingProgram {
  /** Runs it with `env` alone, in a process group of its own, which a signal to the negative process id reaches as a whole. */
  start(env: Readonly<Record<string, string>>): ChildProcess;
  /** The same, measured by `probe.ts`. */
  startProbed(env: Readonly<Record<string, string>>): ChildProcess;
  close(): Promise<void>;
}

/** @param isReal the built-in engine speaks instead */
export async function openHummingProgram({ isReal = false } = {}): Promise<HummingProgram> {
  // Below the repository, so that what is no part of it is found in node_modules.
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.humming-'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'bot/main.ts', probe: 'bot/testing/probe.ts', worker: 'inference/workers/worker.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: PACKAGES,
    // node-fetch tells a signal by the name of its class.
    keepNames: true,
    minify: true,
    banner: { js: BANNER },
    logLevel: 'silent',
    plugins: [partsOf(folder, isReal ? {} : REPLACED)],
  });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    start: (env) =>
      spawn(process.execPath, [join(folder, 'main.js')], {
        env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
        detached: true,
      }),
    startProbed: (env) =>
      spawn(
        process.execPath,
        ['--expose-gc', '--import', pathToFileURL(join(folder, 'probe.js')).href, join(folder, 'main.js')],
        {
          env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, ...env },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          detached: true,
        },
      ),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Replaces modules, and has the others find the files beside their sources. */
function partsOf(folder: string, replacing: Readonly<Record<string, string>>): Plugin {
  const parts = JSON.stringify(fileURLToPath(new URL('./humming-parts.ts', import.meta.url)));
  return {
    name: 'humming-parts',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const place = relative(ROOT, path).split(sep).join('/');
        const replaced = replacing[place];
        if (replaced !== undefined) return { contents: `export { ${replaced} } from ${parts};`, loader: 'ts' };
        const source = await readFile(path, 'utf8');
        if (!source.includes('import.meta.url')) return undefined;
        const beside = JSON.stringify(relative(folder, path).split(sep).join('/'));
        const contents = source.replace(
          /new URL\('\.\/(worker)\.ts', import\.meta\.url\)|import\.meta\.url/g,
          (_, entry) =>
            entry === undefined
              ? `new URL(${beside}, import.meta.url).href`
              : `new URL('./${entry}.js', import.meta.url)`,
        );
        return { contents, loader: 'ts' };
      });
    },
  };
}
