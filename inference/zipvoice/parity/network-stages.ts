/** The three networks and what is between them, each on the reference's own input. */
import type { Comparison } from '../../parity/comparison.ts';
import { BANDS, RATE, toMel } from '../features.ts';
import { integrate, timeSteps } from '../flow.ts';
import type { Graphs } from '../graphs.ts';
import { inverseStft } from '../istft.ts';
import { TARGET_RMS } from '../prompt.ts';
import { trim } from '../silence.ts';
import type { Reference } from './reference.ts';

/** Of one network, and of several steps, whose errors add up. */
const CONDITION_TOLERANCE = 1e-4;
const STEPS_TOLERANCE = 1e-3;
/** Magnitudes have a peak of 71; cosine and sine of 1. */
const MAGNITUDE_TOLERANCE = 1e-3;
const PHASE_TOLERANCE = 1e-5;
/** Of int8 on a processor like the reference's. */
const INT8_TOLERANCE = 1e-2;

interface FlowRun {
  readonly text: Float32Array;
  /** Velocity of the first step. */
  readonly first: Float32Array;
  /** Before the first and after each step. */
  readonly states: readonly Float32Array[];
  readonly mel: Float32Array;
}

/** Text and flow on the inputs of `given`. */
async function runFlow(graphs: Graphs, given: Reference): Promise<FlowRun> {
  const [tokens, promptTokens, prompt, noise, times, [speed], [guidance]] = await Promise.all(
    ['tokens', 'prompt_tokens', 'prompt.features', 'noise', 't', 'speed', 'guidance_scale'].map((name) =>
      given.floats(name),
    ),
  );
  const promptFrames = prompt.length / BANDS;
  const text = await graphs.encodeText({ tokens: [...tokens], promptTokens: [...promptTokens], promptFrames, speed });
  const speech = new Float32Array(noise.length);
  speech.set(prompt);
  const states: Float32Array[] = [];
  const velocities: Float32Array[] = [];
  const grown = await integrate(
    async (x, time) => {
      const velocity = await graphs.velocity({ x, time, text, speech, guidance });
      velocities.push(velocity);
      return velocity;
    },
    noise,
    times.length - 1,
    async (_, x) => void states.push(x.slice()),
  );
  return { text, first: velocities[0], states: [...states, grown], mel: grown.subarray(prompt.length) };
}

/** Text and flow. */
export async function compareFlow(graphs: Graphs, golden: Reference): Promise<Comparison[]> {
  const { text, first, states, mel } = await runFlow(graphs, golden);
  const comparisons = [
    ...(await golden.compare('text_condition', text, CONDITION_TOLERANCE)),
    ...(await golden.compare('t', timeSteps(states.length - 1), 0)),
    ...(await golden.compare('v.0', first, STEPS_TOLERANCE)),
  ];
  for (const [step, state] of states.entries()) {
    comparisons.push(...(await golden.compare(`x.${step}`, state, STEPS_TOLERANCE)));
  }
  return [...comparisons, ...(await golden.compare('mel', mel, STEPS_TOLERANCE))];
}

/**
 * Text and flow of the quantised pair, `given` the float32 golden file and `golden` the one of the pair.
 *
 * Processors with 8-bit dot products (VNNI) add up exactly, others saturate at 16 bits: the same file gives other numbers
 * there. Then all that can be asked is that the result is no farther from float32 than the reference's own.
 */
export async function compareInt8(graphs: Graphs, given: Reference, golden: Reference): Promise<Comparison[]> {
  const { text, mel } = await runFlow(graphs, given);
  const comparisons: Comparison[] = [];
  for (const [name, actual] of Object.entries({ text_condition: text, mel })) {
    const same = await golden.compare(name, actual, INT8_TOLERANCE, `int8 ${name}`);
    if (same.every(({ passed }) => passed)) {
      comparisons.push(...same);
      continue;
    }
    const [own] = await given.compare(name, await golden.floats(name), 0);
    comparisons.push(...(await given.compare(name, actual, own.maxAbsolute, `int8 ${name} (from float32)`)));
  }
  return comparisons;
}

/** The vocoder's graph. `label` tells the published one from the one that is made here. */
export async function compareVocoder(graphs: Graphs, golden: Reference, label: string): Promise<Comparison[]> {
  if (!golden.has('vocoder.mag')) return [];
  const { mag, x, y } = await graphs.vocode(await golden.floats('vocoder.mels'));
  return [
    ...(await golden.compare('vocoder.mag', mag, MAGNITUDE_TOLERANCE, `vocoder.mag ${label}`)),
    ...(await golden.compare('vocoder.x', x, PHASE_TOLERANCE, `vocoder.x ${label}`)),
    ...(await golden.compare('vocoder.y', y, PHASE_TOLERANCE, `vocoder.y ${label}`)),
  ];
}

/** From the mel to the finished sound. */
export async function compareSound(graphs: Graphs, golden: Reference): Promise<Comparison[]> {
  const comparisons = await golden.compare('vocoder.mels', toMel(await golden.floats('mel')), STEPS_TOLERANCE);
  const signal = inverseStft(await graphs.vocode(await golden.floats('vocoder.mels')));
  comparisons.push(...(await golden.compare('vocoder.audio', signal, 1e-5)));

  // A quiet recording's reply is as quiet; the engine levels all replies alike instead.
  const [rms] = await golden.floats('prompt.rms');
  const gain = Math.min(1, rms / TARGET_RMS);
  const scaled = signal.map((value) => Math.max(-1, Math.min(1, value)) * gain);
  comparisons.push(...(await golden.compare('audio.scaled', scaled, 1e-5)));
  const audio = trim(scaled, { shortensPauses: false, tail: 0 });
  return [...comparisons, ...(await golden.compare('audio', audio, 2 / 32_768, `audio (${RATE} Hz, 16 bit)`))];
}
