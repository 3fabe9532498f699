/** How a mood sounds, as six numbers that can be told apart by ear, for tests and benches. */
import { loudness } from '../audio/loudness.ts';
import type { Pcm } from '../audio/pcm.ts';
import { trackPitch } from '../audio/pitch-track.ts';
import { median } from '../audio/statistics.ts';
import { measureNoise } from './aperiodicity.ts';
import { BANDS } from './frames.ts';
import { longTermSpectrum, pitchStatistics } from './measures.ts';

export interface MoodFeatures {
  /** Median pitch, semitones above 1 Hz. */
  readonly pitch: number;
  /** Span of the middle 80 % of the pitch, semitones. */
  readonly range: number;
  /** 100 times the natural logarithm of the length: a difference of 1 is one per cent. */
  readonly length: number;
  /** LUFS. */
  readonly level: number;
  /** dB of the bands around 3 to 5 kHz over those around 0.3 to 0.8 kHz. */
  readonly tilt: number;
  /** dB of noise under the voice, 0 to 4 kHz, relative to all of it: breath. */
  readonly breath: number;
}

/**
 * The smallest differences that listeners notice in running speech. Pitch: one semitone ('t Hart, Collier, Cohen 1990: half
 * of it for steady tones, 1.5 to 3 for prominence). Range: 1.5 semitones (the same). Tempo: 5 % (Quené 2007). Level: 1 dB.
 * Tilt: 1.5 dB between two bands (profile analysis, Green 1988: 1 to 2 dB). Breath: 2 dB of noise (Kreiman, Gerratt 2012:
 * 1.5 to 3 dB of the ratio of noise for voices that are not hoarse).
 */
export const JUST_NOTICEABLE: MoodFeatures = { pitch: 1, range: 1.5, length: 5, level: 1, tilt: 1.5, breath: 2 };

export const FEATURES = Object.keys(JUST_NOTICEABLE) as (keyof MoodFeatures)[];

export function measureMood(audio: Pcm): MoodFeatures {
  const { samples, sampleRate } = audio;
  const { median: pitch, span: range } = pitchStatistics(samples);
  return {
    pitch,
    range,
    length: 100 * Math.log(samples.length / sampleRate),
    level: loudness(audio),
    tilt: brightness(samples),
    breath: breathOf(samples),
  };
}

/** In how many of the six `a` and `b` differ by a just noticeable difference at least. */
export function noticeableDifferences(a: MoodFeatures, b: MoodFeatures): (keyof MoodFeatures)[] {
  return FEATURES.filter((feature) => Math.abs(a[feature] - b[feature]) >= JUST_NOTICEABLE[feature]);
}

function brightness(samples: Float32Array): number {
  const bands = longTermSpectrum(samples);
  const level = (from: number, to: number): number =>
    bands.slice(from, to).reduce((sum, db) => sum + db, 0) / (to - from);
  return level(17, 22) - level(2, 7);
}

/** Bands of `aperiodicity.ts` that phones record well: those below 4 kHz. */
const HEARD_BANDS = 3;

function breathOf(samples: Float32Array): number {
  const f0 = trackPitch(samples);
  const noise = measureNoise(samples, f0);
  const shares: number[] = [];
  f0.forEach((hz, t) => {
    if (hz === 0) return;
    const row = noise.subarray(t * BANDS, t * BANDS + HEARD_BANDS);
    shares.push(row.reduce((sum, share) => sum + Math.log10(share), 0) / HEARD_BANDS);
  });
  return 10 * median(shares);
}
