/** Four of the GPT's 24 layers at full size: a prompt read at once, steps of one and three continuations, the last pass. */
import { bench, describe } from 'vitest';
import { pastInputs } from '../../compile/recipe.ts';
import type { Graph } from '../../nn/graph.ts';
import { load } from '../../nn/module.ts';
import { quantizeGraph } from '../../nn/quantize.ts';
import { Cache } from '../../runtime/cache.ts';
import { int64 } from '../../runtime/sessions.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import type { Precision } from '../precision.ts';
import { isSensitive } from '../recipes/precision.ts';
import { UnifiedVoice } from './gpt.ts';

const LAYERS = 4;
const HEADS = 20;
const HEAD_WIDTH = 64;
/** Rows of the prompt: conditions, text and start, for a sentence. */
const CONDITIONS = 34;
const TEXT = 54;
const ROWS = CONDITIONS + TEXT + 1;
/** Codes of the last pass, 3 s. */
const CODES = 150;

const c = {
  width: HEADS * HEAD_WIDTH,
  layers: LAYERS,
  heads: HEADS,
  texts: 12_001,
  textPositions: 602,
  codes: 8194,
  codePositions: 1818,
  startCode: 8192,
};
/** Two operations per weight and row; the head sees one row. */
const operations = (rows: number, heads: number) => 2 * c.width * (12 * c.width * LAYERS * rows + c.codes * heads);

const folder = createBenchFolder();
const isWanted = (key: string) =>
  new RegExp(`^(text_embedding|text_pos|mel_|speed_emb|final_norm|gpt\\.ln_f|gpt\\.h\\.[0-${LAYERS - 1}]\\.)`).test(
    key,
  );
const weights = await fakeWeights(folder, 'gpt.pth', isWanted);
const open = (graph: Graph) => load(graph, new UnifiedVoice(c), weights);

const prompt = {
  speaker: wave(1, CONDITIONS - 2, c.width),
  emotion: wave(1, c.width),
  text: int64(Array(TEXT).fill(7), 1, TEXT),
};
const prefill = await openRun(folder, 'prefill', prompt, (graph) => {
  const [speaker, emotion] = [graph.input('speaker', [1, 'K', c.width]), graph.input('emotion', [1, c.width])];
  const gpt = open(graph);
  return gpt.prefill(gpt.prompt(speaker, emotion, graph.input('text', [1, 'L'], 'int64'))).logits;
});

const again = { ...prompt, codes: int64(Array(CODES).fill(5), 1, CODES) };
const latents = await openRun(folder, 'latents', again, (graph) => {
  const [speaker, emotion] = [graph.input('speaker', [1, 'K', c.width]), graph.input('emotion', [1, c.width])];
  const [text, codes] = [graph.input('text', [1, 'L'], 'int64'), graph.input('codes', [1, 'N'], 'int64')];
  const gpt = open(graph);
  return gpt.latents(gpt.prompt(speaker, emotion, text), codes);
});

/** A step of `count` continuations of a sentence, or of one of `count` `segments` each, its weights in `precision`. */
async function openStep(
  count: number,
  precision: Exclude<Precision, 'fp16' | 'fp16-rows'> = 'fp32',
  of: 'sentence' | 'segments' = 'sentence',
): Promise<() => Promise<void>> {
  const cache = new Cache({ layers: LAYERS, heads: HEADS, headWidth: HEAD_WIDTH });
  const addPrompt = () =>
    cache.addSequence(wave(LAYERS, HEADS, HEAD_WIDTH, ROWS), wave(LAYERS, HEADS, ROWS, HEAD_WIDTH));
  const places = addPrompt();
  const rows = Array.from({ length: count }, () => 5);
  const visible = rows.map((_, row) => (of === 'segments' && row > 0 ? addPrompt() : places));
  const inputs = { codes: int64(rows), positions: int64(rows), ...cache.inputs(visible) };
  const change = (graph: Graph) => (precision === 'fp32' ? graph : quantizeGraph(graph, precision, isSensitive));
  const build = (graph: Graph) => {
    const [codes, positions] = [graph.input('codes', ['R'], 'int64'), graph.input('positions', ['R'], 'int64')];
    const past = pastInputs(graph, { layers: LAYERS, heads: HEADS, headWidth: HEAD_WIDTH, rows: 'R' });
    return open(graph).step(codes, positions, past).logits;
  };
  return openRun(folder, `step-${count}-${precision}-${of}`, inputs, build, change);
}

const [one, three, product] = [await openStep(1), await openStep(3), await openProduct(folder, operations(ROWS, 1))];
const [bytes, halfBytes] = [await openStep(1, 'int8'), await openStep(1, 'int4')];
const [four, fourHalfBytes] = [await openStep(4, 'fp32', 'segments'), await openStep(4, 'int4', 'segments')];
const productOfAll = await openProduct(folder, operations(ROWS - 1 + CODES, 0));

describe(`the GPT's prompt, ${ROWS} rows, ${LAYERS} layers`, () => {
  bench('the prefill', prefill, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});

describe(`a step of the GPT after ${ROWS} rows, ${LAYERS} layers`, () => {
  bench('one continuation', one, CPU_TIME);
  bench('one continuation, int8', bytes, CPU_TIME);
  bench('one continuation, int4', halfBytes, CPU_TIME);
  bench('three beams on one cache', three, CPU_TIME);
  bench('a code of each of four segments', four, CPU_TIME);
  bench('a code of each of four segments, int4', fourHalfBytes, CPU_TIME);
});

describe(`the GPT's states of ${CODES} codes, ${ROWS - 1 + CODES} rows, ${LAYERS} layers`, () => {
  bench('the latents', latents, CPU_TIME);
  bench('a product of as many operations', productOfAll, CPU_TIME);
});
