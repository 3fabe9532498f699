/** What chance takes of what is likely. */
import { best, type Candidate } from '../runtime/beams.ts';
import type { Random } from '../runtime/noise.ts';
import { softmax } from '../runtime/sampling.ts';

/** An index, as likely as its probability. */
export function draw(probabilities: Float32Array, random: Random): number {
  let sum = 0;
  for (let index = 0; index < probabilities.length; index++) sum += probabilities[index]!;
  let left = random.uniform() * sum;
  let last = 0;
  for (let index = 0; index < probabilities.length; index++) {
    const probability = probabilities[index]!;
    if (probability === 0) continue;
    last = index;
    left -= probability;
    if (left < 0) break;
  }
  return last;
}

/** `count` of `all`, each as likely as its score says, none twice; best first. */
export function drawSeveral(all: readonly Candidate[], count: number, random: Random): Candidate[] {
  const possible = all.filter(({ score }) => score > Number.NEGATIVE_INFINITY).sort((a, b) => b.score - a.score);
  const weights = softmax(Float32Array.from(possible, ({ score }) => score));
  const drawn: Candidate[] = [];
  while (drawn.length < Math.min(count, possible.length)) {
    const index = draw(weights, random);
    // The others' probabilities underflow to 0: then the best of them.
    const chosen = weights[index]! > 0 ? index : possible.findIndex((candidate) => !drawn.includes(candidate));
    drawn.push(possible[chosen]!);
    weights[chosen] = 0;
  }
  return best(drawn, drawn.length);
}
