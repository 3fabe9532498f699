/**
 * The aligner that needs no weights: dynamic time warping between the recording and the built-in engine's own reading of
 * the script, in which the time of every word is known. (The idea is aeneas'.)
 */

import type { Sound } from '../audio/sound.ts';
import { openReader, type Reader } from '../builtin/index.ts';
import { AlignError } from '../errors.ts';
import type {
  AlignedLine,
  Aligner,
  Alignment,
  AlignOptions,
  AlignRequest,
  AlignStage,
  LineState,
  Span,
} from './aligner.ts';
import { refineSilences } from './edges.ts';
import { cepstraOf, FRAMES_PER_SECOND } from './features.ts';
import { confidenceOf } from './fit.ts';
import { openLimited } from './limit.ts';
import { absentLine, type Found, findLines, wordsOf } from './lines.ts';
import { readScript, type Script } from './script.ts';
import { type Frames, findSilences, type Levels, soundingFrames } from './silences.ts';
import { type Speech, speechOf } from './track.ts';
import { walk } from './walk.ts';

/** A recording whose loud frames are below this is silence, dB of `Cepstra.levelDb`. */
const SILENCE_DB = -40;
/** Speech shorter than this is no speech, frames. */
const LEAST_FRAMES = 30;
/** How much faster or slower than espeak's usual pace a recording may be before the script is read again at its pace. */
const SAME_PACE = 1.14;
const SLOWEST_RATE = 0.5;
const FASTEST_RATE = 2;
/** Below this confidence a line is doubtful. */
const DOUBTFUL = 0.25;
/** Share of the script that must be heard for it to be the recording's at all. */
const LEAST_SHARE = 0.2;
/** Sounding frames without a line that are reported: 0.5 s. */
const UNSCRIPTED_FRAMES = 50;

export interface ReadingAligner extends Aligner {
  /** As `align`, and what was learnt of the recording on the way: who refines the times need not hear it for that again. */
  alignSound(sound: Sound, lines: readonly string[], options?: AlignOptions): Promise<Alignment & { levels: Levels }>;
}

/** The aligner, ready: loads espeak-ng, about half a second. */
export async function openReadingAligner(): Promise<ReadingAligner> {
  return new ByReading(await openReader());
}

class ByReading implements ReadingAligner {
  readonly name = 'reading';
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async align({ audio, lines }: AlignRequest, options?: AlignOptions): Promise<Alignment> {
    const { levels: _, ...alignment } = await this.alignSound(await openLimited(audio), lines, options);
    return alignment;
  }

  async alignSound(sound: Sound, lines: readonly string[], options: AlignOptions = {}) {
    const step = createSteps(options);

    // 1. The recording's sounding frames.
    const cepstra = await cepstraOf(sound, step('listen'));
    const silences = findSilences(cepstra.levelDb);
    const heard = speechOf(cepstra, soundingFrames(cepstra.frames, silences));
    if (heard.length < LEAST_FRAMES || !cepstra.levelDb.some((db) => db > SILENCE_DB))
      throw new AlignError('no-speech');

    // 2. The script, read at the recording's pace.
    const script = await this.#read(lines, heard, step('read'));
    if (script.lines.length === 0) throw new AlignError('no-script');

    // 3. Which frames are the same sound.
    const lineStarts = script.lines.map(({ rows }) => rows.from);
    const matches = await walk({ reading: script.track, lineStarts, heard }, step('compare'));

    // 4. Times.
    const edges = refineSilences(cepstra.levelDb, silences);
    const found = findLines(script.lines, matches, heard, edges);
    const aligned = nameLines(lines, script, found, heard, edges);
    refuseOtherScript(aligned);
    await step('compare')(heard.length, heard.length);
    const levels = { levelDb: cepstra.levelDb, silences: edges };
    const seconds = cepstra.frames / FRAMES_PER_SECOND;
    return { lines: aligned, unscripted: unscriptedSpans(found, heard), seconds, levels };
  }

  /** Read as it is mostly said; and again, where it is said at another pace. */
  async #read(
    lines: readonly string[],
    heard: Speech,
    atLine: ReturnType<ReturnType<typeof createSteps>>,
  ): Promise<Script> {
    const script = await readScript(this.#reader, lines, 1, (done, total) => atLine(done, 2 * total));
    const pace = script.track.length / heard.length;
    if (pace < SAME_PACE && pace > 1 / SAME_PACE) return script;
    const rate = Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, pace));
    return readScript(this.#reader, lines, rate, (done, total) => atLine(total + done, 2 * total));
  }

  async close(): Promise<void> {
    // Nothing is held but memory.
  }
}

/** For each stage a function that yields to the event loop, so that an abort can arrive, then stops or reports. */
function createSteps({ signal, onProgress }: AlignOptions) {
  return (stage: AlignStage) =>
    async (done: number, total: number): Promise<void> => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      onProgress?.(stage, done, total);
    };
}

/** Every line of the script, also those that were not found. */
function nameLines(
  lines: readonly string[],
  script: Script,
  found: readonly Found[],
  heard: Speech,
  edges: readonly Frames[],
): AlignedLine[] {
  const spoken = new Set(script.lines.map(({ index }) => index));
  const byIndex = new Map(found.map((one) => [one.line.index, one]));
  let end = 0;
  return lines.map((text, index) => {
    const one = byIndex.get(index);
    if (one === undefined) return absentLine(text, spoken.has(index) ? 'missing' : 'unspoken', end);
    end = one.span.to;
    const columns = { from: one.matches[0].column, to: one.matches[one.matches.length - 1].column + 1 };
    const confidence = confidenceOf(script.track, one.line.rows, heard, columns);
    const state: LineState = confidence < DOUBTFUL ? 'doubtful' : 'heard';
    return { text, state, confidence, ...secondsOf(one.span), words: wordsOf(one, heard, edges) };
  });
}

/** @throws AlignError `other-script` when next to nothing of the script is heard */
function refuseOtherScript(lines: readonly AlignedLine[]): void {
  const spoken = lines.filter(({ state }) => state !== 'unspoken');
  const letters = (some: readonly AlignedLine[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const share = letters(spoken.filter(({ state }) => state === 'heard')) / letters(spoken);
  if (share < LEAST_SHARE) throw new AlignError('other-script', { percent: 100 * share });
}

/** Stretches between lines in which something sounds for half a second and more. */
function unscriptedSpans(found: readonly Found[], { frames, length }: Speech): Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (let k = 0; k <= found.length; k++) {
    const from = k === 0 ? 0 : found[k - 1].span.to;
    const to = k < found.length ? found[k].span.from : Number.POSITIVE_INFINITY;
    while (first < length && frames[first] < from) first++;
    let end = first;
    while (end < length && frames[end] < to) end++;
    if (end - first >= UNSCRIPTED_FRAMES) spans.push(secondsOf({ from: frames[first], to: frames[end - 1] + 1 }));
    first = end;
  }
  return spans;
}

function secondsOf({ from, to }: Frames): Span {
  return { start: from / FRAMES_PER_SECOND, end: to / FRAMES_PER_SECOND };
}
