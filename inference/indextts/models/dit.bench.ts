/** The flow's estimator at full size, with and without conditions at once, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import type { Graph } from '../../nn/graph.ts';
import { load } from '../../nn/module.ts';
import { quantizeGraph } from '../../nn/quantize.ts';
import { int64, values } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { isSensitive } from '../recipes/precision.ts';
import { Dit, deadKeys } from './dit.ts';
import { reachOf } from './wavenet.ts';

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
  from: int64([0]),
};
const folder = createBenchFolder();
const weights = await fakeWeights(folder, 's2mel.pth', (key) => key.startsWith('estimator.'));
const open = (graph: Graph) => {
  const module = load(graph, new Dit(c), weights, { prefix: 'estimator.', ignore: deadKeys(c.depth) });
  const given = {
    x: graph.input('x', ['B', c.mels, 'T']),
    prompt: graph.input('prompt', ['B', c.mels, 'T']),
    time: graph.input('time', [1]),
    style: graph.input('style', ['B', c.style]),
    content: graph.input('content', ['B', 'T', c.content]),
    from: graph.input('from', [1], 'int64'),
  };
  return { module, given };
};
const build = (graph: Graph) => {
  const { module, given } = open(graph);
  return module.forward(given);
};
const estimator = await openRun(folder, 'estimator', inputs, build);
/** The reply of 3 s behind 5 s of prompt: all frames, and the reply's alone. */
const [PROMPT, WHOLE] = [430, 688];
const long = {
  ...inputs,
  x: wave(BATCH, c.mels, WHOLE),
  prompt: wave(BATCH, c.mels, WHOLE),
  content: wave(BATCH, WHOLE, c.content),
};
const openLong = (name: string, from: number) => openRun(folder, name, { ...long, from: int64([from]) }, build);
const [all, reply] = [await openLong('all', 0), await openLong('reply', PROMPT)];
const coarse = await openRun(folder, 'coarse', { ...long, from: int64([PROMPT]) }, build, (graph) =>
  quantizeGraph(graph, 'int8', isSensitive),
);
/** Those of the prompt that an earlier look has seen, all but as many as the WaveNet reaches back; and the others. */
const SEEN = PROMPT - reachOf(c.waveNet);
const REST = WHOLE - SEEN;
const layers = Array.from({ length: c.depth }, (_, layer) => [`keys.${layer}`, `values.${layer}`] as const);
const rest = {
  ...inputs,
  x: wave(BATCH, c.mels, REST),
  prompt: wave(BATCH, c.mels, REST),
  content: wave(BATCH, REST, c.content),
  from: int64([PROMPT - SEEN]),
  ...Object.fromEntries(layers.flat().map((name) => [name, wave(BATCH, SEEN, c.width)])),
};
const buildAgain = (graph: Graph) => {
  const { module, given } = open(graph);
  const before = layers.map(([keys, values]) => ({
    keys: graph.input(keys, ['B', 'P', c.width]),
    values: graph.input(values, ['B', 'P', c.width]),
  }));
  return module.look(given, before).velocity;
};
const again = await openRun(folder, 'again', rest, buildAgain, (graph) => quantizeGraph(graph, 'int8', isSensitive));
const SELDOM = { ...CPU_TIME, time: 0, iterations: 5, warmupTime: 0, warmupIterations: 1 };
const product = await openProduct(folder, OPERATIONS);

describe(`the flow's estimator, ${BATCH} x ${FRAMES} frames`, () => {
  bench('the estimator', estimator, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});

describe(`${PROMPT} frames of prompt and ${WHOLE - PROMPT} of reply, twice`, () => {
  bench('the velocity of all', all, SELDOM);
  bench('the velocity of the reply', reply, SELDOM);
  bench('the velocity of the reply, int8', coarse, SELDOM);
  bench('the same, the prompt as an earlier look saw it', again, SELDOM);
});
