/** The four ways to say how a reply feels, each as the vector that colours the GPT's conditions. */
import { EMOTION_NAMES, type Emotion, type EmotionName, type Notice, type VoicePrint } from '../../engine.ts';
import type { Voice } from '../voice-print.ts';
import { mergeEmotion, mixEmotion, resemblingRows, type Table } from './vectors.ts';

/** Recordings that stand for the eight emotions. */
export interface EmotionTables {
  /** Style vectors of their speakers, feat1.pt. */
  readonly styles: Table;
  /** Their emotion vectors, feat2.pt. */
  readonly vectors: Table;
  /** How many belong to each emotion. */
  readonly counts: readonly number[];
}

/** Weights of the eight emotions in the model's order. */
export type EmotionVector = readonly number[];

/**
 * How strongly each emotion comes out at the same weight, in the model's order; taken off beforehand.
 * (index-tts@ee40fa7 indextts/infer_v2.py, `normalize_emo_vec`)
 */
const BIAS: EmotionVector = [0.9375, 0.875, 1, 1, 0.9375, 0.9375, 0.6875, 0.5625];

/** More than this in sum distorts the voice. */
const MAX_SUM = 0.8;

/** Reads a description of a mood; awaits `pause` between two steps of its work, which may throw to stop it. */
export type WordsReader = (text: string, pause: () => Promise<void>) => Promise<Reading>;

export interface Reading {
  readonly weights: EmotionVector;
  /** Whether any feeling was made out. */
  readonly isKnown: boolean;
  /** It was to be understood by a model, for which there was too little memory. */
  readonly isListed?: boolean;
}

/** `weights` with the bias taken off and their sum capped: what the official user interface sends to the model. */
export function normalizeWeights(weights: EmotionVector): number[] {
  const even = weights.map((weight, index) => weight * BIAS[index]!);
  const sum = even.reduce((total, weight) => total + weight, 0);
  return sum > MAX_SUM ? even.map((weight) => (weight * MAX_SUM) / sum) : even;
}

/** `weights` times `strength`, cut to four decimals as the official code cuts them. */
export function scaleWeights(weights: EmotionVector, strength: number): number[] {
  return strength === 1 ? [...weights] : weights.map((weight) => Math.trunc(weight * strength * 10_000) / 10_000);
}

/** Weights by name in the model's order; a sum above 1 is scaled down to 1. */
export function toVector(weights: Readonly<Partial<Record<EmotionName, number>>>): number[] {
  const vector = EMOTION_NAMES.map((name) => Math.max(0, weights[name] ?? 0));
  const sum = vector.reduce((total, weight) => total + weight, 0);
  return sum > 1 ? vector.map((weight) => weight / sum) : vector;
}

/**
 * The emotion vector of `emotion` for `voice`, [1280], and what is to be known about it.
 *
 * @param pause awaited between two steps of reading a description
 * @param readPrint the voice in the print of a clip; what it throws is thrown on
 */
export async function readMood(
  emotion: Emotion,
  voice: Voice,
  tables: EmotionTables,
  readWords: WordsReader,
  pause: () => Promise<void>,
  readPrint: (print: VoicePrint) => Voice,
): Promise<{ vector: Float32Array; notices: Notice[] }> {
  const mix = (weights: EmotionVector, strength: number): Float32Array => {
    const scaled = scaleWeights(normalizeWeights(weights), strength);
    if (scaled.every((weight) => weight === 0)) return voice.emotion;
    return mixEmotion(voice.emotion, scaled, tables.vectors, resemblingRows(voice.style, tables.styles, tables.counts));
  };
  switch (emotion.from) {
    case 'voice':
      return { vector: voice.emotion, notices: [] };
    case 'clip':
      return { vector: mergeEmotion(voice.emotion, readPrint(emotion.print).emotion, emotion.strength), notices: [] };
    case 'weights':
      return { vector: mix(toVector(emotion.weights), emotion.strength), notices: [] };
    case 'words': {
      const { weights, isKnown, isListed = false } = await readWords(emotion.text, pause);
      const code = isListed && isKnown ? 'emotion-words-listed' : 'emotion-words-unknown';
      const notices: Notice[] = isKnown && !isListed ? [] : [{ code, details: { text: emotion.text } }];
      return { vector: mix(weights, emotion.strength), notices };
    }
  }
}
