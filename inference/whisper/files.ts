/** The files that a Whisper is published as. */
import { readFile } from 'node:fs/promises';
import { ifPresent } from '../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../errors.ts';

export const WEIGHTS = 'model.safetensors';

/** @throws WeightsError `missing`; CheckpointError `malformed` */
export async function readJson(file: string): Promise<unknown> {
  const text = await ifPresent(readFile(file, 'utf8'));
  if (text === undefined) throw new WeightsError('missing', { file });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CheckpointError('malformed', { file, reason: 'not JSON' }, { cause });
  }
}
