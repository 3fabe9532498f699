/** What a quality needs of a machine, memory and time, before anything is opened. */
import { CORE_SECONDS } from '../core-seconds.ts';
import { chooseGraphs } from './graph-choice.ts';
import { ModelFolder } from './model-folder.ts';
import { isRun, QUALITIES, type QualityName } from './presets.ts';
import { chooseQuality } from './quality-choice.ts';
import { versionOf } from './versions.ts';

/**
 * Bytes of memory for each byte of the official files and their float32 graphs: measured at full size, what the system can't
 * take back (docs/benchmarks.md), with a fifth more or over.
 */
const SHARES: Readonly<Record<QualityName, number>> = { exact: 0.64, balanced: 0.41, fast: 0.27 };

export interface Needs {
  /** Bytes of memory for each byte of the model's files, graphs in fewer bits not counted. */
  readonly memoryShare: number;
  /** Core-seconds of a reply of 3 s with a model of full size. */
  readonly coreSeconds: number;
}

/**
 * What the model in `folder` needs as `quality` would open it.
 *
 * @throws WeightsError `stale`: the folder has to be compiled
 */
export async function needsOf(folder: string, quality: QualityName | 'auto'): Promise<Needs> {
  const model = await ModelFolder.open(folder);
  const { graphs, engine } = versionOf(model);
  model.close();
  const name = quality === 'auto' ? await chooseQuality(folder, graphs) : quality;
  const run = graphs.filter((graph) => isRun(graph, QUALITIES[name]));
  const choice = await chooseGraphs(folder, run, QUALITIES[name]);
  // Most of the memory and half of the time are the GPT's: where it is not compiled in fewer bits, little is saved.
  const saved = ['int8', 'int4'].includes(choice.get('gpt-step') ?? 'fp32') ? name : 'exact';
  return { memoryShare: SHARES[saved], coreSeconds: CORE_SECONDS[engine][saved] };
}
