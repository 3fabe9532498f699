/** Whether a result can be written, known before it is worked for. */
import { access, constants, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Resolves when `file` can be written; it is left as it is, and not made.
 *
 * @throws Error EACCES, EROFS: not by this user; ENOENT: its folder is not there; EISDIR: it is a folder
 */
export async function requireWritable(file: string): Promise<void> {
  try {
    await (await open(file, constants.O_WRONLY)).close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await access(dirname(file), constants.W_OK);
  }
}
