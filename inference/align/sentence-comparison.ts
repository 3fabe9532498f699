/**
 * How far a recording lies from each of several sentences, by the sounds that are heard in it.
 *
 * How far it lies from one says little: the voice, the microphone, the room and the noise are in it. They are the same for
 * all sentences; what is left between sentences is the words.
 */
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { mean } from '../audio/statistics.ts';
import type { Reader, TimedUnit } from '../builtin/index.ts';
import { PHONE_RATE } from './phones/bands.ts';
import { hearPhones, likenessOf } from './phones/likeness.ts';
import { type PhoneNetwork, readNetwork } from './phones/network.ts';
import { SILENCE, type SpokenPhone, spokenPhones } from './phones/phones.ts';
import { writtenWords } from './written.ts';

export interface ComparedSentence {
  /** How far the recording lies from it, 0 and more. */
  readonly distance: number;
  /** [sounds] how far each of its sounds lies, in order. */
  readonly distances: Float32Array;
  /** Its words as they are written, each with its sounds: `from` up to but not including `to`. */
  readonly words: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

/**
 * How far `audio` lies from each of `sentences`; undefined where hardly anything sounds.
 *
 * @throws TextError for a sentence that can't be read; the signal's reason
 */
export type CompareSentences = (
  audio: Pcm,
  sentences: readonly string[],
  signal?: AbortSignal,
) => Promise<readonly ComparedSentence[] | undefined>;

/** Seconds of sound that a recording has at least. */
const LEAST_SECONDS = 0.5;

/** `reader` reads the sentences, whose sounds and times are compared with what `network` hears: ours, unless it is given. */
export async function openComparison(reader: Reader, network?: PhoneNetwork): Promise<CompareSentences> {
  const ears = network ?? (await readNetwork());
  return async (audio, sentences, signal) => {
    const heard = hearPhones(ears, resample(audio, PHONE_RATE).samples);
    if (heard.seconds < LEAST_SECONDS) return undefined;
    const compared: ComparedSentence[] = [];
    for (const sentence of sentences) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      const { audio: read, units, phonemes } = reader.read(sentence);
      const phones = spokenPhones(phonemes, read.samples.length / read.sampleRate);
      compared.push({ ...likenessOf(heard, phones), words: wordsOf(sentence, units, phones) });
    }
    return compared;
  };
}

/** The words of `sentence` with their sounds. */
function wordsOf(
  sentence: string,
  units: readonly TimedUnit[],
  phones: readonly SpokenPhone[],
): ComparedSentence['words'] {
  const middles = phones.filter(({ phone }) => phone !== SILENCE).map(({ start, end }) => (start + end) / 2);
  const soundAt = (seconds: number) => {
    const sound = middles.findIndex((middle) => middle >= seconds);
    return sound < 0 ? middles.length : sound;
  };
  return writtenWords(sentence, units).flatMap(({ text, from, to }) => {
    const [first, last] = [units[from], units[to - 1]];
    return first === undefined || last === undefined
      ? []
      : [{ text, from: soundAt(first.start), to: soundAt(last.end) }];
  });
}

/** By which share sentence `index` lies nearer than the others do in the mean; about 0 where it says something else. */
export function nearnessOf(compared: readonly ComparedSentence[], index: number): number {
  const others = compared.filter((_, other) => other !== index).map(({ distance }) => distance);
  return 1 - compared[index].distance / mean(others);
}

/** The same of each half of its sounds, the lesser: who says one half of it and something else has not said it. */
export function lesserHalfOf(compared: readonly ComparedSentence[], index: number): number {
  const chance = chanceOf(compared, index);
  const { distances } = compared[index];
  const middle = Math.ceil(distances.length / 2);
  return Math.min(
    ...[distances.subarray(0, middle), distances.subarray(middle)].map((half) => 1 - mean(half) / chance),
  );
}

/** How far sounds lie that are not said: the mean of all sounds of the others. */
export function chanceOf(compared: readonly ComparedSentence[], index: number): number {
  return mean(compared.flatMap(({ distances }, other) => (other === index ? [] : [...distances])));
}
