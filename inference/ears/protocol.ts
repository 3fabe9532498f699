/** What the ears' thread is asked and answers. */
import type { Alignment, AlignRequest } from '../align/aligner.ts';
import type { SentenceFinding, SentenceRequest } from '../align/spoken-sentence.ts';
import type { Hearable } from '../audio/sound.ts';
import type { Transcript } from '../listener.ts';
import type { WhisperOptions } from '../whisper/index.ts';

/** What a thread is opened with; without Whisper it aligns by its own reading. */
export interface EarsOptions {
  readonly whisper?: WhisperOptions;
}

export type Call =
  | { readonly kind: 'align'; readonly request: AlignRequest }
  | { readonly kind: 'hear-sentence'; readonly request: SentenceRequest }
  | { readonly kind: 'transcribe'; readonly audio: Hearable; readonly language: string | undefined };

export type Outcome = Alignment | Transcript | SentenceFinding;
