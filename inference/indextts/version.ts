/** What differs between the published versions of the model. The pipeline asks its version and never compares names. */
import { int64, type Values } from '../runtime/sessions.ts';
import { type Codes, type Conditions, conditionsOf } from './codes.ts';
import type { GraphName } from './graph-name.ts';
import type { Graphs } from './graphs.ts';

export interface Version {
  readonly name: '2' | '2.5';
  /** Graphs without which nothing is spoken; Qwen's may be missing. */
  readonly graphs: readonly GraphName[];
  /** Mel frames that a semantic code naturally lasts. */
  readonly framesPerCode: number;
  /** The GPT's inputs beside the codes. */
  readonly conditions: typeof conditionsOf;
  /** What was `said` as the length regulator reads it: semantic features, [1, codes, 1024]. */
  features(graphs: Graphs, conditions: Conditions, said: Codes): Promise<Values>;
}

/** IndexTTS-2. */
export const VERSION_2: Version = {
  name: '2',
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
    'vocoder',
  ],
  // 22050 / 256 frames a second against 50.08. Fixed in the official code.
  framesPerCode: 1.72,
  conditions: conditionsOf,
  async features(graphs, conditions, { codes, states }) {
    const ids = int64(codes, 1, codes.length);
    // 1. The GPT once more over text and codes: its states know what every code is for.
    //    They are known already where they were collected.
    const pass = async () => (await graphs.run('gpt-latents', { ...conditions, codes: ids }, ['latents'])).latents;
    const latents = states ?? (await pass());
    if (latents === undefined) throw new Error('gpt-latents has no output latents');
    // 2. States and codes as semantic features.
    const { features } = await graphs.run('latent-projector', { latents, codes: ids }, ['features']);
    if (features === undefined) throw new Error('latent-projector has no output features');
    return features;
  },
};
