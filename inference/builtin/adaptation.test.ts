import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loudness } from '../audio/loudness.ts';
import { resample } from '../audio/resample.ts';
import { readWav } from '../audio/wav.ts';
import type { Speech, VoiceEngine, VoicePrint } from '../engine.ts';
import { openBuiltin } from './engine.ts';
import { ESPEAK_RATE, openEspeak } from './espeak.ts';
import { SAMPLE_RATE } from './frames.ts';
import { countClicks, longTermDistance, melCepstralDistortion, pitchStatistics } from './measures.ts';

const TEXT = 'She had your dark suit in greasy wash water all year.';

function fixture(name: string): Float32Array {
  const pcm = readWav(readFileSync(new URL(`./fixtures/${name}.wav`, import.meta.url)));
  return resample(pcm, SAMPLE_RATE, { zeroCrossings: 24 }).samples;
}

describe.each(['rms', 'slt'])('speech adapted to %s', (speaker) => {
  let engine: VoiceEngine;
  let print: VoicePrint;
  let speech: Speech;
  let unadapted: Float32Array;
  const target = fixture(`${speaker}-suit`);

  beforeAll(async () => {
    engine = await openBuiltin();
    print = await engine.enroll({ samples: fixture(`${speaker}-prompt`), sampleRate: SAMPLE_RATE });
    speech = await engine.speak({ text: TEXT, voice: print, emotion: { from: 'voice' }, pace: { kind: 'free' } });
    const { samples } = (await openEspeak()).render(TEXT, 'en-us');
    unadapted = resample({ samples, sampleRate: ESPEAK_RATE }, SAMPLE_RATE).samples;
  });

  it("has the speaker's median pitch, within 1 semitone", () => {
    const { median } = pitchStatistics(speech.audio.samples);
    expect(Math.abs(median - pitchStatistics(target).median)).toBeLessThan(1);
  });

  it("is less than half as far from the speaker's long-term spectrum as the unadapted voice", () => {
    const distance = longTermDistance(speech.audio.samples, target);
    expect(distance).toBeLessThan(longTermDistance(unadapted, target) / 2);
  });

  // Over twelve sentences of four voices the bench measures 6.9 dB, and 11.7 dB for the unadapted voice.
  it('has a mel-cepstral distortion of less than 8 dB, at least 3 dB less than the unadapted voice', () => {
    const distortion = melCepstralDistortion(speech.audio.samples, target);
    expect(distortion).toBeLessThan(8);
    expect(distortion).toBeLessThan(melCepstralDistortion(unadapted, target) - 3);
  });

  it('has no more clicks than the unadapted voice, also at twice its length', async () => {
    const pace = { kind: 'ratio', ratio: 2 } as const;
    const slow = await engine.speak({ text: TEXT, voice: print, emotion: { from: 'voice' }, pace });
    expect(countClicks(speech.audio.samples)).toBeLessThanOrEqual(countClicks(unadapted));
    expect(countClicks(slow.audio.samples)).toBeLessThanOrEqual(countClicks(unadapted));
  });

  it('is -16 LUFS within 0.7, its peak at most 0.84', () => {
    expect(Math.abs(loudness(speech.audio) + 16)).toBeLessThan(0.7);
    expect(speech.audio.samples.every((x) => Math.abs(x) <= 0.84 + 1e-6)).toBe(true);
  });
});

describe('a recording with noise', () => {
  it('at 20 dB moves the median pitch by less than half a semitone', async () => {
    const engine = await openBuiltin();
    const clean = fixture('slt-prompt');
    const power = clean.reduce((sum, x) => sum + x * x, 0) / clean.length;
    let state = 1;
    const noisy = clean.map((x) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return x + Math.sqrt(3 * power * 0.01) * (state / 2 ** 31 - 1);
    });
    const prints = await Promise.all(
      [clean, noisy].map((samples) => engine.enroll({ samples, sampleRate: SAMPLE_RATE })),
    );
    const [, cleanMedian] = prints[0].tensors.pitch.data;
    const [, noisyMedian] = prints[1].tensors.pitch.data;
    expect(Math.abs(noisyMedian - cleanMedian)).toBeLessThan(0.5);
  });
});
