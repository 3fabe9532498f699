/**
 * Files that a self-hosted Bot API server keeps on this machine (`telegram-bot-api --local`): read from its folder instead
 * of over HTTP.
 *
 * The path comes from outside, so only what lies in a folder that is meant for it is read, links followed: the one that the
 * operator names, or else the one of this very bot, which the server names after the token.
 */
import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { FileError } from '../../errors.ts';
import { attempt } from '../../failures.ts';

export interface ServerFile {
  /** As `getFile` gave it: absolute, or below the bot's own folder. */
  readonly path: string;
  readonly token: string;
  /** Where the server's files are on this machine, as the operator says. */
  readonly folder: string | undefined;
  /** What is longer is cut after one byte more, for the caller to see. */
  readonly maxBytes: number;
}

/**
 * The file's bytes, `maxBytes` + 1 of them at most.
 *
 * @throws FileError out-of-reach with the folder to mount, which is the server's name for it
 */
export async function readServerFile({ path, token, folder, maxBytes }: ServerFile): Promise<Uint8Array> {
  const { before, behind } = split(path, token);
  const unreachable = new FileError('out-of-reach', { folder: before ?? folder ?? '--dir' });
  const root = folder ?? (before === undefined ? undefined : join(before, token));
  if (root === undefined) throw unreachable;
  const places = isAbsolute(path) ? [path] : [];
  // The folder may be mounted under another name than the server has for it.
  if (folder !== undefined && behind !== undefined) places.push(join(folder, token, behind));
  for (const place of places) {
    const bytes = await attempt(() => readWithin(root, place, maxBytes));
    if (bytes.ok && bytes.value !== undefined) return bytes.value;
  }
  throw unreachable;
}

/** The folder in which the server has one folder for each bot, and the path within that. */
function split(path: string, token: string): { readonly before?: string; readonly behind?: string } {
  if (!isAbsolute(path)) return { behind: path };
  const at = path.indexOf(`${sep}${token}${sep}`);
  if (at === -1) return {};
  return { before: path.slice(0, at) || sep, behind: path.slice(at + token.length + 2) };
}

/** The beginning of the file at `place`; undefined where that leads out of `root`, or to no file. */
async function readWithin(root: string, place: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const [real, inside] = await Promise.all([realpath(place), realpath(root)]);
  if (!real.startsWith(inside.endsWith(sep) ? inside : inside + sep)) return undefined;
  // Asked before it is opened: opening a pipe waits for its other end.
  const found = await stat(real);
  if (!found.isFile()) return undefined;
  const file = await open(real, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(found.size, maxBytes + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
