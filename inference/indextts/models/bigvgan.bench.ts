/** The vocoder at full size on 0.74 s of mel, against the official form of the same network. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openRun, wave } from '../fake/bench-subject.ts';
import { readBigVganConfig } from '../foreign-config.ts';
import { BigVgan } from './bigvgan.ts';
import { LiteralBigVgan } from './bigvgan-literal.ts';

const FRAMES = 64;

const folder = createBenchFolder();
const weights = await fakeWeights(folder, 'hf_cache/bigvgan/bigvgan_generator.pt');
const c = readBigVganConfig({});
const mel = wave(1, c.mels, FRAMES);
const [smooth, literal] = await Promise.all(
  [BigVgan, LiteralBigVgan].map((Network) =>
    openRun(folder, Network.name, { mel }, (graph) =>
      load(graph, new Network(c), weights).forward(graph.input('mel', ['B', c.mels, 'T'])),
    ),
  ),
);

describe(`BigVGAN, ${FRAMES} frames`, () => {
  const options = { ...CPU_TIME, iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
  bench('two phases apart', smooth!, options);
  bench('as the official code does it', literal!, options);
});
