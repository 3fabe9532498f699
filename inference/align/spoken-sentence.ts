/**
 * Whether a recording says one sentence and not another, without weights: the recording is warped onto readings of that
 * sentence and of others by the same voice, and lies clearly nearer to it than to those.
 *
 * How near a stranger's recording lies to a reading says little: the voice, the microphone and the room are in it. They are
 * the same for all sentences; what is left between sentences is the words. So that they are the same, the readings are put
 * into the recording's own background, and spoken by vocal tracts of several lengths.
 *
 * Of a recording that says more, the part that says the sentence is judged, where that is nearer than the whole.
 */
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import { openReader, type Reader, type TimedUnit } from '../builtin/index.ts';
import type { Span } from './aligner.ts';
import { type Cepstra, cepstraOf, FRAMES_PER_SECOND, RATE } from './features.ts';
import { findSilences, soundingFrames } from './silences.ts';
import { findPart } from './spoken-part.ts';
import { type Track, trackOf } from './track.ts';
import { warp } from './warp.ts';
import { writtenWords } from './written.ts';

export interface SentenceRequest {
  /** Some seconds; any sample rate of 8000 Hz and more. */
  readonly audio: Pcm;
  /** What is to be said in it. */
  readonly sentence: string;
  /** What else could be said: as long and in the same language, at least one. */
  readonly others: readonly string[];
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

/** From this nearness on the sentence counts as said. Whom it lets pass and whom it refuses: docs/provenance.md. */
const SAID = 0.075;
/** The same for a part of a longer recording: of many places the one that is nearest lies near by chance, too. */
const SAID_IN_PART = 0.2;
/** Lengths of vocal tracts, the reader's is 1: a recording is compared by the one that lies nearest. */
const TRACTS = [0.88, 1, 1.14];
/** Paces that the reader can speak at. */
const [SLOWEST, FASTEST] = [0.5, 1.8];
/** Seconds at either end of a silence that belong to the sound beside it, and seconds of background that are enough. */
const [EDGE, ENOUGH] = [0.03, 0.08];
/** Share of frames that are as loud as speech is in its vowels, from above. */
const LOUD = 0.1;
/** A word that lies this much farther than the sentence's own mean, as a share of what chance is, is not heard. */
const FAR = 0.96;
/** Other words sound at least this long, seconds: less is a breath, or an edge that was missed. */
const OTHER_SECONDS = 0.5;
/** Of a sentence of which more is missing, something else was said altogether. */
const MOST_MISSING = 0.6;

/** Opens the reader: 0.4 s and 50 MB, unless `reader` is given. */
export async function openSentenceEars(reader?: Reader): Promise<SentenceEars> {
  const opened = reader ?? (await openReader());
  return { hear: (request, signal) => hear(opened, request, signal) };
}

async function hear(
  reader: Reader,
  { audio, sentence, others }: SentenceRequest,
  signal: AbortSignal | undefined,
): Promise<SentenceFinding> {
  const judge = async (pcm: Pcm) => findingOf(await compare(reader, pcm, [sentence, ...others], signal));
  const whole = await judge(audio);
  const found = await findPart(reader, audio, sentence, async () => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  });
  if (found === undefined || found.otherSeconds < OTHER_SECONDS) return whole;
  const part = await judge(between(audio, found.cut));
  return part.nearness >= Math.max(SAID_IN_PART, whole.nearness) ? { ...part, part: found.cut } : whole;
}

/** What `found` says of its first sentence. */
function findingOf(found: SentenceComparison | undefined): SentenceFinding {
  if (found === undefined) return { isSaid: false, nearness: 0, missing: [] };
  const nearness = nearnessOf(found.distances, 0);
  const isSaid = nearness >= SAID;
  return {
    isSaid,
    nearness,
    missing: isSaid ? [] : missingWords(found.readings[0], found.heard, meanOfOthers(found.distances, 0)),
  };
}

/** The samples of `span`, not copied. */
function between({ samples, sampleRate }: Pcm, { start, end }: Span): Pcm {
  return { samples: samples.subarray(Math.round(start * sampleRate), Math.round(end * sampleRate)), sampleRate };
}

/** By which share sentence `index` lies nearer than the others do in the mean. */
export function nearnessOf(distances: readonly number[], index: number): number {
  return 1 - distances[index] / meanOfOthers(distances, index);
}

function meanOfOthers(distances: readonly number[], index: number): number {
  return (distances.reduce((sum, one) => sum + one, 0) - distances[index]) / (distances.length - 1);
}

export interface SentenceComparison {
  readonly heard: Track;
  /** [sentences] how far each lies, and its reading by the vocal tract that it lies nearest with. */
  readonly distances: readonly number[];
  readonly readings: readonly Reading[];
}

/** How far `audio` lies from readings of `sentences`; undefined where hardly anything sounds. */
export async function compare(
  reader: Reader,
  audio: Pcm,
  sentences: readonly string[],
  signal?: AbortSignal,
): Promise<SentenceComparison | undefined> {
  // 1. The recording, and what is behind its words.
  const pcm = resample(audio, RATE);
  const heard = await soundOf(pcm);
  if (heard.track.length < FRAMES_PER_SECOND / 2) return undefined;
  const room = roomOf(pcm, heard.cepstra);

  // 2. Each sentence at the recording's pace, by each vocal tract.
  const distances: number[] = [];
  const readings: Reading[] = [];
  for (const text of sentences) {
    const pace = (await soundOf(resample(reader.read(text).audio, RATE))).track.length / heard.track.length;
    let best: { readonly distance: number; readonly reading: Reading } | undefined;
    for (const tract of TRACTS) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      const rate = Math.min(FASTEST, Math.max(SLOWEST, pace / tract));
      const reading = await readingOf(reader, text, { rate, tract, room });
      const { distance } = warp(reading.track, heard.track);
      if (best === undefined || distance < best.distance) best = { distance, reading };
    }
    if (best === undefined) throw new Error('There is always a vocal tract.');
    distances.push(best.distance);
    readings.push(best.reading);
  }
  return { heard: heard.track, distances, readings };
}

interface Sound {
  readonly cepstra: Cepstra;
  readonly sounds: Uint8Array;
  readonly track: Track;
}

async function soundOf(pcm: Pcm): Promise<Sound> {
  const cepstra = await cepstraOf(pcm);
  const sounds = soundingFrames(cepstra.frames, findSilences(cepstra.levelDb));
  return { cepstra, sounds, track: trackOf(cepstra, sounds) };
}

/** What is heard where nobody speaks, at 16 kHz, and how loud speech is beside it. */
interface Room {
  readonly samples: Float32Array;
  readonly speechDb: number;
}

function roomOf({ samples, sampleRate }: Pcm, { levelDb }: Cepstra): Room | undefined {
  const quiet = findSilences(levelDb)
    .map(({ from, to }) => [from / FRAMES_PER_SECOND + EDGE, to / FRAMES_PER_SECOND - EDGE] as const)
    .filter(([from, to]) => to > from)
    .map(([from, to]) => samples.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate)));
  const length = quiet.reduce((sum, part) => sum + part.length, 0);
  if (length < ENOUGH * sampleRate) return undefined;
  const joined = new Float32Array(length);
  let at = 0;
  for (const part of quiet) {
    joined.set(part, at);
    at += part.length;
  }
  return { samples: joined, speechDb: loudOf(levelDb) };
}

function loudOf(levelDb: Float32Array): number {
  const sorted = levelDb.slice().sort();
  return sorted[Math.floor((1 - LOUD) * (sorted.length - 1))] ?? 0;
}

export interface Reading {
  readonly track: Track;
  readonly words: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

/** `text` at a pace, by a vocal tract, in a room. */
async function readingOf(
  reader: Reader,
  text: string,
  { rate, tract, room }: { readonly rate: number; readonly tract: number; readonly room?: Room | undefined },
): Promise<Reading> {
  const { audio, units } = reader.read(text, rate);
  // Played faster, it is a shorter tract's; its pace was chosen for that.
  const clean = resample(
    { samples: audio.samples, sampleRate: Math.round((audio.sampleRate * tract) / 10) * 10 },
    RATE,
  );
  const sound = await soundOf(clean);
  const track = room === undefined ? sound.track : trackOf(await cepstraOf(within(clean, sound, room)), sound.sounds);
  return { track, words: wordsOf(text, units, tract, track) };
}

/** `clean` with the background of a recording, as far below the speech as it is there. */
function within(clean: Pcm, { cepstra }: Sound, { samples, speechDb }: Room): Pcm {
  const gain = 10 ** ((loudOf(cepstra.levelDb) - speechDb) / 20);
  const { length } = samples;
  return { ...clean, samples: clean.samples.map((sample, n) => sample + gain * samples[n % length]) };
}

/** The words of `text` with their rows of the track. */
function wordsOf(text: string, units: readonly TimedUnit[], tract: number, { frames }: Track): Reading['words'] {
  const rowAt = (seconds: number) => {
    const frame = (seconds / tract) * FRAMES_PER_SECOND;
    const row = frames.findIndex((one) => one >= frame);
    return row < 0 ? frames.length : row;
  };
  return writtenWords(text, units).flatMap(({ text: word, from, to }) => {
    const [first, last] = [units[from], units[to - 1]];
    return first === undefined || last === undefined
      ? []
      : [{ text: word, from: rowAt(first.start), to: rowAt(last.end) }];
  });
}

/** Words whose rows lie as far from what they are warped onto as chance would have it, neighbours in one. */
function missingWords({ track, words }: Reading, heard: Track, chance: number): readonly string[] {
  const { rowDistances } = warp(track, heard);
  const isMissing = words.map(({ from, to }) => {
    const rows = rowDistances.subarray(from, to);
    return rows.length > 0 && rows.reduce((sum, one) => sum + one, 0) / rows.length > FAR * chance;
  });
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
