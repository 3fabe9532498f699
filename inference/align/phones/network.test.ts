import { beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../audio/random.fixture.ts';
import { resample } from '../../audio/resample.ts';
import { openReader, type Reader } from '../../builtin/index.ts';
import { FRAMES_PER_SECOND } from '../features.ts';
import { bandsOf, PHONE_RATE } from './bands.ts';
import { hearPhones, likenessOf } from './likeness.ts';
import { logProbabilities, type PhoneNetwork, readNetwork } from './network.ts';
import { PHONES, SILENCE, spokenPhones } from './phones.ts';

const ENGLISH = 'The last ferry leaves before noon, and nobody told the musicians about it.';
const CHINESE = '客厅里的灯忽然灭了，只听见雨点打在窗台上。';

let reader: Reader;
let network: PhoneNetwork;

beforeAll(async () => {
  [reader, network] = await Promise.all([openReader(), readNetwork()]);
});

const read = (text: string, rate = 1) => {
  const { audio, phonemes } = reader.read(text, rate);
  return {
    samples: resample(audio, PHONE_RATE).samples,
    phones: spokenPhones(phonemes, audio.samples.length / audio.sampleRate),
  };
};

it.each([ENGLISH, CHINESE])('hears the sounds of "%s" where they are read', (text) => {
  const { samples, phones } = read(text);
  const scores = logProbabilities(network, bandsOf(samples));
  let [right, all] = [0, 0];
  for (const { phone, start, end } of phones) {
    if (phone === SILENCE) continue;
    const middle = Math.round(((start + end) / 2) * FRAMES_PER_SECOND);
    const row = scores.subarray(middle * PHONES.length, (middle + 1) * PHONES.length);
    const likeliest = row.indexOf(Math.max(...row));
    if (likeliest === phone) right++;
    all++;
  }
  // Of fifty, by chance one in fifty.
  expect(right / all).toBeGreaterThan(0.6);
});

it('hears the same at any loudness', () => {
  const { samples, phones } = read(ENGLISH);
  const { distance } = likenessOf(hearPhones(network, samples), phones);
  const quiet = likenessOf(
    hearPhones(
      network,
      samples.map((sample) => sample / 8),
    ),
    phones,
  );
  expect(Math.abs(quiet.distance - distance)).toBeLessThan(0.05);
});

it('gives each frame probabilities that are one together', () => {
  const random = randomFrom(3);
  const scores = logProbabilities(network, bandsOf(Float32Array.from({ length: 4000 }, () => random() - 0.5)));
  const sum = scores.subarray(0, PHONES.length).reduce((total, one) => total + Math.exp(one), 0);
  expect(sum).toBeCloseTo(1, 4);
});

it('finds a text nearer than its own sounds in another order, at half the pace and at one and a half times', () => {
  for (const rate of [0.6, 1.5]) {
    const { samples } = read(ENGLISH, rate);
    const { phones } = read(ENGLISH);
    const heard = hearPhones(network, samples);
    const near = likenessOf(heard, phones);
    const far = likenessOf(heard, [...phones].reverse());
    expect(near.distance).toBeLessThan(far.distance / 2);
    expect(near.distances).toHaveLength(phones.filter(({ phone }) => phone !== SILENCE).length);
  }
});

it('is far from every text where the recording is shorter than its sounds', () => {
  const heard = hearPhones(network, read('Yes.').samples);
  const { phones } = read(`${ENGLISH} ${ENGLISH} ${ENGLISH}`);
  expect(likenessOf(heard, phones).distance).toBe(9);
});
