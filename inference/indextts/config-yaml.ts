/**
 * `config.yaml` as far as inference needs it. Defaults are the official values (IndexTeam/IndexTTS-2
 * checkpoints/config.yaml); a variant of the code that no published model uses is refused.
 */
import { z } from 'zod';

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

export const CONFIG_YAML = z.object({
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

/** How a conditioner is configured. */
export type ConditionModule = z.infer<typeof CONFIG_YAML>['gpt']['condition_module'];
