/** A voice made of nothing, for tests: no recording, no licence, the same samples everywhere. */
import type { Pcm } from './audio/pcm.ts';

/** Who babbles. */
export interface Babbler {
  readonly pitchHz: number;
  /** Factor on the formants: 1 a man's, 1.15 a woman's. */
  readonly tract: number;
  readonly sampleRate?: number;
}

/** Formants of five vowels, Hz: a e i o u. */
const VOWELS = [
  [730, 1090, 2440],
  [530, 1840, 2480],
  [270, 2290, 3010],
  [570, 840, 2410],
  [300, 870, 2240],
] as const;

/** What `babble` says: twelve vowels, a e i o u in turns. */
export const BABBLE_TRANSCRIPT = '阿诶衣哦乌，阿诶衣哦乌，阿诶。';

/** Five seconds of vowels by three resonators over a pulse train: 0.3 s each, pitch falling, 0.1 s of pause between. */
export function babble({ pitchHz, tract, sampleRate = 24_000 }: Babbler): Pcm {
  const samples = new Float32Array(5 * sampleRate);
  const syllable = Math.round(0.4 * sampleRate);
  const voiced = Math.round(0.3 * sampleRate);
  let phase = 0;
  for (let start = 0, n = 0; start + voiced <= samples.length; start += syllable, n++) {
    const vowel = new Float32Array(voiced);
    for (let i = 0; i < voiced; i++) {
      const rise = Math.sin((Math.PI * i) / voiced);
      phase += (pitchHz * (1.15 - (0.3 * i) / voiced)) / sampleRate;
      if (phase >= 1) {
        phase -= 1;
        vowel[i] = rise;
      }
    }
    for (const hz of VOWELS[n % VOWELS.length]) resonate(vowel, (hz * tract) / sampleRate, 90 / sampleRate);
    samples.set(vowel, start);
  }
  const scale = 0.5 / samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0);
  return { samples: samples.map((x) => x * scale), sampleRate };
}

/** Runs `samples` through a two-pole resonator, in place; frequency and bandwidth as shares of the sample rate. */
function resonate(samples: Float32Array, frequency: number, bandwidth: number): void {
  const radius = Math.exp(-Math.PI * bandwidth);
  const feedback = 2 * radius * Math.cos(2 * Math.PI * frequency);
  let before = 0;
  let beforeThat = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] + feedback * before - radius * radius * beforeThat;
    samples[i] = x;
    beforeThat = before;
    before = x;
  }
}
