/** What a command line is given to read. */
import { readFile } from 'node:fs/promises';

/**
 * All of `file`.
 *
 * @throws Error ENOENT, EACCES, EISDIR, each with `path`: of a folder Node does not say which
 */
export async function readGiven(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw Object.assign(error, { path: file });
  }
}
