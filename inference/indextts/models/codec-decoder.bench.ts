/** The decoder of IndexTTS-2.5's codec at full size on 5 s of codes, against a plain product of as many operations. */
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { openCheckpoint } from '../../checkpoint/checkpoint.ts';
import { load } from '../../nn/module.ts';
import { int64 } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun } from '../fake/bench-subject.ts';
import { writeFakeFile } from '../fake/fake.ts';
import { readSemanticCodecConfig } from '../foreign-config.ts';
import { CodecDecoder } from './codec-decoder.ts';

const CODES = 125;
const KERNEL = { embed: 7, up: 3 };
const c = readSemanticCodecConfig({});
const { width, inner, layers } = c.backbone;
/** Weights that every code meets, and the ones of the last convolution, which runs on twice as many rows. */
const PER_CODE = c.width * (c.codeWidth + width * KERNEL.embed + width) + layers * width * (2 * inner + KERNEL.embed);
const PER_FEATURE = c.width ** 2 * KERNEL.up;

const folder = createBenchFolder();
// The older codec has the same decoder up to that convolution.
const path = 'hf_cache/semantic_codec/model.safetensors';
const shared = await fakeWeights(folder, path, (key) => !key.startsWith('encoder.'));
writeFakeFile(folder, {
  path: 'up.safetensors',
  container: 'safetensors',
  tensors: [
    { keys: ['up.weight'], dtype: 'float32', shape: [c.width, c.width, KERNEL.up] },
    { keys: ['up.bias'], dtype: 'float32', shape: [c.width] },
  ],
});
const { tensors: up } = await openCheckpoint(join(folder, 'up.safetensors'));
const codes = int64(Array(CODES).fill(7), 1, CODES);
const decoder = await openRun(folder, 'decoder', { codes }, (graph) => {
  const module = load(graph, new CodecDecoder(c), new Map([...shared, ...up]));
  return module.forward(graph.input('codes', ['B', 'N'], 'int64'));
});
const product = await openProduct(folder, 2 * CODES * (PER_CODE + 2 * PER_FEATURE));

describe(`the codec's decoder, ${CODES} codes`, () => {
  bench('the decoder', decoder, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
