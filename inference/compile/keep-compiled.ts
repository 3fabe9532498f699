/** Models that are compiled when they are opened: small ones, that nobody is asked to compile. */
import { hasCode } from './if-present.ts';
import { outdatedGraphs, staleGraphs } from './manifest.ts';

/**
 * Has `compile` make what of `names` is not up to date in `folder`. Graphs that an older release made still do where the folder
 * can't be written.
 */
export async function keepCompiled(
  folder: string,
  names: readonly string[],
  compile: () => Promise<void>,
): Promise<void> {
  if ((await staleGraphs(folder, names)).length > 0) return compile();
  if ((await outdatedGraphs(folder, names)).length === 0) return;
  try {
    await compile();
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
  }
}
