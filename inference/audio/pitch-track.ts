import { bandPass, filterSymmetric } from './filters.ts';
import { findPitchCandidates, MAX_CANDIDATES, type PitchCandidates, parabolaPeak } from './pitch-candidates.ts';
import { HOP, SAMPLE_RATE } from './voice-rate.ts';

export interface PitchOptions {
  /** Lowest and highest pitch looked for, Hz. Default 60 and 500. */
  readonly minHz?: number;
  readonly maxHz?: number;
  /** Correlation at which a frame is as likely voiced as not. Default 0.5; lower hears more voice. */
  readonly voicing?: number;
}

/** Cost of a change between voiced and unvoiced, and of a pitch jump per octave (which saturates at 1.5 octaves). */
const VOICING_CHANGE_COST = 0.25;
const JUMP_COST = 1.2;
const MAX_JUMP_OCTAVES = 1.5;
/** Multiples of the true period correlate as well as it does; this share of the score prefers the shortest. */
const LONG_PERIOD_PENALTY = 0.12;
const MIN_VOICED_FRAMES = 4;
const STATES = MAX_CANDIDATES + 1;

/**
 * [T] the pitch of `samples` (24 kHz) every 5 ms in Hz, 0 where unvoiced.
 *
 * Candidates of the NCCF, the cheapest path through them (Viterbi), then each period measured again at the full rate.
 * Voiced stretches shorter than 20 ms are dropped.
 */
export function trackPitch(samples: Float32Array, options: PitchOptions = {}): Float32Array {
  const { minHz = 60, maxHz = 500, voicing = 0.5 } = options;
  const f0 = cheapestPath(findPitchCandidates(samples, minHz, maxHz), minHz, voicing);
  refinePeriods(samples, f0);
  dropShortRuns(f0);
  return f0;
}

/** State 0 of a frame is "unvoiced", state s > 0 its candidate s - 1. */
function cheapestPath(candidates: PitchCandidates, minHz: number, voicing: number): Float32Array {
  const { count, used, hz, strength } = candidates;
  const cameFrom = new Uint8Array(count * STATES);
  let cost = new Float64Array(STATES);
  let next = new Float64Array(STATES);
  const pitch = (t: number, state: number): number => (state === 0 ? 0 : hz[t * MAX_CANDIDATES + state - 1]);

  for (let t = 0; t < count; t++) {
    for (let state = 0; state <= used[t]; state++) {
      let best = Number.POSITIVE_INFINITY;
      const previousStates = t === 0 ? 0 : used[t - 1];
      for (let previous = 0; previous <= previousStates; previous++) {
        const moved = cost[previous] + (t === 0 ? 0 : transition(pitch(t - 1, previous), pitch(t, state)));
        if (moved < best) {
          best = moved;
          cameFrom[t * STATES + state] = previous;
        }
      }
      next[state] = best + localCost(state);
    }
    [cost, next] = [next, cost];

    function localCost(state: number): number {
      const first = t * MAX_CANDIDATES;
      if (state === 0) return used[t] === 0 ? 0 : Math.max(0.02, strength[first] - voicing + 0.35);
      const relativePeriod = minHz / hz[first + state - 1];
      return 1 - strength[first + state - 1] * (1 - LONG_PERIOD_PENALTY * relativePeriod);
    }
  }

  const f0 = new Float32Array(count);
  let state = 0;
  for (let other = 1; other <= used[count - 1]; other++) if (cost[other] < cost[state]) state = other;
  for (let t = count - 1; t >= 0; t--) {
    f0[t] = pitch(t, state);
    state = cameFrom[t * STATES + state];
  }
  return f0;
}

function transition(fromHz: number, toHz: number): number {
  if (fromHz === 0 && toHz === 0) return 0;
  if (fromHz === 0 || toHz === 0) return VOICING_CHANGE_COST;
  return JUMP_COST * Math.min(MAX_JUMP_OCTAVES, Math.abs(Math.log2(toHz / fromHz)));
}

/** Replaces each pitch by the best period within 4 samples of it at the full rate, to a fraction of a sample. */
function refinePeriods(samples: Float32Array, f0: Float32Array): void {
  const reach = 4;
  const margin = SAMPLE_RATE / 20;
  const low = filterSymmetric(samples, bandPass(0, 2500, 65));
  const padded = new Float32Array(low.length + 2 * margin);
  padded.set(low, margin);
  const correlation = new Float64Array(2 * reach + 1);
  for (let t = 0; t < f0.length; t++) {
    if (f0[t] === 0) continue;
    const period = Math.round(SAMPLE_RATE / f0[t]);
    const window = Math.max(Math.round(1.5 * period), SAMPLE_RATE / 100);
    for (let i = 0; i <= 2 * reach; i++) {
      correlation[i] = correlationAtLag(padded, margin + t * HOP, period - reach + i, window);
    }
    let best = 1;
    for (let i = 2; i < 2 * reach; i++) if (correlation[i] > correlation[best]) best = i;
    const fraction = parabolaPeak(correlation[best - 1], correlation[best], correlation[best + 1]);
    f0[t] = SAMPLE_RATE / (period - reach + best + fraction);
  }
}

/** Normalised correlation, -1 to 1, of two windows `lag` apart that lie symmetrically about `centre`. */
function correlationAtLag(samples: Float32Array, centre: number, lag: number, window: number): number {
  const start = centre - ((window + lag) >> 1);
  let product = 0;
  let energy = 1e-10;
  let laterEnergy = 1e-10;
  for (let k = start; k < start + window; k++) {
    const now = samples[k];
    const later = samples[k + lag];
    product += now * later;
    energy += now * now;
    laterEnergy += later * later;
  }
  return product / Math.sqrt(energy * laterEnergy);
}

/** Unvoices, in place, voiced stretches shorter than 20 ms: no larynx starts and stops so fast. */
export function dropShortRuns(f0: Float32Array): void {
  for (let t = 0; t < f0.length; ) {
    let end = t;
    while (end < f0.length && f0[end] > 0) end++;
    if (end > t && end - t < MIN_VOICED_FRAMES) f0.fill(0, t, end);
    t = end + 1;
  }
}
