/** What every suite of the contract is about, and what it measures there. */
import { createHash } from 'node:crypto';
import type { Pcm } from './audio/pcm.ts';
import type { Speech, SpeechRequest, VoiceEngine, VoicePrint } from './engine.ts';
import type { CodedError } from './errors.ts';

/** An open engine and two voices; there once the tests run. */
export interface ContractSubject {
  readonly engine: VoiceEngine;
  readonly low: VoicePrint;
  readonly high: VoicePrint;
  /** Largest error of an asked length, seconds. */
  readonly toleranceSeconds: number;
  /** A short line in the low voice, but for `wish`. */
  ask(wish: Partial<SpeechRequest>): SpeechRequest;
  /**
   * That line without a wish and without a seed, in the low voice or the high one, spoken once for all tests that only compare
   * with it: that it is the same every time has tests of its own, which speak it again.
   */
  plain(voice?: 'low' | 'high'): Promise<Speech>;
}

export async function rejection(run: Promise<unknown>): Promise<Error | CodedError> {
  const outcome = await run.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error(`expected a rejection, got ${String(outcome)}`);
}

/** What two speeches share exactly when every sample is the same. */
export function digest({ audio: { samples } }: Speech): string {
  return createHash('sha1')
    .update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    .digest('hex');
}

export function peak({ samples }: Pcm): number {
  return samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
}
