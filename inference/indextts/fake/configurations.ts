/** The published configurations, as far as they shape the networks. JSON is YAML too, so one writer does for all. */

import type { Version } from '../version.ts';

const conditioner = { output_size: 512, input_layer: 'conv2d2', perceiver_mult: 2 };

/** IndexTTS-2's: file -> contents. */
const CONFIGURATIONS = {
  'config.yaml': {
    dataset: { bpe_model: 'bpe.model', sample_rate: 24000 },
    gpt: {
      model_dim: 1280,
      max_mel_tokens: 1815,
      max_text_tokens: 600,
      heads: 20,
      layers: 24,
      number_text_tokens: 12000,
      number_mel_codes: 8194,
      start_mel_token: 8192,
      stop_mel_token: 8193,
      start_text_token: 0,
      stop_text_token: 1,
      use_mel_codes_as_input: true,
      mel_length_compression: 1024,
      train_solo_embeddings: false,
      condition_type: 'conformer_perceiver',
      condition_module: { ...conditioner, linear_units: 2048, attention_heads: 8, num_blocks: 6 },
      emo_condition_module: { ...conditioner, linear_units: 1024, attention_heads: 4, num_blocks: 4 },
    },
    semantic_codec: {
      codebook_size: 8192,
      hidden_size: 1024,
      codebook_dim: 8,
      vocos_dim: 384,
      vocos_intermediate_dim: 2048,
      vocos_num_layers: 12,
    },
    s2mel: {
      preprocess_params: {
        sr: 22050,
        spect_params: { n_fft: 1024, win_length: 1024, hop_length: 256, n_mels: 80, fmin: 0, fmax: 'None' },
      },
      style_encoder: { dim: 192 },
      length_regulator: { channels: 512, is_discrete: false, in_channels: 1024, sampling_ratios: [1, 1, 1, 1] },
      DiT: {
        hidden_dim: 512,
        num_heads: 8,
        depth: 13,
        in_channels: 80,
        content_dim: 512,
        uvit_skip_connection: true,
        long_skip_connection: true,
      },
      wavenet: { hidden_dim: 512, num_layers: 8, kernel_size: 5, dilation_rate: 1 },
    },
    gpt_checkpoint: 'gpt.pth',
    w2v_stat: 'wav2vec2bert_stats.pt',
    s2mel_checkpoint: 's2mel.pth',
    emo_matrix: 'feat2.pt',
    spk_matrix: 'feat1.pt',
    emo_num: [3, 17, 2, 8, 4, 5, 10, 24],
    qwen_emo_path: 'qwen0.6bemo4-merge/',
    version: 2,
  },
  'hf_cache/w2v-bert-2.0/config.json': {
    hidden_size: 1024,
    num_hidden_layers: 24,
    num_attention_heads: 16,
    intermediate_size: 4096,
    feature_projection_input_dim: 160,
    conv_depthwise_kernel_size: 31,
    position_embeddings_type: 'relative_key',
    left_max_position_embeddings: 64,
    right_max_position_embeddings: 8,
    layer_norm_eps: 1e-5,
  },
  'hf_cache/bigvgan/config.json': {
    resblock: '1',
    upsample_rates: [4, 4, 2, 2, 2, 2],
    upsample_kernel_sizes: [8, 8, 4, 4, 4, 4],
    upsample_initial_channel: 1536,
    resblock_kernel_sizes: [3, 7, 11],
    resblock_dilation_sizes: [
      [1, 3, 5],
      [1, 3, 5],
      [1, 3, 5],
    ],
    activation: 'snakebeta',
    snake_logscale: true,
    num_mels: 80,
    use_tanh_at_final: false,
    use_bias_at_final: false,
    hop_size: 256,
    sampling_rate: 22050,
  },
  'qwen0.6bemo4-merge/config.json': {
    hidden_size: 1024,
    num_hidden_layers: 28,
    num_attention_heads: 16,
    num_key_value_heads: 8,
    head_dim: 128,
    intermediate_size: 3072,
    vocab_size: 151936,
    rope_theta: 1000000,
    rms_norm_eps: 1e-6,
    tie_word_embeddings: true,
  },
};

/** What IndexTTS-2.5 has otherwise: texts in the tokens of five languages. */
const MULTILINGUAL = {
  ...CONFIGURATIONS['config.yaml'],
  gpt: { ...CONFIGURATIONS['config.yaml'].gpt, number_text_tokens: 60_509 },
  version: 2.5,
};

/** File -> contents. */
export function configurationsOf(version: Version['name']): Readonly<Record<string, object>> {
  return version === '2' ? CONFIGURATIONS : { ...CONFIGURATIONS, 'config.yaml': MULTILINGUAL };
}
