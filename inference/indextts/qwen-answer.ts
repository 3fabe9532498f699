/**
 * What Qwen answers, as weights: JSON in Chinese, or nearly so.
 *
 * Ported from index-tts@ee40fa7 indextts/infer_v2.py (QwenEmotion.convert and inference). A number that is none counts
 * as no weight here, where the official code fails.
 */
import type { EmotionVector } from './mood.ts';

/** Qwen's names of the emotions, in the model's order, with what else it calls them. */
const NAMES: readonly (readonly string[])[] = [
  ['高兴', 'happy'],
  ['愤怒', 'angry'],
  ['悲伤', 'sad'],
  ['恐惧', 'fear', 'afraid'],
  ['反感', 'disgusted', 'disgust'],
  ['低落', 'melancholic'],
  ['惊讶', 'surprised', 'surprise'],
  ['自然', 'calm', 'neutral'],
];

const CALM = 7;
const SAD = 2;
const MELANCHOLIC = 5;

/** Keys under which a lone label may stand. */
const LABEL_KEYS = ['emotion', 'emotion_label', 'label', '情感', '情绪'];

/** Largest weight that counts. */
const MAX_WEIGHT = 1.2;

/** The classifier never says melancholic: a description with one of these means it where the answer says sad. */
const MELANCHOLIC_WORDS = /低落|melanchol(?:y|ic)|depress(?:ion|ed)|gloomy/i;

/** `"name": number` in what is no JSON. */
const PAIR = /([^\s":.,]+?)"?\s*:\s*([\d.]+)/g;

/** Weights of the eight emotions in Qwen's answer to `description`; calm if it names none. */
export function readAnswer(answer: string, description: string): number[] {
  const weights = toWeights(parse(answer));
  if (MELANCHOLIC_WORDS.test(description)) {
    [weights[SAD], weights[MELANCHOLIC]] = [weights[MELANCHOLIC]!, weights[SAD]!];
  }
  return weights;
}

function parse(answer: string): unknown {
  const json = answer.trim().replace(/^```(?:json)?|```$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    // Cut off or without quotes: the pairs that can be made out.
    return Object.fromEntries([...json.matchAll(PAIR)].map(([, name, value]) => [name, Number(value)]));
  }
}

/** `answer` as weights: a label, a labelled object, or an object of weights. */
export function toWeights(answer: unknown): number[] {
  const weights: number[] = new Array(NAMES.length).fill(0);
  const add = (emotion: number, weight: number) => {
    weights[emotion] = Math.min(MAX_WEIGHT, Math.max(0, weight));
  };
  if (typeof answer === 'string') add(emotionOf(answer) ?? CALM, 1);
  else if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
    for (const [key, value] of Object.entries(answer)) {
      const named = emotionOf(key);
      const label = typeof value === 'string' ? emotionOf(value) : undefined;
      if (label !== undefined && (named !== undefined || LABEL_KEYS.includes(key.toLowerCase()))) add(label, 1);
      else if (named !== undefined && Number.isFinite(Number(value))) add(named, Number(value));
    }
  }
  if (weights.every((weight) => weight === 0)) add(CALM, 1);
  return weights;
}

function emotionOf(name: string): number | undefined {
  const index = NAMES.findIndex((names) => names.includes(name.trim().toLowerCase()));
  return index === -1 ? undefined : index;
}

/** What Qwen is told, and the opening of its answer: it is not to think aloud. (Qwen3's chat template) */
export function chatOf(description: string): string {
  return [
    '<|im_start|>system\n文本情感分类<|im_end|>\n',
    `<|im_start|>user\n${description}<|im_end|>\n`,
    '<|im_start|>assistant\n<think>\n\n</think>\n\n',
  ].join('');
}

/** Most tokens of an answer: eight names and numbers need about eighty. */
export const MAX_ANSWER = 128;

/** All calm, for a description that nobody understood. */
export const CALM_ONLY: EmotionVector = NAMES.map((_, emotion) => (emotion === CALM ? 1 : 0));
