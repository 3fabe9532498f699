/**
 * The sizes of the networks that IndexTTS-2 takes from others, from the configuration that comes with each; defaults are
 * the official models'. CAM++ has no configuration: its sizes are read off its weights.
 */
import { z } from 'zod';
import { understand } from '../checkpoint/configuration.ts';
import { GraphError } from '../errors.ts';
import type { Weights } from '../nn/weights.ts';
import { CONFIGS } from './model-folder.ts';
import type { BigVganConfig } from './models/bigvgan.ts';
import type { CampplusConfig } from './models/campplus.ts';
import type { QwenConfig } from './models/qwen.ts';
import type { SemanticCodecConfig } from './models/semantic-codec.ts';
import type { W2vBertConfig } from './models/w2v-bert.ts';

const count = z.int().positive();

/** IndexTTS-2 reads the hidden states after this many of w2v-bert's 24 layers. */
const SEMANTIC_LAYERS = 17;

/** facebook/w2v-bert-2.0 config.json */
const W2V_BERT_JSON = z.object({
  feature_projection_input_dim: count.default(160),
  hidden_size: count.default(1024),
  num_attention_heads: count.default(16),
  intermediate_size: count.default(4096),
  conv_depthwise_kernel_size: count.default(31),
  left_max_position_embeddings: count.default(64),
  right_max_position_embeddings: count.default(8),
});

/** The sizes of w2v-bert. @param config parsed `config.json` of its folder @throws CheckpointError unsupported */
export function readW2vBertConfig(config: unknown): W2vBertConfig {
  const json = understand(W2V_BERT_JSON, config, CONFIGS.semanticEncoder);
  return {
    features: json.feature_projection_input_dim,
    width: json.hidden_size,
    heads: json.num_attention_heads,
    inner: json.intermediate_size,
    kernel: json.conv_depthwise_kernel_size,
    left: json.left_max_position_embeddings,
    right: json.right_max_position_embeddings,
    layers: SEMANTIC_LAYERS,
  };
}

/** amphion/MaskGCT's codec as IndexTTS-2's config.yaml has it */
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

/** The sizes of the semantic codec. @param config parsed `config.yaml` of the model @throws CheckpointError unsupported */
export function readSemanticCodecConfig(config: unknown): SemanticCodecConfig {
  const { semantic_codec: codec } = understand(SEMANTIC_CODEC_YAML, config, CONFIGS.model);
  return {
    width: codec.hidden_size,
    codes: codec.codebook_size,
    codeWidth: codec.codebook_dim,
    backbone: { width: codec.vocos_dim, inner: codec.vocos_intermediate_dim, layers: codec.vocos_num_layers },
  };
}

/** The sizes of CAM++, from its weights. @throws GraphError missing-key */
export function readCampplusConfig(weights: Weights): CampplusConfig {
  const shape = (key: string) => {
    const weight = weights.get(key);
    if (!weight) throw new GraphError('missing-key', { key });
    return weight.shape;
  };
  const [channels, stacked] = shape('xvector.tdnn.linear.weight');
  const [inner] = shape('xvector.block1.tdnnd1.linear1.weight');
  const [growth] = shape('xvector.block1.tdnnd1.cam_layer.linear_local.weight');
  const [width] = shape('xvector.dense.linear.weight');
  // The head leaves 32 channels of an eighth of the mel bins.
  return { features: (stacked! / 32) * 8, width: width!, channels: channels!, growth: growth!, inner: inner! };
}

/** nvidia/bigvgan_v2_22khz_80band_256x config.json */
const BIGVGAN_JSON = z.object({
  num_mels: count.default(80),
  upsample_initial_channel: count.default(1536),
  upsample_rates: z.array(count).default([4, 4, 2, 2, 2, 2]),
  upsample_kernel_sizes: z.array(count).default([8, 8, 4, 4, 4, 4]),
  resblock_kernel_sizes: z.array(count).default([3, 7, 11]),
  resblock_dilation_sizes: z
    .array(z.array(count))
    .min(1)
    .default([[1, 3, 5]]),
});

/** The sizes of BigVGAN. @param config parsed `config.json` of its folder @throws CheckpointError unsupported */
export function readBigVganConfig(config: unknown): BigVganConfig {
  const json = understand(BIGVGAN_JSON, config, CONFIGS.vocoder);
  return {
    mels: json.num_mels,
    channels: json.upsample_initial_channel,
    rates: json.upsample_rates,
    upsampleKernels: json.upsample_kernel_sizes,
    kernels: json.resblock_kernel_sizes,
    // The same for every kernel, in all published configurations.
    dilations: json.resblock_dilation_sizes[0]!,
  };
}

/** Qwen3's own `config.json`; defaults are Qwen3-0.6B's. */
const QWEN_JSON = z.object({
  vocab_size: count.default(151_936),
  hidden_size: count.default(1024),
  num_hidden_layers: count.default(28),
  num_attention_heads: count.default(16),
  num_key_value_heads: count.default(8),
  head_dim: count.default(128),
  intermediate_size: count.default(3072),
  rope_theta: z.number().positive().default(1_000_000),
  rms_norm_eps: z.number().positive().default(1e-6),
});

/** The sizes of Qwen3. @param config parsed `config.json` of its folder @throws CheckpointError unsupported */
export function readQwenConfig(config: unknown): QwenConfig {
  const json = understand(QWEN_JSON, config, CONFIGS.qwen);
  return {
    vocabulary: json.vocab_size,
    width: json.hidden_size,
    layers: json.num_hidden_layers,
    heads: json.num_attention_heads,
    keyHeads: json.num_key_value_heads,
    headWidth: json.head_dim,
    feedForward: json.intermediate_size,
    rotationBase: json.rope_theta,
    epsilon: json.rms_norm_eps,
  };
}
