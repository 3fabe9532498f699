/** The semantic codec at full size on 5 s, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { readSemanticCodecConfig } from '../foreign-config.ts';
import { SemanticCodec } from './semantic-codec.ts';

const FRAMES = 250;
/** Weights of its products and convolutions. */
const WEIGHTS = 22.1e6;

const folder = createBenchFolder();
const c = readSemanticCodecConfig({});
const path = 'hf_cache/semantic_codec/model.safetensors';
const weights = await fakeWeights(folder, path, (key) => !key.startsWith('decoder.'));
const codec = await openRun(folder, 'codec', { x: wave(1, FRAMES, c.width) }, (graph) => {
  return load(graph, new SemanticCodec(c), weights).forward(graph.input('x', ['B', 'T', c.width])).quantized;
});
const product = await openProduct(folder, 2 * WEIGHTS * FRAMES);

describe(`the semantic codec, ${FRAMES} frames`, () => {
  bench('the codec', codec, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
