/**
 * Where in a longer recording one sentence is said: who reads it often says something before it, or goes on.
 *
 * The sentence's reading is looked for everywhere at once (dynamic time warping whose start and end are free), by vocal tracts
 * of several lengths. What lies nearest is compared again from pause to pause around it, at the pace that each would have.
 */
import type { Pcm } from '../audio/pcm.ts';
import { resample } from '../audio/resample.ts';
import type { Reader } from '../builtin/index.ts';
import type { Span } from './aligner.ts';
import { refineSilences } from './edges.ts';
import { type Cepstra, cepstraOf, FRAMES_PER_SECOND, RATE } from './features.ts';
import { type Frames, findSilences, soundingFrames } from './silences.ts';
import { type Place, spot } from './spotting.ts';
import { partOf, type Track, trackOf } from './track.ts';
import { warpedDistance } from './warp.ts';

export interface SpokenPart {
  /** From the first sound of the sentence to the last. */
  readonly said: Span;
  /** The same with some of the pauses beside it: what to cut. */
  readonly cut: Span;
  /** Seconds in which something else sounds. */
  readonly otherSeconds: number;
}

/** Lengths of vocal tracts, the reader's is 1. */
const TRACTS = [0.88, 1, 1.14];
/** Paces that it is looked for at; then any is compared. */
const RATES = [1, 0.65];
/** Sounding frames of a sentence, as a share of the reading's: people who dictate take thrice its time, nobody half of it. */
const [SHORTEST, LONGEST] = [0.5, 3.2];
/** What a pace costs that is not the reader's, times its logarithm squared: of two that are as near, the more usual. */
const UNUSUAL = 0.05;
/** What an edge costs that is in no pause. */
const ABRUPT = 0.015;
/** Frames within which a pause is looked for, and how many are taken. */
const NEAR = 1.2 * FRAMES_PER_SECOND;
const PAUSES = 4;
/** Silence that is left at either end, frames at most; of a pause before other words half. */
const MARGIN = 0.15 * FRAMES_PER_SECOND;
/** Sounding frames that a recording has at least. */
const LEAST_FRAMES = 50;

/**
 * Where `audio` is nearest to `sentence`, whether or not it is said there; undefined where hardly anything sounds.
 *
 * @param atStep awaited between two steps; what it throws ends the work
 * @throws TextError for a sentence that can't be read
 */
export async function findPart(
  reader: Reader,
  audio: Pcm,
  sentence: string,
  atStep: () => Promise<void> = async () => undefined,
): Promise<SpokenPart | undefined> {
  // 1. The recording's sounding frames, and the sentence's.
  const heard = await soundOf(resample(audio, RATE));
  const { track } = heard;
  if (track.length < LEAST_FRAMES) return undefined;
  const readings: Track[] = [];
  for (const rate of RATES) {
    const { audio: clean } = reader.read(sentence, rate);
    for (const tract of TRACTS) readings.push((await soundOf(byTract(clean, tract))).track);
  }

  // 2. Where it may be: beside the pauses near the places that are most like it.
  const places = new Map<string, Place>();
  const pauses = pausesOf(track);
  for (const reading of readings) {
    await atStep();
    for (const { from, to } of spot(reading, track)) {
      for (const start of [from, ...nearest(pauses, from)]) {
        for (const end of [to, ...nearest(pauses, to)]) {
          places.set(`${start} ${end}`, { from: start, to: end });
        }
      }
    }
  }

  // 3. Where it is.
  const usual = readings[TRACTS.indexOf(1)].length;
  const atUsualPace = readings.slice(0, TRACTS.length);
  let best: { readonly place: Place; readonly distance: number } | undefined;
  for (const place of places.values()) {
    const pace = (place.to - place.from) / usual;
    if (pace < SHORTEST || pace > LONGEST) continue;
    await atStep();
    const part = partOf(track, place.from, place.to);
    const least = Math.min(...atUsualPace.map((reading) => warpedDistance(reading, part)));
    const abrupt = [place.from, place.to].filter((edge) => !pauses.includes(edge)).length;
    const distance = least + UNUSUAL * Math.log(pace) ** 2 + ABRUPT * abrupt;
    if (best === undefined || distance < best.distance) best = { place, distance };
  }
  return best && cutOut(heard, best.place);
}

/** Of ascending `pauses` those near `column`. */
function nearest(pauses: readonly number[], column: number): readonly number[] {
  return pauses
    .filter((pause) => Math.abs(pause - column) <= NEAR)
    .sort((a, b) => Math.abs(a - column) - Math.abs(b - column))
    .slice(0, PAUSES);
}

/** Played faster, a reading is a shorter tract's. */
function byTract({ samples, sampleRate }: Pcm, tract: number): Pcm {
  return resample({ samples, sampleRate: Math.round((sampleRate * tract) / 10) * 10 }, RATE);
}

interface Sound {
  readonly cepstra: Cepstra;
  readonly silences: readonly Frames[];
  readonly track: Track;
}

async function soundOf(pcm: Pcm): Promise<Sound> {
  const cepstra = await cepstraOf(pcm);
  const silences = findSilences(cepstra.levelDb);
  return { cepstra, silences, track: trackOf(cepstra, soundingFrames(cepstra.frames, silences)) };
}

/** Columns behind a silence, the first and the one behind the last included. */
function pausesOf({ frames, length }: Track): number[] {
  const columns = [0, length];
  for (let i = 1; i < length; i++) if (frames[i] - frames[i - 1] > 1) columns.push(i);
  return columns;
}

/** `place` in seconds, its edges to 10 ms where silence is beside it. */
function cutOut({ cepstra, silences, track }: Sound, place: Place): SpokenPart {
  const [first, last] = [track.frames[place.from], track.frames[place.to - 1] + 1];
  const before = silences.findIndex(({ to }) => to === first);
  const behind = silences.findIndex(({ from }) => from === last);
  const edges = refineSilences(cepstra.levelDb, silences);
  const from = edges[before]?.to ?? first;
  const to = edges[behind]?.from ?? last;
  // At the recording's ends nobody says anything on the other side.
  const room = (edge: Frames | undefined, isEnd: boolean) =>
    edge === undefined ? 0 : Math.min(MARGIN, (edge.to - edge.from) / (isEnd ? 1 : 2));
  const start = from - room(edges[before], edges[before]?.from === 0);
  const end = to + room(edges[behind], edges[behind]?.to === cepstra.frames);
  return {
    said: { start: from / FRAMES_PER_SECOND, end: to / FRAMES_PER_SECOND },
    cut: { start: start / FRAMES_PER_SECOND, end: end / FRAMES_PER_SECOND },
    otherSeconds: (track.length - place.to + place.from) / FRAMES_PER_SECOND,
  };
}
