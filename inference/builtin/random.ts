/** Random numbers that a seed decides. */
export interface Random {
  /** Uniform, 0 (included) to 1 (excluded). */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
}

/**
 * A generator for `seed`; the same seed gives the same numbers everywhere.
 * Mulberry32: 32 bits of state, plenty for one reply's breath and jitter.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  // Four uniforms are bell-shaped enough for noise that a filter smooths anyway, and need no logarithm.
  const normal = (): number => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3);
  return { uniform, normal };
}
