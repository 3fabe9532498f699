/** The key that everything stored is sealed with: from the environment, or from a file made on the first start. */
import { randomBytes } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from './errors.ts';
import { makeFolder } from './folder.ts';

const KEY_BYTES = 32;
/** Permission bits of people who are neither the owner nor in the group of a file. */
const OTHERS = 0o007;

export interface KeyPlace {
  readonly value?: string | undefined;
  readonly file: string;
  readonly name?: string;
}

/**
 * The key, 32 bytes: `value` (64 hexadecimal or 44 base64 characters) where it is given, else the content of `file`,
 * which is made with fresh random bytes and mode 0600 where it is absent. Processes that start together get one key.
 *
 * @param name of the setting that `value` comes from, for its refusal
 * @throws StorageError `bad-key`: neither form, or others may read the file; `key-file`: it can't be read or made
 */
export async function openKey({ value, file, name = 'the configured key' }: KeyPlace): Promise<Uint8Array> {
  if (value !== undefined && value.trim() !== '') return parseKey(value, name);
  try {
    return (await readKey(file)) ?? (await createKey(file));
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('key-file', { file, reason: reasonOf(error) }, { cause: error });
  }
}

async function readKey(file: string): Promise<Uint8Array | undefined> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  try {
    const { mode } = await handle.stat();
    // Windows reports made-up permission bits.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      throw new StorageError('bad-key', {
        source: file,
        reason: `mode ${(mode & 0o777).toString(8)} lets every user of this machine in`,
        remedy: `chmod 600 ${file}`,
      });
    }
    return parseKey(await handle.readFile('utf8'), file);
  } finally {
    await handle.close();
  }
}

/**
 * Written whole beside `file`, then linked: the link either makes the complete file or fails because another process
 * was first, whose key is then the key.
 */
async function createKey(file: string): Promise<Uint8Array> {
  makeFolder(dirname(file));
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${randomBytes(KEY_BYTES).toString('hex')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  const key = await readKey(file);
  if (key === undefined) throw new Error('the key file vanished while it was being made');
  return key;
}

function parseKey(text: string, source: string): Uint8Array {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return new Uint8Array(Buffer.from(trimmed, 'hex'));
  if (/^[A-Za-z0-9+/]{43}=$/.test(trimmed)) return new Uint8Array(Buffer.from(trimmed, 'base64'));
  throw new StorageError('bad-key', {
    source,
    reason: `${trimmed.length} characters; 64 hexadecimal or 44 base64 characters are a key`,
    remedy: 'openssl rand -hex 32',
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
