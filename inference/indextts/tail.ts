/**
 * The end of a reply: the model sometimes adds a few codes after the last word, which sound as a hiss of 35 to 170 ms.
 *
 * A trailing frame is hiss when its upper bands are louder than its lower ones, as in no word's end; there must be a dip
 * of energy before it, as between a word and what follows. (Found in public discussions of index-tts, pull request 809.)
 */
import { MEL_BINS } from '../audio/mel.ts';

/** Share of the bands that count as upper, and as lower. */
const EDGE = 0.4;

/** How much louder the upper bands are, in logarithms of magnitude. */
const TILT = 1;

/** How deep the dip before the hiss is, likewise. */
const DIP = 1;

/** Fewer frames are the end of a fricative; more are speech. 300 ms. */
const FEWEST = 3;
const MOST = 26;

/** Frames before the hiss in which the dip is looked for. */
const DIP_FRAMES = 6;

/** How many frames at the end of `mel` [80, T] are hiss. */
export function hissFrames(mel: Float32Array): number {
  const frames = mel.length / MEL_BINS;
  const edge = Math.round(MEL_BINS * EDGE);
  const mean = (frame: number, from: number, to: number) => {
    let sum = 0;
    for (let band = from; band < to; band++) sum += mel[band * frames + frame]!;
    return sum / (to - from);
  };
  const isHiss = (frame: number) => mean(frame, MEL_BINS - edge, MEL_BINS) - mean(frame, 0, edge) > TILT;
  let count = 0;
  while (count < frames && count <= MOST && isHiss(frames - 1 - count)) count++;
  if (count < FEWEST || count > MOST) return 0;

  const energy = (frame: number) => mean(frame, 0, MEL_BINS);
  const start = frames - count;
  const hiss = Math.max(...Array.from({ length: count }, (_, i) => energy(start + i)));
  const before = Array.from({ length: Math.min(DIP_FRAMES, start) }, (_, i) => energy(start - 1 - i));
  return before.length > 0 && hiss - Math.min(...before) >= DIP ? count : 0;
}
