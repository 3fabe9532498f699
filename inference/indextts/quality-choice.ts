/** Which quality a folder's own weights have been found good for: what `model:check` remembered in `voxback.json`. */
import { type CheckRecord, type Manifest, readManifest } from '../compile/manifest.ts';
import { chooseGraphs, type GraphChoice } from './graph-choice.ts';
import type { GraphName } from './graph-name.ts';
import { fileOf } from './precision.ts';
import { BY_SPEED, isRun, QUALITIES, type QualityName } from './presets.ts';

/**
 * The fastest quality that passed on `folder` with the very graphs that it would open now; `exact` where nothing was checked.
 *
 * @throws WeightsError `stale`: the folder has to be compiled
 */
export async function chooseQuality(folder: string, names: readonly GraphName[]): Promise<QualityName> {
  const manifest = await readManifest(folder);
  for (const quality of BY_SPEED) {
    const check = manifest.checks?.[quality];
    if (check?.passed !== true) continue;
    const run = names.filter((name) => isRun(name, QUALITIES[quality]));
    const choice = await chooseGraphs(folder, run, QUALITIES[quality]);
    if (isOf(check, hashesOf(manifest, choice))) return quality;
  }
  return 'exact';
}

/** The graphs of `choice` by file, each with its SHA-256. */
export function hashesOf({ graphs }: Manifest, choice: GraphChoice): Record<string, string> {
  const files = [...choice].map(([name, precision]) => fileOf(name, precision));
  return Object.fromEntries(files.flatMap((file) => (graphs[file] ? [[file, graphs[file].sha256]] : [])));
}

function isOf({ graphs }: CheckRecord, hashes: Readonly<Record<string, string>>): boolean {
  return Object.entries(hashes).every(([file, hash]) => graphs[file] === hash);
}
