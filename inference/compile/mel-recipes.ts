/** The graphs of `s2mel.pth` in IndexTTS-2: from the GPT's states to a mel. */
import { readArchitecture } from '../indextts/config.ts';
import { readSemanticCodecConfig } from '../indextts/foreign-config.ts';
import { Dit, deadKeys } from '../indextts/models/dit.ts';
import { LatentProjector } from '../indextts/models/latent-projector.ts';
import { LengthRegulator } from '../indextts/models/length-regulator.ts';
import { pick, under } from './model-folder.ts';
import { assemble, type Recipe } from './recipe.ts';

const latentProjector: Recipe = {
  name: 'latent-projector',
  build(model) {
    const { projection } = readArchitecture(model);
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

const flowEstimator: Recipe = {
  name: 'flow-estimator',
  build(model) {
    const { dit: c } = readArchitecture(model);
    return assemble(
      this.name,
      new Dit(c),
      under(model.weights('s2mel'), 'cfm.estimator'),
      (module, graph) => ({
        velocity: module.forward({
          x: graph.input('x', ['B', c.mels, 'T']),
          prompt: graph.input('prompt', ['B', c.mels, 'T']),
          time: graph.input('time', [1]),
          style: graph.input('style', ['B', c.style]),
          content: graph.input('content', ['B', 'T', c.content]),
        }),
      }),
      { ignore: deadKeys(c.depth) },
    );
  },
  trial: { B: 2 },
};

export const MEL_RECIPES: readonly Recipe[] = [latentProjector, lengthRegulator, flowEstimator];
