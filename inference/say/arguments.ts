import { parseArgs } from 'node:util';
import { EMOTION_NAMES, type EmotionName, type Pace } from '../engine.ts';
import type { EngineOptions } from '../engines.ts';
import { APPROXIMATION_NAMES, readApproximations } from '../indextts/approximations.ts';

export const USAGE = `Usage: npm run say -- --voice FILE --text TEXT --out FILE.wav|FILE.ogg [options]

  --voice FILE          recording of the voice, 3 to 30 s, of any kind that the bot takes; needs ffmpeg
  --text TEXT           what to say, Chinese or English or both; with IndexTTS-2.5 also Japanese, Spanish or Arabic
  --out FILE            .wav (16 bit) or .ogg (Opus, needs ffmpeg)
  --emotion NAME        ${EMOTION_NAMES.join(', ')}
  --emotion-words TEXT  a description instead: "whisper it sadly", "焦急地催促"
  --emotion-clip FILE   another recording whose mood to take instead
  --strength NUMBER     how strongly, 0 to 1; default 0.7
  --seconds NUMBER      exact length
  --ratio NUMBER        length relative to the natural one, 0.5 to 2, instead
  --frame-rate NUMBER   with --seconds: whole video frames at this rate
  --seed NUMBER         whole number, default 0: same request and seed, same samples
  --engine NAME         builtin (default), indextts or zipvoice
  --model DIR           model folder: of indextts (2 or 2.5) compiled, default models/indextts-2; of zipvoice models/zipvoice
  --quality NAME        of indextts: exact (default), auto, balanced, fast; of zipvoice: fast (default), good
  --approximate LIST    of indextts, over the quality: steps=12,gpt=int8; names: ${APPROXIMATION_NAMES.join(', ')}
  --transcript TEXT     what the recording says, all of it: zipvoice needs it
  --clip-transcript TEXT  the same of --emotion-clip
`;

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

/** A command line that says nothing sensible; the message names what is wrong. */
export class UsageError extends Error {}

const DEFAULT_STRENGTH = 0.7;
/** Where `npm run model:download` puts them. */
const DEFAULT_MODELS = { indextts: 'models/indextts-2', zipvoice: 'models/zipvoice' } as const;
const OPTIONS = [
  'voice',
  'text',
  'out',
  'emotion',
  'emotion-words',
  'emotion-clip',
  'strength',
  'seconds',
  'ratio',
  'frame-rate',
  'seed',
  'engine',
  'model',
  'quality',
  'approximate',
  'transcript',
  'clip-transcript',
] as const;
type Values = Readonly<Partial<Record<(typeof OPTIONS)[number], string>>>;

/**
 * What the words of a command line ask for.
 *
 * @throws UsageError unknown, missing, contradicting or malformed options
 */
export function parseSayArguments(words: readonly string[]): SayArguments {
  const values = parse(words);
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

function parse(words: readonly string[]): Values {
  try {
    const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' } as const]));
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values as Values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readEngine({ engine = 'builtin', model, quality, approximate }: Values): EngineOptions {
  if (approximate !== undefined && engine !== 'indextts')
    throw new UsageError('--approximate is for --engine indextts.');
  switch (engine) {
    case 'builtin':
      if (model !== undefined) throw new UsageError('--model is for --engine indextts or zipvoice.');
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
      throw new UsageError(`--engine is one of builtin, indextts, zipvoice, not "${engine}".`);
  }
}

function approximationsOf(text: string) {
  const switched = readApproximations(text);
  if (!switched.ok) throw new UsageError(`--approximate: ${switched.problem}.`);
  return switched.approximations;
}

/** The first is the default. */
const QUALITIES = { indextts: ['exact', 'auto', 'balanced', 'fast'], zipvoice: ['fast', 'good'] } as const;

function oneOf<const Name extends string>(names: readonly [Name, ...Name[]], text: string = names[0]): Name {
  const name = names.find((known) => known === text);
  if (name === undefined) throw new UsageError(`--quality is one of ${names.join(', ')}, not "${text}".`);
  return name;
}

function readEmotion(values: Values): EmotionWish {
  const { emotion, 'emotion-words': text, 'emotion-clip': path } = values;
  if ([emotion, text, path].filter((value) => value !== undefined).length > 1) {
    throw new UsageError('--emotion, --emotion-words and --emotion-clip exclude each other.');
  }
  const strength = number(values, 'strength', 0, 1) ?? DEFAULT_STRENGTH;
  if (text !== undefined) return { from: 'words', text, strength };
  if (path !== undefined) {
    const transcript = values['clip-transcript'];
    return { from: 'clip', path, strength, ...(transcript !== undefined && { transcript }) };
  }
  if (emotion === undefined) return { from: 'voice' };
  if (!EMOTION_NAMES.some((name) => name === emotion)) {
    throw new UsageError(`--emotion is one of ${EMOTION_NAMES.join(', ')}, not "${emotion}".`);
  }
  return { from: 'weights', weights: { [emotion]: 1 }, strength };
}

function readPace(values: Values): Pace {
  const seconds = number(values, 'seconds', 0.1, 600);
  const ratio = number(values, 'ratio', 0.5, 2);
  const frameRate = number(values, 'frame-rate', 1, 240);
  if (seconds !== undefined && ratio !== undefined) throw new UsageError('--seconds and --ratio exclude each other.');
  if (frameRate !== undefined && seconds === undefined) throw new UsageError('--frame-rate needs --seconds.');
  if (ratio !== undefined) return { kind: 'ratio', ratio };
  if (seconds === undefined) return { kind: 'free' };
  return frameRate === undefined ? { kind: 'seconds', seconds } : { kind: 'seconds', seconds, frameRate };
}

function required(values: Values, name: keyof Values): string {
  const value = values[name];
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

function formatOf(path: string): 'wav' | 'ogg' {
  if (path.endsWith('.wav')) return 'wav';
  if (path.endsWith('.ogg')) return 'ogg';
  throw new UsageError(`--out ends in .wav or .ogg, not "${path}".`);
}

function number(values: Values, name: keyof Values, min: number, max: number): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !(value >= min && value <= max)) {
    throw new UsageError(`--${name} is a number from ${min} to ${max}, not "${text}".`);
  }
  return value;
}
