/** The networks that one run each compares: all but the GPT, the flow and Qwen. */

import { int64, values } from '../../runtime/sessions.ts';
import { nearestFrames } from '../duration.ts';
import { network, type Stage } from './stage.ts';

const semantic = (who: 'speaker' | 'emotion', expected: Record<string, string>): Stage =>
  network(
    'semantic-encoder',
    async ({ golden }) => ({
      features: await golden.read(`${who}.w2v_features`),
      mask: await golden.floats(`${who}.w2v_mask`),
    }),
    expected,
  );

/** Who speaks, told by the filterbank energies of a recording. */
const style: Stage = network(
  'speaker-encoder',
  async ({ golden }) => {
    const { data, shape } = await golden.read('speaker.fbank_centered');
    return { fbank: values(data, 1, ...shape) };
  },
  { style: 'speaker.style' },
);

const conditioner = (who: 'speaker' | 'emotion', features: string, output: string): Stage =>
  network(`${who}-conditioner`, async ({ golden }) => ({ features: await golden.read(features) }), { [who]: output });

/** Stretches the golden `source` to the length of the golden `target`. */
const regulated = (source: string, target: string): Stage =>
  network(
    'length-regulator',
    async ({ golden }) => {
      const [features, content] = [await golden.read(source), await golden.read(target)];
      return { features, frames: int64(nearestFrames(features.shape[1]!, content.shape[1]!)) };
    },
    { content: target },
  );

const vocoded = (mel: string, audio: string): Stage =>
  network('vocoder', async ({ golden }) => ({ mel: await golden.read(mel) }), { audio });

const CONTENT = [regulated('s2mel.S_infer', 's2mel.condition'), regulated('s2mel.S_infer', 's2mel.condition_plus17')];

/** What recordings become. */
export const RECORDING_STAGES: readonly Stage[] = [
  semantic('speaker', { hidden: 'speaker.w2v_hidden17', semantic: 'speaker.semantic' }),
  semantic('emotion', { semantic: 'emotion.semantic' }),
  network('semantic-codec', async ({ golden }) => ({ semantic: await golden.read('speaker.semantic') }), {
    indices: 'speaker.codec_indices',
    quantized: 'speaker.codec_quantized',
  }),
  style,
  regulated('speaker.codec_quantized', 'speaker.prompt_condition'),
  conditioner('speaker', 'speaker.semantic', 'speaker.gpt_condition'),
  conditioner('emotion', 'speaker.semantic', 'emotion.base_vector'),
  conditioner('emotion', 'emotion.semantic', 'emotion.clip_vector'),
];

/** The same in IndexTTS-2.5: nothing is quantised, and the style vector is all that the GPT is told of the speaker. */
export const MULTILINGUAL_RECORDING_STAGES: readonly Stage[] = [
  semantic('speaker', { hidden: 'speaker.w2v_hidden17', semantic: 'speaker.semantic' }),
  semantic('emotion', { semantic: 'emotion.semantic' }),
  style,
  regulated('speaker.semantic', 'speaker.prompt_condition'),
  network('speaker-conditioner', async ({ golden }) => ({ style: await golden.read('speaker.style') }), {
    speaker: 'speaker.gpt_condition',
  }),
  conditioner('emotion', 'speaker.semantic', 'emotion.base_vector'),
  conditioner('emotion', 'emotion.semantic', 'emotion.clip_vector'),
];

/** From the GPT's states to what the flow is given; the second target is 17 frames longer than natural. */
export const CONTENT_STAGES: readonly Stage[] = [
  network(
    'latent-projector',
    async ({ golden }) => ({
      latents: await golden.read('latent.second_pass'),
      codes: await golden.read('latent.codes'),
    }),
    { features: 's2mel.S_infer' },
  ),
  ...CONTENT,
];

/** From the codes of IndexTTS-2.5 to what the flow is given. */
export const MULTILINGUAL_CONTENT_STAGES: readonly Stage[] = [
  network('codec-decoder', async ({ golden }) => ({ codes: await golden.read('latent.codes') }), {
    features: 's2mel.S_infer',
  }),
  ...CONTENT,
];

/** From a mel to sound: the reply's and the prompt's own. */
export const SOUND_STAGES: readonly Stage[] = [
  vocoded('flow.mel_25steps', 'vocoder.audio'),
  vocoded('speaker.mel', 'vocoder.audio_from_ref_mel'),
];
