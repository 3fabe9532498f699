/** The graphs of Qwen3, which turns a description of a mood into weights of emotions. */

import { assemble, type Outputs, pastInputs } from '../../compile/recipe.ts';
import type { Graph } from '../../nn/graph.ts';
import { readQwenConfig } from '../foreign-config.ts';
import type { ModelFolder } from '../model-folder.ts';
import { Qwen } from '../models/qwen.ts';
import type { Recipe } from './compile.ts';

function qwenGraph(name: string, model: ModelFolder, wire: (qwen: Qwen, graph: Graph) => Outputs): Graph {
  // Some exports repeat the tied embedding as an output head.
  const ignore = [/^lm_head\.weight$/];
  return assemble(name, new Qwen(readQwenConfig(model.config('qwen'))), model.weights('qwen'), wire, { ignore });
}

/** Reads a description. */
const prefill: Recipe = {
  name: 'qwen-prefill',
  build(model) {
    return qwenGraph(this.name, model, (qwen, graph) => ({
      ...qwen.prefill(graph.input('tokens', [1, 'L'], 'int64')),
    }));
  },
};

/** Takes the answer one token further. */
const step: Recipe = {
  name: 'qwen-step',
  build(model) {
    return qwenGraph(this.name, model, (qwen, graph) => {
      const token = graph.input('codes', [1], 'int64');
      const position = graph.input('positions', [1], 'int64');
      const { layers, keyHeads, headWidth } = qwen.c;
      return { ...qwen.step(token, position, pastInputs(graph, { layers, heads: keyHeads, headWidth, rows: 1 })) };
    });
  },
};

export const QWEN_RECIPES: readonly Recipe[] = [prefill, step];
