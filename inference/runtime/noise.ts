/** Random numbers for sampling and for the flow: what a seed decides, everywhere alike. */

export interface Random {
  /** Uniform, 0 (included) to 1 (excluded). */
  uniform(): number;
  /** Mean 0, standard deviation 1, truly normal: the flow was trained from such noise, tails included. */
  normal(): number;
}

/**
 * xoshiro128** (Blackman and Vigna, 2018), seeded by splitmix32.
 *
 * @param seed whole number, 0 to 2^53 - 1
 * @param stream whole number: another sequence of the same seed, one for codes, one for noise
 */
export function createRandom(seed: number, stream: number): Random {
  let mix = seed >>> 0;
  const next32 = () => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  // Hashed one by one: added up, seeds and streams near each other would share most of their state.
  mix = next32() ^ Math.floor(seed / 2 ** 32);
  mix = next32() ^ stream;
  const state = Uint32Array.from({ length: 4 }, next32);
  const rotate = (value: number, by: number) => ((value << by) | (value >>> (32 - by))) >>> 0;

  const uniform = (): number => {
    const result = Math.imul(rotate(Math.imul(state[1]!, 5), 7), 9) >>> 0;
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotate(state[3]!, 11);
    return result / 2 ** 32;
  };
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    // Box and Muller; 1 - u is never 0.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { uniform, normal };
}
