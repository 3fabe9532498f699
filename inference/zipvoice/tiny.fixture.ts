/** The tiny ZipVoice: the official export of random weights, in every layout in which the real one is published. */
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TINY = fileURLToPath(new URL('fixtures/zipvoice-tiny', import.meta.url));

/** Name in the layout -> file of the fixture. */
export const LAYOUTS = {
  /** The hub's files at float32 and sherpa-onnx's vocoder. */
  fp32: {
    'text_encoder.onnx': 'text_encoder.onnx',
    'fm_decoder.onnx': 'fm_decoder.onnx',
    'tokens.txt': 'tokens.txt',
    'model.json': 'model.json',
    'vocos_24khz.onnx': 'vocos_24khz.onnx',
  },
  /** What is downloaded by default: the hub's int8 files and Vocos's own checkpoint. */
  int8: {
    'text_encoder_int8.onnx': 'int8/text_encoder_int8.onnx',
    'fm_decoder_int8.onnx': 'int8/fm_decoder_int8.onnx',
    'tokens.txt': 'tokens.txt',
    'vocos/config.yaml': 'vocos/config.yaml',
    'vocos/pytorch_model.bin': 'vocos/pytorch_model.bin',
  },
  /** sherpa-onnx's archive, unpacked, and its vocoder. */
  archive: {
    'encoder.int8.onnx': 'int8/text_encoder_int8.onnx',
    'decoder.int8.onnx': 'int8/fm_decoder_int8.onnx',
    'tokens.txt': 'tokens.txt',
    'vocos_24khz.onnx': 'vocos_24khz.onnx',
  },
} as const;

/** Puts the tiny model into `folder`. */
export async function layOut(folder: string, layout: keyof typeof LAYOUTS): Promise<void> {
  for (const [name, source] of Object.entries(LAYOUTS[layout])) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await copyFile(join(TINY, source), join(folder, name));
  }
}
