/** The only door to this folder: engines, the audio codec, the check of a recording, types and errors. */
import { openEarly } from './early-engine.ts';
import type { VoiceEngine } from './engine.ts';
import type { EngineOptions } from './engines.ts';
import type { FleetEngine, FleetOptions, FleetSpeaker, SpeakerOptions } from './fleet/index.ts';
import { openPool, requireThreads } from './workers/pool.ts';

export type {
  AlignedLine,
  AlignedWord,
  Aligner,
  Alignment,
  AlignOptions,
  AlignRequest,
  AlignStage,
  LineState,
} from './align/aligner.ts';
export { openReadingAligner } from './align/reading-aligner.ts';
export type { SubtitleFormat, SubtitleOptions } from './align/subtitles.ts';
export { writeSubtitles } from './align/subtitles.ts';
export type { AudioCodec, Decoded, DecodeOptions, EncodeOptions } from './audio/opus.ts';
export { openCodec } from './audio/opus.ts';
export { seconds } from './audio/pcm.ts';
export type { PromptAdvice, PromptReport } from './audio/prompt-check.ts';
export { inspectPrompt, inspectPromptInTurns, PROMPT_ADVICE, PROMPT_LIMITS } from './audio/prompt-check.ts';
export type { Hearable, SoundFile } from './audio/sound.ts';
export { readTags, type Tags, writeTags } from './audio/tags.ts';
export { readWav, writeWav } from './audio/wav.ts';
export { CORE_SECONDS, coresFor, FULL_BYTES, MEMORY_BASE } from './core-seconds.ts';
export type { Comparison, Difference, Ears, SentenceFinding, SentenceRequest } from './ears/index.ts';
export { compareSpeech, languageOfText, openEars } from './ears/index.ts';
export type {
  Emotion,
  EmotionName,
  EnrollOptions,
  Notice,
  Pace,
  Pcm,
  PrintTensor,
  RunOptions,
  Speech,
  SpeechRequest,
  Stage,
  VoiceEngine,
  VoicePrint,
} from './engine.ts';
export { EMOTION_NAMES } from './engine.ts';
export type { EngineKind, EngineOptions } from './engines.ts';
export * from './errors.ts';
export type {
  FleetEngine,
  FleetOptions,
  FleetSpeaker,
  FleetState,
  SpeakerOptions,
} from './fleet/index.ts';
export { needsOfIndexTts } from './indextts/index.ts';
export type { TranscribeOptions, Transcript } from './listener.ts';
export {
  type Code,
  codeOfBot,
  codeOfVoice,
  embedInTurns,
  type Finding,
  findMarkInTurns,
  locateMarkInTurns,
  voicesInTurns,
  type Whereabouts,
} from './marks/index.ts';
export { eachOnce, type Remark } from './remarks.ts';
export { DEVICES, type Device } from './runtime/device.ts';
export { countCards, findCard } from './runtime/machine-devices.ts';
export { takeAnnotations } from './text/chinese/annotations.ts';
export { readingsOf } from './text/chinese/pinyin.ts';
export type { ReadingChoice } from './text/chinese/readings.ts';
export { proposeReadings } from './text/chinese/readings.ts';
export { isSyllable } from './text/chinese/syllables.ts';
export { readEmotionWords } from './text/emotion/emotion-words.ts';
export { readManner } from './text/emotion/manner.ts';
export { costOf, type EngineCost, type EngineTraits, traitsOf } from './traits.ts';
export { findWhisper, INSTALL_COMMAND } from './whisper/index.ts';

/**
 * What tells the language of a text: ISO 639-1, undefined for a script that nobody knows. Loaded when it is asked for, since it
 * brings a detector with tables.
 */
export async function openLanguages(): Promise<(text: string) => string | undefined> {
  const { languageOf } = await import('./text/language.ts');
  return (text) => languageOf(text);
}

/**
 * Refuses a text that is surely in a language other than those given (ISO 639-1). Loaded when it is asked for, as above.
 *
 * @throws TextError `unsupported-language`, from the function that is returned
 */
export async function openRefusal(): Promise<(text: string, spoken: readonly string[]) => void> {
  return (await import('./text/foreign.ts')).refuseForeign;
}

/**
 * The engine that `options` name, in worker threads of its own. The built-in one is there at once and opens beside
 * whatever its caller does next, since nothing can be wrong with it; another one is open and ready.
 *
 * @param options the engine and its settings; `workers` threads, default 1: as many calls run at once, each with the
 * whole engine in memory; `cards` that the threads share out
 * @throws WeightsError, EngineError: what keeps the engine from opening
 */
export async function openEngine(
  options: EngineOptions & { readonly workers?: number; readonly cards?: number },
): Promise<VoiceEngine> {
  const { workers = 1, cards = 1, ...engine } = options;
  if (engine.engine !== 'builtin') return openPool({ engine, size: workers, cards });
  requireThreads(workers);
  const abandoned = new AbortController();
  const opening = openPool({ engine, size: workers, signal: abandoned.signal });
  return openEarly(engine.engine, opening, () => abandoned.abort());
}

/**
 * Speakers on other machines as one engine. Loaded only here: without a fleet nothing of a queue is in the process.
 *
 * @throws FleetError what keeps this machine from the fleet
 */
export async function openFleetEngine(options: FleetOptions): Promise<FleetEngine> {
  return (await import('./fleet/index.ts')).openFleetEngine(options);
}

/**
 * This machine as a speaker of a fleet, at work.
 *
 * @throws FleetError what keeps it out
 */
export async function openSpeaker(options: SpeakerOptions): Promise<FleetSpeaker> {
  return (await import('./fleet/index.ts')).openSpeaker(options);
}
