/**
 * What this engine can do of a feeling. The recording sets timbre and manner together, so a feeling is another recording, or
 * it is not heard: of weights only the pace and the range of the pitch are left, and the caller is told so.
 */
import { EMOTION_NAMES, type Emotion, type EmotionName, type Notice } from '../engine.ts';
import { readEmotionWords } from '../text/emotion/emotion-words.ts';
import { fromPrint, type Voice } from './voice-print.ts';

/** How a reply is spoken. */
export interface Mood {
  /** The recording that it continues. */
  readonly voice: Voice;
  /** Factor on the natural pace: above 1 faster. */
  readonly tempo: number;
  /** Factor on the pitch range: above 1 livelier. */
  readonly range: number;
  readonly notices: readonly Notice[];
}

/** A recording of a mood is taken from this strength on: of two, only the pace and the pitch range can be mixed. */
const CLIP_STRENGTH = 0.5;

/** The most that a feeling changes of the pace and of the pitch range, natural logarithm: 15 %. */
const MOST = Math.log(1.15);

/** Natural logarithm of the tempo that a feeling has at full strength, 15 % at most. */
const TEMPO: Readonly<Record<EmotionName, number>> = {
  happy: 0.08,
  angry: 0.12,
  sad: -0.12,
  afraid: 0.14,
  disgusted: -0.08,
  melancholic: -0.14,
  surprised: 0.04,
  calm: -0.06,
};

/** The same of the pitch range. */
const RANGE: Readonly<Record<EmotionName, number>> = {
  happy: 0.13,
  angry: 0.1,
  sad: -0.13,
  afraid: -0.05,
  disgusted: 0.05,
  melancholic: -0.13,
  surprised: 0.13,
  calm: -0.07,
};

/** @throws VoicePrintError other-engine, version: a clip that is not ours */
export function readMood(emotion: Emotion, voice: Voice): Mood {
  switch (emotion.from) {
    case 'voice':
      return { ...PLAIN, voice };
    case 'clip':
      return fromClip(fromPrint(emotion.print), emotion.strength, voice);
    case 'weights':
      return fromWeights(emotion.weights, emotion.strength, voice);
    case 'words': {
      const { weights, known } = readEmotionWords(emotion.text);
      if (known) return fromWeights(weights, emotion.strength, voice);
      return { ...PLAIN, voice, notices: [{ code: 'emotion-words-unknown', details: { text: emotion.text } }] };
    }
  }
}

const PLAIN: Omit<Mood, 'voice'> = { tempo: 1, range: 1, notices: [] };

/** The nearer of two recordings, its pace and its pitch range moved towards the other's as far as the strength says. */
function fromClip(clip: Voice, strength: number, voice: Voice): Mood {
  const faster = Math.log(paceOf(clip) / paceOf(voice));
  const livelier = clip.pitchRange > 0 && voice.pitchRange > 0 ? Math.log(clip.pitchRange / voice.pitchRange) : 0;
  const bounded = (log: number) => Math.exp(Math.max(-MOST, Math.min(MOST, log)));
  const moved = (share: number) => ({ tempo: bounded(faster * share), range: bounded(livelier * share) });
  if (strength === 0) return { ...PLAIN, voice };
  if (strength < CLIP_STRENGTH) {
    return { voice, ...moved(strength), notices: [{ code: 'emotion-not-heard', details: {} }] };
  }
  return { voice: clip, ...moved(strength - 1), notices: [{ code: 'timbre-of-clip', details: {} }] };
}

/** What a speaker says in a frame, in weights of tokens. */
function paceOf({ weight, speechFrames }: Voice): number {
  return weight / speechFrames;
}

function fromWeights(weights: Readonly<Partial<Record<EmotionName, number>>>, strength: number, voice: Voice): Mood {
  const felt = EMOTION_NAMES.map((name) => Math.max(0, weights[name] ?? 0) * strength);
  const sum = EMOTION_NAMES.reduce((all, name) => all + Math.max(0, weights[name] ?? 0), 0);
  if (sum === 0 || strength === 0) return { ...PLAIN, voice };
  const factor = (table: Readonly<Record<EmotionName, number>>) =>
    Math.exp(EMOTION_NAMES.reduce((all, name, i) => all + felt[i] * table[name], 0) / Math.max(1, sum));
  return {
    voice,
    tempo: factor(TEMPO),
    range: factor(RANGE),
    notices: [{ code: 'emotion-not-heard', details: {} }],
  };
}
