/** The length regulator at full size on 5 s, against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { int64 } from '../../runtime/sessions.ts';
import { nearestFrames } from '../duration.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { pick } from '../model-folder.ts';
import { LengthRegulator } from './length-regulator.ts';

const SOURCE = 250;
const FRAMES = 430;
const c = { inputs: 1024, channels: 512 };
/** Four convolutions of three taps and one of one, and a projection of the source. */
const OPERATIONS = 2 * c.channels * (13 * c.channels * FRAMES + c.inputs * SOURCE);

const folder = createBenchFolder();
const file = await fakeWeights(folder, 's2mel.pth', (key) => /^(content_in_proj|model)\./.test(key));
const weights = pick(file, 'content_in_proj', 'model');
const inputs = { x: wave(1, SOURCE, c.inputs), frames: int64(nearestFrames(SOURCE, FRAMES)) };
const regulator = await openRun(folder, 'regulator', inputs, (graph) => {
  const module = load(graph, new LengthRegulator(c), weights);
  return module.forward(graph.input('x', ['B', 'T', c.inputs]), graph.input('frames', ['N'], 'int64'));
});
const product = await openProduct(folder, OPERATIONS);

describe(`the length regulator, ${FRAMES} frames`, () => {
  bench('the regulator', regulator, CPU_TIME);
  bench('a product of as many operations', product, CPU_TIME);
});
