/** The frames that the network is shown, each with the sound that it is. */
import { type Bands, bandsOf, INPUTS, readInputs } from '../bands.ts';
import { PHONES } from '../phones.ts';
import { augmented, resampled } from './augment.ts';
import { between, type Random } from './chance.ts';

/** A recording of which it is known what every frame is. */
export interface Labelled {
  /** At `PHONE_RATE`. */
  readonly samples: Float32Array;
  /** [frames of `bandsOf`] index in `PHONES`. */
  readonly labels: Uint8Array;
}

export interface Examples {
  /** [examples] index in `PHONES`. */
  readonly labels: Uint8Array;
  /** [examples] which of `bands`, and which frame there. */
  readonly versions: Uint32Array;
  readonly frames: Uint32Array;
  readonly bands: readonly Bands[];
}

export interface Making {
  /** How often each recording is changed anew. */
  readonly versions: number;
  /** How many times as fast each version is played, from and to. */
  readonly speeds: readonly [number, number];
  /** Of so many frames one is taken, each version's another: neighbours are much the same. */
  readonly every: number;
}

/** Of the versions of a recording the first is left as it is so often. */
const UNCHANGED = 0.5;

export function makeExamples(
  recordings: readonly Labelled[],
  { versions, speeds, every }: Making,
  random: Random,
): Examples {
  const bands: Bands[] = [];
  const [chosen, frames, labels]: [number[], number[], number[]] = [[], [], []];
  const voices = recordings.map(({ samples }) => samples);
  for (const recording of recordings) {
    for (let version = 0; version < versions; version++) {
      const speed = between(speeds, random);
      const played = resampled(recording.samples, speed);
      const isChanged = version > 0 || random() >= UNCHANGED;
      const heard = bandsOf(isChanged ? augmented(played, random, voices) : played);
      for (let t = version % every; t < heard.frames; t += every) {
        chosen.push(bands.length);
        frames.push(t);
        labels.push(recording.labels[Math.min(recording.labels.length - 1, Math.floor((t + 0.5) * speed))]);
      }
      bands.push(heard);
    }
  }
  return {
    bands,
    versions: Uint32Array.from(chosen),
    frames: Uint32Array.from(frames),
    labels: Uint8Array.from(labels),
  };
}

/** Writes what the network sees of example `index` as row `row` of `inputs`. */
export function readExample(
  { bands, versions, frames }: Examples,
  index: number,
  inputs: Float32Array,
  row: number,
): void {
  readInputs(bands[versions[index]], frames[index], inputs.subarray(row * INPUTS, (row + 1) * INPUTS));
}

/** [PHONES] logarithm of how often each sound is among `labels`; of one that never is, that of one in ten thousand. */
export function priorOf(labels: Uint8Array): Float32Array {
  const counts = new Float64Array(PHONES.length);
  for (const label of labels) counts[label]++;
  return Float32Array.from(counts, (count) => Math.log(count / labels.length + 1e-4));
}
