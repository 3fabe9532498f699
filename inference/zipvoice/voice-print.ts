/** What ZipVoice keeps of a recording: its features and what it says, which every reply continues. 115 kB for 3 s. */
import type { PrintTensor, VoicePrint } from '../engine.ts';
import { VoicePrintError } from '../errors.ts';
import { BANDS } from './features.ts';

export const ENGINE_NAME = 'zipvoice';

/** Raised whenever the tensors' names, shapes or meanings change, or the tokens of a text. */
export const PRINT_VERSION = 2;

export interface Voice {
  /** The recording, trimmed, levelled, its tail of silence included: [L, 100], scaled. */
  readonly features: Float32Array;
  /** What it says, token ids. */
  readonly tokens: readonly number[];
  /** Frames in which something is said, and what the tokens weigh that are said in them: the pace of the speaker. */
  readonly speechFrames: number;
  readonly weight: number;
  /** How lively it is said, see `pitchRange`; 0 where that can't be told. */
  readonly pitchRange: number;
}

/** Frames of the recording. */
export function promptFrames({ features }: Voice): number {
  return features.length / BANDS;
}

export function toPrint(voice: Voice): VoicePrint {
  const tensor = (data: PrintTensor['data'], ...shape: number[]): PrintTensor => ({ shape, data });
  return {
    engine: ENGINE_NAME,
    version: PRINT_VERSION,
    tensors: {
      features: tensor(voice.features, promptFrames(voice), BANDS),
      tokens: tensor(Int32Array.from(voice.tokens), voice.tokens.length),
      pace: tensor(Float32Array.of(voice.speechFrames, voice.weight, voice.pitchRange), 3),
    },
  };
}

/**
 * The voice that `toPrint` wrote.
 *
 * @throws VoicePrintError other-engine, version
 */
export function fromPrint({ engine, version, tensors }: VoicePrint): Voice {
  if (engine !== ENGINE_NAME) throw new VoicePrintError('other-engine', { engine, expected: ENGINE_NAME });
  if (version !== PRINT_VERSION) throw new VoicePrintError('version', { version, expected: PRINT_VERSION });
  const [features, tokens, pace] = ['features', 'tokens', 'pace'].map((name) => tensors[name]?.data);
  if (!(features instanceof Float32Array && tokens instanceof Int32Array && pace instanceof Float32Array)) {
    throw new Error('voice print without features, tokens or pace');
  }
  return { features, tokens: [...tokens], speechFrames: pace[0], weight: pace[1], pitchRange: pace[2] };
}
