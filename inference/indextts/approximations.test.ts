import { describe, expect, it } from 'vitest';
import { readApproximations } from './approximations.ts';

describe('approximations', () => {
  it('are switched one by one', () => {
    expect(readApproximations('steps=12, gpt=int8,latents=collected')).toEqual({
      ok: true,
      approximations: { steps: 12, gpt: 'int8', latents: 'collected' },
    });
  });

  it.each([
    ['step=3', '"step" is none of steps, guidance, guidedUntil, promptSeconds, latents, gpt, flow, encoders'],
    ['steps=2.5', 'steps is a whole number from 1 to 100, not "2.5"'],
    ['gpt=int2', 'gpt is fp32, int8, int4, not "int2"'],
    ['guidedUntil', 'guidedUntil is a number from 0 to 1, not ""'],
  ])('%s is refused with what is permitted', (text, problem) => {
    expect(readApproximations(text)).toEqual({ ok: false, problem });
  });
});
