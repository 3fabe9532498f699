/** Which sound each frame of a recording is, where only their order is known: as a network that knows something hears it. */

import { FRAMES_PER_SECOND } from '../../features.ts';
import { type Bands, INPUTS, readInputs } from '../bands.ts';
import { logSoftmax, type PhoneNetwork } from '../network.ts';
import { passage, type State } from '../passage.ts';
import { PHONES, SILENCE, type SpokenPhone } from '../phones.ts';
import { Forward } from './forward.ts';

/** How much of a sound's frequency is taken from what speaks for it: rare ones are not to be drowned. */
const PRIOR_SHARE = 0.6;
/** Frames that a sound lasts at least. */
const SHORTEST = 2;
const BATCH = 512;

/** [frames] by the times of `phones`; what is between them is silence. */
export function labelsByTimes(phones: readonly SpokenPhone[], frames: number): Uint8Array {
  const labels = new Uint8Array(frames).fill(SILENCE);
  // A frame is what lies in its middle.
  const frameAt = (seconds: number) => Math.max(0, Math.round(seconds * FRAMES_PER_SECOND));
  for (const { phone, start, end } of phones) labels.fill(phone, frameAt(start), frameAt(end));
  return labels;
}

/** [frames] by the order of `phones`; undefined where the recording is too short for them. */
export function labelsByOrder(
  network: PhoneNetwork,
  bands: Bands,
  phones: readonly SpokenPhone[],
): Uint8Array | undefined {
  const states = statesOf(phones);
  const { path } = passage(scoresOf(network, bands), states);
  return path.length === 0 ? undefined : Uint8Array.from(path, (state) => states[state].phone);
}

/** Pauses may be left out, and be at both ends. */
export function statesOf(phones: readonly SpokenPhone[]): readonly State[] {
  const pause: State = { phone: SILENCE, isOptional: true };
  const states = [pause];
  for (const { phone } of phones) {
    if (phone !== SILENCE) for (let k = 0; k < SHORTEST; k++) states.push({ phone, isOptional: false });
    else if (states.at(-1) !== pause) states.push(pause);
  }
  return states.at(-1) === pause ? states : [...states, pause];
}

/** [frames, PHONES] */
function scoresOf({ layers, prior }: PhoneNetwork, bands: Bands): Float32Array {
  const forward = new Forward(layers, BATCH);
  const scores = new Float32Array(bands.frames * PHONES.length);
  for (let from = 0; from < bands.frames; from += BATCH) {
    const rows = Math.min(BATCH, bands.frames - from);
    for (let row = 0; row < rows; row++) {
      readInputs(bands, from + row, forward.inputs.subarray(row * INPUTS, (row + 1) * INPUTS));
    }
    scores.set(forward.run(rows), from * PHONES.length);
  }
  for (let t = 0; t < bands.frames; t++) {
    const row = scores.subarray(t * PHONES.length, (t + 1) * PHONES.length);
    logSoftmax(row);
    for (let k = 0; k < row.length; k++) row[k] -= PRIOR_SHARE * prior[k];
  }
  return scores;
}
