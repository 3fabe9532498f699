/**
 * What was compiled from what: `voxback.json` beside the graphs. It lets a later run skip what is up to date, and whoever
 * opens the graphs notice that a checkpoint was replaced since.
 */
import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { ifPresent } from './if-present.ts';

const MANIFEST = 'voxback.json';

/**
 * Raised when graphs of an older release must not be used although their checkpoints are the same: other inputs or outputs,
 * a mended formula.
 */
export const GRAPH_VERSION = 4;

/**
 * Raised when graphs of an older release still do, but would be made otherwise today: faster to open or to run, closer. They are
 * used as they are, and whoever runs them is told (`outdatedGraphs`). A test holds that no graph changes without one of the two.
 */
export const GRAPH_REVISION = 1;

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
      /** Of `.onnx.data`, which may be of gigabytes and is not hashed: 0 where there is none, absent where nobody noted it. */
      dataBytes: z.int().optional(),
      /** Absent: compiled before there were revisions. */
      revision: z.int().optional(),
    }),
  ),
  checks: z.record(z.string(), CHECK).optional(),
});

export type Manifest = z.infer<typeof SCHEMA>;
export type GraphRecord = Manifest['graphs'][string];
export type CheckRecord = z.infer<typeof CHECK>;

/**
 * The manifest of `folder`; an empty one if there is none or it is damaged. Of another version no graph counts; what was measured
 * names the graphs that it was measured on, and is kept.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await ifPresent(readFile(join(folder, MANIFEST), 'utf8'));
  const parsed = SCHEMA.safeParse(parseJson(text ?? ''));
  if (!parsed.success) return { version: GRAPH_VERSION, graphs: {} };
  if (parsed.data.version === GRAPH_VERSION) return parsed.data;
  return { version: GRAPH_VERSION, graphs: {}, ...(parsed.data.checks && { checks: parsed.data.checks }) };
}

/** Writes what `change` makes of the manifest of `folder`; to be called by who has the folder's lock. */
export async function changeManifest(folder: string, change: (manifest: Manifest) => Manifest): Promise<void> {
  const file = join(folder, MANIFEST);
  const changed = change(await readManifest(folder));
  try {
    await writeFile(`${file}.part`, `${JSON.stringify(changed, null, 2)}\n`);
    await rename(`${file}.part`, file);
  } catch (error) {
    await rm(`${file}.part`, { force: true });
    throw error;
  }
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
 * Names of the graphs among `wanted` that are missing in `folder` or there in part, belong to another release, or whose
 * checkpoints have changed. Empty: all can be used.
 */
export async function staleGraphs(folder: string, wanted: readonly string[]): Promise<string[]> {
  const { graphs } = await readManifest(folder);
  const isFresh = async (name: string): Promise<boolean> => {
    const record = graphs[name];
    if (!record) return false;
    const files = Object.keys(record.checkpoints).map((file) => join(folder, file));
    const model = await ifPresent(readFile(join(folder, `${name}.onnx`)));
    const current = model && (await ifPresent(describeGraph(folder, model, files)));
    return current !== undefined && isSameRecord(current, record) && (await hasData(folder, name, record.dataBytes));
  };
  const fresh = await Promise.all(wanted.map(isFresh));
  return wanted.filter((_, index) => !fresh[index]);
}

/** Whether what lies beside graph `name` is whole: a copy that was cut short would be noticed by the first reply otherwise. */
async function hasData(folder: string, name: string, bytes: number | undefined): Promise<boolean> {
  return bytes === undefined || bytes === 0 || (await sizeOfFile(join(folder, `${name}.onnx.data`))) === bytes;
}

/** Bytes of `file`; undefined where there is none. */
export async function sizeOfFile(file: string): Promise<number | undefined> {
  return (await ifPresent(stat(file)))?.size;
}

/** Names of the graphs among `wanted` that an older release has compiled and this one would make otherwise. */
export async function outdatedGraphs(folder: string, wanted: readonly string[]): Promise<string[]> {
  const { graphs } = await readManifest(folder);
  return wanted.filter((name) => graphs[name] !== undefined && (graphs[name].revision ?? 0) < GRAPH_REVISION);
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
