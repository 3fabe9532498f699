/** What of a release is in a folder, and whether it is right. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifPresent } from '../compile/if-present.ts';
import { WeightsError } from '../errors.ts';
import { checkBytes, checkTensors, type ExpectedTensor } from './check.ts';
import { isAsRecorded, readRecord, recordFile } from './record.ts';
import type { Release, ReleaseFile } from './release.ts';

export interface VerifyOptions {
  /** Tensors by path; files without an entry are not looked into. */
  readonly tensors: ReadonlyMap<string, readonly ExpectedTensor[]>;
  readonly signal: AbortSignal;
  /** Called before a file is read as a whole, which takes seconds per gigabyte. */
  readonly onCheck?: (file: string) => void;
}

/**
 * The files of `release` that are not in `folder` or not what they should be. Files that were checked before and look the
 * same are not read again; files that somebody else has put there count if they pass.
 */
export async function missingFiles(folder: string, release: Release, options: VerifyOptions): Promise<ReleaseFile[]> {
  const record = await readRecord(folder);
  const missing: ReleaseFile[] = [];
  for (const file of release.files) {
    if (await isAsRecorded(folder, file, record)) continue;
    const problem = await problemOf(folder, file, file.sha256, options);
    if (problem === undefined) await recordFile(folder, file.path, file.sha256);
    else missing.push(file);
  }
  return missing;
}

/**
 * What is wrong with the files of `release` in `folder`, by reading all of them: against the pinned hashes, else those that
 * the hub named, and against the tensors that they should hold. Empty: nothing.
 */
export async function verifyRelease(folder: string, release: Release, options: VerifyOptions): Promise<WeightsError[]> {
  const record = await readRecord(folder);
  const problems: WeightsError[] = [];
  for (const file of release.files) {
    const problem = await problemOf(folder, file, file.sha256 ?? record.get(file.path)?.sha256, options);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

/** Exact where a hash is known, else undefined: a text's copy may differ in a line's end. */
export const pinnedBytes = ({ bytes, sha256 }: ReleaseFile): number | undefined =>
  sha256 === undefined ? undefined : bytes;

async function problemOf(
  folder: string,
  file: ReleaseFile,
  sha256: string | undefined,
  { tensors, signal, onCheck }: VerifyOptions,
): Promise<WeightsError | undefined> {
  const path = join(folder, file.path);
  if ((await ifPresent(stat(path))) === undefined) return new WeightsError('missing', { file: file.path });
  try {
    onCheck?.(file.path);
    await checkBytes(path, file.path, { bytes: pinnedBytes(file), sha256 }, signal);
    const expected = tensors.get(file.path);
    if (expected !== undefined) await checkTensors(path, file.path, expected);
    return undefined;
  } catch (error) {
    if (error instanceof WeightsError) return error;
    throw error;
  }
}
