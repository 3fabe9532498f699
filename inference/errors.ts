/**
 * Errors that a person can do something about. Each class is one subject, each code one sentence in `locales/`
 * (`prompt.too-short` is the key `error-prompt-too-short`), and `details` fills that sentence: the bad value, the
 * permitted ones. Programming mistakes throw plain `Error` and are never translated.
 */

/** Values that the sentence names: numbers keep their unit in the name (`seconds`, `limitSeconds`). */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** The base of every error of this folder that reaches a person. */
export abstract class CodedError<Code extends string = string> extends Error {
  /** The subject, first half of the locale key. */
  abstract readonly subject: string;
  readonly code: Code;
  readonly details: ErrorDetails;

  constructor(code: Code, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

export type PromptErrorCode =
  | 'too-short' // { seconds, minSeconds }
  | 'too-long' // { seconds, maxSeconds }
  | 'too-quiet' // { levelDb, minDb }
  | 'clipped' // { percent, maxPercent }
  | 'noisy' // { snrDb, minDb }
  | 'no-speech' // { percent, minPercent }
  | 'low-rate' // { hz, minHz }
  | 'no-transcript' // {} the engine has to know what is said in it
  | 'wrong-transcript' // { seconds, characters } more than can be said in that time
  | 'undecodable'; // {}

/** The reference recording can't be used. */
export class PromptError extends CodedError<PromptErrorCode> {
  readonly subject = 'prompt';
}

export type TextErrorCode =
  | 'empty' // {}
  | 'too-long' // { characters, maxCharacters }
  | 'bad-pinyin' // { reading, character, suggestions }
  | 'unsupported-script' // { characters }
  | 'unsupported-language' // { language, languages } ISO 639-1, with commas between them
  | 'unspeakable'; // {} only emoji, symbols or punctuation

/** The text can't be spoken. */
export class TextError extends CodedError<TextErrorCode> {
  readonly subject = 'text';
}

export type DurationErrorCode = 'unreachable'; // { seconds, min, max }

/** The text can't be spoken in the asked time. `details`: `seconds` asked, `min` and `max` reachable. */
export class DurationError extends CodedError<DurationErrorCode> {
  readonly subject = 'duration';

  /** The refusal of `seconds`; the limits are told in hundredths, rounded so that what is told can be had. */
  static unreachable(seconds: number, min: number, max: number): DurationError {
    return new DurationError('unreachable', { seconds, min: roundUp(min, 100), max: roundDown(max, 100) });
  }
}

/** Next multiple of `1 / steps` that is not less than `value`. */
export function roundUp(value: number, steps: number): number {
  return Math.ceil(value * steps - ROUNDING) / steps;
}

/** Next multiple of `1 / steps` that is not more than `value`. */
export function roundDown(value: number, steps: number): number {
  return Math.floor(value * steps + ROUNDING) / steps;
}

/** Of a step: what floating point makes of a whole number of them. */
const ROUNDING = 1e-6;

export type VoicePrintErrorCode =
  | 'other-engine' // { engine, expected }
  | 'version'; // { version, expected }

/** The stored voice print was made by another engine or version: enroll again from the kept prompt. */
export class VoicePrintError extends CodedError<VoicePrintErrorCode> {
  readonly subject = 'voice-print';
}

export type EngineErrorCode =
  | 'crashed' // {} the worker died; a new one is up
  | 'start-timeout' // { seconds } the worker did not open its engine
  | 'ffmpeg-missing' // {}
  | 'ffmpeg-path' // { path } what FFMPEG_PATH names does not run, or can't write Opus
  | 'unavailable' // { engine }
  | 'device-missing' // { device, reason }
  | 'device-differs' // { device, graph, difference, allowed } relative to the largest value
  | 'little-memory' // { engine, megabytes, neededMegabytes }
  | 'few-cores'; // { engine, cores, neededCores }

/** The machinery failed, not the request. */
export class EngineError extends CodedError<EngineErrorCode> {
  readonly subject = 'engine';
}

export type WeightsErrorCode =
  | 'missing' // { file }
  | 'no-model' // { folder } nothing that a model has
  | 'not-on-hub' // { file, url }
  | 'checksum' // { file, difference } and what was expected and found: size, hash, or the first tensor that differs
  | 'disk-full' // { file }
  | 'little-disk' // { folder, neededBytes, freeBytes } and both as they are told: { needed, free }
  | 'license' // { repositories }
  | 'stale' // { folder, graphs } not compiled, or compiled from other files
  | 'unreachable'; // { file, fault, reason } and what the fault needs, see `inference/weights/attempts.ts`

/** Model files are absent or not what they should be. */
export class WeightsError extends CodedError<WeightsErrorCode> {
  readonly subject = 'weights';
}

export type CheckpointErrorCode =
  | 'truncated' // the file ends before what it announces
  | 'malformed' // a field contradicts the format or another field
  | 'unsupported' // a legal feature that this reader doesn't have
  | 'unsafe'; // a size, a depth or a name that no honest checkpoint needs

/** A checkpoint file can't be read. `details`: `file`, and the `reason` in English, for the one who compiles a model. */
export class CheckpointError extends CodedError<CheckpointErrorCode> {
  readonly subject = 'checkpoint';
}

export type GraphErrorCode =
  | 'shape' // { at, expected, actual }
  | 'missing-key' // { key, module }
  | 'unused-key' // { key, count }
  | 'dtype' // { at, expected, actual }
  | 'ambiguous'; // { at, name, first, second }

/** A network does not fit its inputs or its checkpoint: caught while the graph is built, long before it runs. */
export class GraphError extends CodedError<GraphErrorCode> {
  readonly subject = 'graph';
}

export type AlignErrorCode =
  | 'too-long' // { seconds, maxSeconds }
  | 'no-speech' // {} nothing but silence
  | 'no-script' // {} nothing in it can be said
  | 'other-script'; // { percent } of the script that was heard

/** A recording and a script can't be brought together. */
export class AlignError extends CodedError<AlignErrorCode> {
  readonly subject = 'align';
}

export type FleetErrorCode =
  | 'bad-address' // { permitted }
  | 'unreachable' // { address, reason }
  | 'no-redis' // { address } something else answers there
  | 'eviction' // { address, policy } it would drop what waits to make room
  | 'other-key' // { address }
  | 'other-protocol' // { address, mine, theirs } versions
  | 'other-model' // { wanted, offered }
  | 'no-key'; // {} a speaker makes none

/** A machine can't join the fleet. */
export class FleetError extends CodedError<FleetErrorCode> {
  readonly subject = 'fleet';
}

const CLASSES = {
  PromptError,
  TextError,
  DurationError,
  VoicePrintError,
  EngineError,
  WeightsError,
  CheckpointError,
  GraphError,
  AlignError,
} as const;

/** An error as it crosses a thread: structured clone keeps neither classes nor codes. */
export interface ErrorMessage {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly details?: ErrorDetails;
  /** What Node says of a failed call of the system: its code (`EACCES`), the call, the file. */
  readonly system?: { readonly code: string; readonly syscall: string; readonly path?: string };
  readonly stack?: string | undefined;
}

/** `error` as plain values; `toError` is the way back. */
export function toMessage(error: unknown): ErrorMessage {
  if (error instanceof CodedError) {
    return { name: error.name, message: error.message, code: error.code, details: error.details, stack: error.stack };
  }
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return { name, message, ...(isSystemError(error) && { system: systemOf(error) }), stack };
}

type SystemError = Error & NonNullable<ErrorMessage['system']>;

function isSystemError(error: Error): error is SystemError {
  return 'syscall' in error && typeof error.syscall === 'string' && 'code' in error && typeof error.code === 'string';
}

function systemOf({ code, syscall, path }: SystemError): NonNullable<ErrorMessage['system']> {
  return { code, syscall, ...(path !== undefined && { path }) };
}

/** The error that `toMessage` described, class and code restored; an `AbortError` stays one. */
export function toError(message: ErrorMessage): Error {
  if (message.name in CLASSES && message.code !== undefined) {
    const Class = CLASSES[message.name as keyof typeof CLASSES] as new (
      code: string,
      details?: ErrorDetails,
    ) => CodedError;
    return new Class(message.code, message.details);
  }
  if (message.name === 'AbortError') return new DOMException(message.message, 'AbortError');
  const error = Object.assign(new Error(message.message), message.system);
  error.name = message.name;
  if (message.stack !== undefined) error.stack = message.stack;
  return error;
}
