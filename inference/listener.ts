/**
 * The seam of hearing: an aligner that, with a model, also writes down what nobody has written. What is NOT here: which
 * model, which thread.
 */
import type { Aligner, Alignment } from './align/aligner.ts';
import type { Hearable } from './audio/sound.ts';

export interface TranscribeOptions {
  /** Code such as `zh`; default: what the first window of speech sounds like. */
  readonly language?: string;
  /** Stops the run between two tokens: the call then rejects with the signal's reason (an `AbortError`). */
  readonly signal?: AbortSignal;
  /** Called as the run advances: windows of at most 28 s. */
  readonly onProgress?: (done: number, total: number) => void;
  /** See `AlignOptions`. */
  readonly isGivenAway?: boolean;
}

/** What was heard, line by line, with the times of words. No line is `missing` or `unspoken`. */
export interface Transcript extends Alignment {
  /** Code of the language; `undefined` where nothing was heard. */
  readonly language: string | undefined;
}

/** What writes down what it hears. */
export interface Listener extends Aligner {
  /**
   * What is said in `audio`, up to an hour. Nothing said: no lines.
   *
   * @throws AlignError `too-long` beyond an hour
   * @throws PromptError `undecodable`: a file that can't be heard
   * @throws WeightsError `missing`: no model is there to hear with
   */
  transcribe(audio: Hearable, options?: TranscribeOptions): Promise<Transcript>;
}
