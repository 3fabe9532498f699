/** What a quality needs of a machine, memory and time, before anything is opened. */
import { CORE_SECONDS } from '../core-seconds.ts';
import { chooseGraphs } from './graph-choice.ts';
import { ModelFolder } from './model-folder.ts';
import type { Precision } from './precision.ts';
import { isRun, QUALITIES, type QualityName } from './presets.ts';
import { chooseQuality } from './quality-choice.ts';
import { versionOf } from './versions.ts';

/**
 * Bytes of memory for each byte of the official files and their float32 graphs, by the bits of the GPT, which are most of it:
 * measured at full size, what the system can't take back (docs/benchmarks.md), with a fifth more or over.
 */
const SHARES: Readonly<Record<Precision, number>> = {
  fp32: 0.64,
  fp16: 0.64,
  'fp16-rows': 0.64,
  int8: 0.41,
  int4: 0.27,
};

/** Whose time a reply takes with so many bits of the GPT: where those that a quality wants are not compiled, it takes more. */
const AS_SLOW_AS: Readonly<Record<Precision, QualityName>> = {
  fp32: 'exact',
  fp16: 'exact',
  'fp16-rows': 'exact',
  int8: 'balanced',
  int4: 'fast',
};

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
  const bits = choice.get('gpt-step') ?? 'fp32';
  return { memoryShare: SHARES[bits], coreSeconds: CORE_SECONDS[engine][AS_SLOW_AS[bits]] };
}
