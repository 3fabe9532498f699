/** What a quality needs of a machine, memory and time, before anything is opened. */
import type { Remark } from '../remarks.ts';
import { type Cost, costWith } from './costs.ts';
import { remarksOn } from './folder-remarks.ts';
import { chooseGraphs, inMoreBits } from './graph-choice.ts';
import { ModelFolder } from './model-folder.ts';
import { isRun, QUALITIES, type QualityName } from './presets.ts';
import { chooseQuality } from './quality-choice.ts';
import { versionOf } from './versions.ts';

export interface Needs extends Cost {
  /** What its operator should know of the folder, whether it can be opened here or not. */
  readonly remarks: readonly Remark[];
}

/**
 * What the model in `folder` needs on a processor as `quality` would open it.
 *
 * @throws WeightsError `stale`: the folder has to be compiled
 */
export async function needsOf(folder: string, quality: QualityName | 'auto'): Promise<Needs> {
  const model = await ModelFolder.open(folder);
  const version = versionOf(model);
  const hasQwen = model.has('qwen');
  model.close();
  const name = quality === 'auto' ? await chooseQuality(folder, version.graphs) : quality;
  const wanted = QUALITIES[name];
  const choice = await chooseGraphs(
    folder,
    version.graphs.filter((graph) => isRun(graph, wanted)),
    wanted,
  );
  const remarks = await remarksOn({ folder, version, asked: quality, name, wanted, choice, device: 'cpu', hasQwen });
  return { ...costWith(version.engine, name, inMoreBits(choice, wanted)), remarks };
}
