import { readBigVganConfig } from '../indextts/foreign-config.ts';
import { BigVgan } from '../indextts/models/bigvgan.ts';
import { assemble, type Recipe } from './recipe.ts';

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
