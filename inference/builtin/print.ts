import type { PrintTensor, VoicePrint } from '../engine.ts';
import { VoicePrintError } from '../errors.ts';
import { BANDS } from './frames.ts';
import { CEPSTRUM_SIZE } from './mel-cepstrum.ts';
import type { SourceName } from './source-name.ts';
import type { Speaker } from './speaker.ts';

export const ENGINE_NAME = 'builtin';
/** Raised whenever the tensors' names, shapes or meanings change. */
export const PRINT_VERSION = 2;

/** What a voice print holds: the speaker, and how the source voices must be warped to resemble it. */
export interface Voice {
  readonly speaker: Speaker;
  readonly warp: Readonly<Record<SourceName, number>>;
}

/** `voice` as plain arrays, at most 130 kB. */
export function toPrint({ speaker, warp }: Voice): VoicePrint {
  const { pitch, cepstra, meanCepstrum, noise, syllableRate, levelDb } = speaker;
  return {
    engine: ENGINE_NAME,
    version: PRINT_VERSION,
    tensors: {
      pitch: tensor([3], [pitch.low, pitch.median, pitch.high]), // semitones above 1 Hz
      cepstra: tensor([cepstra.length / CEPSTRUM_SIZE, CEPSTRUM_SIZE], cepstra),
      meanCepstrum: tensor([CEPSTRUM_SIZE], meanCepstrum),
      noise: tensor([BANDS], noise),
      syllableRate: tensor([1], [syllableRate]), // per second
      levelDb: tensor([1], [levelDb]),
      warp: tensor([2], [warp.cmn, warp['en-us']]),
    },
  };
}

/**
 * The voice that `toPrint` wrote.
 *
 * @throws VoicePrintError `other-engine`, `version`
 */
export function fromPrint(print: VoicePrint): Voice {
  if (print.engine !== ENGINE_NAME) {
    throw new VoicePrintError('other-engine', { engine: print.engine, expected: ENGINE_NAME });
  }
  if (print.version !== PRINT_VERSION) {
    throw new VoicePrintError('version', { version: print.version, expected: PRINT_VERSION });
  }
  const read = (name: string): Float32Array => {
    const data = print.tensors[name]?.data;
    if (!(data instanceof Float32Array)) throw new Error(`voice print without the tensor ${name}`);
    return data;
  };
  const [low, median, high] = read('pitch');
  const [cmn, enUs] = read('warp');
  return {
    speaker: {
      pitch: { low, median, high },
      cepstra: read('cepstra'),
      meanCepstrum: read('meanCepstrum'),
      noise: read('noise'),
      syllableRate: read('syllableRate')[0],
      levelDb: read('levelDb')[0],
    },
    warp: { cmn, 'en-us': enUs },
  };
}

function tensor(shape: readonly number[], values: ArrayLike<number>): PrintTensor {
  return { shape, data: Float32Array.from(values) };
}
