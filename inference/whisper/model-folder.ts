/** A folder of Whisper as it is published: `config.json`, `generation_config.json`, `tokenizer.json`, `model.safetensors`. */
import { basename, join, resolve } from 'node:path';
import { type Checkpoint, openCheckpoint } from '../checkpoint/checkpoint.ts';
import type { ModelSource } from '../compile/recipe.ts';
import { readWhisperConfig, type WhisperConfig } from './config.ts';
import { readJson, WEIGHTS } from './files.ts';

/** A folder whose weights are open: their directory is in memory, they on disk. */
export interface WhisperFolder extends ModelSource {
  readonly config: WhisperConfig;
  readonly checkpoint: Checkpoint;
}

/** `whisper-base`: what the folder is called. */
export const nameOf = (folder: string): string => basename(resolve(folder));

/**
 * The configuration of `folder`.
 *
 * @throws WeightsError `missing`; CheckpointError `malformed`, `unsupported`
 */
export async function readConfig(folder: string): Promise<WhisperConfig> {
  const [config, generation] = await Promise.all(
    ['config.json', 'generation_config.json'].map((name) => readJson(join(folder, name))),
  );
  return readWhisperConfig(folder, config, generation);
}

/** What `use` makes of the open folder. @throws WeightsError `missing`; CheckpointError */
export async function withFolder<T>(path: string, use: (folder: WhisperFolder) => Promise<T>): Promise<T> {
  const config = await readConfig(path);
  const checkpoint = await openCheckpoint(join(path, WEIGHTS));
  try {
    return await use({ path, config, checkpoint });
  } finally {
    checkpoint.close();
  }
}
