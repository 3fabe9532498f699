/** Which qualities a folder is compiled for, and what each costs on a processor with the graphs that are there. */
import type { Sentences } from '../../terminal/index.ts';
import { costsOf, precisionFor, widerGraphs } from './folder-remarks.ts';
import { chooseGraphs } from './graph-choice.ts';
import type { GraphName } from './graph-name.ts';
import { ModelFolder } from './model-folder.ts';
import type { Precision } from './precision.ts';
import { isRun, QUALITIES, type QualityName } from './presets.ts';
import { versionOf } from './versions.ts';

/** One quality in a folder. */
export interface QualityState extends ReturnType<typeof costsOf> {
  readonly quality: QualityName;
  /** Graphs that are not compiled in the bits that it wants: those of more bits count in their place. */
  readonly missing: readonly GraphName[];
  /** What has to be compiled for them. */
  readonly precision: Precision;
}

/**
 * Every quality in `folder`, from the closest to the fastest.
 *
 * @throws WeightsError `missing`; `stale`: the folder has to be compiled
 */
export async function qualitiesIn(folder: string): Promise<readonly QualityState[]> {
  const model = await ModelFolder.open(folder);
  const { graphs, engine } = versionOf(model);
  model.close();
  const states = (Object.keys(QUALITIES) as QualityName[]).map(async (quality): Promise<QualityState> => {
    const wanted = QUALITIES[quality];
    const run = graphs.filter((graph) => isRun(graph, wanted));
    const missing = widerGraphs({ wanted, choice: await chooseGraphs(folder, run, wanted) });
    return { quality, missing, precision: precisionFor(missing, wanted), ...costsOf(engine, quality, missing) };
  });
  return Promise.all(states);
}

/** `states` in words, and the command that compiles what is missing. */
export function summaryOf(folder: string, states: readonly QualityState[], { say }: Sentences): string[] {
  const lines = states.map(({ missing, precision: _precision, ...state }) =>
    say('compile-quality', { ...state, graphs: missing.length === 0 ? 'none' : missing.join(', ') }),
  );
  const incomplete = states.find(({ missing }) => missing.length > 0);
  if (incomplete === undefined) return lines;
  return [...lines, say('compile-more', { folder, precision: incomplete.precision })];
}
