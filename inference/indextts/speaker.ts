/** From a recording to a voice: the slow encoders, run once. */

import { FBANK_RATE } from '../audio/fbank.ts';
import { seconds as lengthOf } from '../audio/pcm.ts';
import { soundSpan } from '../audio/silence.ts';
import type { Pcm } from '../engine.ts';
import { PromptError } from '../errors.ts';
import { int64, values } from '../runtime/sessions.ts';
import type { Step } from '../steps.ts';
import { nearestFrames } from './duration.ts';
import { campplusFeatures, melFeatures, type Prompt, preparePrompt, w2vFeatures } from './features.ts';
import type { Graphs } from './graphs.ts';
import type { Version } from './version.ts';
import type { Voice } from './voice-print.ts';

/** Less than this teaches nothing. */
const MIN_SECONDS = 1;

/** Least share of the recording from its first to its last sound. */
const MIN_SOUND_PERCENT = 8;

/** Silence before the first sound, seconds: what is cut, and what is left of it. */
const LONG_SILENCE_SECONDS = 1;
const KEPT_SILENCE_SECONDS = 0.2;

const STEPS = 5;

/**
 * The voice of `pcm`.
 *
 * @throws PromptError too-short, no-speech
 */
export async function encodeSpeaker(version: Version, graphs: Graphs, pcm: Pcm, step: Step): Promise<Voice> {
  const seconds = lengthOf(pcm);
  if (seconds < MIN_SECONDS) throw new PromptError('too-short', { seconds, minSeconds: MIN_SECONDS });
  const prompt = preparePrompt(withoutLongSilence(pcm));
  const { start, end } = soundSpan({ samples: prompt.narrow, sampleRate: FBANK_RATE });
  const percent = (100 * (end - start)) / prompt.narrow.length;
  if (percent < MIN_SOUND_PERCENT) throw new PromptError('no-speech', { percent, minPercent: MIN_SOUND_PERCENT });
  return encodePrompt(version, graphs, prompt, step);
}

/** Only the first 15 s are used: not for the silence of who begins late. What is ordinary stays, as the official code has it. */
function withoutLongSilence(pcm: Pcm): Pcm {
  const { start, end } = soundSpan(pcm);
  const keep = Math.round(KEPT_SILENCE_SECONDS * pcm.sampleRate);
  if (start === end || start <= LONG_SILENCE_SECONDS * pcm.sampleRate) return pcm;
  return { ...pcm, samples: pcm.samples.subarray(start - keep) };
}

/** The voice of a prepared recording: what `index-tts` computes for its prompt, stage by stage. */
export async function encodePrompt(
  version: Version,
  graphs: Graphs,
  { wide, narrow }: Prompt,
  step: Step,
): Promise<Voice> {
  // 1. What is said: w2v-bert's features of layer 17, standardised.
  await step('prompt', 0, STEPS);
  const { frames: rows, bins, data, mask } = w2vFeatures(narrow);
  const semantic = await graphs.floats(
    'semantic-encoder',
    { features: values(data, 1, rows, bins), mask: values(Float32Array.from(mask), 1, rows) },
    'semantic',
  );
  const features = values(semantic, 1, rows, semantic.length / rows); // [1, T_w, 1024]

  // 2. Who speaks, in one vector.
  await step('prompt', 1, STEPS);
  const style = await styleOf(graphs, narrow);
  const heard = { features, style };

  // 3. Who conditions the GPT, and how the recording feels.
  await step('prompt', 2, STEPS);
  const speaker = await version.speaker(graphs, heard);
  const emotion = await graphs.floats('emotion-conditioner', { features }, 'emotion');

  // 4. What is said, once more, as the flow takes it, stretched over the mel's frames.
  await step('prompt', 3, STEPS);
  const mel = melFeatures(wide); // [80, T]
  const said = await version.promptFeatures(graphs, heard);
  const frames = int64(nearestFrames(rows, mel.frames));
  const content = await graphs.floats('length-regulator', { features: said, frames }, 'content');
  await step('prompt', STEPS, STEPS);
  return { style, mel: mel.data, content, speaker, emotion };
}

/** CAM++'s vector of who speaks in `narrow`, 16 kHz. */
function styleOf(graphs: Graphs, narrow: Float32Array): Promise<Float32Array> {
  const fbank = campplusFeatures(narrow);
  return graphs.floats('speaker-encoder', { fbank: values(fbank.data, 1, fbank.frames, fbank.bins) }, 'style');
}

/**
 * How much `pcm`, of which the first 15 s count, sounds like the speaker whose vector is `style`: the cosine of both, -1 to 1.
 *
 * The encoder (28 MB) is opened for it and freed again: most replies are not asked about.
 */
export async function likenessOf(graphs: Graphs, pcm: Pcm, style: Float32Array): Promise<number> {
  const { narrow } = preparePrompt(pcm);
  const heard = await graphs.lend('encoders', () => styleOf(graphs, narrow));
  return dot(heard, style) / Math.sqrt(dot(heard, heard) * dot(style, style));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
