/**
 * What was compiled from what: `voxback.json` beside the graphs. It lets a later run skip what is up to date, and whoever
 * opens the graphs notice that a checkpoint was replaced since.
 */
import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { ifPresent } from './if-present.ts';

const MANIFEST = 'voxback.json';

/**
 * Raised when graphs of an older release must not be used although their checkpoints are the same: other inputs or outputs,
 * a mended formula.
 */
export const GRAPH_VERSION = 4;

/** A checkpoint as it was when a graph was made; cheap to compare, where hashing gigabytes is not. */
const STAMP = z.object({ bytes: z.int(), modified: z.string() });

/** What was measured of the graphs of a folder, under a name of the model's own. */
const CHECK = z.object({
  passed: z.boolean(),
  /** ISO 8601. */
  at: z.string(),
  measures: z.record(z.string(), z.number()),
  /** The graphs that were measured, each with its SHA-256: of others the check says nothing. */
  graphs: z.record(z.string(), z.string()),
});

const SCHEMA = z.object({
  version: z.int(),
  graphs: z.record(
    z.string(),
    z.object({
      /** SHA-256 of the `.onnx` file. */
      sha256: z.string(),
      /** By path from the folder. */
      checkpoints: z.record(z.string(), STAMP),
    }),
  ),
  checks: z.record(z.string(), CHECK).optional(),
});

export type Manifest = z.infer<typeof SCHEMA>;
export type GraphRecord = Manifest['graphs'][string];
export type CheckRecord = z.infer<typeof CHECK>;

/** The manifest of `folder`; an empty one if there is none, it is of another version or it is damaged. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await ifPresent(readFile(join(folder, MANIFEST), 'utf8'));
  const parsed = SCHEMA.safeParse(parseJson(text ?? ''));
  const isCurrent = parsed.success && parsed.data.version === GRAPH_VERSION;
  return isCurrent ? parsed.data : { version: GRAPH_VERSION, graphs: {} };
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = join(folder, MANIFEST);
  await writeFile(`${file}.part`, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

/** The record of a graph with the bytes `model`, made from the files `checkpoints` of `folder`. */
export async function describeGraph(
  folder: string,
  model: Uint8Array,
  checkpoints: readonly string[],
): Promise<GraphRecord> {
  const stamps = await Promise.all(
    checkpoints.map(async (file) => {
      const { size, mtime } = await stat(file);
      return [relative(folder, file).split(sep).join('/'), { bytes: size, modified: mtime.toISOString() }] as const;
    }),
  );
  return { sha256: createHash('sha256').update(model).digest('hex'), checkpoints: Object.fromEntries(stamps) };
}

/**
 * Names of the graphs among `wanted` that are missing in `folder`, belong to another release, or whose checkpoints have
 * changed. Empty: all can be used.
 */
export async function staleGraphs(folder: string, wanted: readonly string[]): Promise<string[]> {
  const { graphs } = await readManifest(folder);
  const isFresh = async (name: string): Promise<boolean> => {
    const record = graphs[name];
    if (!record) return false;
    const files = Object.keys(record.checkpoints).map((file) => join(folder, file));
    const model = await ifPresent(readFile(join(folder, `${name}.onnx`)));
    const current = model && (await ifPresent(describeGraph(folder, model, files)));
    return current !== undefined && isSameRecord(current, record);
  };
  const fresh = await Promise.all(wanted.map(isFresh));
  return wanted.filter((_, index) => !fresh[index]);
}

export function isSameRecord(a: GraphRecord, b: GraphRecord): boolean {
  const files = Object.entries(a.checkpoints);
  return (
    a.sha256 === b.sha256 &&
    files.length === Object.keys(b.checkpoints).length &&
    files.every(([file, { bytes, modified }]) => {
      const other = b.checkpoints[file];
      return other?.bytes === bytes && other.modified === modified;
    })
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
