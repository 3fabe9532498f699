/** A limiter that sees peaks coming: the gain is down before they arrive, so nothing is cut off. */
import type { Pcm } from './pcm.ts';

export interface LimiterOptions {
  /** No sample's magnitude exceeds this, above 0; default 0.84. */
  readonly ceiling?: number;
  /** Time in which the gain goes down before a peak and comes back after it; default 0.005 s. */
  readonly lookAheadSeconds?: number;
}

/**
 * `pcm` with no sample beyond the ceiling, without delay; samples further than the look-ahead from a peak are unchanged.
 *
 * The gain that each sample needs is held at its minimum over half the look-ahead in both directions, then averaged over
 * a window as long: every value in that average is at most what the sample needs, so the average is too.
 */
export function limit(pcm: Pcm, { ceiling = 0.84, lookAheadSeconds = 0.005 }: LimiterOptions = {}): Pcm {
  const { samples, sampleRate } = pcm;
  if (!samples.some((x) => Math.abs(x) > ceiling)) return { samples: samples.slice(), sampleRate };
  const reach = Math.max(1, Math.round((lookAheadSeconds * sampleRate) / 2));
  const held = slidingMinimum(samples, ceiling, reach);
  const limited = new Float32Array(samples.length);
  const width = 2 * reach + 1;

  // The running average of `held` over n - reach to n + reach; beyond the ends the gain is that of the end.
  const heldAt = (n: number) => held[Math.max(0, Math.min(held.length - 1, n))];
  let sum = 0;
  for (let n = -reach; n <= reach && held.length > 0; n++) sum += heldAt(n);
  for (let n = 0; n < samples.length; n++) {
    const x = samples[n];
    const wanted = x * Math.min(1, sum / width);
    limited[n] = Math.max(-ceiling, Math.min(ceiling, wanted)); // only rounding is left to this
    sum += heldAt(n + 1 + reach) - heldAt(n - reach);
  }
  return { samples: limited, sampleRate };
}

/** For each sample the least gain that any sample within `reach` needs, by a queue whose gains only grow. */
function slidingMinimum(samples: Float32Array, ceiling: number, reach: number): Float64Array {
  const needed = (n: number) => Math.min(1, ceiling / Math.abs(samples[n]));
  const least = new Float64Array(samples.length);
  const queue = new Int32Array(samples.length); // places of the candidates, between head and tail
  let head = 0;
  let tail = 0;
  for (let n = 0; n < samples.length + reach; n++) {
    if (n < samples.length) {
      const gain = needed(n);
      while (tail > head && needed(queue[tail - 1]) >= gain) tail--;
      queue[tail++] = n;
    }
    if (n < reach) continue;
    while (queue[head] < n - 2 * reach) head++;
    least[n - reach] = needed(queue[head]);
  }
  return least;
}
