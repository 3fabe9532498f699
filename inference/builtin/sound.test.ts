import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from './frames.ts';
import { cutSound, joinSounds, type Sound, silence, soundingSpan } from './sound.ts';

const sound: Sound = {
  samples: Float32Array.from({ length: SAMPLE_RATE }, (_, i) => i),
  phonemes: [
    { seconds: 0, ipa: '', voice: 'en-us' },
    { seconds: 0.2, ipa: 'a', voice: 'en-us' },
    { seconds: 0.6, ipa: 'm', voice: 'en-us' },
    { seconds: 0.8, ipa: '', voice: 'en-us' },
  ],
  words: [0.2, 0.6],
};

describe('a sound', () => {
  it('cut inside a phoneme begins with the rest of it', () => {
    const { samples, phonemes, words } = cutSound(sound, 0.3, 0.7);
    expect(samples.length).toBe(0.4 * SAMPLE_RATE);
    expect(samples[0]).toBe(0.3 * SAMPLE_RATE);
    expect(phonemes.map(({ ipa }) => ipa)).toEqual(['a', 'm']);
    expect(phonemes[0].seconds).toBe(0);
    expect(phonemes[1].seconds).toBeCloseTo(0.3);
    expect(words.length).toBe(1);
  });

  it('cut and joined again is what it was', () => {
    const joined = joinSounds([cutSound(sound, 0, 0.6), cutSound(sound, 0.6, 1)]);
    expect(joined.samples).toEqual(sound.samples);
    expect(joined.phonemes.map(({ ipa }) => ipa)).toEqual(['', 'a', 'm', '']);
    expect(joined.words.map((seconds) => Math.round(1000 * seconds))).toEqual([200, 600]);
  });

  it('is followed by a silence that is labelled as a pause', () => {
    const { samples, phonemes } = joinSounds([cutSound(sound, 0, 0.5), silence(0.25, 'en-us')]);
    expect(samples.length).toBe(0.75 * SAMPLE_RATE);
    expect(phonemes.at(-1)).toEqual({ seconds: 0.5, ipa: '', voice: 'en-us' });
  });

  it('sounds from its first phoneme that is no pause to the end of its last', () => {
    expect(soundingSpan(sound)).toEqual({ from: 0.2, to: 0.8 });
  });
});
