/** Which Whisper is there. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifPresent } from '../compile/if-present.ts';
import { readJson, WEIGHTS } from './files.ts';

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

/** Whether `folder` is a Whisper, by what its `config.json` says. */
export async function isWhisper(folder: string): Promise<boolean> {
  const config = await ifPresent(readJson(join(folder, 'config.json')));
  return typeof config === 'object' && config !== null && 'model_type' in config && config.model_type === 'whisper';
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (file) => file.isFile(),
    () => false,
  );
}
