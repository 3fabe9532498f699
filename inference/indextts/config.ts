/**
 * Every architecture number of IndexTTS-2, and where it comes from: the folder's `config.yaml` (official values are the
 * defaults, from IndexTeam/IndexTTS-2 checkpoints/config.yaml), or, for what the official code hard-codes, the shapes of
 * the checkpoint itself. A wrong number cannot pass: loading compares every weight with what it implies.
 */
import { understand } from '../checkpoint/configuration.ts';
import { GraphError } from '../errors.ts';
import type { Weights } from '../nn/weights.ts';
import { CONFIG_YAML, type ConditionModule } from './config-yaml.ts';
import { CONFIGS } from './model-folder.ts';
import type { ConditionerConfig } from './models/conditioners.ts';
import type { DitConfig } from './models/dit.ts';
import type { GptConfig } from './models/gpt.ts';
import type { MultilingualGptConfig } from './models/gpt-multilingual.ts';
import type { LengthRegulatorConfig } from './models/length-regulator.ts';

/** Tokens with a meaning of their own. */
export interface SpecialTokens {
  readonly startText: number;
  readonly stopText: number;
  readonly startCode: number;
  readonly stopCode: number;
}

/** What all versions have. */
export interface Architecture {
  readonly emotion: ConditionerConfig & { readonly model: number };
  readonly gpt: GptConfig;
  readonly tokens: SpecialTokens;
  readonly lengthRegulator: LengthRegulatorConfig;
  readonly dit: DitConfig;
  /** Recordings that stand for each of the eight emotions, in their order. */
  readonly emotionCounts: readonly number[];
}

/** A model's files, as far as its sizes are read from them. */
export interface ArchitectureSource {
  /** The parsed `config.yaml`. */
  config(name: 'model'): unknown;
  weights(name: 'gpt' | 's2mel'): Weights;
}

/**
 * The sizes of the networks that all versions have.
 *
 * @throws GraphError missing-key: the checkpoint lacks a weight that sizes are read from
 * @throws CheckpointError unsupported: an entry of `config.yaml` is not as it has to be
 */
export function readArchitecture(model: ArchitectureSource): Architecture {
  const { gpt, s2mel, emo_num } = readYaml(model);
  const feedForward = shapeOf(model, 's2mel', 'cfm.estimator.transformer.layers.0.feed_forward.w1.weight');
  return {
    emotion: { ...conditioner(model, gpt.emo_condition_module, 'emo_perceiver_encoder'), model: gpt.model_dim },
    gpt: {
      width: gpt.model_dim,
      layers: gpt.layers,
      heads: gpt.heads,
      // One more than the tokens: the official table has a row for a second kind of text that is never used.
      texts: gpt.number_text_tokens + 1,
      textPositions: gpt.max_text_tokens + 2, // start and stop
      codes: gpt.number_mel_codes,
      codePositions: gpt.max_mel_tokens + 3, // start, stop, one conditioning row
      startCode: gpt.start_mel_token,
    },
    tokens: {
      startText: gpt.start_text_token,
      stopText: gpt.stop_text_token,
      startCode: gpt.start_mel_token,
      stopCode: gpt.stop_mel_token,
    },
    lengthRegulator: { inputs: s2mel.length_regulator.in_channels, channels: s2mel.length_regulator.channels },
    dit: {
      mels: s2mel.DiT.in_channels,
      width: s2mel.DiT.hidden_dim,
      heads: s2mel.DiT.num_heads,
      depth: s2mel.DiT.depth,
      feedForward: feedForward[0]!,
      content: s2mel.DiT.content_dim,
      style: s2mel.style_encoder.dim,
      waveNet: {
        width: s2mel.wavenet.hidden_dim,
        layers: s2mel.wavenet.num_layers,
        kernel: s2mel.wavenet.kernel_size,
        dilationRate: s2mel.wavenet.dilation_rate,
      },
    },
    emotionCounts: emo_num,
  };
}

/** The sizes of IndexTTS-2's speaker conditioner. @throws GraphError missing-key */
export function readSpeakerConditioner(model: ArchitectureSource): ConditionerConfig {
  return conditioner(model, readYaml(model).gpt.condition_module, 'perceiver_encoder');
}

/** Widths along IndexTTS-2's latent projector, from the GPT's to the semantic features'. @throws GraphError missing-key */
export function readProjection(model: ArchitectureSource): number[] {
  const shapes = [0, 1, 2].map((layer) => shapeOf(model, 's2mel', `gpt_layer.${layer}.weight`)); // [out, in]
  return [shapes[0]![1]!, ...shapes.map(([outputs]) => outputs!)];
}

/** The sizes of IndexTTS-2.5's GPT. @throws GraphError missing-key */
export function readMultilingualGpt(model: ArchitectureSource): MultilingualGptConfig {
  const [languages] = shapeOf(model, 'gpt', 'lang_embedding.weight');
  return { ...readArchitecture(model).gpt, languages: languages! };
}

function conditioner(model: ArchitectureSource, config: ConditionModule, perceiver: string): ConditionerConfig {
  const { output_size: width, linear_units, attention_heads: heads, num_blocks: blocks } = config;
  const inputs = readYaml(model).s2mel.length_regulator.in_channels;
  const latents = shapeOf(model, 'gpt', `${perceiver}.latents`);
  const [, feedForward] = shapeOf(model, 'gpt', `${perceiver}.layers.0.1.2.weight`);
  return {
    conformer: { inputs, width, feedForward: linear_units, heads, blocks },
    perceiver: { width: latents[1]!, context: width, latents: latents[0]!, heads, feedForward: feedForward! },
  };
}

const readYaml = (model: ArchitectureSource) => understand(CONFIG_YAML, model.config('model'), CONFIGS.model);

function shapeOf(model: ArchitectureSource, file: 'gpt' | 's2mel', key: string): readonly number[] {
  const weight = model.weights(file).get(key);
  if (!weight) throw new GraphError('missing-key', { key, file });
  return weight.shape;
}
