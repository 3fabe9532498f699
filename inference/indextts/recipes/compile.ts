/** Compiles a folder of IndexTTS: opens it, makes the graphs, closes it. */
import { type CompileOptions, compileModel } from '../../compile/compile.ts';
import type { Recipe as RecipeFor } from '../../compile/recipe.ts';
import { ModelFolder } from '../model-folder.ts';

/** How one graph of IndexTTS is made. */
export type Recipe = RecipeFor<ModelFolder>;

/**
 * Compiles `recipes` in `folder`, beside its checkpoints.
 *
 * @throws WeightsError `missing`
 * @throws GraphError if a checkpoint does not fit the networks
 */
export async function compileFolder(
  folder: string,
  recipes: readonly Recipe[],
  options: CompileOptions = {},
): Promise<void> {
  const model = await ModelFolder.open(folder);
  try {
    await compileModel(model, recipes, options);
  } finally {
    model.close();
  }
}
