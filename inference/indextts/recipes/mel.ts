/** The graphs that make a mel: from what the GPT gives to what the vocoder takes. */

import { assemble, type Outputs } from '../../compile/recipe.ts';
import type { Graph } from '../../nn/graph.ts';
import { readArchitecture, readProjection } from '../config.ts';
import { readSemanticCodecConfig } from '../foreign-config.ts';
import { type ModelFolder, pick, under } from '../model-folder.ts';
import { CodecDecoder, UNUSED_DECODER_KEYS } from '../models/codec-decoder.ts';
import { Dit, type DitInputs, deadKeys } from '../models/dit.ts';
import { LatentProjector } from '../models/latent-projector.ts';
import { LengthRegulator } from '../models/length-regulator.ts';
import type { Recipe } from './compile.ts';

/** States and codes -> semantic features. */
const latentProjector: Recipe = {
  name: 'latent-projector',
  build(model) {
    const projection = readProjection(model);
    const quantizer = readSemanticCodecConfig(model.config('model'));
    const parts = new Map([
      ...pick(model.weights('s2mel'), 'gpt_layer'),
      ...pick(model.weights('semanticCodec'), 'quantizer'),
    ]);
    return assemble(this.name, new LatentProjector({ widths: projection, quantizer }), parts, (module, graph) => {
      const latents = graph.input('latents', ['B', 'N', projection[0]!]);
      return { features: module.forward(latents, graph.input('codes', ['B', 'N'], 'int64')) };
    });
  },
};

/** Semantic features -> conditions of the flow, as long as the caller says. */
const lengthRegulator: Recipe = {
  name: 'length-regulator',
  build(model) {
    const { lengthRegulator: c } = readArchitecture(model);
    return assemble(
      this.name,
      new LengthRegulator(c),
      under(model.weights('s2mel'), 'length_regulator'),
      (module, graph) => {
        const features = graph.input('features', ['B', 'T', c.inputs]);
        return { content: module.forward(features, graph.input('frames', ['N'], 'int64')) };
      },
      // Discrete content and masked training are other uses of the official class.
      { ignore: [/^embedding\.weight$/, /^mask_token$/] },
    );
  },
};

/** What the estimator is given, and its module. */
function estimator(
  name: string,
  model: ModelFolder,
  wire: (dit: Dit, inputs: DitInputs, graph: Graph) => Outputs,
): Graph {
  const { dit: c } = readArchitecture(model);
  return assemble(
    name,
    new Dit(c),
    under(model.weights('s2mel'), 'cfm.estimator'),
    (module, graph) =>
      wire(
        module,
        {
          x: graph.input('x', ['B', c.mels, 'T']),
          prompt: graph.input('prompt', ['B', c.mels, 'T']),
          time: graph.input('time', [1]),
          style: graph.input('style', ['B', c.style]),
          content: graph.input('content', ['B', 'T', c.content]),
          from: graph.input('from', [1], 'int64'),
        },
        graph,
      ),
    { ignore: deadKeys(c.depth) },
  );
}

/** How a noisy mel should move. */
const flowEstimator: Recipe = {
  name: 'flow-estimator',
  build(model) {
    return estimator(this.name, model, (dit, inputs) => ({ velocity: dit.forward(inputs) }));
  },
  trial: { B: 2 },
};

/** The same for frames whose predecessors an earlier look has seen: none at first, then all but the end of the prompt. */
const flowKeeping: Recipe = {
  name: 'flow-keeping',
  build(model) {
    return estimator(this.name, model, (dit, inputs, graph) => {
      const { depth, width } = dit.c;
      const before = Array.from({ length: depth }, (_, layer) => ({
        keys: graph.input(`keys.${layer}`, ['B', 'P', width]),
        values: graph.input(`values.${layer}`, ['B', 'P', width]),
      }));
      const { velocity, rows } = dit.look(inputs, before);
      const given = rows.flatMap(({ keys, values }, layer) => [
        [`keys.${layer}.seen`, keys] as const,
        [`values.${layer}.seen`, values] as const,
      ]);
      return { velocity, ...Object.fromEntries(given) };
    });
  },
  trial: { B: 2 },
};

/** What IndexTTS-2.5 has in place of the latent projector: its codes alone tell what is said. */
const codecDecoder: Recipe = {
  name: 'codec-decoder',
  build(model) {
    const c = readSemanticCodecConfig(model.config('model'));
    return assemble(
      this.name,
      new CodecDecoder(c),
      model.weights('enhancedCodec'),
      (module, graph) => ({ features: module.forward(graph.input('codes', ['B', 'N'], 'int64')) }),
      { ignore: UNUSED_DECODER_KEYS },
    );
  },
};

export const MEL_RECIPES: readonly Recipe[] = [latentProjector, lengthRegulator, flowEstimator, flowKeeping];

export const MULTILINGUAL_MEL_RECIPES: readonly Recipe[] = [codecDecoder, lengthRegulator, flowEstimator, flowKeeping];
