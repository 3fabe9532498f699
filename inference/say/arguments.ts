import { UsageError, type Words } from '../../terminal/index.ts';
import { EMOTION_NAMES, type EmotionName, type Pace } from '../engine.ts';
import type { EngineOptions } from '../engines.ts';
import { readApproximations } from '../indextts/index.ts';

/** How a feeling is asked for on the command line: files are still paths. */
export type EmotionWish =
  | { readonly from: 'voice' }
  | { readonly from: 'clip'; readonly path: string; readonly transcript?: string; readonly strength: number }
  | {
      readonly from: 'weights';
      readonly weights: Readonly<Partial<Record<EmotionName, number>>>;
      readonly strength: number;
    }
  | { readonly from: 'words'; readonly text: string; readonly strength: number };

export interface SayArguments {
  readonly engine: EngineOptions;
  readonly voicePath: string;
  readonly transcript: string | undefined;
  readonly text: string;
  readonly outPath: string;
  readonly format: 'wav' | 'ogg';
  readonly emotion: EmotionWish;
  readonly pace: Pace;
  readonly seed: number;
}

const DEFAULT_STRENGTH = 0.7;
/** Where `npm run model:download` puts them. */
const DEFAULT_MODELS = { indextts: 'models/indextts-2', zipvoice: 'models/zipvoice' } as const;
/** What `--help` explains. */
export const SAY_OPTIONS = {
  voice: 'value',
  text: 'value',
  out: 'value',
  emotion: 'value',
  'emotion-words': 'value',
  'emotion-clip': 'value',
  strength: 'value',
  seconds: 'value',
  ratio: 'value',
  'frame-rate': 'value',
  seed: 'value',
  engine: 'value',
  model: 'value',
  quality: 'value',
  approximate: 'value',
  transcript: 'value',
  'clip-transcript': 'value',
} as const;

type Values = Readonly<Partial<Record<keyof typeof SAY_OPTIONS, string>>>;

/**
 * What the words of a command line ask for.
 *
 * @throws UsageError missing, contradicting or malformed options
 */
export function readSayArguments({ options, positionals }: Words): SayArguments {
  if (positionals.length > 0) throw new UsageError('extra', { value: positionals[0] });
  const values: Values = Object.fromEntries(options);
  const outPath = required(values, 'out');
  return {
    engine: readEngine(values),
    voicePath: required(values, 'voice'),
    transcript: values.transcript,
    text: required(values, 'text'),
    outPath,
    format: formatOf(outPath),
    emotion: readEmotion(values),
    pace: readPace(values),
    seed: number(values, 'seed', 0, 2 ** 32 - 1) ?? 0,
  };
}

function readEngine({ engine = 'builtin', model, quality, approximate }: Values): EngineOptions {
  if (approximate !== undefined && engine !== 'indextts') {
    throw new UsageError('needs', { option: '--approximate', other: '--engine indextts' });
  }
  switch (engine) {
    case 'builtin':
      if (model !== undefined)
        throw new UsageError('needs', { option: '--model', other: '--engine indextts, zipvoice' });
      return { engine };
    case 'indextts':
      return {
        engine,
        folder: model ?? DEFAULT_MODELS[engine],
        quality: oneOf(QUALITIES[engine], quality),
        ...(approximate !== undefined && { approximations: approximationsOf(approximate) }),
      };
    case 'zipvoice':
      return { engine, folder: model ?? DEFAULT_MODELS[engine], quality: oneOf(QUALITIES[engine], quality) };
    default:
      throw noChoice('--engine', engine, ['builtin', 'indextts', 'zipvoice']);
  }
}

function approximationsOf(text: string) {
  const switched = readApproximations(text);
  if (!switched.ok) {
    const { value, permitted } = switched;
    throw new UsageError('no-choice', { option: '--approximate', value, permitted });
  }
  return switched.approximations;
}

/** The first is the default. */
const QUALITIES = { indextts: ['exact', 'auto', 'balanced', 'fast'], zipvoice: ['fast', 'good'] } as const;

function oneOf<const Name extends string>(names: readonly [Name, ...Name[]], text: string = names[0]): Name {
  const name = names.find((known) => known === text);
  if (name === undefined) throw noChoice('--quality', text, names);
  return name;
}

function readEmotion(values: Values): EmotionWish {
  const { emotion, 'emotion-words': text, 'emotion-clip': path } = values;
  if ([emotion, text, path].filter((value) => value !== undefined).length > 1) {
    throw new UsageError('exclusive', { options: '--emotion, --emotion-words, --emotion-clip' });
  }
  const strength = number(values, 'strength', 0, 1) ?? DEFAULT_STRENGTH;
  if (text !== undefined) return { from: 'words', text, strength };
  if (path !== undefined) {
    const transcript = values['clip-transcript'];
    return { from: 'clip', path, strength, ...(transcript !== undefined && { transcript }) };
  }
  if (emotion === undefined) return { from: 'voice' };
  if (!EMOTION_NAMES.some((name) => name === emotion)) {
    throw noChoice('--emotion', emotion, EMOTION_NAMES);
  }
  return { from: 'weights', weights: { [emotion]: 1 }, strength };
}

function readPace(values: Values): Pace {
  const seconds = number(values, 'seconds', 0.1, 600);
  const ratio = number(values, 'ratio', 0.5, 2);
  const frameRate = number(values, 'frame-rate', 1, 240);
  if (seconds !== undefined && ratio !== undefined)
    throw new UsageError('exclusive', { options: '--seconds, --ratio' });
  if (frameRate !== undefined && seconds === undefined) {
    throw new UsageError('needs', { option: '--frame-rate', other: '--seconds' });
  }
  if (ratio !== undefined) return { kind: 'ratio', ratio };
  if (seconds === undefined) return { kind: 'free' };
  return frameRate === undefined ? { kind: 'seconds', seconds } : { kind: 'seconds', seconds, frameRate };
}

function required(values: Values, name: keyof Values): string {
  const value = values[name];
  if (value === undefined || value === '') throw new UsageError('missing', { name: `--${name}` });
  return value;
}

function formatOf(path: string): 'wav' | 'ogg' {
  if (path.endsWith('.wav')) return 'wav';
  if (path.endsWith('.ogg')) return 'ogg';
  throw noChoice('--out', path, ['….wav', '….ogg']);
}

function number(values: Values, name: keyof Values, min: number, max: number): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= min && value <= max)) {
    throw new UsageError('no-number', { option: `--${name}`, value: text, min, max });
  }
  return value;
}

function noChoice(option: string, value: string, permitted: readonly string[]): UsageError {
  return new UsageError('no-choice', { option, value, permitted: permitted.join(', ') });
}
