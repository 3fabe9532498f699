/** Words of a recording whose text nobody knows. */
import type { AlignedLine, AlignedWord } from '../align/aligner.ts';
import { FRAMES_PER_SECOND } from '../align/features.ts';
import type { Frames, Levels } from '../align/silences.ts';
import type { Sound } from '../audio/sound.ts';
import type { TranscribeOptions, Transcript } from '../listener.ts';
import { COLUMNS_PER_SECOND } from './attention-times.ts';
import { languageToken, longestText, type TimedTokens, timeTokens } from './forced.ts';
import { detectLanguage, type Written, writeGreedily } from './greedy.ts';
import { compressionRatio, GUARDS, loopLength, tokenLimit, withoutLoop } from './guards.ts';
import type { LogMel } from './log-mel.ts';
import type { Heard, Networks } from './networks.ts';
import { outOfSilence } from './quiet-edges.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { WhisperTokenizer } from './tokenizer.ts';
import { cutWindows, Excerpts, levelsOf, soundIn } from './windows.ts';
import { mergeMarks, splitWords } from './words.ts';

/** The parts of an open model. */
export interface Parts {
  readonly networks: Networks;
  readonly tokenizer: WhisperTokenizer;
  readonly logMel: (samples: Float32Array) => LogMel;
}

/** Below this mean probability of its words a line is doubtful; to be measured with real weights. */
const DOUBTFUL = 0.3;

export async function transcribe(parts: Parts, sound: Sound, options: TranscribeOptions = {}): Promise<Transcript> {
  const { signal, onProgress } = options;
  const pause = async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  };

  // 1. Windows of speech.
  const levels = await levelsOf(sound, pause);
  const windows = cutWindows(levels).filter((window) => soundIn(levels, window) >= GUARDS.leastSound);

  // 2. Each is heard and written down; the first says in which language.
  let { language } = options;
  const lines: AlignedLine[] = [];
  const excerpts = new Excerpts(sound, signal);
  try {
    for (const [done, window] of windows.entries()) {
      await pause();
      onProgress?.(done, windows.length);
      const heard = await parts.networks.hear(parts.logMel(await excerpts.read(window)));
      await pause();
      const detected = await detectLanguage(parts.networks, heard);
      language ??= detected.language;
      const seconds = soundIn(levels, window);
      const written = await writeWindow(parts, heard, { language, seconds, pause });
      const isGuess = meanOf(written) < GUARDS.logProbability;
      if (isGuess && detected.noSpeechProbability > GUARDS.noSpeech) continue;
      lines.push(...(await linesOf(parts, heard, written, { window, language, levels, isGuess })));
    }
  } finally {
    await excerpts.close();
  }
  onProgress?.(windows.length, windows.length);
  const seconds = levels.levelDb.length / FRAMES_PER_SECOND;
  return { language, lines: inOrder(lines), unscripted: [], seconds };
}

/** With times; where that ends in a loop, without, if that is likelier. */
async function writeWindow(
  { networks, tokenizer }: Parts,
  heard: Heard,
  { language, seconds, pause }: { language: string; seconds: number; pause: () => Promise<void> },
): Promise<Written> {
  const { startOfTranscript, transcribe: task, noTimestamps } = networks.config.tokens;
  const prompt = [startOfTranscript, languageToken(networks, language), task];
  const write = async (hasTimestamps: boolean) => {
    const written = await writeGreedily(networks, heard, hasTimestamps ? prompt : [...prompt, noTimestamps], {
      hasTimestamps,
      maxTokens: tokenLimit(seconds),
      isEnough: (ids) => loopLength(ids) > 0,
      pause,
    });
    const isLoop = loopLength(written.ids) > 0 || compressionRatio(tokenizer.decode(written.ids)) > GUARDS.compression;
    return { isLoop, written: { ...written, ids: withoutLoop(written.ids) } };
  };
  const timed = await write(true);
  if (!timed.isLoop) return timed.written;
  const plain = await write(false);
  return !plain.isLoop || meanOf(plain.written) > meanOf(timed.written) ? plain.written : timed.written;
}

/** Mean log probability of a token, the end included. */
const meanOf = ({ ids, logProbability }: Written): number => logProbability / (ids.length + 1);

interface Place {
  readonly window: Frames;
  readonly language: string;
  readonly levels: Levels;
  readonly isGuess: boolean;
}

/** What was written as lines with words; a line without sound is left out. */
async function linesOf(
  parts: Parts,
  heard: Heard,
  { ids }: Written,
  { window, language, levels, isGuess }: Place,
): Promise<AlignedLine[]> {
  const { networks, tokenizer } = parts;
  const seconds = (window.to - window.from) / FRAMES_PER_SECOND;
  const segments = segmentsOf(ids, networks.config.tokens, seconds).filter(
    ({ ids: text }) => tokenizer.decode(text).trim() !== '',
  );
  const text = segments.flatMap(({ ids: some }) => some).slice(0, longestText(networks));
  if (text.length === 0) return [];
  const columns = Math.max(1, Math.floor(seconds * COLUMNS_PER_SECOND));
  const timed = await timeTokens(networks, heard, text, { language, columns });
  const offset = window.from / FRAMES_PER_SECOND;
  let at = 0;
  const lines: AlignedLine[] = [];
  for (const segment of segments) {
    const words = wordsOf(parts, segment, timed, { at, offset, language, levels });
    at += segment.ids.length;
    const span = spanOf(segment, words, offset);
    const frames = { from: Math.floor(span.start * FRAMES_PER_SECOND), to: Math.ceil(span.end * FRAMES_PER_SECOND) };
    if (words.length === 0 || soundIn(levels, frames) === 0) continue;
    const confidence = words.reduce((sum, word) => sum + word.probability, 0) / words.length;
    lines.push({
      text: tokenizer.decode(segment.ids).trim(),
      ...span,
      state: isGuess || confidence < DOUBTFUL ? 'doubtful' : 'heard',
      confidence: Math.min(1, confidence),
      words: words.map(({ text, start, end }) => ({ text, start, end })),
    });
  }
  return lines;
}

function wordsOf(
  { tokenizer }: Parts,
  { ids }: Segment,
  { times, probabilities }: TimedTokens,
  { at, offset, language, levels }: { at: number; offset: number; language: string; levels: Levels },
): (AlignedWord & { readonly probability: number })[] {
  let token = at;
  const pieces = splitWords(tokenizer, ids, language).map(({ text, tokens }) => {
    const from = token;
    token += tokens.length;
    const probability = probabilities.subarray(from, token).reduce((sum, p) => sum + p, 0) / tokens.length;
    const span = { start: offset + times[from], end: offset + times[token] };
    return { text, probability, ...outOfSilence(span, levels.silences) };
  });
  return mergeMarks(pieces)
    .map((word) => ({ ...word, text: word.text.trim() }))
    .filter(({ text }) => text !== '');
}

/** A line spans its words, within the times that were written for it where there are words that have no length. */
function spanOf({ start, end }: Segment, words: readonly AlignedWord[], offset: number) {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || last.end <= first.start) {
    return { start: offset + start, end: offset + end };
  }
  return { start: first.start, end: last.end };
}

/** No line starts before the one above ends, no word before its line. */
function inOrder(lines: readonly AlignedLine[]): AlignedLine[] {
  let last = 0;
  return lines.map((line) => {
    const start = Math.max(last, line.start);
    const end = Math.max(start, line.end);
    last = end;
    let before = start;
    const words = line.words.map((word) => {
      const from = Math.min(end, Math.max(before, word.start));
      before = Math.min(end, Math.max(from, word.end));
      return { text: word.text, start: from, end: before };
    });
    return { ...line, start, end, words };
  });
}
