/** The graphs that listen: what a recording says, how it is quantised, who speaks. */

import { assemble } from '../../compile/recipe.ts';
import { load } from '../../nn/module.ts';
import { readCampplusConfig, readSemanticCodecConfig, readW2vBertConfig } from '../foreign-config.ts';
import { Campplus, UNUSED_CAMPPLUS_KEYS } from '../models/campplus.ts';
import { SemanticCodec, UNUSED_CODEC_KEYS } from '../models/semantic-codec.ts';
import { Standardization } from '../models/standardization.ts';
import { unusedW2vBertKeys, W2vBert } from '../models/w2v-bert.ts';
import type { Recipe } from './compile.ts';

/** Mel features of a recording -> what it says, standardised, and as w2v-bert has it. */
const semanticEncoder: Recipe = {
  name: 'semantic-encoder',
  build(model) {
    const c = readW2vBertConfig(model.config('semanticEncoder'));
    return assemble(
      this.name,
      new W2vBert(c),
      model.weights('semanticEncoder'),
      (module, graph) => {
        const standardization = load(
          graph,
          new Standardization({ width: c.width }),
          model.weights('semanticStatistics'),
        );
        const features = graph.input('features', ['B', 'T', c.features]);
        const hidden = module.forward(features, graph.input('mask', ['B', 'T']));
        return { hidden, semantic: standardization.forward(hidden) };
      },
      { ignore: unusedW2vBertKeys(c.layers) },
    );
  },
};

/** Semantic features -> the nearest codes, and what these stand for. */
const semanticCodec: Recipe = {
  name: 'semantic-codec',
  build(model) {
    const c = readSemanticCodecConfig(model.config('model'));
    return assemble(
      this.name,
      new SemanticCodec(c),
      model.weights('semanticCodec'),
      (module, graph) => ({ ...module.forward(graph.input('semantic', ['B', 'T', c.width])) }),
      { ignore: UNUSED_CODEC_KEYS },
    );
  },
};

/** Filterbank energies -> the style vector. */
const speakerEncoder: Recipe = {
  name: 'speaker-encoder',
  build(model) {
    const c = readCampplusConfig(model.weights('speakerEncoder'));
    return assemble(
      this.name,
      new Campplus(c),
      model.weights('speakerEncoder'),
      (module, graph) => ({ style: module.forward(graph.input('fbank', ['B', 'T', c.features])) }),
      { ignore: UNUSED_CAMPPLUS_KEYS },
    );
  },
};

export const RECORDING_RECIPES: readonly Recipe[] = [semanticEncoder, semanticCodec, speakerEncoder];

/** IndexTTS-2.5 does not quantise the prompt. */
export const MULTILINGUAL_RECORDING_RECIPES: readonly Recipe[] = [semanticEncoder, speakerEncoder];
