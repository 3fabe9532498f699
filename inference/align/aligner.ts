/**
 * The seam of script alignment: a recording and what is said in it in, times of lines and words out.
 *
 * What is NOT here: files (the codec is `audio/opus.ts`), subtitles (`subtitles.ts` writes them), recognition of unknown
 * words. One suite (`aligner.contract.ts`) tests every implementation.
 */
import type { Hearable } from '../audio/sound.ts';

/** The longest recording that is taken, seconds. */
export const LONGEST_SECONDS = 3600;

/** Where something is said, in seconds from the recording's start. */
export interface Span {
  readonly start: number;
  /** Not before `start`. */
  readonly end: number;
}

/** What is compared with what. */
export interface AlignRequest {
  /** Up to an hour; any sample rate of 8000 Hz and more. What is not in memory passes by, as often as it has to be heard. */
  readonly audio: Hearable;
  /** The script, a subtitle each: in order, as written, at least one that can be spoken. */
  readonly lines: readonly string[];
}

/** A word as it is written, marks included ("sea.", "iPhone"); in Chinese a character with the marks behind it. */
export interface AlignedWord extends Span {
  readonly text: string;
}

/**
 * What is known of a line:
 * - `heard`: it is said there;
 * - `doubtful`: it is said there, or something like it; listen to it before the times are used;
 * - `missing`: the recording doesn't have it, its span is empty and lies where it would belong;
 * - `unspoken`: nothing in it can be said (signs, emoji), its span is empty too.
 */
export type LineState = 'heard' | 'doubtful' | 'missing' | 'unspoken';

export interface AlignedLine extends Span {
  readonly text: string;
  readonly state: LineState;
  /** How well the sound fits the words, 0 to 1; 0 where nothing was heard. */
  readonly confidence: number;
  /** In order, none outside the line; empty for a line that is `missing` or `unspoken`. */
  readonly words: readonly AlignedWord[];
}

export interface Alignment {
  /** One for each line of the script, in order; no line starts before the one above ends. */
  readonly lines: readonly AlignedLine[];
  /** Speech of 0.5 s and more that no line accounts for: an ad-lib, a line that the script lacks. */
  readonly unscripted: readonly Span[];
  /** Length of the recording, seconds, to 10 ms. */
  readonly seconds: number;
}

/** The stages of an alignment, in order: the recording is heard, the script read, the two compared. */
export type AlignStage = 'listen' | 'read' | 'compare';

export interface AlignOptions {
  /** Stops the run between two steps: the call then rejects with the signal's reason (an `AbortError`). */
  readonly signal?: AbortSignal;
  /** Called as the run advances: `done` of `total` steps of `stage`. */
  readonly onProgress?: (stage: AlignStage, done: number, total: number) => void;
  /**
   * The caller needs the audio's memory no longer: a thread may take it away instead of copying it, which takes as long for
   * an hour of sound as nobody else should wait. Default false.
   */
  readonly isGivenAway?: boolean;
}

export interface Aligner {
  /** `reading`, `whisper-base`. */
  readonly name: string;

  /**
   * The lines of the script with their times. Equal requests give equal alignments.
   *
   * @throws AlignError `too-long` beyond an hour, `no-speech`, `no-script`, `other-script`: hardly a line is heard
   * @throws PromptError `undecodable`: a file that can't be heard
   * @throws TextError `bad-pinyin`, `too-long`, `unsupported-script`: a line that can't be read
   */
  align(request: AlignRequest, options?: AlignOptions): Promise<Alignment>;

  /** Frees what the aligner holds. Calls in flight finish first. */
  close(): Promise<void>;
}
