/**
 * Bytes as a file, for a process that can't take them by a pipe, in a folder that only this user can read. It is removed as
 * soon as that process has opened it and reads on without its name, so that whoever kills this process leaves no voice on
 * the disk. (Windows keeps the names of open files: there it goes at the end, or with the next start.)
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeInputFolder } from './input-folder.ts';

export class BriefFile {
  readonly path: string;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.path = join(folder, 'input');
  }

  static async write(bytes: Uint8Array): Promise<BriefFile> {
    const file = new BriefFile(await makeInputFolder());
    try {
      await writeFile(file.path, bytes, { mode: 0o600 });
    } catch (error) {
      await file.remove();
      throw error;
    }
    return file;
  }

  /** May be called again: what can't be removed while it is open is removed then. */
  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EBUSY' && error.code !== 'EPERM' && error.code !== 'ENOTEMPTY') throw error;
    });
  }
}
