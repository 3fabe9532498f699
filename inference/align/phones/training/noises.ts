/** What is heard besides a voice: hiss of several colours, hum of the mains, other people. */
import { PHONE_RATE } from '../bands.ts';
import { normal, pick, type Random } from './chance.ts';
import { shaped } from './spectrum.ts';

type Noise = (length: number, random: Random, voices: readonly Float32Array[]) => Float32Array;

/** Voices of a babble, harmonics of a hum. */
const [TALKERS, HARMONICS] = [4, 11];
const MAINS_HZ = [50, 60, 100, 120];

const white: Noise = (length, random) => {
  const out = new Float32Array(length);
  for (let i = 0; i < length; i++) out[i] = normal(random);
  return out;
};

const coloured =
  (gainAt: (share: number) => number): Noise =>
  (length, random) =>
    shaped(white(length, random, []), (share) => (share === 0 ? 0 : gainAt(share)));

/** A third of the band or so, loud, over a faint hiss. */
const oneBand: Noise = (length, random) => {
  const centre = 0.1 + 0.8 * random();
  return shaped(white(length, random, []), (share) => Math.exp(-(((share - centre) / 0.15) ** 2)) + 0.05);
};

const hum: Noise = (length, random) => {
  const base = pick(MAINS_HZ, random);
  const out = new Float32Array(length);
  for (let harmonic = 1; harmonic <= HARMONICS; harmonic++) {
    const [phase, level] = [2 * Math.PI * random(), random() / harmonic];
    const step = (2 * Math.PI * base * harmonic) / PHONE_RATE;
    for (let i = 0; i < length; i++) out[i] += level * Math.sin(step * i + phase);
  }
  const hiss = 0.3 * deviation(out);
  for (let i = 0; i < length; i++) out[i] += hiss * normal(random);
  return out;
};

const babble: Noise = (length, random, voices) => {
  const out = new Float32Array(length);
  for (let talker = 0; talker < TALKERS; talker++) {
    const voice = pick(voices, random);
    const level = 1 / (deviation(voice) + 1e-6);
    for (let i = 0; i < length; i++) out[i] += level * voice[i % voice.length];
  }
  return out;
};

const NOISES: readonly Noise[] = [
  white,
  coloured((share) => share ** -0.5),
  coloured((share) => 1 / share),
  oneBand,
  hum,
  babble,
];

/** `length` samples of one of them; `voices` are whom a babble is made of. */
export const anyNoise: Noise = (length, random, voices) => pick(NOISES, random)(length, random, voices);

/** Root of the mean square. */
export function deviation(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
