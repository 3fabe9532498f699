import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trackPitch } from '../audio/pitch-track.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import { countClicks, melCepstralDistortion } from '../builtin/measures.ts';
import { pitchRange, withPitchRange } from './pitch-range.ts';

const { samples } = resample(
  readWav(readFileSync(new URL('../builtin/fixtures/slt-suit.wav', import.meta.url))),
  24_000,
);

/** How far the pitches of `after` move when those of `before` do, where both have one and no octave lies between. */
function slopeOf(before: Float32Array, after: Float32Array): number {
  const pairs = Array.from(before, (hz, t) => [Math.log(hz), Math.log(after[t])] as const).filter(
    ([x, y]) => Number.isFinite(x) && Math.abs(y - x) < 0.2,
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  const product = pairs.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0);
  return product / pairs.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
}

describe.each([
  ['livelier', 1.15],
  ['flatter', 0.85],
])('speech made %s', (_, factor) => {
  const changed = withPitchRange(samples, factor);

  it('has each pitch 15 % nearer to its middle or farther from it, within 3 %, and is as long to the sample', () => {
    expect(Math.abs(slopeOf(trackPitch(samples), trackPitch(changed)) - factor)).toBeLessThan(0.03);
    expect(changed.length).toBe(samples.length);
  });

  it('sounds as it did: less than 1 dB of mel-cepstral distortion, 4 % of frames otherwise voiced, no click', () => {
    expect(melCepstralDistortion(changed, samples)).toBeLessThan(1);
    const [before, after] = [trackPitch(samples), trackPitch(changed)];
    const otherwise = before.filter((hz, t) => hz > 0 !== after[t] > 0).length;
    expect(otherwise / before.length).toBeLessThan(0.04);
    expect(countClicks(changed)).toBeLessThanOrEqual(countClicks(samples));
  });
});

it('leaves sound without a voice, silence, and what needs no change alone', () => {
  let random = 1;
  const noise = Float32Array.from({ length: 24_000 }, () => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
    return (0.1 * random) / 2 ** 31;
  });
  expect(withPitchRange(noise, 1.15)).toBe(noise);
  const silence = new Float32Array(12_000);
  expect(withPitchRange(silence, 1.15)).toBe(silence);
  expect(withPitchRange(samples, 1)).toBe(samples);
  expect(pitchRange(silence)).toBe(0);
});
