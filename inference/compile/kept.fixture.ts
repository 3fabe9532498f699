/**
 * Folders that are dear to make, such as a compiled model: made by the first test that needs one, kept for all others and
 * for the next runs, and made anew when what they are made of or with has changed.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEPT = join(ROOT, 'node_modules', '.cache', 'voxback');
/** Of other sources, and older than this: nobody works with it any more. */
const FORGOTTEN_MS = 24 * 3_600_000;
/** A draft into which nobody has put a file for so long is nobody's any more. */
const ABANDONED_MS = 5 * 60_000;

const folders = new Map<string, Promise<string>>();

/**
 * The folder called `name`, which is nobody's to write into: `lend` gives away copies.
 *
 * @param sources files and folders, by their paths from the root, all that `make` depends on
 * @param make fills an empty folder
 */
function keep(name: string, sources: readonly string[], make: (folder: string) => Promise<unknown>): Promise<string> {
  const known = folders.get(name) ?? find(name, sources, make);
  folders.set(name, known);
  return known;
}

async function find(...[name, sources, make]: Parameters<typeof keep>): Promise<string> {
  const folder = join(KEPT, `${name}-${await digestOf(['package-lock.json', ...sources])}`);
  await mkdir(KEPT, { recursive: true });
  // The draft has one name: who finds it there waits for the other process that makes it.
  const draft = `${folder}.draft`;
  while (!(await isThere(folder))) {
    if (!(await begins(draft))) {
      await pause(200);
      continue;
    }
    try {
      // The other one may have become ready in between.
      if (await isThere(folder)) break;
      await forget(name);
      await make(draft);
      await rename(draft, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  return folder;
}

/** True if `draft` is ours to fill: it was not there, or is what a process has left that was killed. */
async function begins(draft: string): Promise<boolean> {
  const age = await stat(draft).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => undefined,
  );
  if (age !== undefined && age > ABANDONED_MS) await rm(draft, { recursive: true, force: true });
  return mkdir(draft).then(
    () => true,
    () => false,
  );
}

/**
 * Copies what `keep` keeps into `folder`.
 *
 * @param wants whether a file is copied, by its name; default all
 */
export async function lend(
  folder: string,
  kept: { readonly name: string; readonly sources: readonly string[]; make(folder: string): Promise<unknown> },
  wants: (file: string) => boolean = () => true,
): Promise<void> {
  const source = await keep(kept.name, kept.sources, kept.make);
  // With their times: by these a compiled model knows its checkpoints.
  await cp(source, folder, { recursive: true, preserveTimestamps: true, filter: wants });
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}

async function forget(name: string): Promise<void> {
  for (const entry of await readdir(KEPT).catch(() => [])) {
    if (!entry.startsWith(`${name}-`)) continue;
    const { mtimeMs } = await stat(join(KEPT, entry));
    if (Date.now() - mtimeMs > FORGOTTEN_MS) await rm(join(KEPT, entry), { recursive: true, force: true });
  }
}

/** Of the names and contents of all files but tests. */
async function digestOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const isFolder = (await stat(join(ROOT, source))).isDirectory();
    const files = isFolder ? (await readdir(join(ROOT, source), { recursive: true })).sort() : [''];
    for (const file of files.map((name) => join(source, name))) {
      if (/\.(test|bench|md)\b/.test(file) || (await stat(join(ROOT, file))).isDirectory()) continue;
      const bytes = await readFile(join(ROOT, file));
      hash.update(`${file} ${bytes.length} `).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
