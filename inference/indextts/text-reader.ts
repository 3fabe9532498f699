/** How a text becomes what the GPT reads: the seam between the pipeline and a version's front-end. */
import type { NormalizeOptions } from '../text/normalize.ts';

/** What the GPT reads at once. */
export interface Segment {
  /** Between start and stop. */
  readonly ids: readonly number[];
  /** The row of its language, where the model has rows for languages. */
  readonly language?: number;
  /** Silence that is asked for after it, seconds; 0 where none is. */
  readonly pauseSeconds: number;
}

export interface Script {
  /** At least one. */
  readonly segments: readonly Segment[];
  /** Silence before the first, seconds. */
  readonly leadSeconds: number;
  /** Letters that are not spoken, each once. */
  readonly leftOut: readonly string[];
}

/** `numbersIn`: the language of a text without a letter. */
export type ReadOptions = Pick<NormalizeOptions, 'numbersIn'>;

export interface TextReader {
  /** The file of its vocabulary, and how many ids that has: all of a segment's are below. */
  readonly vocabulary: { readonly file: string; readonly size: number };

  /**
   * `text` in segments of at most `maxTokens` ids.
   *
   * @throws TextError `empty`, `too-long`, `bad-pinyin`, `unspeakable`, `unsupported-script`, `unsupported-language`
   */
  read(text: string, maxTokens: number, options?: ReadOptions): Script;
}
