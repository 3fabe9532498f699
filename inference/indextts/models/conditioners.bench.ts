/** The speaker conditioner at full size on 5 s, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { SpeakerConditioner } from './conditioners.ts';

const FRAMES = 249;
/** Counted on the official class with 5 s. */
const OPERATIONS = 42e9;

const c = {
  conformer: { inputs: 1024, width: 512, feedForward: 2048, heads: 8, blocks: 6 },
  perceiver: { width: 1280, context: 512, latents: 32, heads: 8, feedForward: 1706 },
};
const folder = createBenchFolder();
const weights = await fakeWeights(folder, 'gpt.pth', (key) => /^(conditioning|perceiver)_encoder\./.test(key));
const conditioner = await openRun(folder, 'conditioner', { x: wave(1, FRAMES, c.conformer.inputs) }, (graph) => {
  const module = load(graph, new SpeakerConditioner(c), weights, { ignore: [/pos_enc\.pe$/] });
  return module.forward(graph.input('x', ['B', 'T', c.conformer.inputs]));
});
const product = await openProduct(folder, OPERATIONS);

describe(`the speaker conditioner, ${FRAMES} frames`, () => {
  bench('the conditioner', conditioner, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
