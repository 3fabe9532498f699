/**
 * The last step before a change sounds: brought down where it would be heard with those beside it in time. Frames overlap by
 * half, so that what is changed in one sounds in two others, which may be softer.
 */
import { BANDS } from './layout.ts';
import type { Host } from './spectra.ts';

/**
 * The amplitude that a frame, seen through its own window, has of a change in it, where the sound is steady: the mean of
 * sin^4 over that of sin^2. Of a change in a frame beside it, it has 0.125 in phase, 0.25 as the root of the energy, and up to
 * 0.5 where the sound lies in what both have of it. With these, of fourteen sounds 0.004 % of the bands of frames are left above
 * the threshold, by less than a decibel.
 */
const [OWN, BESIDE] = [0.75, 0.45];
/** Of the power that may be added. */
const SHARE = 0.85;

/**
 * Brings down what is too loud of `changes`.
 *
 * @param changes `count * BANDS`, signed, as shares of the amplitude of the host
 */
export function hush(changes: Float64Array, { power, allowed }: Host): void {
  const bands = BANDS;
  const { length } = changes;
  // Silence before the first frame and behind the last.
  const amplitude = new Float64Array(length + 2 * bands);
  for (let i = 0; i < length; i++) amplitude[i + bands] = changes[i] * Math.sqrt(power[i]);
  const less = new Float64Array(length + 2 * bands).fill(1);
  for (let i = 0; i < length; i++) {
    const before = BESIDE * amplitude[i];
    const own = OWN * amplitude[i + bands];
    const after = BESIDE * amplitude[i + 2 * bands];
    // Halfway between what adds up in phase and what does not: opposite changes cancel only in what is steady.
    const inPhase = before + own + after;
    const apart = before * before + own * own + after * after;
    const heard = (Math.max(inPhase * inPhase, apart) + apart) / 2;
    if (heard <= SHARE * allowed[i]) continue;
    const share = Math.sqrt((SHARE * allowed[i]) / heard);
    if (share < less[i]) less[i] = share;
    if (share < less[i + bands]) less[i + bands] = share;
    if (share < less[i + 2 * bands]) less[i + 2 * bands] = share;
  }
  for (let i = 0; i < length; i++) changes[i] *= less[i + bands];
}
