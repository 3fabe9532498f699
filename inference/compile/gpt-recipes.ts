/** The graphs of `gpt.pth` in IndexTTS-2: two conditioners and three uses of the GPT. */
import { readArchitecture } from '../indextts/config.ts';
import { EmotionConditioner, SpeakerConditioner } from '../indextts/models/conditioners.ts';
import { UnifiedVoice } from '../indextts/models/gpt.ts';
import type { Graph } from '../nn/graph.ts';
import { type ModelFolder, pick } from './model-folder.ts';
import { assemble, type Outputs, pastInputs, type Recipe } from './recipe.ts';

/** The Conformer's table of position encodings: computed in the graph. */
const IGNORED = [/\.embed\.pos_enc\.pe$/];

/** What the GPT's graphs are made of; the text head and the causal masks that some exports carry are never used. */
const GPT_PARTS = [
  'gpt',
  'text_embedding',
  'text_pos_embedding',
  'mel_embedding',
  'mel_pos_embedding',
  'speed_emb',
  'final_norm',
  'mel_head',
];
const GPT_IGNORED = [/^gpt\.h\.\d+\.attn\.(bias|masked_bias)$/];

const conditioner = (graph: Graph, features: number) => graph.input('features', ['B', 'T', features]);

const speakerConditioner: Recipe = {
  name: 'speaker-conditioner',
  build(model) {
    const { speaker } = readArchitecture(model);
    const weights = pick(model.weights('gpt'), 'conditioning_encoder', 'perceiver_encoder');
    return assemble(
      this.name,
      new SpeakerConditioner(speaker),
      weights,
      (module, graph) => ({ speaker: module.forward(conditioner(graph, speaker.conformer.inputs)) }),
      { ignore: IGNORED },
    );
  },
};

const emotionConditioner: Recipe = {
  name: 'emotion-conditioner',
  build(model) {
    const { emotion } = readArchitecture(model);
    const parts = ['emo_conditioning_encoder', 'emo_perceiver_encoder', 'emovec_layer', 'emo_layer'];
    return assemble(
      this.name,
      new EmotionConditioner(emotion),
      pick(model.weights('gpt'), ...parts),
      (module, graph) => ({ emotion: module.forward(conditioner(graph, emotion.conformer.inputs)) }),
      { ignore: IGNORED },
    );
  },
};

/** A graph of the GPT, and the inputs that say who speaks how and what. */
function gptGraph(name: string, model: ModelFolder, wire: (gpt: UnifiedVoice, graph: Graph) => Outputs): Graph {
  const gpt = new UnifiedVoice(readArchitecture(model).gpt);
  return assemble(name, gpt, pick(model.weights('gpt'), ...GPT_PARTS), wire, { ignore: GPT_IGNORED });
}

function promptInputs(gpt: UnifiedVoice, graph: Graph) {
  const speaker = graph.input('speaker', [1, 'K', gpt.c.width]);
  const emotion = graph.input('emotion', [1, gpt.c.width]);
  return { conditions: gpt.conditions(speaker, emotion), text: graph.input('text', [1, 'L'], 'int64') };
}

const prefill: Recipe = {
  name: 'gpt-prefill',
  build(model) {
    return gptGraph(this.name, model, (gpt, graph) => {
      const { conditions, text } = promptInputs(gpt, graph);
      return { ...gpt.prefill(conditions, text) };
    });
  },
};

const step: Recipe = {
  name: 'gpt-step',
  build(model) {
    return gptGraph(this.name, model, (gpt, graph) => {
      const codes = graph.input('codes', ['R'], 'int64');
      const positions = graph.input('positions', ['R'], 'int64');
      const { layers, heads, width } = gpt.c;
      const past = pastInputs(graph, { layers, heads, headWidth: width / heads, rows: 'R' });
      return { ...gpt.step(codes, positions, past) };
    });
  },
  trial: { R: 3 },
};

const latents: Recipe = {
  name: 'gpt-latents',
  build(model) {
    return gptGraph(this.name, model, (gpt, graph) => {
      const { conditions, text } = promptInputs(gpt, graph);
      return { latents: gpt.latents(conditions, text, graph.input('codes', [1, 'N'], 'int64')) };
    });
  },
};

export const GPT_RECIPES: readonly Recipe[] = [speakerConditioner, emotionConditioner, prefill, step, latents];
