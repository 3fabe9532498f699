/** Pieces of a long reply joined. (k2-fsa/ZipVoice@2f7326fb zipvoice/utils/infer.py, `cross_fade_concat`) */
import { RATE } from './features.ts';

/** Samples over which one piece gives way to the next: 0.1 s. */
export const JOINT_SAMPLES = RATE / 10;

/** `pieces` in a row, each shared end and start blended evenly over `JOINT_SAMPLES`, or as much as both have. */
export function crossFade(pieces: readonly Float32Array[]): Float32Array {
  return pieces.reduce((before, after) => {
    const shared = Math.min(JOINT_SAMPLES, before.length, after.length);
    const start = before.length - shared;
    const joined = new Float32Array(start + after.length);
    joined.set(before);
    joined.set(after.subarray(shared), before.length);
    for (let i = 0; i < shared; i++) {
      const share = shared === 1 ? 1 : 1 - i / (shared - 1);
      joined[start + i] = before[start + i] * share + after[i] * (1 - share);
    }
    return joined;
  });
}
