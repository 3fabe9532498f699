import { expect, it } from 'vitest';
import { hush } from './hush.ts';
import { BANDS } from './layout.ts';

/** Frames whose bands all have one power, and what may be added to each. */
function hostOf(powers: readonly number[], allowed: number) {
  const [re, im] = [new Float32Array(), new Float32Array()];
  const power = Float64Array.from({ length: powers.length * BANDS }, (_, i) => powers[Math.floor(i / BANDS)] ?? 0);
  return { count: powers.length, re, im, power, allowed: power.map((one) => one * allowed) };
}

const changed = (frames: number, share: number) => new Float64Array(frames * BANDS).fill(share);

it('leaves alone what is not heard, also where two frames are changed against each other', () => {
  const changes = changed(4, 0.1).map((one, i) => (Math.floor(i / BANDS) < 2 ? one : -one));
  const before = changes.slice();
  hush(changes, hostOf([1, 1, 1, 1], 0.04));
  expect(changes).toEqual(before);
});

it('brings a change down to what the soft frame beside it masks, and none that is further away', () => {
  // 40 dB softer than what is beside it.
  const host = hostOf([1, 1, 1e-4, 1, 1, 1], 0.04);
  const changes = changed(6, 0.1);
  hush(changes, host);
  const heard = 0.4 * (changes[BANDS] ?? 0);
  expect(heard ** 2).toBeLessThan(host.allowed[2 * BANDS] ?? 0);
  expect(heard).toBeGreaterThan(0);
  expect(changes[3 * BANDS]).toBe(changes[BANDS]);
  for (const far of [0, 4, 5]) expect(changes[far * BANDS]).toBe(0.1);
});
