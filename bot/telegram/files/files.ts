/**
 * Files that people send: `getFile`, then a download with a cap on bytes and on time.
 *
 * @grammyjs/files is not used: it cannot read over http (a local Bot API server), has no cap and no timeout.
 */
import { isAbsolute } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import { fetchThrough } from '../../../network/index.ts';
import type { Config } from '../../config.ts';
import { FileError } from '../../errors.ts';
import { attempt, refusalOf } from '../../failures.ts';
import { readServerFile } from './server-files.ts';

/** Telegram's own server. */
const OFFICIAL_ROOT = 'https://api.telegram.org';

/** What the public Bot API hands out at most. */
export const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

const TIMEOUT_MS = 30_000;

/** Before the second and third try of a download that broke, or that a server with an error refused. */
const PAUSES_MS = [300, 1000];

/** Root of the Bot API server. */
export function apiRoot(config: Pick<Config, 'BOT_API_ROOT'>): string {
  return (config.BOT_API_ROOT ?? OFFICIAL_ROOT).replace(/\/+$/, '');
}

export interface Download {
  readonly api: Api;
  readonly config: Pick<Config, 'BOT_API_ROOT' | 'VOXBACK_BOT_API_FILES'>;
  readonly fileId: string;
  /** Size that the message told, bytes. */
  readonly size?: number | undefined;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/**
 * The bytes of a file that was sent to the bot.
 *
 * @throws FileError too-big, unavailable, timeout; out-of-reach: the server is another machine's, or not to be read from
 */
export async function download(request: Download): Promise<Uint8Array> {
  const { api, config, fileId, size = 0, maxBytes = MAX_DOWNLOAD_BYTES, timeoutMs = TIMEOUT_MS } = request;
  refuseOver(maxBytes, size);
  const found = await attempt(() => api.getFile(fileId));
  if (!found.ok) {
    if (found.error instanceof GrammyError && /too big/i.test(found.error.description)) refuseOver(maxBytes, Infinity);
    // A flood, or a server that is down, says nothing of the file.
    if (refusalOf(found.error) === 'other') throw new FileError('unavailable', {}, { cause: found.error });
    throw found.error;
  }
  const { file_path: path, file_size: fileSize = 0 } = found.value;
  refuseOver(maxBytes, fileSize);
  if (path === undefined) throw new FileError('unavailable');
  const folder = config.VOXBACK_BOT_API_FILES;
  // A server of the operator's own (`--local`) answers with a path on its machine, and hands nothing out over HTTP.
  if (isAbsolute(path) || folder !== undefined) {
    const bytes = await readServerFile({ path, token: api.token, folder, maxBytes });
    refuseOver(maxBytes, bytes.length);
    return bytes;
  }
  const root = apiRoot(config);
  return fetchBytes(new URL(`${root}/file/bot${api.token}/${path}`), maxBytes, {
    timeoutMs,
    // Telegram forgets files; a server that has just named one and does not have it never hands any out.
    missing: root === OFFICIAL_ROOT ? 'unavailable' : 'out-of-reach',
  });
}

function refuseOver(maxBytes: number, bytes: number): void {
  if (bytes <= maxBytes) return;
  const maxMegabytes = Math.floor(maxBytes / 2 ** 20);
  throw new FileError('too-big', { megabytes: Number.isFinite(bytes) ? Math.ceil(bytes / 2 ** 20) : 0, maxMegabytes });
}

interface Fetching {
  readonly timeoutMs: number;
  /** What it means when there is no such file. */
  readonly missing: 'unavailable' | 'out-of-reach';
}

async function fetchBytes(url: URL, maxBytes: number, { timeoutMs, missing }: Fetching): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  for (const pauseMs of [...PAUSES_MS, undefined]) {
    const got = await attempt(() => fetchOnce(url, maxBytes, { signal, missing }));
    if (got.ok) return got.value;
    if (got.error instanceof FileError) throw got.error;
    // The url holds the token, and fetch's errors hold the url: neither leaves this function.
    if (signal.aborted) throw new FileError('timeout', { seconds: timeoutMs / 1000 });
    if (pauseMs !== undefined) await pause(pauseMs);
  }
  throw new FileError('unavailable');
}

/** @throws FileError too-big, unavailable; anything else is worth another try */
async function fetchOnce(
  url: URL,
  maxBytes: number,
  { signal, missing }: Pick<Fetching, 'missing'> & { readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const response = await fetchThrough(url.href, { signal });
  if (response.status === 404) throw new FileError(missing, missing === 'unavailable' ? {} : { folder: '--dir' });
  if (response.status >= 500) throw new Error('the server has an error');
  if (!response.ok || response.body === null) throw new FileError('unavailable');
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of response.body) {
    total += chunk.byteLength;
    refuseOver(maxBytes, total);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}
