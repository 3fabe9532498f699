/** What is read for a recording: another sentence each time, so that it is made for us and not found somewhere. */
import type { Voice } from '../../storage/index.ts';
import type { Engines } from '../engines/index.ts';

/** How many there are of either kind in each locale: `enroll-sentence-1`, `enroll-short-1` and so on. */
const SENTENCES = 6;

type Needs = Pick<Engines, 'needsTranscript'>;

/**
 * Locale key of the sentence number `random` x 6: of 6 to 8 s, or of 2.5 to 4 s where an engine continues the recording in
 * every reply and has to know every word of it.
 *
 * @param random 0 to 1, exclusive
 */
export function sentenceKey({ needsTranscript }: Needs, random: number): string {
  return `enroll-${needsTranscript ? 'short' : 'sentence'}-${1 + Math.floor(random * SENTENCES)}`;
}

/** Locale key of what is asked for around the sentence. */
export function askingKey({ needsTranscript }: Needs): string {
  return needsTranscript ? 'enroll-record-short' : 'enroll-record';
}

/** What the recording that speaks says; undefined where nobody noted it. */
export function transcriptOf({ reading, transcript }: Voice): string | undefined {
  return reading === undefined ? transcript : reading.transcript;
}
