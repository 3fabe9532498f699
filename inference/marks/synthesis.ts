/** The sound of changes in the bands of a host: what has to be added to it to bring them about. */
import { BANDS } from './layout.ts';
import { FRAMES_PER_TURN, type Frames, type Host } from './spectra.ts';
import type { Turns } from './turns.ts';

/** Writes to `added` what `changes`, each a share of the amplitude of a band of a frame, make of the host. */
export function* synthesise(changes: Float64Array, host: Host, frames: Frames, added: Float32Array): Turns<void> {
  const addFrame = createAdder(changes, host, frames, added);
  for (let frame = 0; frame < host.count; frame++) {
    if (frame % FRAMES_PER_TURN === 0) yield;
    addFrame(frame);
  }
}

function createAdder(
  changes: Float64Array,
  { re: hostRe, im: hostIm }: Host,
  { hop, fft, edges, window }: Frames,
  added: Float32Array,
): (frame: number) => void {
  const bands = BANDS;
  const lowest = edges[0];
  const width = edges[bands] - lowest;
  const re = new Float64Array(fft.bins);
  const im = new Float64Array(fft.bins);
  const output = new Float64Array(fft.size);
  return (frame) => {
    let at = frame * width;
    let bin = lowest;
    for (let band = 0; band < bands; band++) {
      const change = changes[frame * bands + band];
      for (const end = edges[band + 1]; bin < end; bin++, at++) {
        re[bin] = hostRe[at] * change;
        im[bin] = hostIm[at] * change;
      }
    }
    fft.inverse(re, im, output);
    overlap(output, window, added, (frame - 1) * hop, hop);
  };
}

/** Adds a frame that begins with sample `from`. Its first half lies over the frame before, the second one over nothing yet. */
function overlap(output: Float64Array, window: Float64Array, added: Float32Array, from: number, hop: number): void {
  const room = added.length - from;
  const middle = Math.min(hop, room);
  const end = Math.min(2 * hop, room);
  if (from >= 0) for (let n = 0; n < middle; n++) added[from + n] += output[n] * window[n];
  for (let n = hop; n < end; n++) added[from + n] = output[n] * window[n];
}
