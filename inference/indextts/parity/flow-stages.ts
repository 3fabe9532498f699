/** The flow: one look of the estimator, then whole mels. */

import { type Comparison, compare } from '../../parity/comparison.ts';
import { int64, values } from '../../runtime/sessions.ts';
import { integrate, type Velocity } from '../flow.ts';
import { dropPrompt, writeFrames } from '../frames.ts';
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
  /** Of the frames from the first one asked for: all are there to be looked at, with nothing where the prompt stands. */
  velocityFrom(first: number): Velocity;
  /** Of the frames behind the prompt, [mels, F]. */
  readonly noise: Float32Array;
  readonly mels: number;
  readonly promptFrames: number;
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
  writeFrames(promptMel, prompt!.data, mels, 0);
  const contents = Float32Array.from([...promptContent!.data, ...content!.data]);
  const given = {
    prompt: values(pair(promptMel), 2, mels, frames),
    style: values(pair(style!.data), 2, style!.data.length),
    content: values(pair(contents), 2, frames, content!.shape[2]!),
  };
  const velocityFrom = (first: number): Velocity => {
    return async (reply, time) => {
      const x = new Float32Array(mels * frames);
      writeFrames(x, reply, mels, promptFrames);
      const both = values(Float32Array.from([...x, ...x]), 2, mels, frames);
      const moment = { time: values(Float32Array.of(time), 1), from: int64([first]) };
      const outputs = await subject.run('flow-estimator', { x: both, ...moment, ...given });
      const speeds = outputs.velocity!.data as Float32Array;
      return { guided: speeds.subarray(0, speeds.length / 2), free: speeds.subarray(speeds.length / 2) };
    };
  };
  return { velocityFrom, noise: dropPrompt(noise!.data, mels, promptFrames), mels, promptFrames };
}

/** All frames, and those behind the prompt alone: the same numbers, for less work. */
const estimator: Stage = async (subject) => {
  const { velocityFrom, noise, mels, promptFrames } = await setUp(subject);
  const name = 'flow.estimator_t0.28';
  const expected = await subject.golden.floats(name);
  const all = mels * expected.shape[2]!;
  const behind = [0, 1].flatMap((row) => [
    ...dropPrompt(expected.data.subarray(row * all, (row + 1) * all), mels, promptFrames),
  ]);
  const look = async (first: number) => {
    const { guided, free } = await velocityFrom(first)(noise, 0.28);
    return values(Float32Array.from([...guided, ...free!]), 2, mels, guided.length / mels);
  };
  const reply = values(Float32Array.from(behind), 2, mels, behind.length / 2 / mels);
  return [
    compare(name, await look(0), expected, ESTIMATOR_TOLERANCE),
    compare(`${name}, behind the prompt`, await look(promptFrames), reply, ESTIMATOR_TOLERANCE),
  ];
};

const mels: Stage = async (subject) => {
  const { velocityFrom, noise, mels: bands, promptFrames } = await setUp(subject);
  const comparisons: Comparison[] = [];
  for (const [name, options] of Object.entries(MELS)) {
    const mel = await integrate(velocityFrom(promptFrames), noise, options);
    const expected = await subject.golden.read(name);
    comparisons.push(compare(name, values(mel, 1, bands, mel.length / bands), expected, MEL_TOLERANCE));
  }
  return comparisons;
};

export const FLOW_STAGES: readonly Stage[] = [estimator, mels];
