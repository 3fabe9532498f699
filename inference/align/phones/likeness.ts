/** How well the sounds of a recording are those of a text: the likeliest way through the text's sounds, at the recording's pace. */
import { mean } from '../../audio/statistics.ts';
import { FRAMES_PER_SECOND } from '../features.ts';
import { bandsOf, soundingSeconds } from './bands.ts';
import { logProbabilities, type PhoneNetwork } from './network.ts';
import { passage, type State } from './passage.ts';
import { PHONES, SILENCE, type SpokenPhone } from './phones.ts';

/** The sounds of a recording. */
export interface HeardPhones {
  /** [frames, PHONES] how far each sound lies below the likeliest of its frame: 0 and less, nepers. */
  readonly scores: Float32Array;
  /** In which anything sounds. */
  readonly seconds: number;
}

export interface Likeness {
  /** How far what is heard lies from the text: 0 where every frame's likeliest sound is the one that it should be, nepers. */
  readonly distance: number;
  /** [sounds of the text that are not silence, in order] how far each lies. */
  readonly distances: Float32Array;
}

/** How much of a sound's own frequency is taken off: else a rare one is never heard. */
const PRIOR = 0.8;
/** Below this no frame says more: one that is spoilt doesn't outweigh the others. */
const FARTHEST = 9;
/** Share of a sound's usual time that it takes at least, and frames: nobody speaks as evenly as the reading. */
const SHARE = 0.6;
const [FEWEST, MOST] = [2, 14];
/** Share of the recording's frames that the sounds may take together, at the least. */
const ROOM = 0.9;
/** By which a text that doesn't fit is spoken faster until it does. */
const HASTE = 0.8;

/** @param samples at 16 kHz */
export function hearPhones(network: PhoneNetwork, samples: Float32Array): HeardPhones {
  const bands = bandsOf(samples);
  const scores = logProbabilities(network, bands);
  for (let t = 0; t < bands.frames; t++) {
    const row = scores.subarray(t * PHONES.length, (t + 1) * PHONES.length);
    for (let p = 0; p < row.length; p++) row[p] -= PRIOR * network.prior[p];
    const most = row.reduce((a, b) => Math.max(a, b));
    for (let p = 0; p < row.length; p++) row[p] = Math.max(row[p] - most, -FARTHEST);
  }
  return { scores, seconds: soundingSeconds(bands) };
}

/**
 * How far what is heard lies from `phones`. Frames and sounds count alike: by frames alone the long vowels decide, by sounds
 * alone those that are hardly there.
 */
export function likenessOf({ scores, seconds }: HeardPhones, phones: readonly SpokenPhone[]): Likeness {
  const frames = scores.length / PHONES.length;
  const { states, owners, count } = statesOf(phones, frames, seconds);
  const distances = new Float32Array(count).fill(FARTHEST);
  const { path } = passage(scores, states);
  const sums = new Float64Array(count);
  const lengths = new Float64Array(count);
  path.forEach((state, t) => {
    const owner = owners[state];
    if (owner === undefined) return;
    sums[owner] -= scores[t * PHONES.length + states[state].phone];
    lengths[owner]++;
  });
  for (let i = 0; i < count; i++) if (lengths[i] > 0) distances[i] = sums[i] / lengths[i];
  const sounding = lengths.reduce((sum, one) => sum + one, 0);
  const byFrames = sounding === 0 ? FARTHEST : sums.reduce((sum, one) => sum + one, 0) / sounding;
  return { distance: (byFrames + mean(distances)) / 2, distances };
}

interface States {
  readonly states: readonly State[];
  /** [states] which sound of the text each belongs to; undefined for silence. */
  readonly owners: readonly (number | undefined)[];
  /** Sounds of the text. */
  readonly count: number;
}

/** A sound is as many states as it takes frames at least; there may be silence at the ends and where the reading pauses. */
function statesOf(phones: readonly SpokenPhone[], frames: number, seconds: number): States {
  const sounds = phones.filter(({ phone }) => phone !== SILENCE);
  const usual = sounds.reduce((sum, { start, end }) => sum + end - start, 0);
  for (let share = (SHARE * seconds) / usual; ; share *= HASTE) {
    const takes = ({ start, end }: SpokenPhone) =>
      Math.min(MOST, Math.max(FEWEST, Math.round(share * (end - start) * FRAMES_PER_SECOND)));
    const least = sounds.reduce((sum, sound) => sum + takes(sound), 0);
    if (least > ROOM * frames && least > FEWEST * sounds.length) continue;
    return layOut(phones, takes);
  }
}

function layOut(phones: readonly SpokenPhone[], takes: (sound: SpokenPhone) => number): States {
  const states: State[] = [{ phone: SILENCE, isOptional: true }];
  const owners: (number | undefined)[] = [undefined];
  let count = 0;
  const pause = () => {
    if (states.at(-1)?.phone === SILENCE) return;
    states.push({ phone: SILENCE, isOptional: true });
    owners.push(undefined);
  };
  for (const sound of phones) {
    if (sound.phone === SILENCE) pause();
    else {
      for (let k = takes(sound); k > 0; k--) {
        states.push({ phone: sound.phone, isOptional: false });
        owners.push(count);
      }
      count++;
    }
  }
  pause();
  return { states, owners, count };
}
