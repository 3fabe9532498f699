/**
 * Official checkpoints -> graphs beside them. float32 weights stay where they are: the graphs point into the checkpoints, so
 * the folder grows by little more than the weights that had to be folded.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WeightsError } from '../errors.ts';
import { type GraphFile, planGraph, writeGraphFile } from '../nn/write.ts';
import { withFolderLock } from './folder-lock.ts';
import { hasCode, ifPresent } from './if-present.ts';
import {
  changeManifest,
  describeGraph,
  GRAPH_REVISION,
  type GraphRecord,
  isSameRecord,
  readManifest,
  sizeOfFile,
} from './manifest.ts';
import type { ModelSource, Recipe } from './recipe.ts';
import { tryGraph } from './trial.ts';

/** What happens to a graph: it is built, written and tried, or found to be up to date; before it is written, another may be at it. */
export type CompileStep = 'build' | 'wait' | 'write' | 'try' | 'done' | 'up-to-date';

export interface CompileOptions {
  /** Called before each step: `done` of `total` graphs are finished. */
  readonly onStep?: (graph: string, step: CompileStep, done: number, total: number) => void;
}

/**
 * Compiles `recipes` in the folder of `model`, which the caller opens and closes. Graphs that are up to date are left alone,
 * and each is recorded as soon as it has passed its trial, so an interrupted run goes on where it stopped. Several may compile
 * a folder at once: they share the work.
 *
 * @throws WeightsError `missing`, `disk-full`
 * @throws GraphError if a checkpoint does not fit the networks
 * @throws Error EACCES, EROFS: the folder is not this user's to write
 */
export async function compileModel<M extends ModelSource>(
  model: M,
  recipes: readonly Recipe<M>[],
  options: CompileOptions = {},
): Promise<void> {
  for (const [done, recipe] of recipes.entries()) {
    await compileGraph(model, recipe, (step) => {
      const isOver = step === 'done' || step === 'up-to-date';
      options.onStep?.(recipe.name, step, isOver ? done + 1 : done, recipes.length);
    });
  }
}

async function compileGraph<M extends ModelSource>(
  model: M,
  recipe: Recipe<M>,
  onStep: (step: CompileStep) => void,
): Promise<void> {
  onStep('build');
  const graph = recipe.build(model);
  const plan = planGraph(graph, join(model.path, `${recipe.name}.onnx`));
  const described = await describeGraph(model.path, plan.model, plan.checkpoints);
  const record = { ...described, dataBytes: bytesOf(plan), revision: GRAPH_REVISION };
  const find = () => findGraph(model.path, recipe.name, plan, record);
  if ((await find()) === 'recorded') return onStep('up-to-date');

  const make = async () => {
    // Whoever was waited for may have made it.
    const found = await find();
    if (found === 'recorded') return onStep('up-to-date');
    if (found === 'none') {
      onStep('write');
      await writeGraphFile(plan);
      onStep('try');
      await tryGraph({ file: plan.file, inputs: graph.inputs, outputs: graph.outputs, sizes: recipe.trial ?? {} });
    }
    await changeManifest(model.path, (manifest) => ({
      ...manifest,
      graphs: { ...manifest.graphs, [recipe.name]: record },
    }));
    onStep(found === 'none' ? 'done' : 'up-to-date');
  };
  try {
    await withFolderLock(model.path, make, () => onStep('wait'));
  } catch (error) {
    if (!hasCode(error, 'ENOSPC', 'EDQUOT')) throw error;
    throw new WeightsError('disk-full', { file: plan.file }, { cause: error });
  }
}

/** Bytes of the computed tensors of `plan`, as they lie in their file. */
const bytesOf = ({ computed }: GraphFile): number =>
  computed.reduce((end, { place }) => Math.max(end, place.offset + place.length), 0);

/**
 * What of the graph `name` is in `folder`: all of it as it is planned, `recorded` as such, or as an older release noted it
 * (`whole`), which only has to be said anew.
 */
async function findGraph(
  folder: string,
  name: string,
  plan: GraphFile,
  record: GraphRecord,
): Promise<'recorded' | 'whole' | 'none'> {
  const known = (await readManifest(folder)).graphs[name];
  if (known === undefined || !isSameRecord(known, record)) return 'none';
  const model = await ifPresent(readFile(plan.file));
  if (model === undefined || !model.equals(plan.model)) return 'none';
  const dataBytes = bytesOf(plan);
  if (dataBytes > 0 && (await sizeOfFile(`${plan.file}.data`)) !== dataBytes) return 'none';
  return known.dataBytes === dataBytes && known.revision === GRAPH_REVISION ? 'recorded' : 'whole';
}
