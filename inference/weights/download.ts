/** A release, from a hub into a folder: what is missing, allowed, found, fitting, fetched, checked, in place. */
import { join } from 'node:path';
import { WeightsError } from '../errors.ts';
import { DEFAULT_PATIENCE, type Fault } from './attempts.ts';
import { checkBytes, checkTensors, type ExpectedTensor } from './check.ts';
import { expectRoom, type FreeSpace, freeSpace } from './disk.ts';
import { describe, type FetchOptions, fetchFile } from './fetch-file.ts';
import type { Hub } from './hub.ts';
import type { AcceptLicences } from './licence.ts';
import { bytesHad, discardPart, partPath, promotePart } from './partial-file.ts';
import { recordFile } from './record.ts';
import type { Release, ReleaseFile } from './release.ts';
import type { RemoteFile } from './remote.ts';
import { missingFiles } from './verify.ts';

/** What a download tells as it goes; `file` is a path below the folder. */
export type DownloadEvent =
  /** `count` files of `bytes` are missing; `had` bytes of them are left from an earlier run. */
  | { readonly kind: 'plan'; readonly count: number; readonly bytes: number; readonly had: number }
  /** `had` of all `bytes` of all missing files. */
  | { readonly kind: 'progress'; readonly file: string; readonly had: number; readonly bytes: number }
  | { readonly kind: 'retry'; readonly file: string; readonly fault: Fault; readonly waitMs: number }
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'done'; readonly file: string };

export interface DownloadOptions extends Partial<Omit<FetchOptions, 'onRetry'>> {
  readonly acceptLicences: AcceptLicences;
  /** Tensors by path; files without an entry are not looked into. */
  readonly tensors: ReadonlyMap<string, readonly ExpectedTensor[]>;
  readonly onEvent?: (event: DownloadEvent) => void;
  readonly freeSpace?: FreeSpace;
}

/** Connections per file. More than a few make a hub slow them down. */
const CONNECTIONS = 4;
const STALL_MS = 30_000;

/** A file that is missing, with what the hub says about it. */
interface Wanted {
  readonly file: ReleaseFile;
  readonly target: string;
  readonly remote: RemoteFile;
  /** Bytes left from an earlier run. */
  readonly had: number;
}

/**
 * Fetches what `folder` lacks of `release` and resolves to the paths that were fetched; an empty list: all was there. What
 * is interrupted goes on where it stopped when it is called again.
 *
 * @throws WeightsError `license`, `not-on-hub`, `unreachable`, `little-disk`, `disk-full`, `checksum`
 * @throws the reason of `signal`
 */
export async function downloadRelease(
  folder: string,
  release: Release,
  hub: Hub,
  options: DownloadOptions,
): Promise<string[]> {
  const { tensors, onEvent = () => undefined, signal = new AbortController().signal } = options;
  const fetching: FetchOptions = {
    ...options,
    connections: options.connections ?? CONNECTIONS,
    stallMs: options.stallMs ?? STALL_MS,
    patience: options.patience ?? DEFAULT_PATIENCE,
    signal,
    onRetry: (file, fault, waitMs) => onEvent({ kind: 'retry', file, fault, waitMs }),
  };

  // 1. What is missing
  const missing = await missingFiles(folder, release, {
    tensors,
    signal,
    onCheck: (file) => onEvent({ kind: 'check', file }),
  });
  if (missing.length === 0) return [];

  // 2. Whether it may be fetched
  await options.acceptLicences([...new Set(missing.map(({ repository }) => repository))]);

  // 3. What the hub has
  const wanted: Wanted[] = [];
  for (const file of missing) wanted.push(await find(folder, file, hub, fetching));

  // 4. Whether it fits
  const bytes = wanted.reduce((sum, { remote }) => sum + remote.bytes, 0);
  let had = wanted.reduce((sum, file) => sum + file.had, 0);
  await expectRoom(folder, bytes - had, options.freeSpace ?? freeSpace);
  onEvent({ kind: 'plan', count: wanted.length, bytes, had });

  // 5. File by file: fetch, check, put in place
  for (const { file, target, remote, had: hadBefore } of wanted) {
    const others = had - hadBefore;
    const fetched = await fetchFile(target, remote, file, fetching, (own) => {
      had = others + own;
      onEvent({ kind: 'progress', file: file.path, had, bytes });
    });
    onEvent({ kind: 'check', file: file.path });
    await checkPart(target, file.path, fetched, tensors.get(file.path), signal);
    await promotePart(target);
    await recordFile(folder, file.path, fetched.sha256);
    onEvent({ kind: 'done', file: file.path });
  }
  return missing.map(({ path }) => path);
}

async function find(folder: string, file: ReleaseFile, hub: Hub, options: FetchOptions): Promise<Wanted> {
  const remote = await describe(hub.url(file), file, options);
  const target = join(folder, file.path);
  return { file, target, remote, had: await bytesHad(target, remote) };
}

/** @throws WeightsError `checksum`; the part is gone then, unless its hash has shown it to be the hub's very bytes */
async function checkPart(
  target: string,
  file: string,
  { bytes, sha256 }: RemoteFile,
  tensors: readonly ExpectedTensor[] | undefined,
  signal: AbortSignal,
): Promise<void> {
  const part = partPath(target);
  let isAuthentic = false;
  try {
    await checkBytes(part, file, { bytes, sha256 }, signal);
    isAuthentic = sha256 !== undefined;
    if (tensors !== undefined) await checkTensors(part, file, tensors);
  } catch (error) {
    // Fetching the same bytes again would not help.
    if (error instanceof WeightsError && !isAuthentic) await discardPart(target);
    throw error;
  }
}
