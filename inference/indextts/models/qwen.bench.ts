/** Two of Qwen's 28 layers at full size: a description of 40 tokens, and a token of the answer to it. */
import { bench, describe } from 'vitest';
import { pastInputs } from '../../compile/recipe.ts';
import { load } from '../../nn/module.ts';
import { Cache } from '../../runtime/cache.ts';
import { int64 } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { readQwenConfig } from '../foreign-config.ts';
import { Qwen } from './qwen.ts';

const TOKENS = 40;
const c = { ...readQwenConfig({}), layers: 2 };
/** Weights of a layer's products. */
const WEIGHTS = c.width * c.headWidth * (2 * c.heads + 2 * c.keyHeads) + 3 * c.width * c.feedForward;
/** The scores are those of one row. */
const OPERATIONS = 2 * (c.layers * WEIGHTS * TOKENS + c.vocabulary * c.width);

const folder = createBenchFolder();
const path = 'qwen0.6bemo4-merge/model.safetensors';
const weights = await fakeWeights(folder, path, (key) => !/layers\.([2-9]|\d\d)\./.test(key));
const tokens = int64(Array(TOKENS).fill(11), 1, TOKENS);
const prefill = await openRun(folder, 'qwen', { tokens }, (graph) => {
  return load(graph, new Qwen(c), weights).prefill(graph.input('tokens', [1, 'L'], 'int64')).logits;
});

const shape = { layers: c.layers, heads: c.keyHeads, headWidth: c.headWidth };
const cache = new Cache(shape);
const places = cache.addSequence(
  wave(c.layers, c.keyHeads, c.headWidth, TOKENS),
  wave(c.layers, c.keyHeads, TOKENS, c.headWidth),
);
const next = { codes: int64([11]), positions: int64([TOKENS]), ...cache.inputs([places]) };
const step = await openRun(folder, 'qwen-step', next, (graph) => {
  const [token, position] = [graph.input('codes', [1], 'int64'), graph.input('positions', [1], 'int64')];
  return load(graph, new Qwen(c), weights).step(token, position, pastInputs(graph, { ...shape, rows: 1 })).logits;
});
const product = await openProduct(folder, OPERATIONS);

describe(`Qwen's prompt, ${TOKENS} tokens, ${c.layers} layers`, () => {
  bench('the prefill', prefill, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});

describe(`a token of Qwen after ${TOKENS}, ${c.layers} layers and the scores`, () => {
  bench('the step', step, CPU_TIME);
  bench('the prefill', prefill, CPU_TIME);
});
