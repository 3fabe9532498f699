/** Both conditioners at full size on 5 s, each against a plain product of as many operations. */
import { bench, describe } from 'vitest';
import { load } from '../../nn/module.ts';
import { CPU_TIME, createBenchFolder, fakeWeights, openProduct, openRun, wave } from '../fake/bench-subject.ts';
import { EmotionConditioner, SpeakerConditioner } from './conditioners.ts';

const FRAMES = 249;
/** In products and convolutions, for 5 s; most are in the layer after the first convolution, which both have. */
const OPERATIONS = { speaker: 42e9, emotion: 37e9 };
/** The Conformer's table of position encodings: computed in the graph. */
const ignore = [/pos_enc\.pe$/];

const features = 1024;
const model = 1280;
const speakerConfig = {
  conformer: { inputs: features, width: 512, feedForward: 2048, heads: 8, blocks: 6 },
  perceiver: { width: model, context: 512, latents: 32, heads: 8, feedForward: 1706 },
};
const emotionConfig = {
  model,
  conformer: { inputs: features, width: 512, feedForward: 1024, heads: 4, blocks: 4 },
  perceiver: { width: 1024, context: 512, latents: 1, heads: 4, feedForward: 1365 },
};

const folders = { speaker: createBenchFolder(), emotion: createBenchFolder() };
const weights = {
  speaker: await fakeWeights(folders.speaker, 'gpt.pth', (key) => /^(conditioning|perceiver)_encoder\./.test(key)),
  emotion: await fakeWeights(folders.emotion, 'gpt.pth', (key) => /^emo(vec)?_/.test(key)),
};
const x = wave(1, FRAMES, features);
const speaker = await openRun(folders.speaker, 'speaker', { x }, (graph) => {
  const module = load(graph, new SpeakerConditioner(speakerConfig), weights.speaker, { ignore });
  return module.forward(graph.input('x', ['B', 'T', features]));
});
const emotion = await openRun(folders.emotion, 'emotion', { x }, (graph) => {
  const module = load(graph, new EmotionConditioner(emotionConfig), weights.emotion, { ignore });
  return module.forward(graph.input('x', ['B', 'T', features]));
});
const products = {
  speaker: await openProduct(folders.speaker, OPERATIONS.speaker),
  emotion: await openProduct(folders.emotion, OPERATIONS.emotion),
};

describe(`the speaker conditioner, ${FRAMES} frames`, () => {
  bench('the conditioner', speaker, CPU_TIME);
  bench('a product of as many operations', products.speaker, CPU_TIME);
});

describe(`the emotion conditioner, ${FRAMES} frames`, () => {
  bench('the conditioner', emotion, CPU_TIME);
  bench('a product of as many operations', products.emotion, CPU_TIME);
});
