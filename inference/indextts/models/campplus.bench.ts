/** CAM++ at full size on 5 s, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { readCampplusConfig } from '../foreign-config.ts';
import { Campplus, UNUSED_CAMPPLUS_KEYS } from './campplus.ts';

const FRAMES = 498;
/** Counted on the official class with 5 s. */
const OPERATIONS = 5.6e9;

const folder = createBenchFolder();
const weights = await fakeWeights(folder, 'hf_cache/campplus_cn_common.bin');
const c = readCampplusConfig(weights);
const network = await openRun(folder, 'campplus', { x: wave(1, FRAMES, c.features) }, (graph) => {
  const module = load(graph, new Campplus(c), weights, { ignore: UNUSED_CAMPPLUS_KEYS });
  return module.forward(graph.input('x', ['B', 'T', c.features]));
});
const product = await openProduct(folder, OPERATIONS);

describe(`CAM++, ${FRAMES} frames`, () => {
  bench('the network', network, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
