/** The sound of changes in the bands of a host: what has to be added to it to bring them about. */
import { BANDS } from './layout.ts';
import { FRAMES_PER_TURN, type Frames, type Host } from './spectra.ts';
import type { Turns } from './turns.ts';

export interface Synthesis {
  /** Adds to `added` what `changes` make of the host. @param only frames that are looked at; default: all */
  add(changes: Float64Array, added: Float32Array, only?: Uint8Array): Turns<void>;
}

/** @param host whose bins are changed: each by the share that its band's change names */
export function createSynthesis(
  { count, re: hostRe, im: hostIm }: Host,
  { length, hop, fft, edges, window }: Frames,
): Synthesis {
  const bands = BANDS;
  const width = edges[bands] - edges[0];
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const output = new Float64Array(fft.size);
  const addFrame = (frame: number, changes: Float64Array, added: Float32Array) => {
    let at = frame * width;
    let bin = edges[0];
    for (let band = 0; band < bands; band++) {
      const change = changes[frame * bands + band];
      for (const end = edges[band + 1]; bin < end; bin++, at++) {
        re[bin] = hostRe[at] * change;
        im[bin] = hostIm[at] * change;
      }
    }
    fft.inverse(re, im, output);
    const from = (frame - 1) * hop;
    const end = Math.min(length, added.length - from);
    for (let n = Math.max(0, -from); n < end; n++) added[from + n] += output[n] * window[n];
  };
  return {
    *add(changes, added, only) {
      for (let frame = 0; frame < count; frame++) {
        if (frame % FRAMES_PER_TURN === 0) yield;
        if (only === undefined || only[frame] === 1) addFrame(frame, changes, added);
      }
    },
  };
}
