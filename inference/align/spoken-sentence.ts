/**
 * Whether a recording says one sentence and not another, without Whisper: its sounds are those of the sentence, and clearly
 * more so than those of others.
 *
 * Of a recording that says more, the part that says the sentence is judged, where that is nearer than the whole.
 */
import type { Pcm } from '../audio/pcm.ts';
import { mean } from '../audio/statistics.ts';
import { type ForeignVoice, openReader, type Reader } from '../builtin/index.ts';
import type { Span } from './aligner.ts';
import { readNetwork } from './phones/network.ts';
import {
  type ComparedSentence,
  type CompareSentences,
  chanceOf,
  lesserHalfOf,
  nearnessOf,
  openComparison,
} from './sentence-comparison.ts';
import { findPart } from './spoken-part.ts';

export interface SentenceRequest {
  /** Some seconds; any sample rate of 8000 Hz and more. */
  readonly audio: Pcm;
  /** What is to be said in it. */
  readonly sentence: string;
  /** What else could be said: as long and in the same language, at least one. */
  readonly others: readonly string[];
  /** Where it is neither Chinese nor English. */
  readonly language?: ForeignVoice;
}

export interface SentenceFinding {
  readonly isSaid: boolean;
  /** By which share the recording lies nearer to the sentence than to the others; about 0 where it says something else. */
  readonly nearness: number;
  /** Words that are not heard, as they are written, those beside each other in one; empty where the sentence is said. */
  readonly missing: readonly string[];
  /** Where it is said, in a recording that says more: with pauses around it, what to cut. Absent: the whole recording. */
  readonly part?: Span;
}

export interface SentenceEars {
  /** @throws TextError for a sentence that can't be read; the signal's reason */
  hear(request: SentenceRequest, signal?: AbortSignal): Promise<SentenceFinding>;
}

/** From this nearness on the sentence counts as said, and each half of it. Whom that lets pass: docs/provenance.md. */
const SAID = 0.15;
const SAID_IN_HALF = 0.1;
/** The same in languages that the network has not learned: half a sentence is heard worse there. */
const SAID_IN_HALF_FOREIGN = 0;
/** The same for a part of a longer recording: of many places the one that is nearest lies near by chance, too. */
const SAID_IN_PART = 0.2;
/** A word that lies this far, as a share of what chance is, is not heard. */
const FAR = 0.8;
/** Other words sound at least this long, seconds: less is a breath, or an edge that was missed. */
const OTHER_SECONDS = 0.5;
/** Of a sentence of which more is missing, or that lies no nearer than this, something else was said altogether. */
const MOST_MISSING = 0.6;
const OTHER = 0.08;

/** Opens the reader (0.4 s and 50 MB, unless `reader` is given) and the network. */
export async function openSentenceEars(reader?: Reader): Promise<SentenceEars> {
  const [opened, network] = await Promise.all([reader ?? openReader(), readNetwork()]);
  return {
    async hear(request, signal) {
      const { language } = request;
      const reads: Reader = { read: (text, rate) => opened.read(text, rate, language) };
      return hear(reads, await openComparison(reads, network), request, signal);
    },
  };
}

async function hear(
  reader: Reader,
  compare: CompareSentences,
  { audio, sentence, others, language }: SentenceRequest,
  signal: AbortSignal | undefined,
): Promise<SentenceFinding> {
  const judge = async (pcm: Pcm) => findingOf(await compare(pcm, [sentence, ...others], signal), language);
  const whole = await judge(audio);
  const found = await findPart(reader, audio, sentence, async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  });
  if (found === undefined || found.otherSeconds < OTHER_SECONDS) return whole;
  const part = await judge(between(audio, found.cut));
  return part.isSaid && part.nearness >= Math.max(SAID_IN_PART, whole.nearness) ? { ...part, part: found.cut } : whole;
}

/** What is found of the first of `compared`. */
function findingOf(compared: readonly ComparedSentence[] | undefined, language?: ForeignVoice): SentenceFinding {
  if (compared === undefined) return { isSaid: false, nearness: 0, missing: [] };
  const isSaid = says(compared, 0, language);
  const nearness = nearnessOf(compared, 0);
  return {
    isSaid,
    nearness,
    missing: isSaid || nearness < OTHER ? [] : missingWords(compared[0], chanceOf(compared, 0)),
  };
}

/** Whether sentence `index` is said, where it is in `language`. */
export function says(compared: readonly ComparedSentence[], index: number, language?: ForeignVoice): boolean {
  const leastOfHalf = language === undefined ? SAID_IN_HALF : SAID_IN_HALF_FOREIGN;
  return nearnessOf(compared, index) >= SAID && lesserHalfOf(compared, index) >= leastOfHalf;
}

/** The samples of `span`, not copied. */
function between({ samples, sampleRate }: Pcm, { start, end }: Span): Pcm {
  return { samples: samples.subarray(Math.round(start * sampleRate), Math.round(end * sampleRate)), sampleRate };
}

/** Words whose sounds lie as far as chance would have it, neighbours in one. */
function missingWords({ words, distances }: ComparedSentence, chance: number): readonly string[] {
  const isMissing = words.map(({ from, to }) => to > from && mean(distances.subarray(from, to)) > FAR * chance);
  if (isMissing.filter(Boolean).length > MOST_MISSING * words.length) return [];
  const missing: string[] = [];
  words.forEach(({ text }, index) => {
    if (!isMissing[index]) return;
    const goesOn = index > 0 && isMissing[index - 1] && missing.length > 0;
    const space = /\p{Script=Han}/u.test(text) ? '' : ' ';
    if (goesOn) missing[missing.length - 1] += `${space}${text}`;
    else missing.push(text);
  });
  // Without the comma behind them.
  return missing.map((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}
