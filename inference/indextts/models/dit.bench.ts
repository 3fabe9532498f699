/** The flow's estimator at full size, with and without conditions at once, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { values } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { Dit, deadKeys } from './dit.ts';

const BATCH = 2;
const FRAMES = 258;
/** Counted on the official class with a batch of two. */
const OPERATIONS = 0.29705e9 * FRAMES + 5.3248e4 * FRAMES ** 2;

const c = {
  mels: 80,
  width: 512,
  heads: 8,
  depth: 13,
  feedForward: 1536,
  content: 512,
  style: 192,
  waveNet: { width: 512, layers: 8, kernel: 5, dilationRate: 1 },
};
const inputs = {
  x: wave(BATCH, c.mels, FRAMES),
  prompt: wave(BATCH, c.mels, FRAMES),
  time: values(Float32Array.of(0.3), 1),
  style: wave(BATCH, c.style),
  content: wave(BATCH, FRAMES, c.content),
};
const folder = createBenchFolder();
const weights = await fakeWeights(folder, 's2mel.pth', (key) => key.startsWith('estimator.'));
const estimator = await openRun(folder, 'estimator', inputs, (graph) => {
  const module = load(graph, new Dit(c), weights, { prefix: 'estimator.', ignore: deadKeys(c.depth) });
  return module.forward({
    x: graph.input('x', ['B', c.mels, 'T']),
    prompt: graph.input('prompt', ['B', c.mels, 'T']),
    time: graph.input('time', [1]),
    style: graph.input('style', ['B', c.style]),
    content: graph.input('content', ['B', 'T', c.content]),
  });
});
const product = await openProduct(folder, OPERATIONS);

describe(`the flow's estimator, ${BATCH} x ${FRAMES} frames`, () => {
  bench('the estimator', estimator, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
