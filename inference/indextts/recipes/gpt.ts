/** The graphs of `gpt.pth`: conditioners, and the uses of the GPT in each version. */

import { assemble, type Outputs, pastInputs } from '../../compile/recipe.ts';
import type { Graph } from '../../nn/graph.ts';
import type { Tensor } from '../../nn/tensor.ts';
import { readArchitecture, readMultilingualGpt, readSpeakerConditioner } from '../config.ts';
import { type ModelFolder, pick } from '../model-folder.ts';
import { EmotionConditioner, SpeakerConditioner } from '../models/conditioners.ts';
import { type Gpt, UnifiedVoice } from '../models/gpt.ts';
import { MultilingualVoice, StyleConditioner } from '../models/gpt-multilingual.ts';
import type { Recipe } from './compile.ts';

/** The Conformer's table of position encodings: computed in the graph. */
const IGNORED = [/\.embed\.pos_enc\.pe$/];

/** What the GPT's graphs are made of in every version. */
const GPT_PARTS = [
  'gpt',
  'text_embedding',
  'text_pos_embedding',
  'mel_embedding',
  'mel_pos_embedding',
  'final_norm',
  'mel_head',
];
/** Causal masks that some exports carry. */
const GPT_IGNORED = [/^gpt\.h\.\d+\.attn\.(bias|masked_bias)$/];

/** Semantic features of a recording. */
const featuresOf = (graph: Graph, width: number) => graph.input('features', ['B', 'T', width]);

/** 32 vectors that say who speaks. */
const speakerConditioner: Recipe = {
  name: 'speaker-conditioner',
  build(model) {
    const speaker = readSpeakerConditioner(model);
    const weights = pick(model.weights('gpt'), 'conditioning_encoder', 'perceiver_encoder');
    return assemble(
      this.name,
      new SpeakerConditioner(speaker),
      weights,
      (module, graph) => ({ speaker: module.forward(featuresOf(graph, speaker.conformer.inputs)) }),
      { ignore: IGNORED },
    );
  },
};

/** The vector that says in what mood. */
const emotionConditioner: Recipe = {
  name: 'emotion-conditioner',
  build(model) {
    const { emotion } = readArchitecture(model);
    const parts = ['emo_conditioning_encoder', 'emo_perceiver_encoder', 'emovec_layer', 'emo_layer'];
    return assemble(
      this.name,
      new EmotionConditioner(emotion),
      pick(model.weights('gpt'), ...parts),
      (module, graph) => ({ emotion: module.forward(featuresOf(graph, emotion.conformer.inputs)) }),
      { ignore: IGNORED },
    );
  },
};

/** The speaker's condition in IndexTTS-2.5. */
const styleConditioner: Recipe = {
  name: 'speaker-conditioner',
  build(model) {
    const { gpt, dit } = readArchitecture(model);
    const module = new StyleConditioner({ style: dit.style, model: gpt.width });
    return assemble(this.name, module, pick(model.weights('gpt'), 'spk_emb_proj'), (module, graph) => ({
      speaker: module.forward(graph.input('style', ['B', dit.style])),
    }));
  },
};

/** A version's GPT: its module, and the prompt that is made of the graph's inputs. */
interface Voice<G extends Gpt> {
  /** Parts of the checkpoint that other versions lack. */
  readonly parts: readonly string[];
  create(model: ModelFolder): G;
  prompt(gpt: G, graph: Graph): Tensor;
}

/** What every version's prompt is made of. */
const promptInputs = ({ c }: Gpt, graph: Graph) =>
  [
    graph.input('speaker', [1, 'K', c.width]),
    graph.input('emotion', [1, c.width]),
    graph.input('text', [1, 'L'], 'int64'),
  ] as const;

const UNIFIED_VOICE: Voice<UnifiedVoice> = {
  parts: ['speed_emb'],
  create: (model) => new UnifiedVoice(readArchitecture(model).gpt),
  prompt: (gpt, graph) => gpt.prompt(...promptInputs(gpt, graph)),
};

const MULTILINGUAL_VOICE: Voice<MultilingualVoice> = {
  parts: ['lang_embedding'],
  create: (model) => new MultilingualVoice(readMultilingualGpt(model)),
  prompt: (gpt, graph) => {
    const inputs = promptInputs(gpt, graph);
    return gpt.prompt(...inputs, graph.input('language', [1], 'int64'));
  },
};

/** The GPT reading a prompt, and taking one code further. */
function prefillAndStep<G extends Gpt>(voice: Voice<G>): readonly Recipe[] {
  return [
    {
      name: 'gpt-prefill',
      build(model) {
        return gptGraph(this.name, model, voice, (gpt, graph) => ({ ...gpt.prefill(voice.prompt(gpt, graph)) }));
      },
    },
    {
      name: 'gpt-step',
      build(model) {
        return gptGraph(this.name, model, voice, (gpt, graph) => {
          const codes = graph.input('codes', ['R'], 'int64');
          const positions = graph.input('positions', ['R'], 'int64');
          const { layers, heads, width } = gpt.c;
          const past = pastInputs(graph, { layers, heads, headWidth: width / heads, rows: 'R' });
          return { ...gpt.step(codes, positions, past) };
        });
      },
      trial: { R: 3 },
    },
  ];
}

/** The pass that gives latents once the codes are known; IndexTTS-2.5 does without. */
const latents: Recipe = {
  name: 'gpt-latents',
  build(model) {
    return gptGraph(this.name, model, UNIFIED_VOICE, (gpt, graph) => {
      const prompt = UNIFIED_VOICE.prompt(gpt, graph);
      return { latents: gpt.latents(prompt, graph.input('codes', [1, 'N'], 'int64')) };
    });
  },
};

function gptGraph<G extends Gpt>(
  name: string,
  model: ModelFolder,
  voice: Voice<G>,
  wire: (gpt: G, graph: Graph) => Outputs,
): Graph {
  const weights = pick(model.weights('gpt'), ...GPT_PARTS, ...voice.parts);
  return assemble(name, voice.create(model), weights, wire, { ignore: GPT_IGNORED });
}

export const GPT_RECIPES: readonly Recipe[] = [
  speakerConditioner,
  emotionConditioner,
  ...prefillAndStep(UNIFIED_VOICE),
  latents,
];

export const MULTILINGUAL_GPT_RECIPES: readonly Recipe[] = [
  styleConditioner,
  emotionConditioner,
  ...prefillAndStep(MULTILINGUAL_VOICE),
];
