/** Which Whisper is there. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WEIGHTS } from './model-folder.ts';

/** What gets it. */
export const INSTALL_COMMAND = 'npm run model:download -- whisper';

/** Folders below that of all models, the one that is taken first, first: whoever fetched a larger one wants it. */
const FOLDERS = ['whisper-large-v3-turbo', 'whisper-small', 'whisper-base', 'whisper-tiny'];

/**
 * The folder of the Whisper that is installed; undefined if none is.
 *
 * @param models folder of all models, default `models`
 */
export async function findWhisper(models = 'models'): Promise<string | undefined> {
  for (const name of FOLDERS) {
    const folder = join(models, name);
    if (await isFile(join(folder, WEIGHTS))) return folder;
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (file) => file.isFile(),
    () => false,
  );
}
