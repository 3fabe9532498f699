/**
 * Files that people send: `getFile`, then a download with a cap on bytes and on time.
 *
 * @grammyjs/files is not used: it cannot read over http (a local Bot API server), has no cap and no timeout.
 */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { type Api, GrammyError } from 'grammy';
import { fetchThrough } from '../../network/index.ts';
import type { Config } from '../config.ts';
import { FileError } from '../errors.ts';
import { attempt } from '../failures.ts';

/** What the public Bot API hands out at most. */
export const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

const TIMEOUT_MS = 30_000;

/** Root of the Bot API server. */
export function apiRoot(config: Pick<Config, 'BOT_API_ROOT'>): string {
  return (config.BOT_API_ROOT ?? 'https://api.telegram.org').replace(/\/+$/, '');
}

export interface Download {
  readonly api: Api;
  readonly token: string;
  /** See `apiRoot`. */
  readonly root: string;
  readonly fileId: string;
  /** Size that the message told, bytes. */
  readonly size?: number | undefined;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/**
 * The bytes of a file that was sent to the bot.
 *
 * @throws FileError too-big, unavailable, timeout
 */
export async function download(request: Download): Promise<Uint8Array> {
  const { api, token, root, fileId, size = 0, maxBytes = MAX_DOWNLOAD_BYTES, timeoutMs = TIMEOUT_MS } = request;
  refuseOver(maxBytes, size);
  const found = await attempt(() => api.getFile(fileId));
  if (!found.ok) {
    if (found.error instanceof GrammyError && /too big/i.test(found.error.description)) refuseOver(maxBytes, Infinity);
    if (found.error instanceof GrammyError) throw new FileError('unavailable', {}, { cause: found.error });
    throw found.error;
  }
  const { file_path: path, file_size: fileSize = 0 } = found.value;
  refuseOver(maxBytes, fileSize);
  if (path === undefined) throw new FileError('unavailable');
  // A local Bot API server (`--local`) answers with a path on this machine instead of a link.
  if (isAbsolute(path)) return readLocal(path, maxBytes);
  return fetchBytes(new URL(`${root}/file/bot${token}/${path}`), maxBytes, timeoutMs);
}

function refuseOver(maxBytes: number, bytes: number): void {
  if (bytes <= maxBytes) return;
  const maxMegabytes = Math.floor(maxBytes / 2 ** 20);
  throw new FileError('too-big', { megabytes: Number.isFinite(bytes) ? Math.ceil(bytes / 2 ** 20) : 0, maxMegabytes });
}

async function readLocal(path: string, maxBytes: number): Promise<Uint8Array> {
  const found = await attempt(() => stat(path));
  if (!found.ok) throw new FileError('unavailable', {}, { cause: found.error });
  refuseOver(maxBytes, found.value.size);
  return readFile(path);
}

async function fetchBytes(url: URL, maxBytes: number, timeoutMs: number): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  const got = await attempt(async () => {
    const response = await fetchThrough(url.href, { signal });
    if (!response.ok || response.body === null) throw new FileError('unavailable');
    const chunks: Uint8Array[] = [];
    let total = 0;
    for await (const chunk of response.body) {
      total += chunk.byteLength;
      refuseOver(maxBytes, total);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, total);
  });
  if (got.ok) return got.value;
  if (got.error instanceof FileError) throw got.error;
  // The url holds the token, and fetch's errors hold the url: neither leaves this function.
  if (signal.aborted) throw new FileError('timeout', { seconds: timeoutMs / 1000 });
  throw new FileError('unavailable');
}
