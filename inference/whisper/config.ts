/**
 * What a Whisper checkpoint says about itself: sizes from `config.json`, ids from `generation_config.json`. Sizes differ
 * between the published models, ids between those with 99 and with 100 languages, so nothing is assumed.
 */
import { z } from 'zod';
import { understand } from '../checkpoint/configuration.ts';
import { CheckpointError } from '../errors.ts';

export interface WhisperConfig {
  readonly width: number;
  readonly mels: number;
  readonly vocabulary: number;
  /** Rows of the encoder's positions: 1500, 20 ms each. */
  readonly sourcePositions: number;
  /** Rows of the decoder's positions: 448. */
  readonly targetPositions: number;
  readonly encoder: BlockSizes;
  readonly decoder: BlockSizes;
  /** Columns over which attention is smoothed before times are read from it; odd. */
  readonly medianWidth: number;
  /** [layer, head] of the decoder whose attention follows the sound. */
  readonly alignmentHeads: readonly (readonly [layer: number, head: number])[];
  readonly tokens: SpecialTokens;
}

export interface BlockSizes {
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
}

/** Ids of tokens that are no text. */
export interface SpecialTokens {
  /** The first of them: every id below is text. */
  readonly endOfText: number;
  readonly startOfTranscript: number;
  readonly transcribe: number;
  readonly startOfPrevious: number;
  readonly noSpeech: number;
  readonly noTimestamps: number;
  /** `<|0.00|>`; each of the following is 0.02 s later. */
  readonly firstTimestamp: number;
  /** Of the last token that may open a transcript, counted from `firstTimestamp`. */
  readonly latestStart: number;
  /** By code: `zh`. */
  readonly languages: ReadonlyMap<string, number>;
  /** Never written: marks that stand for sounds, and tokens that steer. */
  readonly suppressed: readonly number[];
  /** Not written first. */
  readonly suppressedFirst: readonly number[];
}

const SIZE = z.int().min(1);
const SIZES = z.object({
  model_type: z.literal('whisper'),
  d_model: SIZE,
  num_mel_bins: SIZE,
  vocab_size: SIZE,
  max_source_positions: SIZE,
  max_target_positions: SIZE,
  encoder_layers: SIZE,
  encoder_attention_heads: SIZE,
  encoder_ffn_dim: SIZE,
  decoder_layers: SIZE,
  decoder_attention_heads: SIZE,
  decoder_ffn_dim: SIZE,
  median_filter_width: SIZE.default(7),
  scale_embedding: z.literal(false).default(false),
  activation_function: z.literal('gelu').default('gelu'),
});

const ID = z.int().min(0);
const IDS = z.object({
  is_multilingual: z.boolean().default(true),
  eos_token_id: ID,
  decoder_start_token_id: ID,
  no_timestamps_token_id: ID,
  prev_sot_token_id: ID.optional(),
  max_initial_timestamp_index: z.int().min(0).nullish(),
  task_to_id: z.object({ transcribe: ID, translate: ID }).optional(),
  lang_to_id: z.record(z.string(), ID).optional(),
  alignment_heads: z.array(z.tuple([ID, ID])).optional(),
  suppress_tokens: z.array(ID).nullish(),
  begin_suppress_tokens: z.array(ID).nullish(),
});

/** One second: what is said first is written with a time before that. (openai/whisper@c0d2f624 decoding.py:100) */
const LATEST_START = 50;

/**
 * Heads that follow the sound, found by the makers, by layers and heads of the decoder. (openai/whisper@c0d2f624
 * __init__.py, `_ALIGNMENT_HEADS`: tiny, base, small, large-v3-turbo)
 */
const KNOWN_HEADS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  '4x6': [
    [2, 2],
    [3, 0],
    [3, 2],
    [3, 3],
    [3, 4],
    [3, 5],
  ],
  '6x8': [
    [3, 1],
    [4, 2],
    [4, 3],
    [4, 7],
    [5, 1],
    [5, 2],
    [5, 4],
    [5, 6],
  ],
  '12x12': [
    [5, 3],
    [5, 9],
    [8, 0],
    [8, 4],
    [8, 7],
    [8, 8],
    [9, 0],
    [9, 7],
    [9, 9],
    [10, 5],
  ],
  '4x20': [
    [2, 4],
    [2, 11],
    [3, 3],
    [3, 6],
    [3, 11],
    [3, 14],
  ],
};

/**
 * The configuration in the two parsed files of `folder`.
 *
 * @throws CheckpointError `unsupported`: another kind of model, or one for English only
 */
export function readWhisperConfig(folder: string, config: unknown, generation: unknown): WhisperConfig {
  const sizes = understand(SIZES, config, `${folder}/config.json`);
  const ids = understand(IDS, generation, `${folder}/generation_config.json`);
  const { lang_to_id: languages, task_to_id: tasks } = ids;
  if (!ids.is_multilingual || languages === undefined || tasks === undefined) {
    const reason = 'a Whisper for English only (.en): take the multilingual one of that size';
    throw new CheckpointError('unsupported', { file: `${folder}/generation_config.json`, reason });
  }
  const {
    eos_token_id: endOfText,
    decoder_start_token_id: startOfTranscript,
    no_timestamps_token_id: noTimestamps,
  } = ids;
  // The specials stand in one order in every vocabulary: …, startoflm, startofprev, nospeech, notimestamps, <|0.00|>.
  const [startOfLm, startOfPrevious, noSpeech] = [noTimestamps - 3, noTimestamps - 2, noTimestamps - 1];
  const steering = [tasks.transcribe, tasks.translate, startOfTranscript, startOfLm, startOfPrevious, noSpeech];
  const decoder = {
    layers: sizes.decoder_layers,
    heads: sizes.decoder_attention_heads,
    feedForward: sizes.decoder_ffn_dim,
  };
  const heads = ids.alignment_heads ?? KNOWN_HEADS[`${decoder.layers}x${decoder.heads}`] ?? upperHalf(decoder);
  if (heads.some(([layer, head]) => layer >= decoder.layers || head >= decoder.heads)) {
    const reason = `alignment_heads names a head outside ${decoder.layers} layers of ${decoder.heads}`;
    throw new CheckpointError('malformed', { file: `${folder}/generation_config.json`, reason });
  }
  return {
    width: sizes.d_model,
    mels: sizes.num_mel_bins,
    vocabulary: sizes.vocab_size,
    sourcePositions: sizes.max_source_positions,
    targetPositions: sizes.max_target_positions,
    encoder: {
      layers: sizes.encoder_layers,
      heads: sizes.encoder_attention_heads,
      feedForward: sizes.encoder_ffn_dim,
    },
    decoder,
    medianWidth: sizes.median_filter_width,
    alignmentHeads: heads,
    tokens: {
      endOfText,
      startOfTranscript,
      transcribe: tasks.transcribe,
      startOfPrevious: ids.prev_sot_token_id ?? startOfPrevious,
      noSpeech,
      noTimestamps,
      firstTimestamp: noTimestamps + 1,
      latestStart: ids.max_initial_timestamp_index ?? LATEST_START,
      languages: new Map(Object.entries(languages).map(([token, id]) => [token.replace(/^<\||\|>$/g, ''), id])),
      suppressed: [...new Set([...(ids.suppress_tokens ?? []), ...steering])],
      suppressedFirst: ids.begin_suppress_tokens ?? [endOfText],
    },
  };
}

/** All heads of the upper half of the layers, as the official code does for a model that it doesn't know. */
function upperHalf({ layers, heads }: BlockSizes): [number, number][] {
  const from = Math.floor(layers / 2);
  return Array.from({ length: (layers - from) * heads }, (_, i) => [from + Math.floor(i / heads), i % heads]);
}
