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
    [
      'step=3',
      'step',
      'steps, guidance, guidedUntil, promptEvery, promptSeconds, latents, gpt, flow, encoders, vocoder',
    ],
    ['steps=2.5', 'steps=2.5', 'steps=1 … 100'],
    ['gpt=int2', 'gpt=int2', 'gpt=fp32, fp16, int8, int4'],
    ['guidedUntil', 'guidedUntil', 'guidedUntil=0 … 1'],
  ])('%s is refused with what is permitted', (text, value, permitted) => {
    expect(readApproximations(text)).toEqual({ ok: false, value, permitted });
  });
});
