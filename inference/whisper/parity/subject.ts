/** What a stage is given: a clip, what the official code made of it, and the model at work. */
import type { Networks } from '../networks.ts';
import type { WhisperTokenizer } from '../tokenizer.ts';
import type { Clip, Reference } from './reference.ts';

export interface Subject {
  readonly name: string;
  readonly clip: Clip;
  readonly reference: Reference;
  readonly networks: Networks;
  readonly tokenizer: WhisperTokenizer;
}
