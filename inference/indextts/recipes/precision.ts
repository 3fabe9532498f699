/** Recipes in fewer bits: the same graphs under names of their own, so that compiling twice keeps both. */
import { halveGraph } from '../../nn/halve.ts';
import { quantizeGraph } from '../../nn/quantize.ts';
import { fileOf, type Precision, precisionOf } from '../precision.ts';
import type { Recipe } from './compile.ts';

/**
 * Weights that stay float32 although they are multiplied with: what describes the moment and steers the norms, and the first
 * and last layers, whose errors nothing behind or before them evens out. One row each, or few columns: they cost next to
 * nothing.
 */
const SENSITIVE = [
  /\b(t_embedder2?|project_layer|adaLN_modulation|cond_layer)\b/, // the flow's moment
  /^(cond_projection|cond_x_merge_linear|skip_linear|res_projection|conv1|conv2|final_layer)\b/, // the flow's two ends
  /^mel_head\b/, // the scores of the GPT's codes
  /\bfeature_projection\b/, // what w2v-bert hears first
];

/** `recipes`, and those of them that gain by it once more in `wanted`. */
export function inPrecision(recipes: readonly Recipe[], wanted: Precision): readonly Recipe[] {
  const quantized = recipes.flatMap((recipe): Recipe[] => {
    const precision = precisionOf(recipe.name, wanted);
    if (precision === 'fp32') return [];
    const build: Recipe['build'] = (model) => {
      const graph = recipe.build(model);
      return precision === 'fp16' ? halveGraph(graph, isSensitive) : quantizeGraph(graph, precision, isSensitive);
    };
    return [{ ...recipe, name: fileOf(recipe.name, wanted), build }];
  });
  return [...recipes, ...quantized];
}

export const isSensitive = (weight: string): boolean => SENSITIVE.some((pattern) => pattern.test(weight));
