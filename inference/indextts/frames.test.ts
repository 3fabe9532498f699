import { describe, expect, it } from 'vitest';
import { dropPrompt, writeFrames } from './frames.ts';

describe('frames of a mel of two bands', () => {
  it('without the first keep what follows it in every band', () => {
    expect(dropPrompt(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 1)).toEqual(Float32Array.of(2, 3, 5, 6));
  });

  it('written from the second on leave the first as it is in every band', () => {
    const mel = Float32Array.of(9, 0, 0, 8, 0, 0);
    writeFrames(mel, Float32Array.of(2, 3, 5, 6), 2, 1);
    expect(mel).toEqual(Float32Array.of(9, 2, 3, 8, 5, 6));
  });
});
