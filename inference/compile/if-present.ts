import { WeightsError } from '../errors.ts';

/** The result of `reading` a file, or `undefined` if the file is not there; any other failure stays one. */
export async function ifPresent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const isMissing = error instanceof WeightsError ? error.code === 'missing' : hasCode(error, 'ENOENT');
    if (isMissing) return undefined;
    throw error;
  }
}

/** Whether `error` is one of the system's, with the code `code`: `ENOENT`. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
