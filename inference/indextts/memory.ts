/** What a quality needs of memory, before anything is opened. */
import { chooseGraphs } from './graph-choice.ts';
import { ModelFolder } from './model-folder.ts';
import type { Precision } from './precision.ts';
import { QUALITIES, type QualityName } from './presets.ts';
import { chooseQuality } from './quality-choice.ts';
import { versionOf } from './versions.ts';

/**
 * Bytes of memory for each byte of the official files and their float32 graphs, by the bits of the GPT, which are most of it:
 * measured at full size, what the system can't take back (docs/benchmarks.md), with a quarter more.
 */
const SHARES: Readonly<Record<Precision, number>> = {
  fp32: 0.64,
  fp16: 0.64,
  'fp16-rows': 0.64,
  int8: 0.36,
  int4: 0.27,
};

/**
 * Bytes of memory for each byte of the files of the model in `folder`, graphs in fewer bits not counted, as `quality` would open it.
 *
 * @throws WeightsError `stale`: the folder has to be compiled
 */
export async function memoryShareOf(folder: string, quality: QualityName | 'auto'): Promise<number> {
  const model = await ModelFolder.open(folder);
  const { graphs } = versionOf(model);
  model.close();
  const name = quality === 'auto' ? await chooseQuality(folder, graphs) : quality;
  const choice = await chooseGraphs(folder, graphs, QUALITIES[name]);
  return SHARES[choice.get('gpt-step') ?? 'fp32'];
}
