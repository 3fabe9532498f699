/**
 * IndexTTS-2.5: five languages, 25 codes a second, the speaker told by the style vector alone, and no states needed.
 *
 * Source: index-tts@ee40fa7 indextts/infer_v2_5.py.
 */
import { int64, values } from '../../runtime/sessions.ts';
import { conditionsOf } from '../codes.ts';
import { outputOf, type Version } from '../version.ts';
import { openMultilingualReader } from './reader.ts';

/** Semantic features that a code becomes. */
const FEATURES_PER_CODE = 2;
/** Mel frames that a feature lasts. */
const FRAMES_PER_FEATURE = 1.72;

export const VERSION_2_5: Version = {
  name: '2.5',
  engine: 'indextts-2.5',
  graphs: [
    'semantic-encoder',
    'speaker-encoder',
    'speaker-conditioner',
    'emotion-conditioner',
    'gpt-prefill',
    'gpt-step',
    'codec-decoder',
    'length-regulator',
    'flow-estimator',
    'flow-keeping',
    'vocoder',
  ],
  readsStates: false,
  // In double precision, unlike IndexTTS-2's.
  naturalFrames: (codes) => Math.trunc(FEATURES_PER_CODE * codes * FRAMES_PER_FEATURE),
  openReader: openMultilingualReader,
  speaker: (graphs, { style }) =>
    graphs.floats('speaker-conditioner', { style: values(style, 1, style.length) }, 'speaker'),
  // Not quantised.
  promptFeatures: async (_, { features }) => features,
  conditions(architecture, voice, emotion, { ids, language }) {
    if (language === undefined) throw new Error('a text without a language');
    return { ...conditionsOf(architecture, voice, emotion, ids), language: int64([language]) };
  },
  features: (graphs, _, { codes }) =>
    outputOf(graphs, 'codec-decoder', { codes: int64(codes, 1, codes.length) }, 'features'),
};
