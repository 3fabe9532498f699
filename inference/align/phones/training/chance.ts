/** Draws from a source of chance that a seed decides. */

/** Uniform, 0 (included) to 1 (excluded). */
export type Random = () => number;

/** Mean 0, standard deviation 1; four uniforms are bell-shaped enough for noise and first weights. */
export function normal(random: Random): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

export function between([low, high]: readonly [number, number], random: Random): number {
  return low + (high - low) * random();
}

/** @param choices one at least */
export function pick<T>(choices: readonly T[], random: Random): T {
  return choices[Math.floor(choices.length * random())] as T;
}
