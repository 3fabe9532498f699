/** What the thread of Whisper and its owner say to each other. */
import type { Alignment, AlignRequest, AlignStage } from '../align/aligner.ts';
import type { SentenceFinding, SentenceRequest } from '../align/spoken-sentence.ts';
import type { Pcm } from '../audio/pcm.ts';
import type { ErrorMessage } from '../errors.ts';
import type { Transcript } from '../listener.ts';
import type { WhisperOptions } from '../whisper/index.ts';

/** What a thread is opened with; without Whisper it aligns by its own reading. */
export interface EarsOptions {
  readonly whisper?: WhisperOptions;
}

export type Call =
  | { readonly kind: 'align'; readonly request: AlignRequest }
  | { readonly kind: 'hear-sentence'; readonly request: SentenceRequest }
  | { readonly kind: 'transcribe'; readonly audio: Pcm; readonly language: string | undefined };

export type Outcome = Alignment | Transcript | SentenceFinding;

export type ToThread =
  | { readonly kind: 'call'; readonly id: number; readonly call: Call }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'close' };

export type FromThread =
  | { readonly kind: 'ready'; readonly name: string }
  | { readonly kind: 'unopened'; readonly error: ErrorMessage }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly stage: AlignStage;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorMessage };
