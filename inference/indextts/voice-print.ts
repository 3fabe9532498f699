/** What IndexTTS keeps of a recording: everything that its encoders say, so that a reply runs none of them. */

import { MEL_BINS } from '../audio/mel.ts';
import type { PrintTensor, VoicePrint } from '../engine.ts';
import { VoicePrintError } from '../errors.ts';

/** Raised whenever the tensors' names, shapes or meanings change. */
export const PRINT_VERSION = 1;

/** A voice, as the graphs that speak take it. About 1.2 MB for 5 s. */
export interface Voice {
  /** CAM++'s style vector, [192]. */
  readonly style: Float32Array;
  /** The recording's log mel, [80, T]. */
  readonly mel: Float32Array;
  /** What the recording says, a row for each of its mel frames, [T, 512]. */
  readonly content: Float32Array;
  /** The rows that condition the GPT, [32, 1280]; a single one in IndexTTS-2.5. */
  readonly speaker: Float32Array;
  /** How the recording feels, [1280]. */
  readonly emotion: Float32Array;
}

/** Mel frames of a voice's recording. */
export function promptFrames(voice: Voice): number {
  return voice.mel.length / MEL_BINS;
}

/** `voice` as plain arrays, stamped with `engine`; `gptWidth` is the width of the GPT's rows. */
export function toPrint(voice: Voice, gptWidth: number, engine: string): VoicePrint {
  const frames = promptFrames(voice);
  const tensor = (data: Float32Array, ...shape: number[]): PrintTensor => ({ shape, data });
  return {
    engine,
    version: PRINT_VERSION,
    tensors: {
      style: tensor(voice.style, voice.style.length),
      mel: tensor(voice.mel, MEL_BINS, frames),
      content: tensor(voice.content, frames, voice.content.length / frames),
      speaker: tensor(voice.speaker, voice.speaker.length / gptWidth, gptWidth),
      emotion: tensor(voice.emotion, voice.emotion.length),
    },
  };
}

/**
 * The voice that `toPrint` wrote for the engine `expected`.
 *
 * @throws VoicePrintError other-engine, version
 */
export function fromPrint({ engine, version, tensors }: VoicePrint, expected: string): Voice {
  if (engine !== expected) throw new VoicePrintError('other-engine', { engine, expected });
  if (version !== PRINT_VERSION) throw new VoicePrintError('version', { version, expected: PRINT_VERSION });
  const read = (name: keyof Voice): Float32Array => {
    const data = tensors[name]?.data;
    if (!(data instanceof Float32Array)) throw new Error(`voice print without the tensor ${name}`);
    return data;
  };
  return {
    style: read('style'),
    mel: read('mel'),
    content: read('content'),
    speaker: read('speaker'),
    emotion: read('emotion'),
  };
}
