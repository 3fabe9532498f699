/**
 * Every architecture number of IndexTTS-2, and where it comes from: the folder's `config.yaml` (official values are the
 * defaults, from IndexTeam/IndexTTS-2 checkpoints/config.yaml), or, for what the official code hard-codes, the shapes of
 * the checkpoint itself. A wrong number cannot pass: loading compares every weight with what it implies.
 */
import { z } from 'zod';
import { GraphError } from '../errors.ts';
import type { Weights } from '../nn/weights.ts';
import type { ConditionerConfig } from './models/conditioners.ts';
import type { DitConfig } from './models/dit.ts';
import type { GptConfig } from './models/gpt.ts';
import type { LengthRegulatorConfig } from './models/length-regulator.ts';

const count = z.int().positive();

const conditionModule = (linearUnits: number, heads: number, blocks: number) =>
  z
    .object({
      output_size: count.default(512),
      linear_units: count.default(linearUnits),
      attention_heads: count.default(heads),
      num_blocks: count.default(blocks),
    })
    .prefault({});

/** The part of `config.yaml` that inference needs. */
const CONFIG_YAML = z.object({
  gpt: z
    .object({
      model_dim: count.default(1280),
      layers: count.default(24),
      heads: count.default(20),
      max_mel_tokens: count.default(1815),
      max_text_tokens: count.default(600),
      number_text_tokens: count.default(12_000),
      number_mel_codes: count.default(8194),
      start_mel_token: z.int().default(8192),
      stop_mel_token: z.int().default(8193),
      start_text_token: z.int().default(0),
      stop_text_token: z.int().default(1),
      condition_type: z.literal('conformer_perceiver').default('conformer_perceiver'),
      condition_module: conditionModule(2048, 8, 6),
      emo_condition_module: conditionModule(1024, 4, 4),
    })
    .prefault({}),
  s2mel: z
    .object({
      DiT: z
        .object({
          hidden_dim: count.default(512),
          num_heads: count.default(8),
          depth: count.default(13),
          in_channels: count.default(80),
          content_dim: count.default(512),
          // Variants of the official class that no published model uses.
          final_layer_type: z.literal('wavenet').default('wavenet'),
          long_skip_connection: z.literal(true).default(true),
          uvit_skip_connection: z.literal(true).default(true),
          time_as_token: z.literal(false).default(false),
          style_as_token: z.literal(false).default(false),
          is_causal: z.literal(false).default(false),
        })
        .prefault({}),
      wavenet: z
        .object({
          hidden_dim: count.default(512),
          num_layers: count.default(8),
          kernel_size: count.default(5),
          dilation_rate: count.default(1),
        })
        .prefault({}),
      style_encoder: z.object({ dim: count.default(192) }).prefault({}),
      length_regulator: z.object({ channels: count.default(512), in_channels: count.default(1024) }).prefault({}),
    })
    .prefault({}),
  emo_num: z.array(count).length(8).default([3, 17, 2, 8, 4, 5, 10, 24]),
});

/** Tokens with a meaning of their own. */
export interface SpecialTokens {
  readonly startText: number;
  readonly stopText: number;
  readonly startCode: number;
  readonly stopCode: number;
}

export interface Architecture {
  readonly speaker: ConditionerConfig;
  readonly emotion: ConditionerConfig & { readonly model: number };
  readonly gpt: GptConfig;
  readonly tokens: SpecialTokens;
  /** Widths of the latent projector's layers, from the GPT's to the semantic features'. */
  readonly projection: readonly number[];
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
 * The sizes of the networks in `gpt.pth` and `s2mel.pth`.
 *
 * @throws GraphError missing-key: the checkpoint lacks a weight that sizes are read from
 */
export function readArchitecture(model: ArchitectureSource): Architecture {
  const { gpt, s2mel, emo_num } = CONFIG_YAML.parse(model.config('model'));
  const files = { gpt: model.weights('gpt'), s2mel: model.weights('s2mel') };
  const shape = (file: keyof typeof files, key: string): readonly number[] => {
    const weight = files[file].get(key);
    if (!weight) throw new GraphError('missing-key', { key, file });
    return weight.shape;
  };
  const features = s2mel.length_regulator.in_channels;

  const conditioner = (
    { output_size, linear_units, attention_heads, num_blocks }: typeof gpt.condition_module,
    perceiver: string,
  ): ConditionerConfig => {
    const [latents, width] = shape('gpt', `${perceiver}.latents`);
    const feedForward = shape('gpt', `${perceiver}.layers.0.1.2.weight`)[1]!;
    return {
      conformer: {
        inputs: features,
        width: output_size,
        feedForward: linear_units,
        heads: attention_heads,
        blocks: num_blocks,
      },
      perceiver: { width: width!, context: output_size, latents: latents!, heads: attention_heads, feedForward },
    };
  };

  const projection = [0, 1, 2].map((layer) => shape('s2mel', `gpt_layer.${layer}.weight`)); // [out, in]

  return {
    speaker: conditioner(gpt.condition_module, 'perceiver_encoder'),
    emotion: { ...conditioner(gpt.emo_condition_module, 'emo_perceiver_encoder'), model: gpt.model_dim },
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
    projection: [projection[0]![1]!, ...projection.map(([outputs]) => outputs!)],
    lengthRegulator: { inputs: features, channels: s2mel.length_regulator.channels },
    dit: {
      mels: s2mel.DiT.in_channels,
      width: s2mel.DiT.hidden_dim,
      heads: s2mel.DiT.num_heads,
      depth: s2mel.DiT.depth,
      feedForward: shape('s2mel', 'cfm.estimator.transformer.layers.0.feed_forward.w1.weight')[0]!,
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
