/** Recipes in fewer bits: the same graphs under names of their own, so that compiling twice keeps both. */

import type { Graph } from '../../nn/graph.ts';
import { halveGraph, halveInputs } from '../../nn/halve.ts';
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

/** What a step reads of earlier ones. */
const isPast = (input: string): boolean => /^(keys|values)\.\d+$/.test(input);

/** `recipes`, and those of them that gain by it once more in `wanted`. */
export function inPrecision(recipes: readonly Recipe[], wanted: Precision): readonly Recipe[] {
  const forms: readonly Precision[] = wanted === 'fp16' ? ['fp16', 'fp16-rows'] : [wanted];
  const made = recipes.flatMap((recipe) =>
    [...new Set(forms.map((form) => precisionOf(recipe.name, form)))]
      .filter((precision) => precision !== 'fp32')
      .map((precision): Recipe => {
        const build: Recipe['build'] = (model) => inBits(recipe.build(model), precision);
        return { ...recipe, name: fileOf(recipe.name, precision), build };
      }),
  );
  return [...recipes, ...made];
}

function inBits(graph: Graph, precision: Exclude<Precision, 'fp32'>): Graph {
  if (precision === 'fp16') return halveGraph(graph, isSensitive);
  if (precision === 'fp16-rows') return halveInputs(halveGraph(graph, isSensitive), isPast);
  return quantizeGraph(graph, precision, isSensitive);
}

export const isSensitive = (weight: string): boolean => SENSITIVE.some((pattern) => pattern.test(weight));
