/** Ears: a listener that also knows one sentence from another. */
import type { SentenceFinding, SentenceRequest } from '../align/spoken-sentence.ts';
import type { Listener, TranscribeOptions } from '../listener.ts';

export interface Ears extends Listener {
  /**
   * Whether `audio` says one sentence and not another, with or without a model.
   *
   * @throws TextError for a sentence that can't be read
   */
  hearSentence(request: SentenceRequest, options?: Pick<TranscribeOptions, 'signal'>): Promise<SentenceFinding>;
}
