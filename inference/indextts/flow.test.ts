import { describe, expect, it } from 'vitest';
import { integrate, type Velocity } from './flow.ts';

const options = { steps: 20, guidance: 0 };

describe('integrate', () => {
  it("follows x' = -x to (1 - 1/20)^20 in 20 steps", async () => {
    const mel = await integrate(async (x) => ({ guided: x.map((value) => -value) }), Float32Array.of(1, -2), options);
    expect(mel[0]).toBeCloseTo(0.95 ** 20, 5);
    expect(mel[1]).toBeCloseTo(-2 * 0.95 ** 20, 5);
  });

  it('visits the moments 0, 1/4, 2/4, 3/4 in 4 steps', async () => {
    const times: number[] = [];
    const velocity: Velocity = async (x, time) => {
      times.push(time);
      return { guided: x };
    };
    await integrate(velocity, Float32Array.of(0, 0), { ...options, steps: 4 });
    expect(times).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('moves away from the free velocity by the guidance: 1.7 * 2 - 0.7 * 1', async () => {
    const velocity: Velocity = async (x) => ({ guided: x.map(() => 2), free: x.map(() => 1) });
    const mel = await integrate(velocity, Float32Array.of(0, 0), { ...options, guidance: 0.7 });
    expect(mel[0]).toBeCloseTo(2.7, 5);
  });

  it('leaves the noise alone', async () => {
    const noise = Float32Array.of(1, 2, 3);
    await integrate(async (x) => ({ guided: x }), noise, options);
    expect(noise).toEqual(Float32Array.of(1, 2, 3));
  });
});
