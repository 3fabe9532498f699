/** A folder of ZipVoice-Distill as it is published: which file of which name is there. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifPresent } from '../compile/if-present.ts';
import { WeightsError } from '../errors.ts';
import { compileVocoder, VOCODER, VOCODER_CHECKPOINT } from './recipes/vocoder.ts';

export interface ModelFiles {
  readonly textEncoder: string;
  readonly decoder: string;
  readonly vocoder: string;
  readonly tokens: string;
}

/** `int8`: a fifth of the memory and faster; `fp32`: as trained. */
export type Precision = 'int8' | 'fp32';

/** Names on the hub (k2-fsa/ZipVoice), and in sherpa-onnx's archive. */
const NAMES: Readonly<Record<'textEncoder' | 'decoder', Readonly<Record<Precision, readonly string[]>>>> = {
  textEncoder: {
    int8: ['text_encoder_int8.onnx', 'encoder.int8.onnx'],
    fp32: ['text_encoder.onnx', 'encoder.onnx'],
  },
  decoder: {
    int8: ['fm_decoder_int8.onnx', 'decoder.int8.onnx'],
    fp32: ['fm_decoder.onnx', 'decoder.onnx'],
  },
};

/** The vocoder as a graph from sherpa-onnx, or as Vocos's own checkpoint, from which the graph is made. */
const VOCODERS = ['vocos_24khz.onnx', `vocos/${VOCODER_CHECKPOINT}`, VOCODER_CHECKPOINT];

/**
 * The files of `folder`, the vocoder's graph made if only its checkpoint is there.
 *
 * @param precision default: `int8` if it is there, else `fp32`
 * @throws WeightsError `missing`, naming the first name that was looked for
 */
export async function findFiles(folder: string, precision?: Precision): Promise<ModelFiles> {
  const pick = async (network: keyof typeof NAMES): Promise<string> => {
    const { int8, fp32 } = NAMES[network];
    return firstOf(folder, precision === undefined ? [...int8, ...fp32] : NAMES[network][precision]);
  };
  const [textEncoder, decoder, tokens, vocoder] = await Promise.all([
    pick('textEncoder'),
    pick('decoder'),
    firstOf(folder, ['tokens.txt']),
    firstOf(folder, VOCODERS),
  ]);
  if (vocoder.endsWith('.onnx')) return { textEncoder, decoder, tokens, vocoder };
  await compileVocoder(dirname(vocoder));
  return { textEncoder, decoder, tokens, vocoder: join(dirname(vocoder), `${VOCODER}.onnx`) };
}

async function firstOf(folder: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const file = join(folder, name);
    if ((await ifPresent(stat(file))) !== undefined) return file;
  }
  throw new WeightsError('missing', { file: join(folder, names[0]) });
}
