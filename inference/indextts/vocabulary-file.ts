/** A vocabulary's file, read as a stranger's: it may be missing, or anything. */
import { readFile, stat } from 'node:fs/promises';
import { ifPresent } from '../compile/if-present.ts';
import { CheckpointError, WeightsError } from '../errors.ts';

/** The published ones have 0.5 and 0.9 MB. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * What `read` makes of the bytes of `file`.
 *
 * @throws WeightsError `missing`
 * @throws CheckpointError `unsafe`: larger than any vocabulary; whatever `read` throws, with `file`
 */
export async function readVocabularyFile<T>(file: string, read: (bytes: Buffer) => T): Promise<T> {
  const found = await ifPresent(stat(file));
  if (found === undefined) throw new WeightsError('missing', { file });
  if (found.size > MOST_BYTES) {
    throw new CheckpointError('unsafe', {
      file,
      reason: `${found.size} bytes; a vocabulary has at most ${MOST_BYTES}`,
    });
  }
  const bytes = await readFile(file);
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof CheckpointError)
      throw new CheckpointError(error.code, { ...error.details, file }, { cause: error });
    throw error;
  }
}
