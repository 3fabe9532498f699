/** The likeliest way through a known order of sounds: which of them is heard in each frame (Viterbi). */
import { PHONES } from './phones.ts';

export interface State {
  /** Index in `PHONES`. */
  readonly phone: number;
  /** Whether it may be left out: a pause that a speaker may make. */
  readonly isOptional: boolean;
}

export interface Passage {
  /** Sum of the scores along it; -Infinity where there is no way through. */
  readonly total: number;
  /** [frames] index of the state in each; empty where there is no way through. */
  readonly path: Int32Array;
}

/**
 * The passage of the highest score: all states in order, each for a frame at least, but those that are optional may be left out,
 * the first and the last as well. There is none where there are fewer frames than states that are not optional.
 *
 * @param scores [frames, PHONES] the higher the likelier
 */
export function passage(scores: Float32Array, states: readonly State[]): Passage {
  const frames = scores.length / PHONES.length;
  const count = states.length;
  /** Of each state the best total of those ways that end in it. */
  const totals = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  /** [frames, states] where the best way came from. */
  const origins = new Int32Array(frames * count);
  for (let t = 0; t < frames; t++) {
    const row = t * PHONES.length;
    // From the last to the first: what stands before a state is still that of the frame before.
    for (let s = count - 1; s >= 0; s--) {
      let origin = s;
      let best = totals[s];
      let from = s - 1;
      for (; from >= 0; from--) {
        if (totals[from] > best) {
          best = totals[from];
          origin = from;
        }
        if (!states[from].isOptional) break;
      }
      if (t === 0) best = from < 0 ? 0 : Number.NEGATIVE_INFINITY;
      totals[s] = best + scores[row + states[s].phone];
      origins[t * count + s] = origin;
    }
  }
  const end = bestEnd(totals, states);
  const total = totals[end] ?? Number.NEGATIVE_INFINITY;
  return total === Number.NEGATIVE_INFINITY
    ? { total, path: new Int32Array(0) }
    : { total, path: traceBack(origins, end, frames, count) };
}

/** The last state, or a better one behind which all are optional. */
function bestEnd(totals: Float64Array, states: readonly State[]): number {
  let end = states.length - 1;
  for (let s = end; s > 0 && states[s].isOptional; s--) if (totals[s - 1] > totals[end]) end = s - 1;
  return end;
}

function traceBack(origins: Int32Array, end: number, frames: number, count: number): Int32Array {
  const path = new Int32Array(frames);
  let state = end;
  for (let t = frames - 1; t >= 0; t--) {
    path[t] = state;
    state = origins[t * count + state];
  }
  return path;
}
