/** What a caller has to know of an engine before it asks: facts, by the name that the engine stamps into its prints. */
import { CORE_SECONDS, speedOn } from './core-seconds.ts';

export interface EngineTraits {
  /** `made`: a feeling is added to any recording; `recorded`: only a recording in that mood carries it. */
  readonly emotion: 'made' | 'recorded';
  /** How it reads a description of a feeling: by a table of words, or by a model that may understand any. */
  readonly description: 'table' | 'any';
  /** `enroll` needs to know what the recording says. */
  readonly needsTranscript: boolean;
  /** A network draws what it says, so that it may skip or repeat words; another seed is another draw. */
  readonly isDrawn: boolean;
  /** What it speaks, ISO 639-1. */
  readonly languages: readonly string[];
  /** Seconds of a recording: fewest, and from where on more is no better. */
  readonly prompt: { readonly minSeconds: number; readonly advisedSeconds: number };
}

const ANY_RECORDING: EngineTraits = {
  emotion: 'made',
  description: 'any',
  needsTranscript: false,
  isDrawn: false,
  languages: ['zh', 'en'],
  prompt: { minSeconds: 3, advisedSeconds: 5 },
};

const TRAITS: Readonly<Record<string, EngineTraits>> = {
  builtin: { ...ANY_RECORDING, description: 'table' },
  'indextts-2': { ...ANY_RECORDING, isDrawn: true },
  'indextts-2.5': { ...ANY_RECORDING, isDrawn: true, languages: ['zh', 'en', 'ja', 'es', 'ar'] },
  zipvoice: {
    emotion: 'recorded',
    description: 'table',
    needsTranscript: true,
    isDrawn: true,
    languages: ['zh', 'en'],
    // Every reply continues the recording, so a long one costs time each time.
    prompt: { minSeconds: 2, advisedSeconds: 2.5 },
  },
};

/** The traits of the engine called `name`; an unknown one is taken for one that needs nothing special. */
export function traitsOf(name: string): EngineTraits {
  return TRAITS[name] ?? ANY_RECORDING;
}

/**
 * What the engines with weights cost, told to people who hear the built-in voice: the download, and core-seconds of a reply of
 * three seconds on a processor; of IndexTTS-2 with `exact`, which speaks until its weights have been checked.
 */
const COSTS = {
  zipvoice: { downloadMegabytes: 185, coreSeconds: CORE_SECONDS.zipvoice },
  'indextts-2': { downloadMegabytes: 8900, coreSeconds: CORE_SECONDS['indextts-2'].exact },
} as const;

export interface EngineCost {
  readonly downloadMegabytes: number;
  /** Of a reply of three seconds, whole seconds, an estimate. */
  readonly secondsPerReply: number;
}

/** What `engine` takes on a machine with `cores`. */
export function costOf(engine: keyof typeof COSTS, cores: number): EngineCost {
  const { downloadMegabytes, coreSeconds } = COSTS[engine];
  return { downloadMegabytes, secondsPerReply: Math.max(1, Math.round(coreSeconds / speedOn(cores))) };
}
