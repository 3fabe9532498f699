/**
 * What is put in for a code. A detector takes off each level what those beside it, in frequency and in time, let expect
 * (`levels.ts`). What is alike in neighbours is lost to it, but is what words are told by: the smooth outline of a spectrum and
 * its slow movement. So the code is filtered as the detector filters (a matched filter), and that part is never put in.
 */
import type { Code } from './code.ts';
import { BANDS, CELLS, SLOTS } from './layout.ts';
import { BESIDE } from './levels.ts';

/**
 * Of the slots before and behind each. The detector takes off the mean of some three slots, which alone would be 0.44; but
 * frames, half a slot apart, blur what turns with every slot.
 */
const BEFORE = 0.3;

/** For signs that are independent of each other, the mean square is 1. */
const SCALE = 1 / Math.sqrt((1 + 2 * BESIDE ** 2) * (1 + 2 * BEFORE ** 2));

/** By how much of its depth each cell changes, up or down: mostly within 1, at most 2.4. @param codes that share no cell */
export function shapeOf(codes: readonly Code[]): Float32Array {
  const signs = new Float32Array(CELLS);
  for (const code of codes) for (let cell = 0; cell < CELLS; cell++) signs[cell] += code[cell];
  const bands = BANDS;
  const steep = new Float32Array(CELLS);
  for (let cell = 0; cell < CELLS; cell++) {
    const band = cell % bands;
    const below = band > 0 ? signs[cell - 1] : 0;
    const above = band < bands - 1 ? signs[cell + 1] : 0;
    steep[cell] = signs[cell] - BESIDE * (below + above);
  }
  const shape = new Float32Array(CELLS);
  // The code begins again behind its end.
  for (let slot = 0, cell = 0; slot < SLOTS; slot++) {
    const before = ((slot + SLOTS - 1) % SLOTS) * bands;
    const behind = ((slot + 1) % SLOTS) * bands;
    for (let band = 0; band < bands; band++, cell++)
      shape[cell] = SCALE * (steep[cell] - BEFORE * (steep[before + band] + steep[behind + band]));
  }
  return shape;
}
