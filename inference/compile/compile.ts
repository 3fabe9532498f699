/**
 * Official checkpoints -> graphs beside them. float32 weights stay where they are: the graphs point into the checkpoints, so
 * the folder grows by little more than the weights that had to be folded.
 */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { planGraph, writeGraphFile } from '../nn/write.ts';
import { describeGraph, isSameRecord, readManifest, writeManifest } from './manifest.ts';
import type { ModelSource, Recipe } from './recipe.ts';
import { tryGraph } from './trial.ts';

/** What happens to a graph: it is built, written and tried, or found to be up to date. */
export type CompileStep = 'build' | 'write' | 'try' | 'done' | 'up-to-date';

export interface CompileOptions {
  /** Called before each step: `done` of `total` graphs are finished. */
  readonly onStep?: (graph: string, step: CompileStep, done: number, total: number) => void;
}

/**
 * Compiles `recipes` in the folder of `model`, which the caller opens and closes. Graphs that are up to date are left alone, and each is recorded as soon as it has passed
 * its trial, so an interrupted run goes on where it stopped.
 *
 * @throws WeightsError `missing`
 * @throws GraphError if a checkpoint does not fit the networks
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
  const record = await describeGraph(model.path, plan.model, plan.checkpoints);

  const manifest = await readManifest(model.path);
  const known = manifest.graphs[recipe.name];
  const files = plan.computed.length > 0 ? [plan.file, `${plan.file}.data`] : [plan.file];
  if (known && isSameRecord(known, record) && (await exist(files))) return onStep('up-to-date');

  onStep('write');
  await writeGraphFile(plan);
  onStep('try');
  await tryGraph({ file: plan.file, inputs: graph.inputs, outputs: graph.outputs, sizes: recipe.trial ?? {} });
  await writeManifest(model.path, { ...manifest, graphs: { ...manifest.graphs, [recipe.name]: record } });
  onStep('done');
}

async function exist(files: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(files.map((file) => access(file)));
  return found.every(({ status }) => status === 'fulfilled');
}
