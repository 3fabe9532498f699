/** What differs between the published versions of the model. The pipeline asks its version and never compares names. */

import { int64, type Values } from '../runtime/sessions.ts';
import { type Codes, type Conditions, conditionsOf } from './codes.ts';
import type { Architecture } from './config.ts';
import { naturalFrames } from './duration.ts';
import type { GraphName } from './graph-name.ts';
import type { Graphs } from './graphs.ts';
import { openSentencePieceReader } from './sentencepiece-reader.ts';
import type { Segment, TextReader } from './text-reader.ts';

/** What the encoders say of a recording before a version makes its conditions of it. */
export interface Heard {
  /** w2v-bert's features, standardised, [1, T_w, 1024]. */
  readonly features: Values;
  /** CAM++'s style vector, [192]. */
  readonly style: Float32Array;
}

export interface Version {
  readonly name: '2' | '2.5';
  /** Stamped into voice prints: one version can't read another's. */
  readonly engine: 'indextts-2' | 'indextts-2.5';
  /** Graphs without which nothing is spoken; Qwen's may be missing. */
  readonly graphs: readonly GraphName[];
  /** Whether the mel is made from the GPT's states, which may be collected while it decodes. */
  readonly readsStates: boolean;
  /** Mel frames that `codes` semantic codes naturally last. */
  naturalFrames(codes: number): number;
  /** What reads texts for the model in `folder`. @throws WeightsError `missing` */
  openReader(folder: string): Promise<TextReader>;
  /** The rows that tell the GPT who speaks, [K, 1280]. */
  speaker(graphs: Graphs, heard: Heard): Promise<Float32Array>;
  /** The recording as the length regulator reads it, [1, T, 1024]. */
  promptFeatures(graphs: Graphs, heard: Heard): Promise<Values>;
  /** The GPT's inputs beside the codes. */
  conditions(
    architecture: Architecture,
    voice: { readonly speaker: Float32Array },
    emotion: Float32Array,
    segment: Pick<Segment, 'ids' | 'language'>,
  ): Conditions;
  /** What was `said` as the length regulator reads it: semantic features, 50 a second, [1, T, 1024]. */
  features(graphs: Graphs, conditions: Conditions, said: Codes): Promise<Values>;
}

/** The output `name` of `graph` for `inputs`. */
export async function outputOf(
  graphs: Graphs,
  graph: GraphName,
  inputs: Readonly<Record<string, Values>>,
  name: string,
): Promise<Values> {
  const { [name]: output } = await graphs.run(graph, inputs, [name]);
  if (output === undefined) throw new Error(`${graph} has no output ${name}`);
  return output;
}

/** IndexTTS-2. */
export const VERSION_2: Version = {
  name: '2',
  engine: 'indextts-2',
  graphs: [
    'semantic-encoder',
    'semantic-codec',
    'speaker-encoder',
    'speaker-conditioner',
    'emotion-conditioner',
    'gpt-prefill',
    'gpt-step',
    'gpt-latents',
    'latent-projector',
    'length-regulator',
    'flow-estimator',
    'flow-keeping',
    'vocoder',
  ],
  readsStates: true,
  // 22050 / 256 frames a second against 50.08. Fixed in the official code.
  naturalFrames: (codes) => naturalFrames(codes, 1.72),
  openReader: openSentencePieceReader,
  speaker: (graphs, { features }) => graphs.floats('speaker-conditioner', { features }, 'speaker'),
  promptFeatures: (graphs, { features }) => outputOf(graphs, 'semantic-codec', { semantic: features }, 'quantized'),
  conditions: (architecture, voice, emotion, { ids }) => conditionsOf(architecture, voice, emotion, ids),
  async features(graphs, conditions, { codes, states }) {
    const ids = int64(codes, 1, codes.length);
    // 1. The GPT once more over text and codes: its states know what every code is for.
    //    They are known already where they were collected.
    const latents = states ?? (await outputOf(graphs, 'gpt-latents', { ...conditions, codes: ids }, 'latents'));
    // 2. States and codes as semantic features.
    return outputOf(graphs, 'latent-projector', { latents, codes: ids }, 'features');
  },
};
