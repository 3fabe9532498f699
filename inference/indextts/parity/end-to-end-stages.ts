/**
 * The engine's own path on the reference's recordings: what one part makes is what the next one gets, so that a fault
 * between two networks shows, and errors add up as they do in a reply.
 */

import { FBANK_RATE } from '../../audio/fbank.ts';
import { MEL_RATE } from '../../audio/mel.ts';
import { createResampler } from '../../audio/resample.ts';
import { type Comparison, compare } from '../../parity/comparison.ts';
import { best } from '../../runtime/beams.ts';
import { createRandom } from '../../runtime/noise.ts';
import { int64, type Values, values } from '../../runtime/sessions.ts';
import { type CodesOptions, sampleCodes } from '../codes.ts';
import { mergeEmotion } from '../emotion/vectors.ts';
import { campplusFeatures, melFeatures, preparePrompt, w2vFeatures } from '../features.ts';
import { promptOf, writeContent, writeMel } from '../mel-writer.ts';
import { vocode } from '../pipeline.ts';
import { QUALITIES } from '../presets.ts';
import { encodePrompt } from '../speaker.ts';
import type { Voice } from '../voice-print.ts';
import { EXACT, LANGUAGE, type Stage } from './stage.ts';
import type { Subject } from './subject.ts';

/** Logarithms of spectra, some of them of nearly nothing. */
const FEATURES_TOLERANCE = 1e-3;
/** The same formula; the reference's kernel is in double precision. */
const RESAMPLER_TOLERANCE = 1e-5;
/** Errors of all networks together. */
const WHOLE_TOLERANCE = 1e-3;

/** The reference leaves nothing to chance: the likeliest code is taken, or the best candidates in their order. */
const GREEDY = { topK: 1 };
const BEST = { temperature: 1, topK: Number.POSITIVE_INFINITY, topP: 1 };

/** Nobody waits for progress here. */
const unwatched = () => Promise.resolve();

/** Compares with the golden tensor `name`, in its shape. */
async function against(
  { golden }: Subject,
  name: string,
  data: Values['data'],
  tolerance: number,
  label = name,
): Promise<Comparison> {
  const expected = await golden.read(name);
  const isSameSize = data.length === expected.data.length;
  return compare(label, isSameSize ? values(data, ...expected.shape) : values(data, data.length), expected, tolerance);
}

/** The recordings as the reference cut and resampled them. */
async function recordings({ golden }: Subject) {
  const [wide, narrow, clip] = await Promise.all(
    ['audio.speaker_22050', 'audio.speaker_16000', 'audio.emotion_16000'].map((name) => golden.floats(name)),
  );
  return { wide: wide!.data, narrow: narrow!.data, clip: clip!.data };
}

const features: Stage = async (subject) => {
  const { wide, narrow, clip } = await recordings(subject);
  const [speaker, emotion] = [w2vFeatures(narrow), w2vFeatures(clip)];
  return Promise.all([
    against(subject, 'audio.speaker_16000', createResampler(MEL_RATE, FBANK_RATE)(wide), RESAMPLER_TOLERANCE),
    against(subject, 'speaker.w2v_features', speaker.data, FEATURES_TOLERANCE),
    against(subject, 'speaker.w2v_mask', speaker.mask, EXACT),
    against(subject, 'emotion.w2v_features', emotion.data, FEATURES_TOLERANCE),
    against(subject, 'emotion.w2v_mask', emotion.mask, EXACT),
    against(subject, 'speaker.fbank_centered', campplusFeatures(narrow).data, FEATURES_TOLERANCE),
    against(subject, 'speaker.mel', melFeatures(wide).data, FEATURES_TOLERANCE),
  ]);
};

/** The voice, from the recording at 22,050 Hz alone. */
async function hear(subject: Subject): Promise<Voice> {
  const { wide } = await recordings(subject);
  return encodePrompt(
    subject.version,
    subject.graphs,
    preparePrompt({ samples: wide, sampleRate: MEL_RATE }),
    unwatched,
  );
}

const voice: Stage = async (subject) => {
  const heard = await hear(subject);
  const whole = (name: string, data: Float32Array) =>
    against(subject, name, data, WHOLE_TOLERANCE, `${name}, from the recording`);
  return Promise.all([
    whole('speaker.style', heard.style),
    whole('speaker.gpt_condition', heard.speaker),
    whole('speaker.prompt_condition', heard.content),
    whole('emotion.base_vector', heard.emotion),
  ]);
};

/** How the clip feels, laid over the voice as a user would with a strength of 0.6. */
async function feel(subject: Subject, base: Float32Array): Promise<Float32Array> {
  const { frames, bins, data, mask } = w2vFeatures((await recordings(subject)).clip);
  const inputs = { features: values(data, 1, frames, bins), mask: values(Float32Array.from(mask), 1, frames) };
  const { semantic } = await subject.run('semantic-encoder', inputs);
  const clip = await subject.graphs.floats('emotion-conditioner', { features: semantic! }, 'emotion');
  return mergeEmotion(base, clip, 0.6);
}

/** A reply from recordings to sound. Given by the reference: the text's ids and the noise. */
const reply: Stage = async (subject) => {
  const { version, golden, graphs, architecture } = subject;
  const heard = await hear(subject);
  const vector = await feel(subject, heard.emotion);
  const segment = { ids: await golden.integers('text.ids'), language: LANGUAGE };
  const conditions = version.conditions(architecture, heard, vector, segment);
  const comparisons: Comparison[] = [];

  // 1. Codes by the engine's sampler, one continuation and three.
  const decode = async (name: string, options: Pick<CodesOptions, 'beams' | 'sampling' | 'choose'>) => {
    const expected = await golden.integers(name);
    const said = await sampleCodes(graphs, architecture, conditions, {
      ...options,
      atLeast: 0,
      random: createRandom(0, 0),
      limit: expected.length,
      onCode: unwatched,
    });
    const actual = [...said.codes, ...expected.slice(said.codes.length).map(() => architecture.tokens.stopCode)];
    comparisons.push(await against(subject, name, int64(actual).data, EXACT, `${name}, sampled`));
    return said;
  };
  const spoken = await decode('decode.greedy_codes_penalty10', { beams: 1, sampling: GREEDY });
  await decode('decode.beam3_codes_penalty10', { beams: 3, sampling: BEST, choose: best });

  // 2. Content, mel and sound of the codes.
  const [frames] = await golden.integers('s2mel.target_frames');
  const content = await writeContent({ graphs, version }, conditions, spoken, frames!);
  const noise = (await golden.floats('flow.noise')).data;
  const prompt = promptOf(heard, QUALITIES.exact.promptSeconds);
  const mel = await writeMel(graphs, prompt, content, noise, QUALITIES.exact, unwatched);
  const audio = await vocode(graphs, mel);
  for (const [name, data] of [
    ['s2mel.condition', content],
    ['flow.mel_25steps', mel],
    ['vocoder.audio', audio],
  ] as const) {
    comparisons.push(await against(subject, name, data, WHOLE_TOLERANCE, `${name}, from the recordings`));
  }
  return comparisons;
};

export const END_TO_END_STAGES: readonly Stage[] = [features, voice, reply];
