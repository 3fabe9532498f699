/**
 * The sizes of the networks that IndexTTS-2 borrows: w2v-bert-2.0, MaskGCT's semantic codec, CAM++ and BigVGAN. From their
 * own configuration files where they have one (official values are the defaults), else from the shapes of the weights.
 */
import { z } from 'zod';
import { GraphError } from '../errors.ts';
import type { Weights } from '../nn/weights.ts';
import type { BigVganConfig } from './models/bigvgan.ts';
import type { CampplusConfig } from './models/campplus.ts';
import type { SemanticCodecConfig } from './models/semantic-codec.ts';
import type { W2vBertConfig } from './models/w2v-bert.ts';

const count = z.int().positive();

/** Layers of w2v-bert that run: IndexTTS-2 reads `hidden_states[17]`, what layer 16 puts out. */
const W2V_BERT_LAYERS = 17;

/** facebook/w2v-bert-2.0, config.json. */
const W2V_BERT_JSON = z.object({
  feature_projection_input_dim: count.default(160),
  hidden_size: count.default(1024),
  num_attention_heads: count.default(16),
  intermediate_size: count.default(4096),
  conv_depthwise_kernel_size: count.default(31),
  left_max_position_embeddings: count.default(64),
  right_max_position_embeddings: count.default(8),
  position_embeddings_type: z.literal('relative_key').default('relative_key'),
});

/** @param config parsed config.json of w2v-bert-2.0 */
export function readW2vBertConfig(config: unknown): W2vBertConfig {
  const json = W2V_BERT_JSON.parse(config);
  return {
    features: json.feature_projection_input_dim,
    width: json.hidden_size,
    heads: json.num_attention_heads,
    inner: json.intermediate_size,
    kernel: json.conv_depthwise_kernel_size,
    left: json.left_max_position_embeddings,
    right: json.right_max_position_embeddings,
    layers: W2V_BERT_LAYERS,
  };
}

/** The block of IndexTTS-2's config.yaml. */
const SEMANTIC_CODEC_YAML = z.object({
  semantic_codec: z
    .object({
      codebook_size: count.default(8192),
      hidden_size: count.default(1024),
      codebook_dim: count.default(8),
      vocos_dim: count.default(384),
      vocos_intermediate_dim: count.default(2048),
      vocos_num_layers: count.default(12),
    })
    .prefault({}),
});

/** @param config parsed config.yaml of IndexTTS-2 */
export function readSemanticCodecConfig(config: unknown): SemanticCodecConfig {
  const { semantic_codec: codec } = SEMANTIC_CODEC_YAML.parse(config);
  return {
    width: codec.hidden_size,
    codes: codec.codebook_size,
    codeWidth: codec.codebook_dim,
    backbone: { width: codec.vocos_dim, inner: codec.vocos_intermediate_dim, layers: codec.vocos_num_layers },
  };
}

/** nvidia/bigvgan_v2_22khz_80band_256x, config.json. What this port hard-codes is only compared. */
const BIGVGAN_JSON = z.object({
  num_mels: count.default(80),
  upsample_initial_channel: count.default(1536),
  upsample_rates: z.array(count).default([4, 4, 2, 2, 2, 2]),
  upsample_kernel_sizes: z.array(count).default([8, 8, 4, 4, 4, 4]),
  resblock_kernel_sizes: z.array(count).default([3, 7, 11]),
  resblock_dilation_sizes: z.array(z.array(count)).default([[1, 3, 5], [1, 3, 5], [1, 3, 5]]), // biome-ignore format: one line
  resblock: z.literal('1').default('1'),
  activation: z.literal('snakebeta').default('snakebeta'),
  snake_logscale: z.literal(true).default(true),
  use_tanh_at_final: z.literal(false).default(false),
  use_bias_at_final: z.literal(false).default(false),
});

/** @param config parsed config.json of BigVGAN */
export function readBigVganConfig(config: unknown): BigVganConfig {
  const json = BIGVGAN_JSON.parse(config);
  return {
    mels: json.num_mels,
    channels: json.upsample_initial_channel,
    rates: json.upsample_rates,
    upsampleKernels: json.upsample_kernel_sizes,
    kernels: json.resblock_kernel_sizes,
    dilations: json.resblock_dilation_sizes[0]!,
  };
}

/** The sizes of CAM++, which has no configuration file: 80 mel bins, a style of 192, 128 channels, 32 more per layer. */
export function readCampplusConfig(weights: Weights): CampplusConfig {
  const shape = (key: string): readonly number[] => {
    const weight = weights.get(key);
    if (!weight) throw new GraphError('missing-key', { key });
    return weight.shape;
  };
  const [channels, rows] = shape('xvector.tdnn.linear.weight');
  return {
    features: (rows! / 32) * 8, // the head leaves 32 channels of an eighth of the bins
    width: shape('xvector.dense.linear.weight')[0]!,
    channels: channels!,
    growth: shape('xvector.block1.tdnnd1.cam_layer.linear_local.weight')[0]!,
    inner: shape('xvector.block1.tdnnd1.linear1.weight')[0]!,
  };
}
