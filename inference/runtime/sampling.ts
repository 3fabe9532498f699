/**
 * From scores to a code: the processing that Hugging Face's generate applies to logits, in its order, on plain arrays.
 * Every function changes `scores` in place and returns it; a code that cannot be drawn has the score -Infinity.
 *
 * Ported from transformers@4.52.1 generation/logits_process.py.
 */

/** Makes every code of `history` less likely, once however often it occurs: negative scores times `penalty`, others divided. */
export function penalizeRepetition(scores: Float32Array, history: Iterable<number>, penalty: number): Float32Array {
  for (const code of new Set(history)) {
    scores[code] = scores[code]! < 0 ? scores[code]! * penalty : scores[code]! / penalty;
  }
  return scores;
}

/** Above 1 flattens the distribution, below 1 sharpens it. */
export function applyTemperature(scores: Float32Array, temperature: number): Float32Array {
  for (let code = 0; code < scores.length; code++) scores[code]! /= temperature;
  return scores;
}

/** Keeps the `count` largest scores, and those equal to the last of them. */
export function keepTop(scores: Float32Array, count: number): Float32Array {
  if (count >= scores.length) return scores;
  const threshold = largest(scores, count);
  for (let code = 0; code < scores.length; code++) {
    if (scores[code]! < threshold) scores[code] = Number.NEGATIVE_INFINITY;
  }
  return scores;
}

/** The `count`-th largest of `scores`; of thousands, only those that are looked at are kept in order. */
function largest(scores: Float32Array, count: number): number {
  const top = Float32Array.from(scores.subarray(0, count)).sort(); // ascending
  for (let code = count; code < scores.length; code++) {
    const score = scores[code]!;
    if (!(score > top[0]!)) continue;
    let at = 0;
    for (; at < count - 1 && top[at + 1]! < score; at++) top[at] = top[at + 1]!;
    top[at] = score;
  }
  return top[0]!;
}

/** Keeps the likeliest codes that together have the probability `mass`, and `atLeast` codes in any case. */
export function keepMass(scores: Float32Array, mass: number, atLeast = 1): Float32Array {
  // What can't be drawn has no share: of thousands of codes, thirty are left to look at.
  const possible: number[] = [];
  for (let code = 0; code < scores.length; code++) if (scores[code]! > Number.NEGATIVE_INFINITY) possible.push(code);
  const probabilities = softmax(Float32Array.from(possible, (code) => scores[code]!));
  const ascending = Array.from(possible.keys()).sort((a, b) => scores[possible[a]!]! - scores[possible[b]!]!);
  let below = 0;
  for (const place of ascending.slice(0, -atLeast)) {
    const code = possible[place]!;
    below += probabilities[place]!;
    if (below > 1 - mass) break;
    scores[code] = Number.NEGATIVE_INFINITY;
  }
  return scores;
}

/** Probabilities: a new array that sums to 1. */
export function softmax(scores: Float32Array): Float32Array {
  const highest = maximum(scores);
  const weights = new Float32Array(scores.length);
  // Thousands of scores for every code: no callback.
  let total = 0;
  for (let code = 0; code < scores.length; code++) {
    weights[code] = Math.exp(scores[code]! - highest);
    total += weights[code]!;
  }
  for (let code = 0; code < scores.length; code++) weights[code]! /= total;
  return weights;
}

/** Logarithms of the probabilities: a new array. */
export function logSoftmax(scores: Float32Array): Float32Array {
  const highest = maximum(scores);
  let total = 0;
  for (const score of scores) total += Math.exp(score - highest);
  const logTotal = Math.log(total);
  return scores.map((score) => score - highest - logTotal);
}

/** The code with the highest score, the first one of equals. */
export function argmax(scores: Float32Array): number {
  return scores.reduce((best, score, code) => (score > scores[best]! ? code : best), 0);
}

function maximum(scores: Float32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < scores.length; code++) if (scores[code]! > highest) highest = scores[code]!;
  return highest;
}

export interface SamplingOptions {
  /** 1: none. Official 10. */
  readonly repetitionPenalty: number;
  /** Official 0.8. */
  readonly temperature: number;
  /** How many codes stay in the draw. Official 30. */
  readonly topK: number;
  /** Probability that stays in the draw. Official 0.8. */
  readonly topP: number;
  /** How many codes stay in the draw in any case: 1, or 2 when beams are searched. */
  readonly atLeast: number;
}

/** The scores that a code is drawn from, given the ones that the model gave (left alone) and the codes so far. */
export function processScores(scores: Float32Array, history: Iterable<number>, options: SamplingOptions): Float32Array {
  const processed = penalizeRepetition(scores.slice(), history, options.repetitionPenalty);
  applyTemperature(processed, options.temperature);
  keepTop(processed, Math.max(options.topK, options.atLeast));
  return keepMass(processed, options.topP, options.atLeast);
}
