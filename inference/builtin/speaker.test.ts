import { beforeAll, describe, expect, it } from 'vitest';
import { bandPass, filterSymmetric } from '../audio/filters.ts';
import { mean } from '../audio/statistics.ts';
import { babble } from '../babble.ts';
import type { VoicePrint } from '../engine.ts';
import { VoicePrintError } from '../errors.ts';
import { analyze } from './analysis.ts';
import { extendBand } from './bandwidth.ts';
import { readClip } from './clip.ts';
import { BINS, type Frames, HZ_PER_BIN, semitones } from './frames.ts';
import { addCepstrum, toCepstrum } from './mel-cepstrum.ts';
import { removeBackground } from './noise-gate.ts';
import { fromPrint, toPrint, type Voice } from './print.ts';
import { createRandom } from './random.ts';
import { describeSpeaker, meanRow } from './speaker.ts';
import { estimateWarp, vowelsOf, warpSpectrum } from './vocal-tract.ts';

/** A spectrum with one bell-shaped formant. */
function formantAt(hz: number): Float32Array {
  return Float32Array.from({ length: BINS }, (_, bin) => 6 * Math.exp(-(((bin * HZ_PER_BIN - hz) / 400) ** 2)));
}

describe('the mel cepstrum', () => {
  it('of a smooth spectrum gives it back within 0.25 (1 dB) from 100 Hz to 10 kHz', () => {
    const envelope = Float32Array.from({ length: BINS }, (_, bin) => 3 * Math.cos((bin / BINS) * 4) - bin / 100);
    const again = new Float32Array(BINS);
    addCepstrum(again, toCepstrum(envelope));
    const [from, to] = [Math.round(100 / HZ_PER_BIN), Math.round(10_000 / HZ_PER_BIN)];
    for (let bin = from; bin < to; bin++) expect(Math.abs(again[bin] - envelope[bin])).toBeLessThan(0.25);
  });

  it('has the mean in c0 alone', () => {
    const [c0, ...rest] = toCepstrum(new Float32Array(BINS).fill(-2));
    expect(c0).toBeCloseTo(-2, 4);
    for (const value of rest) expect(value).toBeCloseTo(0, 4);
  });
});

describe('the vocal tract', () => {
  it.each([0.85, 1, 1.2])('warped by %f moves a formant from 1500 Hz to that many times as high', (alpha) => {
    const warped = new Float32Array(BINS);
    warpSpectrum(formantAt(1500), alpha, warped);
    expect(warped.indexOf(Math.max(...warped)) * HZ_PER_BIN).toBeCloseTo(1500 * alpha, -1.5);
  });

  it.each([
    { tract: 0.88, from: 0.8, to: 0.96 },
    { tract: 1, from: 0.94, to: 1.06 },
    { tract: 1.15, from: 1.07, to: 1.25 },
  ])('of a voice with formants $tract times as high is estimated as $from to $to', ({ tract, from, to }) => {
    const source = analyze(babble({ pitchHz: 120, tract: 1 }).samples);
    const target = describeSpeaker(analyze(babble({ pitchHz: 120, tract }).samples));
    const alpha = estimateWarp(vowelsOf(source), describeSpeaker(source).pitch.median, target);
    expect(alpha).toBeGreaterThan(from);
    expect(alpha).toBeLessThan(to);
  });
});

describe('the speaker', () => {
  const speaker = describeSpeaker(analyze(babble({ pitchHz: 150, tract: 1 }).samples));

  it('has the median pitch of the recording, 150 Hz within half a semitone', () => {
    expect(Math.abs(speaker.pitch.median - semitones(150))).toBeLessThan(0.5);
  });

  it('has the span of a glide over 30 %, 3.5 to 4.7 semitones for its middle 80 %', () => {
    expect(speaker.pitch.high - speaker.pitch.low).toBeGreaterThan(3.2);
    expect(speaker.pitch.high - speaker.pitch.low).toBeLessThan(4.7);
  });

  it('speaks one syllable per 0.3 s of sound: 2.5 to 4 per second', () => {
    expect(speaker.syllableRate).toBeGreaterThan(2.5);
    expect(speaker.syllableRate).toBeLessThan(4);
  });

  it('has the mean of its sounds as long-term colour', () => {
    expect(speaker.meanCepstrum).toEqual(meanRow(speaker.cepstra));
  });

  it('survives being a print', () => {
    const voice: Voice = { speaker, warp: { cmn: 0.95, 'en-us': 1.1 } };
    const again = fromPrint(structuredClone(toPrint(voice)));
    expect(again.speaker.cepstra).toEqual(speaker.cepstra);
    expect(again.speaker.pitch.median).toBeCloseTo(speaker.pitch.median, 4);
    expect(again.warp.cmn).toBeCloseTo(0.95);
  });

  it('is refused when the print has another version', () => {
    const print: VoicePrint = { ...toPrint({ speaker, warp: { cmn: 1, 'en-us': 1 } }), version: 0 };
    expect(() => fromPrint(print)).toThrow(VoicePrintError);
  });
});

describe('a recording', () => {
  let clean: Frames;
  const { samples } = babble({ pitchHz: 150, tract: 1 });
  beforeAll(() => {
    clean = analyze(samples);
  });

  it('without noise is left as it is', () => {
    expect(removeBackground(clean)).toBe(clean);
  });

  it('with white noise 15 dB below the speech is brought nearer to the clean one in its pauses, by 3 dB at least', () => {
    const random = createRandom(2);
    const power = mean(samples.map((x) => x * x));
    const noisy = analyze(samples.map((x) => x + Math.sqrt(power * 10 ** -1.5) * random.normal()));
    const gated = removeBackground(noisy);
    const pause = (frames: Frames) => mean(frames.envelope.subarray(70 * BINS, 75 * BINS)); // 0.35 s: between vowels
    expect(pause(noisy) - pause(gated)).toBeGreaterThan(0.7);
  });

  it('that ends at 8 kHz is continued above it, one that does not is left as it is', () => {
    const random = createRandom(4);
    const wide = samples.map((x) => x + 0.003 * random.normal());
    const full = analyze(wide);
    expect(extendBand(full)).toBe(full);
    const narrow = analyze(filterSymmetric(wide, bandPass(0, 7900, 193)));
    const extended = extendBand(narrow);
    const [at, above] = [Math.round(7000 / HZ_PER_BIN), Math.round(10_500 / HZ_PER_BIN)];
    expect(narrow.envelope[20 * BINS + at] - narrow.envelope[20 * BINS + above]).toBeGreaterThan(6);
    expect(extended.envelope[20 * BINS + at] - extended.envelope[20 * BINS + above]).toBeLessThan(5);
  });
});

describe('the mood of a clip', () => {
  const voiceOf = (pitchHz: number, tract: number): Voice => ({
    speaker: describeSpeaker(analyze(babble({ pitchHz, tract }).samples)),
    warp: { cmn: tract, 'en-us': tract },
  });
  const voice = voiceOf(120, 1);

  it('of the same person 3 semitones higher is 3 semitones, at half strength 1.5', () => {
    const clip = voiceOf(120 * 2 ** (3 / 12), 1);
    expect(readClip(clip, voice, 1).pitch).toBeCloseTo(3, 0);
    expect(readClip(clip, voice, 0.5).pitch).toBeCloseTo(1.5, 0);
  });

  it('of a neutral woman is nearly none for a man: her register is not mood', () => {
    expect(Math.abs(readClip(voiceOf(200, 1.17), voice, 1).pitch)).toBeLessThan(5);
    expect(readClip(voiceOf(200, 1), voice, 1).pitch).toBe(6); // the same tract at that pitch is excited
  });

  it('of the voice itself is none', () => {
    for (const change of Object.values(readClip(voice, voice, 1))) expect(change).toBeCloseTo(0, 6);
  });
});
