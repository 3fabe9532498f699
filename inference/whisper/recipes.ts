/** Whisper's graphs. float32 weights stay in `model.safetensors`; small graphs are written beside it. */
import { type CompileOptions, compileModel } from '../compile/compile.ts';
import { keepCompiled } from '../compile/keep-compiled.ts';
import { assemble, type Outputs, pastInputs, type Recipe } from '../compile/recipe.ts';
import type { Graph } from '../nn/graph.ts';
import type { Weights } from '../nn/weights.ts';
import type { WhisperConfig } from './config.ts';
import { GRAPHS, type GraphName } from './graph-names.ts';
import { type WhisperFolder, withFolder } from './model-folder.ts';
import { type Sound, Speller } from './models/decoder.ts';
import { Hearing } from './models/encoder.ts';

/** Keys and values of the decoder's attention to the sound: the encoder's graph has them. */
const ABOUT_SOUND = /^model\.decoder\.layers\.\d+\.encoder_attn\.[kv]_proj\./;
const OF_ENCODER = /^model\.encoder\./;

const encoder: Recipe<WhisperFolder> = {
  name: 'whisper-encoder' satisfies GraphName,
  build({ config: c, checkpoint }) {
    const weights = pick(checkpoint.tensors, (key) => OF_ENCODER.test(key) || ABOUT_SOUND.test(key));
    const sizes = { ...c, positions: c.sourcePositions };
    return assemble(
      this.name,
      new Hearing(sizes),
      weights,
      (module, graph) => ({ ...module.forward(graph.input('mel', [1, c.mels, 'F'])) }),
      { prefix: 'model.' },
    );
  },
  trial: { F: 16 },
};

const prefill: Recipe<WhisperFolder> = {
  name: 'whisper-prefill' satisfies GraphName,
  build(folder) {
    return decoderGraph(this.name, folder, (speller, graph) => {
      const tokens = graph.input('tokens', [1, 'L'], 'int64');
      const rows = graph.input('rows', ['K'], 'int64');
      const targets = graph.input('targets', ['K'], 'int64');
      return { ...speller.prefill(tokens, rows, targets, soundInputs(graph, folder.config)) };
    });
  },
};

const step: Recipe<WhisperFolder> = {
  name: 'whisper-step' satisfies GraphName,
  build(folder) {
    return decoderGraph(this.name, folder, (speller, graph) => {
      const { width, decoder } = folder.config;
      const tokens = graph.input('codes', ['R'], 'int64');
      const positions = graph.input('positions', ['R'], 'int64');
      const past = pastInputs(graph, { ...decoder, headWidth: width / decoder.heads, rows: 'R' });
      return { ...speller.step(tokens, positions, past, soundInputs(graph, folder.config)) };
    });
  },
  trial: { R: 2 },
};

/**
 * In float32 alone: with products at int8, four of the golden model's six greedy texts become others (79 of 120 tokens stay).
 */
const RECIPES: readonly Recipe<WhisperFolder>[] = [encoder, prefill, step];

function decoderGraph(
  name: string,
  { config, checkpoint }: WhisperFolder,
  wire: (speller: Speller, graph: Graph) => Outputs,
): Graph {
  const weights = pick(checkpoint.tensors, (key) => !OF_ENCODER.test(key) && !ABOUT_SOUND.test(key));
  const speller = new Speller({
    ...config.decoder,
    width: config.width,
    vocabulary: config.vocabulary,
    texts: config.tokens.endOfText,
    positions: config.targetPositions,
    alignmentHeads: config.alignmentHeads,
    // The published files have none: the token table is the head.
    hasHead: weights.has('proj_out.weight'),
  });
  return assemble(name, speller, weights, wire);
}

/** Inputs `cross_keys.N`, `cross_values.N` per layer: parts of what the encoder gave, read where they lie. */
function soundInputs(graph: Graph, { width, decoder: { layers, heads } }: WhisperConfig): Sound[] {
  return Array.from({ length: layers }, (_, layer) => ({
    keys: graph.input(`cross_keys.${layer}`, [heads, width / heads, 'T']),
    values: graph.input(`cross_values.${layer}`, [heads, 'T', width / heads]),
  }));
}

function pick(weights: Weights, isWanted: (key: string) => boolean): Weights {
  return new Map([...weights].filter(([key]) => isWanted(key)));
}

/**
 * Makes the graphs in `folder` from the checkpoint there; those that are up to date are left alone.
 *
 * @throws WeightsError `missing`; CheckpointError, GraphError if the checkpoint is not Whisper's
 */
export async function compileWhisper(folder: string, options: CompileOptions = {}): Promise<void> {
  await keepCompiled(folder, GRAPHS, () => withFolder(folder, (open) => compileModel(open, RECIPES, options)));
}
