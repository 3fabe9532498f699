import { assemble } from '../../compile/recipe.ts';
import { readBigVganConfig } from '../foreign-config.ts';
import { BigVgan } from '../models/bigvgan.ts';
import type { Recipe } from './compile.ts';

/** The graph that makes a mel audible. */
export const VOCODER_RECIPE: Recipe = {
  name: 'vocoder',
  build(model) {
    const c = readBigVganConfig(model.config('vocoder'));
    return assemble(this.name, new BigVgan(c), model.weights('vocoder'), (module, graph) => ({
      audio: module.forward(graph.input('mel', ['B', c.mels, 'T'])),
    }));
  },
};
