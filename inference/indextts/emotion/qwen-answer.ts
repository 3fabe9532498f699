/**
 * What Qwen answers, as weights: JSON in Chinese, or nearly so.
 *
 * Ported from index-tts@ee40fa7 indextts/infer_v2.py (QwenEmotion.convert and inference). Two things are told apart from
 * it: a number that is none counts as no weight, where the official code fails, and an answer without any emotion is no
 * answer, where the official code says calm.
 */

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

/** What a thinking model says before its answer. */
const THOUGHTS = /^.*<\/think>/s;

/** `"name": number` in what is no JSON. */
const PAIR = /([^\s":.,]+?)"?\s*:\s*([\d.]+)/g;

/** Weights of the eight emotions in Qwen's answer to `description`; undefined if it speaks of none. */
export function readAnswer(answer: string, description: string): number[] | undefined {
  const weights = toWeights(parse(answer));
  if (weights !== undefined && MELANCHOLIC_WORDS.test(description)) {
    [weights[SAD], weights[MELANCHOLIC]] = [weights[MELANCHOLIC]!, weights[SAD]!];
  }
  return weights;
}

function parse(answer: string): unknown {
  const json = answer
    .replace(THOUGHTS, '')
    .trim()
    .replace(/^```(?:json)?|```$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    // Cut off or without quotes: the pairs that can be made out.
    return Object.fromEntries([...json.matchAll(PAIR)].map(([, name, value]) => [name, Number(value)]));
  }
}

/** `answer` as weights: a label, a labelled object, or an object of weights. All of them 0 is calm. */
function toWeights(answer: unknown): number[] | undefined {
  const weights = new Map<number, number>();
  const add = (emotion: number, weight: number) => weights.set(emotion, Math.min(MAX_WEIGHT, Math.max(0, weight)));
  for (const [key, value] of typeof answer === 'string' ? [[LABEL_KEYS[0]!, answer]] : entriesOf(answer)) {
    const named = emotionOf(key);
    const label = typeof value === 'string' ? emotionOf(value) : undefined;
    if (label !== undefined && (named !== undefined || LABEL_KEYS.includes(key.toLowerCase()))) add(label, 1);
    else if (named !== undefined && Number.isFinite(Number(value))) add(named, Number(value));
  }
  if (weights.size === 0) return undefined;
  if ([...weights.values()].every((weight) => weight === 0)) add(CALM, 1);
  return NAMES.map((_, emotion) => weights.get(emotion) ?? 0);
}

function entriesOf(answer: unknown): [string, unknown][] {
  return typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];
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
