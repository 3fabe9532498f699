/** One layer of w2v-bert at full size on 5 s, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { values } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { readW2vBertConfig } from '../foreign-config.ts';
import { unusedW2vBertKeys, W2vBert } from './w2v-bert.ts';

const FRAMES = 250;
/** Weights of a layer's products. */
const WEIGHTS = 24.1e6;

const folder = createBenchFolder();
const c = { ...readW2vBertConfig({}), layers: 1 };
const path = 'hf_cache/w2v-bert-2.0/model.safetensors';
const weights = await fakeWeights(folder, path, (key) => !/layers\.([1-9]|1\d|2\d)\./.test(key));
const inputs = { features: wave(1, FRAMES, c.features), mask: values(new Float32Array(FRAMES).fill(1), 1, FRAMES) };
const layer = await openRun(folder, 'layer', inputs, (graph) => {
  const module = load(graph, new W2vBert(c), weights, { ignore: unusedW2vBertKeys(c.layers) });
  return module.forward(graph.input('features', ['B', 'T', c.features]), graph.input('mask', ['B', 'T']));
});
const product = await openProduct(folder, 2 * WEIGHTS * FRAMES);

describe(`w2v-bert, one layer, ${FRAMES} frames`, () => {
  bench('the layer', layer, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
