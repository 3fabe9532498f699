/** Two of Qwen's 28 layers at full size on a description of 40 tokens, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun } from '../fake/bench-subject.ts';
import { readQwenConfig } from '../foreign-config.ts';
import { int64 } from '../sessions.ts';
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
const product = await openProduct(folder, OPERATIONS);

describe(`Qwen's prompt, ${TOKENS} tokens, ${c.layers} layers`, () => {
  bench('the prefill', prefill, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
