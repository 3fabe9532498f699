/**
 * The seam between the bot and everything that makes sound.
 *
 * What is NOT here: Telegram, storage, audio files (the codec is `audio/opus.ts`), queues. An engine is plain values in,
 * plain values out; the pool of worker threads (`workers/`) and a remote worker implement the same interface, and one
 * suite (`engine.contract.ts`) tests all of them.
 */
import type { Pcm } from './audio/pcm.ts';
import type { ErrorDetails } from './errors.ts';
import type { Remark } from './remarks.ts';

export type { Pcm } from './audio/pcm.ts';

/** The eight emotions, in the order of IndexTTS-2's emotion vector. */
export const EMOTION_NAMES = [
  'happy',
  'angry',
  'sad',
  'afraid',
  'disgusted',
  'melancholic',
  'surprised',
  'calm',
] as const;

export type EmotionName = (typeof EMOTION_NAMES)[number];

/** How a text is felt. Every `strength` is 0 (as the voice sounds) to 1 (fully). */
export type Emotion =
  /** As the prompt sounds. */
  | { readonly from: 'voice' }
  /** As another recording sounds; the timbre stays the voice's. */
  | { readonly from: 'clip'; readonly print: VoicePrint; readonly strength: number }
  /** A mixture of the eight, each 0 to 1; a sum above 1 is scaled down to 1. */
  | {
      readonly from: 'weights';
      readonly weights: Readonly<Partial<Record<EmotionName, number>>>;
      readonly strength: number;
    }
  /** A description in any language that the engine reads: "whisper it sadly", "焦急地催促". */
  | { readonly from: 'words'; readonly text: string; readonly strength: number };

/** How long a text takes. */
export type Pace =
  /** As long as it naturally takes. */
  | { readonly kind: 'free' }
  /** `ratio` times the natural length, 0.5 to 2: 0.8 is faster, 1.25 slower. */
  | { readonly kind: 'ratio'; readonly ratio: number }
  /** Exactly `seconds`, within 10 ms; with `frameRate` (frames per second) snapped to whole video frames first. */
  | { readonly kind: 'seconds'; readonly seconds: number; readonly frameRate?: number };

/** A numeric array of a voice print. */
export interface PrintTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Uint16Array | Int32Array | Uint8Array;
}

/**
 * A voice, encoded once and reused for ever: structured-clone safe, storable, 4 MB at most. Only the engine that
 * made it reads it; keep the prompt to enroll again for another engine or version.
 */
export interface VoicePrint {
  /** `VoiceEngine.name` of the maker. */
  readonly engine: string;
  /** Version of the maker's print format. */
  readonly version: number;
  readonly tensors: Readonly<Record<string, PrintTensor>>;
}

/** One line to speak. */
export interface SpeechRequest {
  /** What to say: any mixture of Chinese and English, with readings such as `重[chóng]新`; some engines read other languages. */
  readonly text: string;
  /** The speaker's language, for a text without a letter (`10-20%`, `$3.99`): other texts show theirs. Default Chinese. */
  readonly language?: 'zh' | 'en' | undefined;
  readonly voice: VoicePrint;
  readonly emotion: Emotion;
  readonly pace: Pace;
  /** Whether `Speech.likeness` is wanted, for which the engine has to listen to itself. Default false. */
  readonly wantsLikeness?: boolean | undefined;
}

/** The stages of a run, in order; an engine may skip some. */
export type Stage = 'prompt' | 'text' | 'emotion' | 'decode' | 'flow' | 'vocode' | 'finish';

export interface RunOptions {
  /** Stops the run between two steps: the call then rejects with the signal's reason (an `AbortError`). */
  readonly signal?: AbortSignal;
  /** Called as the run advances: `done` of `total` steps of `stage`. */
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
  /** Same request, same seed: same samples. Default 0. */
  readonly seed?: number;
}

export interface EnrollOptions extends RunOptions {
  /**
   * What the prompt says: all of it and nothing else, as `SpeechRequest.text` is written. Engines that continue a recording
   * can't do without; others don't look at it.
   */
  readonly transcript?: string;
}

/** Something the caller should know although the speech is there; `code` is a locale key as an error's is. */
export interface Notice {
  readonly code:
    | 'emotion-words-unknown'
    /** Looked up in a list of words: there was too little memory to have a model understand it. */
    | 'emotion-words-listed'
    | 'text-shortened'
    | 'text-left-out'
    | 'pause-stretched'
    /** The engine takes timbre and manner together: of the feeling only the pace is heard. */
    | 'emotion-not-heard'
    /** For the same reason, the whole voice is that of the emotion's clip. */
    | 'timbre-of-clip';
  readonly details: ErrorDetails;
}

/** A spoken line. */
export interface Speech {
  readonly audio: Pcm;
  /** Length that the text would take at `{ kind: 'free' }`, seconds. */
  readonly naturalSeconds: number;
  readonly notices: readonly Notice[];
  /** Cosine of the speaker vectors of speech and print, -1 to 1; where it was wanted and the engine can tell. */
  readonly likeness?: number;
}

export interface VoiceEngine {
  /** Stamped into every voice print: `builtin`, `indextts-2`, `indextts-2.5`, `zipvoice`. */
  readonly name: string;

  /** Calls that run at once, others wait; absent: as many as the operator asked for. */
  readonly slots?: number;

  /** What is not as its settings ask, or might be better: for the operator. */
  readonly remarks?: readonly Remark[];

  /**
   * The voice print of `prompt`, 3 to 30 s of one speaker. The slow encoders run once, here.
   *
   * @throws PromptError `too-short`, `no-speech`: nothing to learn a voice from. (`inspectPrompt` of `audio/prompt-check.ts`
   * says beforehand, and finer, whether a recording is good enough.) `no-transcript`, `wrong-transcript`: the engine needs to
   * know what is said in it, or it can't be that; then what `speak` says of a text holds for the transcript as well.
   */
  enroll(prompt: Pcm, options?: EnrollOptions): Promise<VoicePrint>;

  /**
   * The request, spoken: mono, the engine's own sample rate, -16 LUFS (a feeling may make it up to 4 LU
   * quieter or 3 LU louder), no clipped sample.
   *
   * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unsupported-script`, `unsupported-language`, `unspeakable`
   * @throws DurationError `unreachable` with the reachable `min` and `max`, seconds
   * @throws VoicePrintError `other-engine`, `version`
   */
  speak(request: SpeechRequest, options?: RunOptions): Promise<Speech>;

  /** Frees what the engine holds. Calls in flight finish first. */
  close(): Promise<void>;
}
