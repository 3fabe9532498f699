/**
 * What has been checked: `weights.json` in the model's folder. Reading 9 GB again only to know that nothing has changed
 * takes a minute; comparing sizes and times takes none.
 */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReleaseFile } from './release.ts';

const NAME = 'weights.json';

const SCHEMA = z.object({
  version: z.literal(1),
  files: z.record(
    z.string(),
    z.object({
      bytes: z.int(),
      /** Modification time, ISO 8601. */
      modified: z.string(),
      /** Lower-case hex: pinned, or as the hub named it. */
      sha256: z.string().optional(),
    }),
  ),
});

export type FileRecord = z.infer<typeof SCHEMA>['files'][string];
export type WeightsRecord = ReadonlyMap<string, FileRecord>;

/** Path below `folder` -> what was found there. Empty if there is no record, or one of another version. */
export async function readRecord(folder: string): Promise<WeightsRecord> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => '{}');
  const parsed = SCHEMA.safeParse(parseJson(text));
  return new Map(parsed.success ? Object.entries(parsed.data.files) : []);
}

/** Adds the file at `path` below `folder`, which has just been found to be right. */
export async function recordFile(folder: string, path: string, sha256: string | undefined): Promise<void> {
  const entry: FileRecord = { ...(await stamp(folder, path)), ...(sha256 !== undefined && { sha256 }) };
  const files = Object.fromEntries(new Map(await readRecord(folder)).set(path, entry));
  const target = join(folder, NAME);
  await writeFile(`${target}.new`, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  await rename(`${target}.new`, target);
}

/**
 * Whether `file` below `folder` is the one that was recorded, as far as size and time tell, and still the one that is
 * wanted.
 */
export async function isAsRecorded(
  folder: string,
  { path, sha256 }: Pick<ReleaseFile, 'path' | 'sha256'>,
  record: WeightsRecord,
): Promise<boolean> {
  const known = record.get(path);
  const found = await stamp(folder, path).catch(() => undefined);
  if (known === undefined || (sha256 !== undefined && sha256 !== known.sha256)) return false;
  return found?.bytes === known.bytes && found.modified === known.modified;
}

async function stamp(folder: string, path: string): Promise<Pick<FileRecord, 'bytes' | 'modified'>> {
  const { size, mtime } = await stat(join(folder, path));
  return { bytes: size, modified: mtime.toISOString() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
