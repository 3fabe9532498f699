/** The flow: one look of the estimator, then whole mels. */

import { values } from '../../runtime/sessions.ts';
import { dropPrompt, type FlowOptions, integrate, type Velocity } from '../flow.ts';
import { type Comparison, compare } from './comparison.ts';
import type { Stage } from './stage.ts';
import type { Subject } from './subject.ts';

const ESTIMATOR_TOLERANCE = 1e-4;
/** Errors add up over the steps. */
const MEL_TOLERANCE = 1e-3;

/** Mels of the reference: steps, and how far to move away from the velocity without conditions. */
const MELS = {
  'flow.mel_25steps': { steps: 25, guidance: 0.7 },
  'flow.mel_10steps': { steps: 10, guidance: 0.7 },
  'flow.mel_25steps_nocfg': { steps: 25, guidance: 0 },
} as const;

interface Scene {
  readonly velocity: Velocity;
  readonly noise: Float32Array;
  readonly frames: number;
  readonly size: Pick<FlowOptions, 'mels' | 'promptFrames'>;
}

/** The estimator on the reference's prompt and content. A batch of two: with conditions, and with none. */
async function setUp(subject: Subject): Promise<Scene> {
  const { golden } = subject;
  const [noise, prompt, style, promptContent, content] = await Promise.all(
    ['flow.noise', 'speaker.mel', 'speaker.style', 'speaker.prompt_condition', 's2mel.condition'].map((name) =>
      golden.floats(name),
    ),
  );
  const [, mels, frames] = noise!.shape as [number, number, number];
  const promptFrames = prompt!.shape[2]!;
  const pair = (first: Float32Array) => {
    const both = new Float32Array(2 * first.length);
    both.set(first);
    return both;
  };
  const promptMel = new Float32Array(mels * frames);
  for (let band = 0; band < mels; band++) {
    promptMel.set(prompt!.data.subarray(band * promptFrames, (band + 1) * promptFrames), band * frames);
  }
  const contents = Float32Array.from([...promptContent!.data, ...content!.data]);
  const given = {
    prompt: values(pair(promptMel), 2, mels, frames),
    style: values(pair(style!.data), 2, style!.data.length),
    content: values(pair(contents), 2, frames, content!.shape[2]!),
  };
  const velocity: Velocity = async (x, time) => {
    const both = values(Float32Array.from([...x, ...x]), 2, mels, frames);
    const outputs = await subject.run('flow-estimator', { x: both, time: values(Float32Array.of(time), 1), ...given });
    const speeds = outputs.velocity!.data as Float32Array;
    return { guided: speeds.subarray(0, x.length), free: speeds.subarray(x.length) };
  };
  return { velocity, noise: noise!.data, frames, size: { mels, promptFrames } };
}

const estimator: Stage = async (subject) => {
  const { velocity, noise, frames, size } = await setUp(subject);
  const start = Float32Array.from(noise);
  for (let band = 0; band < size.mels; band++) start.fill(0, band * frames, band * frames + size.promptFrames);
  const { guided, free } = await velocity(start, 0.28);
  const name = 'flow.estimator_t0.28';
  const actual = values(Float32Array.from([...guided, ...free!]), 2, size.mels, frames);
  return [compare(name, actual, await subject.golden.read(name), ESTIMATOR_TOLERANCE)];
};

const mels: Stage = async (subject) => {
  const { velocity, noise, size } = await setUp(subject);
  const comparisons: Comparison[] = [];
  for (const [name, options] of Object.entries(MELS)) {
    const flow = { ...size, ...options };
    const mel = dropPrompt(await integrate(velocity, noise, flow), flow);
    const expected = await subject.golden.read(name);
    comparisons.push(compare(name, values(mel, 1, size.mels, mel.length / size.mels), expected, MEL_TOLERANCE));
  }
  return comparisons;
};

export const FLOW_STAGES: readonly Stage[] = [estimator, mels];
